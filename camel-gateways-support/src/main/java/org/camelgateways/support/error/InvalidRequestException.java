package org.camelgateways.support.error;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Refused here, before a byte left. Names every fault of the message at once. */
public final class InvalidRequestException extends GatewayException {

    private final transient @Nullable List<Problem> problems;

    /**
     * One fault of a message.
     *
     * @param field    where it is, by the names of the model: {@code recipients[2]}, {@code text}
     * @param sentence what was found and what is possible; numbers and texts masked
     * @param value    what was found, whole; never printed
     */
    public record Problem(String field, String sentence, @Nullable Object value) {

        @Override
        public String toString() {
            return field + " " + sentence;
        }
    }

    public InvalidRequestException(String operation, List<Problem> problems) {
        this(operation, problems, null);
    }

    public InvalidRequestException(String operation, List<Problem> problems, @Nullable Throwable cause) {
        super(Failure.of(operation, sentence(problems)).cause(cause), Outcome.NOT_SENT);
        this.problems = List.copyOf(problems);
    }

    public static InvalidRequestException of(String operation, String field, String sentence, @Nullable Object value) {
        return new InvalidRequestException(operation, List.of(new Problem(field, sentence, value)));
    }

    /**
     * The message could not even be read. Only a broken stream is kept as the cause: Camel's converters quote the body.
     */
    public static InvalidRequestException unreadable(String operation, Exception cause) {
        String sentence = "could not be read (" + cause.getClass().getSimpleName() + ")";
        return new InvalidRequestException(
                operation, List.of(new Problem("body", sentence, null)), cause instanceof IOException ? cause : null);
    }

    private static String sentence(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An invalid request has at least one problem");
        }
        int shown = Math.min(problems.size(), 20);
        String text = problems.subList(0, shown).stream().map(Problem::toString).collect(Collectors.joining("; "));
        return shown == problems.size() ? text : text + "; and " + (problems.size() - shown) + " more";
    }

    /**
     * Every fault found, in the order of the message; none once the exception has been written out and read in again.
     */
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
