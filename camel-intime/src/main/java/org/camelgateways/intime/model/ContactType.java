package org.camelgateways.intime.model;

/** How a contact is reached (InTime HTTP API 1.0, section 5.1). */
public enum ContactType {
    /** By text; the contact needs a mobile number. */
    SMS(1),
    /** By e-mail; the contact needs an address. */
    EMAIL(2),
    /** By both; the contact needs both. */
    SMS_AND_EMAIL(3);

    private final int code;

    ContactType(int code) {
        this.code = code;
    }

    /** The vendor's number of it. */
    public int code() {
        return code;
    }

    /** Whether such a contact needs a mobile number. */
    public boolean needsMobile() {
        return this != EMAIL;
    }

    /** Whether such a contact needs an e-mail address. */
    public boolean needsEmail() {
        return this != SMS;
    }
}
