package org.camelgateways.simulator.service;

import java.util.regex.Pattern;

/** Makes one key of a phone number's spellings, so that +46701740605 is found also as 070-174 06 05. */
public final class Numbers {
    private static final Pattern FILLERS = Pattern.compile("[\\s-]");
    private static final String HOME_COUNTRY = "46";

    private Numbers() {
    }

    /** The digits in international form, without a plus; numbers in national form are taken for Swedish ones. */
    public static String key(String number) {
        String digits = FILLERS.matcher(number).replaceAll("");
        if (digits.startsWith("+")) {
            return digits.substring(1);
        }
        if (digits.startsWith("00")) {
            return digits.substring(2);
        }
        return digits.startsWith("0") ? HOME_COUNTRY + digits.substring(1) : digits;
    }
}
