package org.camelgateways.support.text;

/**
 * A phone number that {@link PhoneNumbers} has read.
 *
 * @param e164 in E.164 form: a plus sign, the country calling code, the national number
 */
public record PhoneNumber(String e164) {

    /** Holds what the services are given: a plus sign and ASCII digits. */
    public PhoneNumber {
        if (e164.length() < 2 || e164.charAt(0) != '+' || !e164.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(Masked.number(e164) + " is not in E.164 form: a plus sign and digits");
        }
    }

    /** The E.164 form without its plus sign, as several services write it. */
    public String digits() {
        return e164.substring(1);
    }

    /** Masked: {@code …67}. */
    @Override
    public String toString() {
        return Masked.number(e164);
    }
}
