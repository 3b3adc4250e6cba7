package org.camelgateways.simulator.intouchsms;

/** The forms that a request's body can have. */
public enum BodyForm {
    /** {@code application/x-www-form-urlencoded}. */
    FORM("application/x-www-form-urlencoded"),
    /** {@code multipart/form-data}. */
    MULTIPART("multipart/form-data"),
    /** A JSON object. */
    JSON("application/json");

    final String mediaType;

    BodyForm(String mediaType) {
        this.mediaType = mediaType;
    }
}
