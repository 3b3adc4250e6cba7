package org.camelgateways.simulator.intouchsms;

/** What happens to a request when some of its recipients are no numbers. */
public enum BadNumbers {
    /** They get an id and the status U; the others are sent. */
    UNSENT,
    /** They get an id and the status E; the others are sent. */
    ERRORED,
    /** They are not mentioned; the others are sent. */
    LEFT_OUT,
    /** Nothing is sent. */
    REFUSED
}
