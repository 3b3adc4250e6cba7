package org.camelgateways.support.polling;

/** What the first poll does with what it finds. */
public enum FirstPoll {
    /** Takes it as known. */
    baseline,
    /** Routes all of it, as created. */
    emit
}
