package org.camelgateways.simulator.intouch;

/** With what version 2 lets a user in. */
public enum CredentialsForm {
    /** {@code user@domain} and the API password. */
    API_PASSWORD,
    /** {@code email@domain} and the password. */
    EMAIL,
    /** {@code user@domain} and the password, as on version 1. */
    PASSWORD
}
