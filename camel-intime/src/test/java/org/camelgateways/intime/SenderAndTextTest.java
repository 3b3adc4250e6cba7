package org.camelgateways.intime;

import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sender ids and texts (faults I4, I8-I12). */
class SenderAndTextTest extends CreateTestSupport {

    private static final String RULE
            = "; possible are at most 11 of a-z A-Z 0-9 blank . + -, or at most 15 digits with or without a plus before them";

    @ParameterizedTest
    @ValueSource(strings = {
            "ACME", "A", "Bygg & Co", "Byggvaruh", "A.B+C-D 1", "123456789012345", "+46701740605", "Elvatecken1" })
    void aSenderWithinTheRuleArrives(String sender) {
        String allowed = sender.replace('&', '+');
        send("", Sms.of(ONE, "Hej"), Map.of(IntimeConstants.SENDER, allowed));
        assertThat(only().sender()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Åhlens|holds U+00C5 at index 0", "Tolvtecken12|has 12 characters", "1234567890123456|has 16 characters",
            "+1234567890123456|has 17 characters", "<b>|holds U+003C at index 0", "ab😀|holds U+1F600 at index 2",
            "a_b|holds U+005F at index 1", "١٢٣|holds U+0661 at index 0", "0701740605,4|holds U+002C at index 10" })
    void aSenderOutsideTheRuleIsRefusedWithTheRule(String sender, String fault) {
        assertThat(faults("", Sms.of(ONE, "Hej"), Map.of(IntimeConstants.SENDER, sender)))
                .containsExactly("sender " + fault + RULE);
    }

    @ParameterizedTest
    @ValueSource(ints = { '\r', '\n', 0, 0x2028, 0x2029, 0x85, '\t', 0x7F, 0x1B, 0xD800, 0xFFFE })
    void aControlCharacterInASenderIsRefusedByName(int character) {
        assertThat(faults("", Sms.of(ONE, "Hej"), Map.of(IntimeConstants.SENDER, "AB" + (char) character)))
                .containsExactly("sender holds U+%04X at index 2".formatted(character) + RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "    " })
    void anEmptySenderIsRefused(String sender) {
        assertThat(faults("", Sms.of(ONE, "Hej"), Map.of(IntimeConstants.SENDER, sender)))
                .containsExactly("sender is missing: name it in the message, or with the option sender" + RULE);
    }

    @Test
    void noSenderAtAllIsRefused() {
        assertThat(faults("", Sms.of(ONE, "Hej"), Map.of())).hasSize(1);
    }

    @Test
    void aSenderOutsideTheRuleKeepsTheRouteFromStarting() {
        assertThatThrownBy(() -> context.getEndpoint("intime:message/create?sender=Tolvtecken12&zone=Mars").createProducer())
                .hasMessage("intime:message/create cannot be used: sender has 12 characters" + RULE
                            + "; zone 'Mars' is no time zone, such as Europe/Stockholm.");
    }

    @Test
    void thePlusOfASenderThatAUriLosesIsFoundAgain() {
        send("?sender=+46701740605", Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().sender()).isEqualTo("+46701740605");
        simulator.reset();
        send("?sender=+4670", Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().sender()).isEqualTo("+4670");
    }

    @ParameterizedTest
    @CsvSource({ "false,false,160", "true,false,160", "true,true,160", "false,true,804" })
    void aTextMayBeAsLongAsItsKindAllowsAndNoLonger(boolean flash, boolean multisms, int longest) {
        String options = SENDER + "&flash=" + flash + "&multisms=" + multisms;
        assertThat(faults(options, Sms.of(ONE, "å".repeat(longest + 1)), Map.of())).singleElement().asString()
                .startsWith("text has " + (longest + 1) + " characters; possible are " + longest + " in ");

        send(options, Sms.of(ONE, "å".repeat(longest)), Map.of());
        assertThat(only().text()).hasSize(longest);
        assertThat(only().flash()).isEqualTo(flash);
    }

