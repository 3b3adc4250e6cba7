package org.camelgateways.support.text;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import org.camelgateways.support.text.InvalidPhoneNumberException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers as people and systems write them, read by libphonenumber. Safe for use by several threads.
 * <p>
 * A number is taken if it is <em>possible</em>, that is, if its country has numbers of this length. Whether it is in
 * use, or even in a range that has been given out, is for the service to say: ranges open faster than libraries are
 * updated, and a person whose number is new must get the text too. Validity, the knowledge of the ranges, only decides
 * between two readings of one value, and where it does not decide, the value is refused.
 */
public final class PhoneNumbers {

    private PhoneNumbers() {
    }

    /** Whether this is a region that national numbers can be read in: two capitals (ISO 3166-1 alpha-2), as in SE. */
    public static boolean isRegion(String region) {
        return Reading.UTIL.getSupportedRegions().contains(region);
    }

    /** Reads what is known of a region's numbers, for which its first number would wait. */
    public static void prepare(String region) {
        CallingCode.of(Reading.UTIL.getCountryCodeForRegion(region));
    }

    /**
     * Reads a number written for people ({@code +46 (0)70-174 06 05}, {@code 070-174 06 05}), for machines
     * ({@code 46701740605}, {@code tel:+46701740605}) or for dialling ({@code 0046 70 174 06 05}), in the digits of any
     * script. Where a leading blank may have been a plus sign, and wherever else a number without one can be of two
     * countries, it is taken only if there is but one reading.
     *
     * @param  text                        one number and nothing else
     * @param  defaultRegion               the region (see {@link #isRegion}) in which a number without plus sign is
     *                                     read; null: only numbers with one are taken
     * @return                             the number
     * @throws InvalidPhoneNumberException if no number, or more than one, can be read from the text
     */
    public static PhoneNumber parse(String text, @Nullable String defaultRegion) {
        if (defaultRegion != null && !isRegion(defaultRegion)) {
            throw new IllegalArgumentException("'" + defaultRegion + "' is no region: two capitals, as in SE, are expected");
        }
        if (CallingCode.isSurelyE164(text)) {
            return new PhoneNumber(text);
        }
        WrittenNumber written = WrittenNumber.of(text);
        checkSlash(written, defaultRegion);
        Reading reading = reading(written, defaultRegion);
        if (reading.number() != null) {
            return reading.number();
        }
        Reason fault = Objects.requireNonNull(reading.fault());
        throw new InvalidPhoneNumberException(fault, text, sentence(fault, written.digits().length()));
    }

    /**
     * Whether the two values mean the same number, as when the sender of a reply is sought among those that a text was
     * sent to. A value without plus sign may be meant nationally or with its country code, and either will do. That two
     * numbers end alike, as one does with the same without its area code, is not enough. False if one of them is no
     * number at all.
     */
    public static boolean matches(String one, String other, @Nullable String defaultRegion) {
        Set<PhoneNumber> common = readings(one, defaultRegion);
        common.retainAll(readings(other, defaultRegion));
        return !common.isEmpty();
    }

    private static Reading reading(WrittenNumber written, @Nullable String region) {
        if (written.plus()) {
            return Reading.international(written.digits());
        }
        Reading national = region == null ? Reading.refused(Reason.NO_REGION) : Reading.national(written.digits(), region);
        if (national.valid() && !written.blank()) {
            return national;
        }
        Reading international = Reading.international(written.digits());
        if (!international.valid() || Objects.equals(international.number(), national.number())) {
            return national;
        }
        if (national.number() != null) {
            return Reading.refused(Reason.AMBIGUOUS);
        }
        return written.blank() ? international : national;
    }

    private static Set<PhoneNumber> readings(String text, @Nullable String defaultRegion) {
        Set<PhoneNumber> readings = new HashSet<>();
        try {
            WrittenNumber written = WrittenNumber.of(text);
            Reading international = Reading.international(written.digits());
            if (international.valid() && international.number() != null) {
                readings.add(international.number());
            }
            readings.add(parse(text, defaultRegion));
        } catch (InvalidPhoneNumberException e) {
            // then what has been read so far, or nothing, is what it can mean
        }
        return readings;
    }

    /** A slash may part an area code from its number, or one number from the next. */
    private static void checkSlash(WrittenNumber written, @Nullable String region) {
        if (written.slash() == 0) {
            return;
        }
        WrittenNumber one = written.beforeSlash();
        WrittenNumber next = written.afterSlash();
        if (reading(one, region).number() != null && reading(next, region).number() != null) {
            throw new InvalidPhoneNumberException(
                    Reason.SEVERAL_NUMBERS, written.value(), "is two numbers with a slash between: one value holds one number");
        }
    }

    private static String sentence(Reason fault, int digits) {
        return switch (fault) {
            case NO_REGION -> "has no country code: write it with a plus sign, or set a default region";
            case UNKNOWN_COUNTRY -> "begins with no country's calling code";
            case AMBIGUOUS -> "may be a national number, or one of another country without its plus sign: write it with one";
            case NO_AREA_CODE -> "has no area code";
            case TOO_SHORT -> "is too short with its " + digits + " digits to be a number of its country";
            case TOO_LONG -> "is too long with its " + digits
                             + " digits: one value holds one number, a foreign one begins with a plus sign";
            case WRONG_LENGTH -> "has " + digits + " digits, which no number of its country has";
            case EMPTY, CONTROL_CHARACTER, LETTERS, EXTENSION, SEVERAL_NUMBERS, FOREIGN_CHARACTER ->
                throw new IllegalStateException(
                        "found before the digits are read: " + fault);
        };
    }
}
