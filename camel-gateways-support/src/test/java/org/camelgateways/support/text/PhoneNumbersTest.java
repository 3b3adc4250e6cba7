package org.camelgateways.support.text;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import org.camelgateways.support.text.InvalidPhoneNumberException.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Numbers are from the ranges that Sweden and the United States keep for fiction, or libphonenumber's examples. */
class PhoneNumbersTest {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    private static final String FICTION = "+46701740605";

    @ParameterizedTest
    @ValueSource(strings = {
            "+46701740605", "+46 (0)70-174 06 05", "+46 70 174 06 05", "(+46) 70 174 06 05", "+46-70-174-06-05", "＋46701740605",
            "tel:+46701740605", "TEL:+46-70-174-06-05", " +46701740605 ", "+46\u00A070\u00A0174\u00A006\u00A005",
            "+46\u202F70\u2011174\u201306\u201405", "+46.70.174.06.05", "\u202A+46701740605\u202C", "\uFEFF+46701740605",
            "+٤٦٧٠١٧٤٠٦٠٥", "+４６７０１７４０６０５", "+𝟒𝟔701740605", "+460701740605" })
    void aNumberWithItsCountryCodeIsReadWithoutRegion(String text) {
        assertThat(PhoneNumbers.parse(text, null).e164()).isEqualTo(FICTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "070-174 06 05", "0701740605", "070 174 06 05", "(070) 1740605", "070/1740605", "0046701740605",
            "00 46 70-174 06 05",
            "0046 (0)70-174 06 05", "46701740605", "46 70 174 06 05", "701740605", "tel:070-1740605", "٠٧٠-١٧٤٠٦٠٥",
            " 070-174 06 05", "\u00A0070-174 06 05", "+46 70 174 06 05" })
    void aNumberWithoutPlusIsReadInTheDefaultRegion(String text) {
        assertThat(PhoneNumbers.parse(text, "SE").e164()).isEqualTo(FICTION);
    }