    @Test
    void theSentenceSaysWhatAllowsMore() {
        assertThat(faults(Sms.of(ONE, "a".repeat(161)))).containsExactly(
                "text has 161 characters; possible are 160 in one segment; multisms=true allows 804");
        assertThat(faults(SENDER + "&multisms=true", Sms.of(ONE, "a".repeat(805)), Map.of())).containsExactly(
                "text has 805 characters; possible are 804 in six segments");
        assertThat(faults(SENDER + "&multisms=true&flash=true", Sms.of(ONE, "a".repeat(161)), Map.of())).containsExactly(
                "text has 161 characters; possible are 160 in a flash message");
    }

    @Test
    void aTextOfAMegabyteIsRefusedByItsLength() {
        assertThat(faults(Sms.of(ONE, "å".repeat(1 << 20)))).singleElement().asString()
                .startsWith("text has 1048576 characters; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Hej 😀", "👨‍👩‍👧‍👦", "🇸🇪🇳🇴", "a\u030Angstro\u0308m", "שלום עולם", "\u202Eabc\u202C", "\uFEFFHej\uFEFF",
            "\uE000\uF8FF",
            "\uDBFF\uDFFD", "Kostar 5 €", "„Hej“ – …", "漢字", "\u2028", "1\u00A02", " Hej ", "a  b" })
    void whatLatin1LacksArrivesExactly(String text) {
        send(Sms.of(ONE, "x" + text + "y"));
        assertThat(only().text()).isEqualTo("x" + text + "y");
        assertThat(WireDocument.lastText().chars()).allMatch(c -> c < 256);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Hej 😀|U+1F600 at index 4", "👨‍👩‍👧‍👦|U+1F468 at index 0", "🇸🇪|U+1F1F8 at index 0",
            "ab\u030A|U+030A at index 2", "שלום|U+05E9 at index 0",
            "\uFEFFa|U+FEFF at index 0", "a\uE000|U+E000 at index 1", "5 €|U+20AC at index 2" })
    void whatLatin1LacksIsRefusedByNameWhereThatIsWished(String text, String character) {
        assertThat(faults(SENDER + "&unmappable=refuse", Sms.of(ONE, text), Map.of())).containsExactly(
                "text holds " + character + ", which ISO-8859-1 lacks; unmappable=reference sends it as a character reference");
    }

    @Test
    void allOfLatin1ArrivesEitherWay() {
        StringBuilder all = new StringBuilder("\t\r\n\r\r\n");
        for (char c = ' '; c <= 0xFF; c++) {
            if (!Character.isISOControl(c)) {
                all.append(c);
            }
        }
        for (String unmappable : List.of("refuse", "reference")) {
            send(SENDER + "&multisms=true&unmappable=" + unmappable, Sms.of(ONE, all.toString()), Map.of());
            assertThat(only().text()).isEqualTo(all.toString());
            simulator.reset();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "0,holds the control character U+0000", "1,holds the control character U+0001",
            "8,holds the control character U+0008",
            "11,holds the control character U+000B", "27,holds the control character U+001B",
            "127,holds the control character U+007F",
            "133,holds the control character U+0085", "150,holds the control character U+0096",
            "55296,'holds half of a character, U+D800'", "56320,'holds half of a character, U+DC00'",
            "65534,holds U+FFFE", "65535,holds U+FFFF" })
    void whatXmlCannotHoldIsRefusedByName(int character, String fault) {
        assertThat(faults(Sms.of(ONE, "ab" + (char) character + "c"))).singleElement().asString()
                .startsWith("text " + fault + " at index 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "]]>", "<b>&amp;</b>", "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;", "<?xml version=\"1.0\"?>", "<![CDATA[x]]>",
            "\"'&#65;&lt;", "<!-- -->",
            "</body></message>", "%00%26", "\r\n\t", "{{x}} ${body}", "\\u0041" })
    void markupArrivesAsItWas(String text) {
        send(Sms.of(ONE, "x" + text + "y"));
        assertThat(only().text()).isEqualTo("x" + text + "y");
    }

    @Test
    void blanksAtTheEndsOfATextAreKept() {
        send(new IntimeMessage(List.of(new Recipient.Number(ONE)), "  Hej\n ", null, null, null, null, null, null));
        assertThat(only().text()).isEqualTo("  Hej\n ");
    }

    private static void send(IntimeMessage message) {
        send(SENDER, message, Map.of());
    }
}
