package org.camelgateways.support.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelgateways.support.text.SegmentRule.EIGHT_BIT;
import static org.camelgateways.support.text.SegmentRule.GSM_03_38;
import static org.camelgateways.support.text.SmsEncoding.GSM_7BIT;
import static org.camelgateways.support.text.SmsEncoding.LATIN_1;
import static org.camelgateways.support.text.SmsEncoding.UCS_2;

class SmsSegmentsTest {

    /** Septets by code point, read from the standard's tables as typed for the tests. */
    private static final Map<Integer, Integer> STANDARD = standard();

    @Test
    void theTablesOfTheStandardAreComplete() {
        assertThat(STANDARD.values()).filteredOn(septets -> septets == 1).hasSize(127);
        assertThat(STANDARD.values()).filteredOn(septets -> septets == 2).hasSize(10);
    }

    @Test
    void everyCodePointIsCountedAsTheStandardSays() {
        int differences = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            Integer septets = STANDARD.get(codePoint);
            SmsSegments expected = septets == null
                    ? new SmsSegments(UCS_2, text.length(), 1, new PlacedCharacter(0, codePoint))
                    : new SmsSegments(GSM_7BIT, septets, 1, null);
            differences += SmsSegments.of(text, GSM_03_38).equals(expected) ? 0 : 1;
        }
        assertThat(differences).isZero();
    }

    @Test
    void everyCodePointIsInsideOrOutsideOfLatin1() {
        int differences = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String text = Character.toString(codePoint);
            boolean latin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
            SmsSegments expected = new SmsSegments(
                    LATIN_1, text.length(), 1, latin1 ? null : new PlacedCharacter(0, codePoint));
            differences += SmsSegments.of(text, EIGHT_BIT).equals(expected) ? 0 : 1;
        }
        assertThat(differences).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            "0,0", "1,1", "152,1", "153,1", "159,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4", "804,6", "805,6",
            "918,6", "919,7" })
    void septetsFit160AloneAnd153InAPart(int length, int segments) {
        assertThat(SmsSegments.count("å".repeat(length), GSM_03_38)).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({ "0,0", "1,1", "67,1", "69,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4", "804,12", "805,13" })
    void ucs2Fits70AloneAnd67InAPart(int length, int segments) {
        assertThat(SmsSegments.count("ç".repeat(length), GSM_03_38)).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({
            "0,0", "1,1", "134,1", "135,1", "159,1", "160,1", "161,2", "268,2", "269,3", "402,3", "403,4", "670,5", "671,6",
            "804,6", "805,7" })
    void eightBitFits160AloneAnd134InAPart(int length, int segments) {
        assertThat(SmsSegments.count("å".repeat(length), EIGHT_BIT)).isEqualTo(segments);
    }

    @ParameterizedTest
    @CsvSource({
            "158,1,0,1,160", "159,1,0,2,161", "152,1,7,2,161", "151,1,153,2,306", "152,1,151,2,305", "152,1,152,3,306",
            "0,80,0,1,160", "0,81,0,2,162", "0,152,0,2,304", "0,153,0,3,306" })
    void anEscapeStaysInThePartOfItsCharacter(int before, int euros, int after, int segments, int units) {
        String text = "a".repeat(before) + "€".repeat(euros) + "a".repeat(after);

        assertThat(SmsSegments.of(text, GSM_03_38)).isEqualTo(new SmsSegments(GSM_7BIT, units, segments, null));
    }

    @ParameterizedTest
    @CsvSource({
            "68,1,0,1,70", "69,1,0,2,71", "66,1,4,2,72", "65,1,67,2,134", "66,1,65,2,133", "66,1,66,3,134", "0,35,0,1,70",
            "0,36,0,2,72", "0,66,0,2,132", "0,67,0,3,134" })
    void aSurrogatePairStaysInOnePart(int before, int emoji, int after, int segments, int units) {
        String text = "a".repeat(before) + "😀".repeat(emoji) + "a".repeat(after);

        assertThat(SmsSegments.of(text, GSM_03_38))
                .isEqualTo(new SmsSegments(UCS_2, units, segments, new PlacedCharacter(before, 0x1F600)));
    }

    @Test
    void loneSurrogatesOnTheBorderAreNoPair() {
        assertThat(SmsSegments.count("\uDE00\uD83D".repeat(67), GSM_03_38)).isEqualTo(2);
        assertThat(SmsSegments.count("a".repeat(66) + "\uD83D" + "a".repeat(67), GSM_03_38)).isEqualTo(2);
    }

    @Test
    void theFirstCharacterOutsideIsNamedWithItsPlace() {
        assertThat(SmsSegments.of("Hej! 😀 ć", GSM_03_38).outside()).hasToString("U+1F600 at index 5");
        assertThat(SmsSegments.of("Kostar 5 €", EIGHT_BIT).outside()).hasToString("U+20AC at index 9");
        assertThat(SmsSegments.of("Kostar 5 €", GSM_03_38).outside()).isNull();
        assertThat(SmsSegments.firstOutside("Välkommen", GSM_03_38)).isEqualTo(-1);
        assertThat(SmsSegments.firstOutside("Va\u0308lkommen", GSM_03_38)).isEqualTo(2);
    }

    @Test
    void oneCharacterOutsideDoublesTheSegmentsOfTheWholeText() {
        assertThat(SmsSegments.of("a".repeat(160), GSM_03_38).segments()).isEqualTo(1);
        assertThat(SmsSegments.of("a".repeat(159) + "\u00A0", GSM_03_38))
                .isEqualTo(new SmsSegments(UCS_2, 160, 3, new PlacedCharacter(159, 0xA0)));
    }

    @Test
    void theEmptyTextHasNoSegments() {
        assertThat(SmsSegments.of("", GSM_03_38)).isEqualTo(new SmsSegments(GSM_7BIT, 0, 0, null));
        assertThat(SmsSegments.of("", EIGHT_BIT)).isEqualTo(new SmsSegments(LATIN_1, 0, 0, null));
    }

    @Test
    void aTextOfAMillionCharactersIsCounted() {
        assertThat(SmsSegments.count("å".repeat(1_000_000), GSM_03_38)).isEqualTo(6536);
        assertThat(SmsSegments.count("€".repeat(1_000_000), GSM_03_38)).isEqualTo(13158);
    }

    @Test
    void randomTextsComeToWhatPackingThemPartByPartComesTo() {
        Random random = new Random(20270315);
        List<String> alphabets = List.of("aå", "aå€", "a€^{}", "a€ç", "aç😀", "😀", "a\uD83D\uDE00");
        for (int i = 0; i < 50_000; i++) {
            String text = text(random, alphabets.get(random.nextInt(alphabets.size())), random.nextInt(500));
            assertThat(SmsSegments.count(text, GSM_03_38)).as("text %d", i).isEqualTo(packed(text));
            assertThat(SmsSegments.of(text, GSM_03_38).segments()).isEqualTo(packed(text));
        }
    }

    private static String text(Random random, String alphabet, int length) {
        int[] codePoints = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }

    /** Puts one code point after the other into parts, from the standard's tables. */
    private static int packed(String text) {
        int[] codePoints = text.codePoints().toArray();
        boolean gsm = text.codePoints().allMatch(STANDARD::containsKey);
        int room = gsm ? 153 : 67;
        int total = 0;
        int parts = 0;
        int free = 0;
        for (int codePoint : codePoints) {
            int units = gsm ? Objects.requireNonNull(STANDARD.get(codePoint)) : Character.charCount(codePoint);
            if (units > free) {
                parts++;
                free = room;
            }
            free -= units;
            total += units;
        }
        return total <= (gsm ? 160 : 70) ? Math.min(parts, 1) : parts;
    }

    private static Map<Integer, Integer> standard() {
        Map<Integer, Integer> septets = new HashMap<>();
        try (InputStream table = Objects.requireNonNull(SmsSegmentsTest.class.getResourceAsStream("ts-23.038.txt"))) {
            new String(table.readAllBytes(), StandardCharsets.US_ASCII).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(line -> septets.put(Integer.valueOf(line[1], 16), line[0].length() / 2));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return septets;
    }
}
