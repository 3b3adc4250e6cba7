package org.camelgateways.simulator.connector;

/** The Connector answers an error. */
final class ConnectorError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final Kind kind;

    /** How it is answered. */
    enum Kind {
        /** Something in the request is not as it must be. */
        VALIDATION,
        /** There is no such record. */
        NOT_FOUND,
        /** There is no room for it. */
        DATABASE,
        /** The body is no XML by its type. */
        CONTENT_TYPE,
        /** The path takes another method. */
        METHOD
    }

    ConnectorError(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    static ConnectorError validation(String message) {
        return new ConnectorError(Kind.VALIDATION, message);
    }
}
