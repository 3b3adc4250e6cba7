package org.camelgateways.support.polling;

/** What happened to an entry between two polls. The names are the values of the header. */
public enum Change {
    created,
    changed,
    removed
}
