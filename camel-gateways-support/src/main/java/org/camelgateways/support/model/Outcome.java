package org.camelgateways.support.model;

import org.jspecify.annotations.Nullable;

/** What is known of a call that changes something at the service. */
public enum Outcome {
    /** The service said that it took it. */
    SENT,
    /** Surely not done: sending it again cannot send it twice. */
    NOT_SENT,
    /** Several recipients, not all with the same outcome; said of a whole request, never of one recipient. */
    MIXED,
    /** It may have been done or not; sending it again may send it twice. */
    UNKNOWN;

    /** Of what came before, null where nothing did, and what comes next, together. */
    static Outcome both(@Nullable Outcome before, Outcome next) {
        return before == null || before == next ? next : MIXED;
    }
}
