package org.camelgateways.intouch;

/** How a recipient's number is written for the service, whose manual shows several ways. */
public enum NumberFormat {
    /** Country code and number, digits only: {@code 4790011223}. */
    international,
    /** The same after a plus sign: {@code +4790011223}. */
    e164,
    /**
     * As the message has it, without blanks and hyphens; one written with anything else, such as brackets, is refused.
     */
    asGiven
}
