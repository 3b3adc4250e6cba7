package org.camelgateways.support.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadataCollection;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;

/**
 * What is sure of the numbers behind a country's calling code: how long they may be, and with which digits they begin
 * where nothing is taken off them, such as a trunk prefix. A number in E.164 form of which that much is sure stands as
 * it is. libphonenumber finds the same with a dozen regular expressions, which were a fifth of all that a message
 * allocated, and a seventh of its time; it is asked about every other number.
 */
final class CallingCode {

    private static final int LONGEST_CODE = 3;
    private static final int SHORTEST_NUMBER = 5;
    private static final int LONGEST_NUMBER = 18;

    /** These digits are no calling code, but one may begin with them. */
    private static final CallingCode NONE = new CallingCode(0, 0);
    /** Nothing is sure. */
    private static final CallingCode UNSURE = new CallingCode(0, 0);
    private static final Map<Integer, CallingCode> KNOWN = new ConcurrentHashMap<>();

    /** A bit for each length. */
    private final long lengths;
    /** A bit for each digit. */
    private final int firstDigits;

    private CallingCode(long lengths, int firstDigits) {
        this.lengths = lengths;
        this.firstDigits = firstDigits;
    }

    /**
     * Whether a text is a possible number in E.164 form, character by character. False where that is not sure.
     */
    static boolean isSurelyE164(String text) {
        if (text.length() < SHORTEST_NUMBER || text.length() > LONGEST_NUMBER || text.charAt(0) != '+'
                || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        int digits = 0;
        for (int i = 1; i <= LONGEST_CODE; i++) {
            digits = 10 * digits + text.charAt(i) - '0';
            CallingCode code = of(digits);
            if (code != NONE) {
                return code.holds(text.charAt(i + 1) - '0', text.length() - i - 1);
            }
        }
        return false;
    }

    private boolean holds(int firstDigit, int length) {
        return (firstDigits & 1 << firstDigit) != 0 && (lengths & 1L << length) != 0;
    }

    /** What is sure of the numbers behind these digits. */
    static CallingCode of(int digits) {
        CallingCode known = KNOWN.get(digits);
        if (known == null) {
            known = read(digits);
            KNOWN.put(digits, known);
        }
        return known;
    }

    private static CallingCode read(int digits) {
        String region = Reading.UTIL.getRegionCodeForCountryCode(digits);
        if (region.equals(Reading.NO_REGION)) {
            return NONE;
        }
        try {
            return of(plan(region));
        } catch (IOException | RuntimeException e) {
            // libphonenumber may keep what it knows in another way one day: then it is asked
            return UNSURE;
        }
    }

    /** The numbering plan that libphonenumber reads for this region. */
    private static PhoneMetadata plan(String region) throws IOException {
        InputStream resource = PhoneNumberUtil.class.getResourceAsStream("data/PhoneNumberMetadataProto_" + region);
        try (ObjectInputStream in = new ObjectInputStream(Objects.requireNonNull(resource))) {
            PhoneMetadataCollection plans = new PhoneMetadataCollection();
            plans.readExternal(in);
            return plans.getMetadataList().get(0);
        }
    }

    private static CallingCode of(PhoneMetadata plan) {
        PhoneNumberDesc numbers = plan.getGeneralDesc();
        long lengths = 0;
        for (int length : numbers.getPossibleLengthList()) {
            lengths |= 1L << length;
        }
        for (int length : numbers.getPossibleLengthLocalOnlyList()) {
            lengths &= ~(1L << length);
        }
        int firstDigits = 0;
        // a 0 is a matter of its own in several countries
        for (int digit = 1; digit <= 9; digit++) {
            firstDigits |= isTakenOff(plan.getNationalPrefixForParsing(), digit) ? 0 : 1 << digit;
        }
        return new CallingCode(lengths, firstDigits);
    }

    /** Whether the prefix can match a number that begins with this digit. */
    private static boolean isTakenOff(String prefix, int digit) {
        Matcher beginning = Pattern.compile(prefix).matcher(Integer.toString(digit));
        return !prefix.isEmpty() && (beginning.lookingAt() || beginning.hitEnd());
    }
}
