package org.camelgateways.simulator.intime;

/** The errors that all functions have in common: InTime HTTP API 1.0, section 3. */
final class CommonErrors {
    static final String CREDENTIALS_MISSING = "0:ERROR1";
    static final String XML_EMPTY = "0:ERROR2";
    static final String NOT_VERIFIED = "0:ERROR3";

    private CommonErrors() {
    }
}
