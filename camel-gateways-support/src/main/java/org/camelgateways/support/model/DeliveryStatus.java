package org.camelgateways.support.model;

/** How far a text got, as its delivery reports tell it. */
public enum DeliveryStatus {
    /** The service has it. */
    PENDING(1),
    /** It left the service for the operator. */
    SENT(2),
    /** The last report will not come, or says something that is not known. */
    UNKNOWN(3),
    /** It will not arrive. */
    FAILED(4),
    /** The handset has it. */
    DELIVERED(5);

    private final int rank;

    DeliveryStatus(int rank) {
        this.rank = rank;
    }

    /**
     * Whether this, come later, replaces the other. Reports arrive in any order: a late "unknown" never outranks
     * "delivered", and what the handset acknowledged no later "failed" takes back.
     */
    public boolean supersedes(DeliveryStatus other) {
        return rank > other.rank;
    }
}
