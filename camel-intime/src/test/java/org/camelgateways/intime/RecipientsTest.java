package org.camelgateways.intime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets a text, in every spelling (faults I4-I7, I21, I22). */
class RecipientsTest extends CreateTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {
            "+46701740605", "+46 (0)70-174 06 05", "0046701740605", "46701740605", "0701740605", "070-174 06 05",
            " 46701740605", "tel:+46701740605", "+٤٦٧٠١٧٤٠٦٠٥", "０７０１７４０６０５", "\u202A+46701740605\u202C" })
    void everySpellingOfANumberReachesTheSamePerson(String spelling) {
        send(Sms.of(spelling, "Hej"));
        assertThat(only().recipient()).isEqualTo(ONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "070ABC0605|holds U+0041 at index 3, a letter: write the number in digits",
            "46701740605467017406|is too long with its 20 digits", "71717|is too short with its 5 digits",
            "07017😀|holds U+1F600 at index 5", "+999701740605|begins with no country's calling code",
            "070-174 06 05 ext 3|holds U+0065 at index 14, an extension" })
    void whatIsNoNumberIsRefusedWithTheReasonAndTwoDigitsAtMost(String number, String reason) {
        assertThat(faults(Sms.of(number, "Hej"))).singleElement().asString()
                .startsWith("recipients[0] (…").contains(reason).doesNotContain(number);
    }

    @ParameterizedTest
    @ValueSource(ints = { '\r', '\n', 0, 0x2028, 0x2029, 0x85, '\t', 0x7F, 0x1B })
    void aControlCharacterInANumberIsRefusedByName(int character) {
        String number = "+4670174" + Character.toString(character) + "0605";
        String name = "holds U+%04X at index 8".formatted(character);
        assertThat(faults(Sms.of(number, "Hej"))).singleElement().asString().contains(name);
        assertThat(faults(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, number))).singleElement().asString().contains(name);
    }

    @ParameterizedTest
    @ValueSource(ints = { '\r', '\n', 0, 0x2028, 0x2029, 0x85, '\t', 0x7F, 0x1B, 0xFFFE, 0xD800 })
    void aControlCharacterInAReferenceIsRefusedByName(int character) {
        String reference = "r" + (char) character + "1";
        assertThat(faults(to(new Recipient.Number(ONE, reference)))).singleElement().asString()
                .startsWith("recipients[0] has a reference that holds ").contains("U+%04X at index 1".formatted(character));
    }

    @ParameterizedTest
    @ValueSource(strings = { "1\r", "1\n", "\u00001", "1\u20282", "-1", "abc", "1.5", "0x1", "1234567890123456789", "１" })
    void whatIsNoGroupIdIsRefused(String id) {
        assertThat(faults(to(new Recipient.Group(id))))
                .containsExactly("recipients[0] is no group id: InTime's are whole numbers above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = { "0701740605,0701740606", "0701740605;0701740606" })
    void severalNumbersInAHeaderAreSeveralRecipientsAndInARecipientAFault(String several) {
        send(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, several));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(ONE, TWO);
        simulator.reset();

        assertThat(faults(Sms.of(several, "Hej"))).singleElement().asString()
                .startsWith("recipients[0] (…06) holds U+00").endsWith("one value holds one number");
    }

    @Test
    void aListInAListIsRefusedByItsPlace() {
        assertThat(faults(Map.of("text", "Hej", "recipients", List.of(ONE, List.of(TWO, THREE))))).containsExactly(
                "recipients[1] is a java.util.ImmutableCollections$List12; possible are a number as text, a Map with value and"
                                                                                                                   + " reference, or a Recipient");
    }

    @Test
    void emptyPlacesInAListAreEachRefusedByTheirPlace() {
        assertThat(faults(Map.of("text", "Hej", "recipients", Arrays.asList(null, "", ONE, " "))))
                .containsExactly(
                        "recipients[0] is empty; possible are a number as text, a Map with value and reference, or a Recipient",
                        "recipients[1] is empty: there is no digit in it",
                        "recipients[3] is empty: there is no digit in it");
        assertThat(faults(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE + ",,")))
                .containsExactly(
                        "recipients[1] is empty: there is no digit in it",
                        "recipients[2] is empty: there is no digit in it");
    }

    @Test
    void nobodyIsRefused() {
        for (Object nobody : List.of("", " ", List.of())) {
            assertThat(faults(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, nobody)))
                    .containsExactly("recipients is empty: at least one number or group is needed");
        }
        assertThat(faults(SENDER, "Hej", Map.of())).hasSize(1);
        assertThat(faults(new Sms(List.of(), "Hej", null, null, Map.of()))).hasSize(1);
    }

    @Test
    void nobodyGetsATextTwiceHoweverTheNumberIsWritten() {
        assertThat(faults(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, "070-174 06 05," + TWO + ",0046701740605;" + ONE)))
                .containsExactly(
                        "recipients[2] is the same as recipients[0]: nobody gets a text twice",
                        "recipients[3] is the same as recipients[0]: nobody gets a text twice");
        assertThat(faults(to(new Recipient.Group("7"), new Recipient.Group("007"))))
                .containsExactly("recipients[1] is the same as recipients[0]: nobody gets a text twice");
    }

    @Test
    void tenThousandAndOneRecipientsEachGetOneText() {
        List<Recipient> many = new ArrayList<>();
        IntStream.range(0, 10_001).forEach(i -> many.add(new Recipient.Number("+46701%06d".formatted(i))));
        SendResult result = send(new Sms(many, "Hej", null, null, Map.of()));

        assertThat(simulator.inbox().size()).isEqualTo(10_001);
        assertThat(result.count(Outcome.SENT)).isEqualTo(10_001);
        assertThat(new HashSet<>(result.ids())).hasSize(10_001);
        assertThat(result.recipients()).allSatisfy(
                r -> assertThat(simulator.inbox().find(Long.parseLong(String.valueOf(r.id()))).orElseThrow().recipient())
                        .isEqualTo(r.normalised()));
    }

    @Test
    void ofTenThousandAndOneFaultsTwentyAreShownAndAllAreThere() {
        Exchange done = exchange(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ",".repeat(10_000)));
        InvalidRequestException refused = error(InvalidRequestException.class, done);
        assertThat(refused.problems()).hasSize(10_001);
        assertThat(refused.getMessage()).endsWith("; and 9981 more").hasSizeLessThan(2_000);
    }

    @Test
    void thePlusThatAUriLosesInAHeaderIsFoundAgain() {
        send(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, " 46701740605, 46701740606"));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(ONE, TWO);
    }

    @Test
    void aReferenceWithMarkupComesBackAsItWas() {
        String reference = "<a b=\"c\">&amp;'  ]]> åäö €😀";
        SendResult result = send(to(new Recipient.Number(ONE, reference)));
        assertThat(only().reference()).isEqualTo(reference);
        assertThat(result.recipients().get(0).reference()).isEqualTo(reference);
    }

    @Test
    void aReferenceOutsideLatin1IsRefusedWhereThatIsWished() {
        assertThat(faults(SENDER + "&unmappable=refuse", to(new Recipient.Number(ONE, "a€")), Map.of())).containsExactly(
                "recipients[0] has a reference that holds U+20AC at index 1, which ISO-8859-1 lacks; unmappable=reference sends it"
                                                                                                                         + " as a character reference");
    }

    @Test
    void theSameReferenceTwiceIsRefused() {
        assertThat(faults(to(
                new Recipient.Number(ONE, "a"), new Recipient.Number(TWO, "b"), new Recipient.Number(THREE, "a"))))
                .containsExactly(
                        "recipients[2] has the same reference as recipients[0]: a delivery report could not be told to whom it"
                                 + " belongs");
    }

    @Test
    void anEmptyOrEndlessReferenceIsRefused() {
        assertThat(faults(to(new Recipient.Number(ONE, ""), new Recipient.Number(TWO, "a".repeat(1 << 20)),
                new Recipient.Number(THREE, "   "))))
                .containsExactly(
                        "recipients[0] has a reference that has 0 characters; possible are 1 to 100, not all blank",
                        "recipients[1] has a reference that has 1048576 characters; possible are 1 to 100, not all blank",
                        "recipients[2] has a reference that has 3 characters; possible are 1 to 100, not all blank");
    }

    @Test
    void referencesAreMadeWhereReportsAreWantedAndOnlyThere() {
        String options = SENDER + "&statusUrl=" + simulator.baseUrl() + "/reports";
        SendResult wanted = send(options, to(new Recipient.Number(ONE), new Recipient.Number(TWO, "mine")), Map.of());
        assertThat(simulator.inbox().to(ONE).get(0).reference()).isEqualTo(wanted.recipients().get(0).reference())
                .hasSizeGreaterThan(15);
        assertThat(simulator.inbox().to(TWO).get(0).reference()).isEqualTo("mine");
        simulator.reset();

        assertThat(send(Sms.of(ONE, "Hej")).recipients().get(0).reference()).isNull();
        assertThat(only().reference()).isNull();
    }

    @Test
    void groupsGoOutBesideNumbers() {
        simulator.faults().add(Fault.body200("11,12,13"));
        exchange(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.GROUPS, "4, 5"));

        assertThat(WireDocument.lastText()).contains(
                "<recipients><recipient>+46701740605</recipient></recipients><groups><group groupid=\"4\" /><group groupid=\"5\" /></groups>");
    }

    private static Sms to(Recipient... recipients) {
        return new Sms(List.of(recipients), "Hej", null, null, Map.of());
    }
}
