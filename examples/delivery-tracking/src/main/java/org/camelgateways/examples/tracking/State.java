package org.camelgateways.examples.tracking;

/** How far a number got. */
public enum State {
    /** It is its turn later. */
    PENDING("to be sent"),
    /** Its batch is on the way to the service. */
    SENDING("being sent"),
    /** The service took the text. */
    SENT("sent"),
    /** The handset has it. */
    DELIVERED("delivered"),
    /** The service took it, and says that it will not arrive. */
    FAILED("failed"),
    /** Surely not sent. The next run tries again. */
    NOT_SENT("not sent"),
    /** It may have been sent or not. No run sends it again. */
    UNKNOWN("unknown");

    private final String words;

    State(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
