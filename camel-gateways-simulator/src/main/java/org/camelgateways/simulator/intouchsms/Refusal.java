package org.camelgateways.simulator.intouchsms;

/** The service does not do what was asked. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final Kind kind;
    final int status;
    final String action;

    /** How it is answered. */
    enum Kind {
        /** As {@code detail}, with the status. */
        DETAIL,
        /** As credentials that are missing or wrong. */
        CREDENTIALS,
        /** As a request that is malformed. */
        BAD_REQUEST,
        /** As a request that is understood. */
        REFUSED
    }

    private Refusal(Kind kind, int status, String error, String action) {
        super(error, null, false, false);
        this.kind = kind;
        this.status = status;
        this.action = action;
    }

    static Refusal detail(int status, String detail) {
        return new Refusal(Kind.DETAIL, status, detail, "");
    }

    static Refusal credentials(String detail) {
        return new Refusal(Kind.CREDENTIALS, 0, detail, "");
    }

    /**
     * @param error  what is wrong: the name of the field
     * @param action what to do about it
     */
    static Refusal badRequest(String error, String action) {
        return new Refusal(Kind.BAD_REQUEST, 0, error, action);
    }

    /**
     * @param error  what is wrong: the name of the field, or Balance
     * @param action what to do about it
     */
    static Refusal refused(String error, String action) {
        return new Refusal(Kind.REFUSED, 0, error, action);
    }

    String error() {
        return String.valueOf(getMessage());
    }
}
