package org.camelgateways.simulator.intouch;

/** What a document is written in. */
public enum Format {
    /** JSON. */
    JSON,
    /** XML. */
    XML
}
