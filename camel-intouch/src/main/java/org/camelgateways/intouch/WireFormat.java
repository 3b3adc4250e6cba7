package org.camelgateways.intouch;

/** In which format the documents go and come. */
public enum WireFormat {
    /** JSON. */
    json,
    /** XML. */
    xml
}
