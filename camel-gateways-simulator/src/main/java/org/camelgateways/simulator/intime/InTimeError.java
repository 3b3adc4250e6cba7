package org.camelgateways.simulator.intime;

/** The service answers an error code; the text of the exception is the whole reply. */
final class InTimeError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InTimeError(String code) {
        super(code, null, false, false);
    }

    String reply() {
        return String.valueOf(getMessage());
    }
}
