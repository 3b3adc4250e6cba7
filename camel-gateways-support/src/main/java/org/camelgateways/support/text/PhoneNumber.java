package org.camelgateways.support.text;

/**
 * A phone number that {@link PhoneNumbers} has read.
 *
 * @param e164 in E.164 form: a plus sign, the country calling code, the national number
 */
public record PhoneNumber(String e164) {

    /** Holds what the services are given: a plus sign and ASCII digits. */
    public PhoneNumber {
        boolean isE164 = e164.length() >= 2 && e164.charAt(0) == '+';
        for (int i = 1; i < e164.length(); i++) {
            isE164 &= e164.charAt(i) >= '0' && e164.charAt(i) <= '9';
        }
        if (!isE164) {
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