    @Test
    void aSlashBetweenAreaCodeAndNumberIsOneNumber() {
        assertThat(PhoneNumbers.parse("0151/23456789", "DE").e164()).isEqualTo("+4915123456789");
        assertThat(PhoneNumbers.parse("+49 151/23456789", null).e164()).isEqualTo("+4915123456789");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-",
               value = { "' 46701740605',-", "' 46701740605',SE", "' 46701740605',NO", "' 46 70-174 06 05',US" })
    void aPlusThatBecameABlankIsRepairedWhereThereIsOneReading(String text, @Nullable String region) {
        assertThat(PhoneNumbers.parse(text, region).e164()).isEqualTo(FICTION);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            // empty
            "'',SE,EMPTY", "'   ',SE,EMPTY", "'\u00A0',SE,EMPTY", "+,SE,EMPTY", "tel:,SE,EMPTY", "'--',-,EMPTY",
            // more than one number
            "'0701740605,0701740606',SE,SEVERAL_NUMBERS", "0701740605;0701740606,SE,SEVERAL_NUMBERS",
            "'0701,0702',SE,SEVERAL_NUMBERS", "0701;0702,SE,SEVERAL_NUMBERS", "'0701740605,',SE,SEVERAL_NUMBERS",
            "+46701740605+46701740606,-,SEVERAL_NUMBERS", "0701740605/0701740606,SE,SEVERAL_NUMBERS",
            "+46701740605 / +46701740606,-,SEVERAL_NUMBERS", "++46701740605,-,SEVERAL_NUMBERS",
            "0701740605 0701740606,SE,TOO_LONG", "[0701740605],SE,-", "'[0701740605,0701740606]',SE,SEVERAL_NUMBERS",
            // letters and extensions
            "070-ANNA BO,SE,LETTERS", "1-800-FLOWERS,US,LETTERS", "ACME,SE,LETTERS", "070174o605,SE,LETTERS",
            "sms:+46701740605,SE,LETTERS", "mobil 0701740605,SE,LETTERS", "0701740605 och 0701740606,SE,LETTERS",
            "0701740605 x12,SE,EXTENSION", "0701740605 ext. 12,SE,EXTENSION", "0701740605#12,SE,EXTENSION",
            "tel:+46701740605;ext=12,-,EXTENSION", "tel:0701740605;phone-context=+46,SE,LETTERS",
            // other characters
            "0701740605😀,SE,FOREIGN_CHARACTER", "0️⃣701740605,SE,FOREIGN_CHARACTER", "*21*0701740605#,SE,FOREIGN_CHARACTER",
            "070174060%35,SE,FOREIGN_CHARACTER", "'0701740605''',SE,FOREIGN_CHARACTER", "0701740605&1,SE,FOREIGN_CHARACTER",
            "\u202E0701740605,SE,FOREIGN_CHARACTER", "070<1740605>,SE,FOREIGN_CHARACTER",
            // no country
            "0701740605,-,NO_REGION", "46701740605,-,NO_REGION", "0046701740605,-,NO_REGION", "' 0701740605',-,NO_REGION",
            "' 701740605',-,NO_REGION", "+999701740605,SE,UNKNOWN_COUNTRY", "+0046701740605,-,UNKNOWN_COUNTRY",
            // two readings
            "4790011223,SE,AMBIGUOUS", "' 4790011223',SE,AMBIGUOUS",
            // length
            "070-174,SE,TOO_SHORT", "+4670174,-,TOO_SHORT", "72456,SE,TOO_SHORT", "112,SE,TOO_SHORT", "0,SE,TOO_SHORT",
            "00,SE,TOO_SHORT", "0046,SE,TOO_SHORT", "+46,-,TOO_SHORT", "112,DE,NO_AREA_CODE", "5550123,US,NO_AREA_CODE",
            "+15550123,-,NO_AREA_CODE", "46701740605,NO,TOO_LONG", "07017406050701740605,SE,TOO_LONG",
            "+46701740605070174,-,TOO_LONG", "+46 70 174 06 05 01,-,WRONG_LENGTH" })
    void whatIsNoNumberIsRefusedWithItsReason(String text, @Nullable String region, @Nullable Reason reason) {
        InvalidPhoneNumberException refusal
                = catchThrowableOfType(InvalidPhoneNumberException.class, () -> PhoneNumbers.parse(text, region));

        assertThat(refusal == null ? null : refusal.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(ints = { '\r', '\n', 0, '\t', 0x0B, 0x1B, 0x7F, 0x85, 0x2028, 0x2029 })
    void aControlCharacterIsRefusedWhereverItStands(int control) {
        String c = Character.toString(control);
        for (String text : new String[] { c + FICTION, FICTION + c, "+4670" + c + "1740605", "ACME" + c, c }) {
            InvalidPhoneNumberException refusal
                    = catchThrowableOfType(InvalidPhoneNumberException.class, () -> PhoneNumbers.parse(text, "SE"));
            assertThat(refusal.reason()).isEqualTo(Reason.CONTROL_CHARACTER);
            assertThat(refusal).hasMessageContaining("U+%04X at index %d".formatted(control, text.indexOf(control)))
                    .hasMessageNotContaining(c);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\uD83D", "\uDE00", "\uE000", "\uFFFE", "\u200D" })
    void halfACharacterAndNoneAreRefused(String character) {
        assertThat(refusal("0701740605" + character).reason()).isEqualTo(Reason.FOREIGN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "0701740605,0701740606", "070174o605", "0701740605😀", "07017406050701740605", "0701740605 x12", "4790011223",
            "0701740605/0701740606", "+999701740605", "+46701740605\r\n", "+46 70 174 06 05 01" })
    void aRefusalNamesTheNumberByItsLastTwoDigitsOnly(String text) {
        InvalidPhoneNumberException refusal = refusal(text);

        assertThat(refusal).hasMessageStartingWith("Number …" + Masked.number(text).substring(1));
        assertThat(refusal.getMessage()).doesNotContain("70174", "06 05", "9001122").hasLineCount(1);
        assertThat(refusal.value()).isEqualTo(text);
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        assertThat(refusal("#".repeat(1_000_000)).reason()).isEqualTo(Reason.FOREIGN_CHARACTER);
        assertThat(refusal("+" + "4".repeat(1_000_000)).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(refusal("0".repeat(1_000_000)).reason()).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void aRefusalIsOneSentence() {
        assertThat(refusal("0701740605,0701740606"))
                .hasMessage("Number …06 holds U+002C at index 10, one value holds one number");
        assertThat(refusal("070-174")).hasMessage("Number …74 is too short with its 6 digits to be a number of its country");
    }

    @ParameterizedTest
    @ValueSource(strings = { "se", "", "SWE", "46", "ZZ", "001" })
    void anUnknownRegionIsNamed(String region) {
        assertThat(PhoneNumbers.isRegion(region)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumbers.parse(FICTION, region))
                .withMessageStartingWith("'" + region + "' is no region");
    }

    @ParameterizedTest
    @MethodSource("regions")
    void everyRegionsExamplesAreReadInEveryFormat(String region) {
        assertThat(PhoneNumbers.isRegion(region)).isTrue();
        for (PhoneNumberType type : UTIL.getSupportedTypesForRegion(region)) {
            Phonenumber.PhoneNumber example = UTIL.getExampleNumberForType(region, type);
            if (example == null || UTIL.isPossibleNumberWithReason(example) != ValidationResult.IS_POSSIBLE) {
                continue;
            }
            String e164 = UTIL.format(example, PhoneNumberFormat.E164);
            for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
                assertThat(PhoneNumbers.parse(UTIL.format(example, format), region).e164()).as("%s %s", type, format)
                        .isEqualTo(e164);
            }
            assertThat(PhoneNumbers.parse(UTIL.format(example, PhoneNumberFormat.INTERNATIONAL), null).e164()).isEqualTo(e164);
            assertThat(PhoneNumbers.parse(UTIL.formatOutOfCountryCallingNumber(example, "SE"), "SE").e164()).isEqualTo(e164);
            assertThat(PhoneNumbers.parse(" " + e164.substring(1), null).e164()).isEqualTo(e164);
        }
    }

    static Iterable<String> regions() {
        return UTIL.getSupportedRegions().stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "+46701740605,46701740605,-,true", "+46701740605,46701740605,NO,true", "070-174 06 05,+46 70 174 06 05,SE,true",
            "0046701740605,46701740605,SE,true", "4790011223,+4790011223,SE,true", "+46701740605,tel:+46-70-1740605,-,true",
            "+46701740605,+46701740606,-,false", "+46701740605,+47701740605,-,false", "0701740605,+46701740605,-,false",
            "0701740605,+46701740605,NO,false", "1740605,+46701740605,SE,false", "ACME,ACME,SE,false", "72456,72456,SE,false",
            "+46701740605,'',SE,false" })
    void aReplyIsMatchedToTheNumberItCameFrom(String one, String other, @Nullable String region, boolean match) {
        assertThat(PhoneNumbers.matches(one, other, region)).isEqualTo(match);
        assertThat(PhoneNumbers.matches(other, one, region)).isEqualTo(match);
    }

    private static InvalidPhoneNumberException refusal(String text) {
        return catchThrowableOfType(InvalidPhoneNumberException.class, () -> PhoneNumbers.parse(text, "SE"));
    }
}
