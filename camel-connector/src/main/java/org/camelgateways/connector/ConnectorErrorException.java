package org.camelgateways.connector;

import java.util.Optional;

import org.camelgateways.connector.wire.ErrorDocument;
import org.jspecify.annotations.Nullable;

/**
 * The error document that the service answered with (API Guide, errors): the cause of the
 * {@link org.camelgateways.support.error.GatewayException} that a route gets. Its own message repeats nothing of the
 * document.
 */
public final class ConnectorErrorException extends Exception {

    private static final int LONGEST = 200;

    private final String reason;
    private final @Nullable String errorUuid;
    private final @Nullable String detail;

    private ConnectorErrorException(String reason, @Nullable String errorUuid, @Nullable String detail) {
        super("The service answered with an error document", null, false, false);
        this.reason = reason;
        this.errorUuid = errorUuid;
        this.detail = detail;
    }

    /** Null where the document gives no reason, and is none of the service's then. */
    static @Nullable ConnectorErrorException of(ErrorDocument document) {
        return document.reason == null || document.reason.isBlank()
                ? null
                : new ConnectorErrorException(
                        cut(document.reason), document.errorUUID == null ? null : cut(document.errorUUID),
                        document.message == null ? null : cut(document.message));
    }

    /** What follows the first line of a stack trace tells its reader of the service's inside, and nobody else. */
    private static String cut(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        // in the whole of a long line it would take very long to look for a trace
        String start = line.substring(0, Math.min(line.length(), 5 * LONGEST)).split("\\s+at (?=[\\w.$<>]+\\()", 2)[0];
        return start.length() <= LONGEST ? start : start.substring(0, LONGEST) + "…";
    }

    /** The class of the error, such as VALIDATION, DATABASE or UNKNOWN; the guide's list is open. */
    public String reason() {
        return reason;
    }

    /** By what the service's support finds the error. */
    public Optional<String> errorUuid() {
        return Optional.ofNullable(errorUuid);
    }

    /**
     * The first line of the document's {@code message}, at most 200 characters; stack traces are cut. May hold what was
     * sent, so that it is not for a log.
     */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    boolean isValidation() {
        return "VALIDATION".equals(reason);
    }

    /** What the guide says of the reason. */
    String meaning() {
        return switch (reason) {
            case "VALIDATION" -> "what was sent is not valid";
            case "DATABASE" -> "the service's database failed";
            case "UNKNOWN" -> "the service does not know the type of the error";
            default -> "not in the guide";
        };
    }

    /** For people: a reason that looks like one, and what support asks for. */
    String sentence() {
        String shown = reason.matches("[A-Z][A-Z_]{0,39}") ? reason : "with a reason that is no name";
        boolean isUuid = errorUuid != null && errorUuid.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
        return "the service answered with an error, " + shown + (isUuid ? " (errorUUID " + errorUuid + ")" : "");
    }
}
