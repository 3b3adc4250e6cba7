package org.camelgateways.support.error;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a {@link GatewayException}, gathered before its kind is known.
 *
 * @param operation     scheme and operation, for example {@code intime:message/create}
 * @param sentence      what happened, one sentence for people: no URL, no secret, no number, no text
 * @param httpStatus    the status of the reply, 0 where there was none
 * @param vendorCode    the service's own code of the error
 * @param vendorMeaning what that code means, for this operation
 * @param cause         what lies beneath; never one whose text shows a URL or a reply
 */
public record Failure(String operation, String sentence, int httpStatus, @Nullable String vendorCode,
        @Nullable String vendorMeaning, @Nullable Throwable cause) {

    public Failure {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(sentence, "sentence");
    }

    public static Failure of(String operation, String sentence) {
        return new Failure(operation, sentence, 0, null, null, null);
    }

    public Failure status(int status) {
        return new Failure(operation, sentence, status, vendorCode, vendorMeaning, cause);
    }

    public Failure vendor(String code, String meaning) {
        return new Failure(operation, sentence, httpStatus, code, meaning, cause);
    }

    public Failure cause(@Nullable Throwable beneath) {
        return new Failure(operation, sentence, httpStatus, vendorCode, vendorMeaning, beneath);
    }
}
