package org.camelgateways.examples.common;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the program was given cannot be used; the message is one sentence for who gave it. */
public final class UsageException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UsageException(String sentence) {
        super(sentence);
    }

    /** The sentence in an error, however deep it lies; empty where the error is of another kind. */
    static Optional<String> sentence(Throwable error) {
        @Nullable
        Throwable cause = error;
        while (cause != null && !(cause instanceof UsageException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(cause).map(Throwable::getMessage);
    }
}
