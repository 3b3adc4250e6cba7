package org.camelgateways.simulator.intouchsms;

/** Where a request's credentials can stand. */
public enum CredentialsPlace {
    /** User name and password, as {@code Authorization: Basic}. */
    BASIC,
    /** {@link IntouchSmsAccount#token()}, as {@code Authorization: Token}. */
    TOKEN,
    /** {@code username} and {@code password} in the URL. */
    QUERY,
    /** {@code username} and {@code password} among the body's fields. */
    BODY
}
