package org.camelgateways.support.polling;

/** What happened to an entry between two polls. The constants are the values of the header. */
public enum Change {
    created,
    changed,
    removed
}
