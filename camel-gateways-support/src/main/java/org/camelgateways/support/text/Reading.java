package org.camelgateways.support.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.camelgateways.support.text.InvalidPhoneNumberException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What libphonenumber makes of digits, read in one way.
 *
 * @param number the number, or null if none is possible
 * @param parsed the same as libphonenumber has it
 * @param fault  why there is no number, or null if there is one
 */
record Reading(@Nullable PhoneNumber number, Phonenumber.@Nullable PhoneNumber parsed, @Nullable Reason fault) {

    static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /** What libphonenumber calls no region. */
    static final String NO_REGION = "ZZ";

    /** The digits as a country code and what follows it. */
    static Reading international(String digits) {
        return of("+" + digits, NO_REGION);
    }

    /** The digits as someone in this region would dial them. */
    static Reading national(String digits, String region) {
        return of(digits, region);
    }

    private static Reading of(String digits, String region) {
        try {
            return of(UTIL.parse(digits, region));
        } catch (NumberParseException e) {
            return refused(switch (e.getErrorType()) {
                case INVALID_COUNTRY_CODE -> Reason.UNKNOWN_COUNTRY;
                case TOO_LONG -> Reason.TOO_LONG;
                case NOT_A_NUMBER, TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
            });
        }
    }

    private static Reading of(Phonenumber.PhoneNumber number) {
        return switch (UTIL.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> possible(number);
            case IS_POSSIBLE_LOCAL_ONLY -> refused(Reason.NO_AREA_CODE);
            case INVALID_COUNTRY_CODE -> refused(Reason.UNKNOWN_COUNTRY);
            case TOO_SHORT -> refused(Reason.TOO_SHORT);
            case TOO_LONG -> refused(Reason.TOO_LONG);
            case INVALID_LENGTH -> refused(Reason.WRONG_LENGTH);
        };
    }

    private static Reading possible(Phonenumber.PhoneNumber number) {
        return keepsTrunkPrefix(number) && !UTIL.isValidNumber(number)
                ? refused(Reason.TOO_SHORT)
                : new Reading(new PhoneNumber(UTIL.format(number, PhoneNumberFormat.E164)), number, null);
    }

    /**
     * Whether the number is in a range known to be in use. Found when it is asked for, which for a number with a plus
     * sign it never is: 3 kB and a third of the time that a reading takes.
     */
    boolean valid() {
        return parsed != null && UTIL.isValidNumber(parsed);
    }

    /**
     * libphonenumber leaves the 0 that precedes national numbers where they would be too short without: it makes
     * +46070174 of Sweden's 070-174. The 0 is no part of a number there, and does not make it longer.
     */
    private static boolean keepsTrunkPrefix(Phonenumber.PhoneNumber number) {
        return UTIL.getNationalSignificantNumber(number).startsWith("0")
                && "0".equals(UTIL.getNddPrefixForRegion(UTIL.getRegionCodeForCountryCode(number.getCountryCode()), true));
    }

    /** That there is no number. */
    static Reading refused(Reason fault) {
        return new Reading(null, null, fault);
    }
}
