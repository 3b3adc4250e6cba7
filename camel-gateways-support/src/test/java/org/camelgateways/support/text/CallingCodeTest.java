package org.camelgateways.support.text;

import java.util.Objects;
import java.util.Random;
import java.util.Set;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers are libphonenumber's examples, from ranges kept for fiction, or digits at random. */
class CallingCodeTest {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    static Iterable<Integer> callingCodes() {
        return UTIL.getSupportedCallingCodes().stream().sorted().toList();
    }

    /** The digits are those of examples, changed in one place, and others. */
    @ParameterizedTest
    @MethodSource("callingCodes")
    void whatIsSureIsWhatLibphonenumberReads(int code) {
        Random random = new Random(code);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder digits = new StringBuilder().append(code);
            if (i % 2 == 0) {
                Phonenumber.PhoneNumber example = example(code, random);
                digits.append(example == null ? "" : UTIL.getNationalSignificantNumber(example));
                int changed = random.nextInt(digits.length());
                digits.setCharAt(changed, (char) ('0' + random.nextInt(10)));
            } else {
                random.ints(random.nextInt(16), 0, 10).forEach(digits::append);
            }
            if (CallingCode.isSurelyE164("+" + digits)) {
                assertThat(Reading.international(digits.toString()).number()).isEqualTo(new PhoneNumber("+" + digits));
            }
        }
    }

    private static Phonenumber.PhoneNumber example(int code, Random random) {
        String region = UTIL.getRegionCodeForCountryCode(code);
        PhoneNumberType type = PhoneNumberType.values()[random.nextInt(PhoneNumberType.values().length - 1)];
        return region.equals("001") ? UTIL.getExampleNumberForNonGeoEntity(code) : UTIL.getExampleNumberForType(region, type);
    }

    @Test
    void mobileNumbersOfMostCountriesAreSure() {
        Set<String> regions = UTIL.getSupportedRegions();
        long sure = regions.stream().map(region -> UTIL.getExampleNumberForType(region, PhoneNumberType.MOBILE))
                .filter(Objects::nonNull).map(number -> UTIL.format(number, PhoneNumberFormat.E164))
                .filter(CallingCode::isSurelyE164).count();

        assertThat(sure).isGreaterThan(regions.size() * 8 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+46701740605", "+250700000010", "+12025550123" })
    void whatStandsInEveryOtherFormIsNotSure(String number) {
        assertThat(CallingCode.isSurelyE164(number)).isTrue();
        for (String other : new String[] {
                number.substring(1), " " + number.substring(1), number + " ", "0" + number, "+0" + number.substring(1),
                number.substring(0, 4) + " " + number.substring(4), number + "x1", number.replace('0', '０'),
                number + "00000000", number.substring(0, 5), "+999" + number.substring(3) }) {
            assertThat(CallingCode.isSurelyE164(other)).as(other).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "+", "+4", "+46", "+460701740605", "+4670174", "+15550123", "+5491100000000000000000" })
    void whatLibphonenumberMustLookAtIsNotSure(String text) {
        assertThat(CallingCode.isSurelyE164(text)).isFalse();
    }
}
