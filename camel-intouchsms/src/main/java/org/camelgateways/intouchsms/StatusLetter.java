package org.camelgateways.intouchsms;

import java.util.Arrays;

import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The letters by which the service says how far a text got. A letter that its manual does not list is {@link #OTHER}
 * and stays readable as the report's vendorStatus.
 */
enum StatusLetter {

    /** Being processed. */
    P(DeliveryStatus.PENDING, Outcome.SENT),
    /** Queued. */
    Q(DeliveryStatus.PENDING, Outcome.SENT),
    /** Sent. */
    S(DeliveryStatus.SENT, Outcome.SENT),
    /** Delivered. */
    D(DeliveryStatus.DELIVERED, Outcome.SENT),
    /** Errored: it will not arrive. */
    E(DeliveryStatus.FAILED, Outcome.NOT_SENT),
    /** Unsent or rejected. */
    U(DeliveryStatus.FAILED, Outcome.NOT_SENT),
    /** Not in the manual. */
    OTHER(DeliveryStatus.UNKNOWN, Outcome.UNKNOWN);

    private final DeliveryStatus status;
    private final Outcome outcome;

    StatusLetter(DeliveryStatus status, Outcome outcome) {
        this.status = status;
        this.outcome = outcome;
    }

    static StatusLetter of(@Nullable String written) {
        return Arrays.stream(values()).filter(l -> l != OTHER && l.name().equals(written)).findFirst().orElse(OTHER);
    }

    /** How far a text with it got. */
    DeliveryStatus status() {
        return status;
    }

    /** What it says in the reply to a send. */
    Outcome outcome() {
        return outcome;
    }

    /** Whether no other will follow. */
    boolean isFinal() {
        return this == D || this == E || this == U;
    }

    /** Whether the text is at the operator already, or beyond. */
    boolean hasLeft() {
        return this == S || this == D;
    }
}
