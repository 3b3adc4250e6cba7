package org.camelgateways.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The body's value goes before the header's, that before the endpoint's, that before the component's. */
class PrecedenceTest extends CreateTestSupport {

    @AfterEach
    void componentAsBefore() {
        component().getConfiguration().setSender(null);
        component().getConfiguration().setFlash(false);
        component().getConfiguration().setMultisms(false);
        component().getConfiguration().setCheckNix(false);
        component().getConfiguration().setAnonymize(false);
    }

    static Stream<Arguments> senders() {
        return Stream.of(
                Arguments.of("body", "header", "endpoint", "component", "body"),
                Arguments.of(null, "header", "endpoint", "component", "header"),
                Arguments.of(null, null, "endpoint", "component", "endpoint"),
                Arguments.of(null, null, null, "component", "component"), Arguments.of("body", null, null, "component", "body"),
                Arguments.of(null, "header", null, null, "header"));
    }

    @ParameterizedTest
    @MethodSource("senders")
    void theSenderThatIsNearestToTheMessageCounts(
            String body, String header, String endpoint, String component, String expected) {
        component().getConfiguration().setSender(component);
        String options = endpoint == null ? "" : "?sender=" + endpoint;
        for (Object message : List.of(
                new Sms(one(), "Hej", body, null, Map.of()),
                new IntimeMessage(one(), "Hej", body, null, null, null, null, null),
                map("recipients", ONE, "text", "Hej", "sender", body))) {
            simulator.reset();
            send(options, message, header == null ? Map.of() : Map.of(IntimeConstants.SENDER, header));
            assertThat(only().sender()).isEqualTo(expected);
        }
    }

    static Stream<Arguments> flags() {
        return Stream.of("flash", "multisms", "checkNix", "anonymize").flatMap(flag -> Stream.of(
                Arguments.of(flag, "true", "false", false, false, "1"), Arguments.of(flag, "false", "true", true, true, "0"),
                Arguments.of(flag, null, "true", false, false, "1"), Arguments.of(flag, null, "false", true, true, "0"),
                Arguments.of(flag, null, null, true, false, "1"), Arguments.of(flag, null, null, false, true, "0"),
                Arguments.of(flag, null, null, null, true, "1"), Arguments.of(flag, null, null, null, false, "0")));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void theFlagThatIsNearestToTheMessageCounts(
            String flag, String body, String header, Boolean endpoint, boolean component, String expected) {
        IntimeConfiguration configuration = component().getConfiguration();
        configuration.setFlash(component);
        configuration.setMultisms(component);
        configuration.setCheckNix(component);
        configuration.setAnonymize(component);
        String name = "CamelIntime" + Character.toUpperCase(flag.charAt(0)) + flag.substring(1);
        Exchange done = exchange(
                SENDER + (endpoint == null ? "" : "&" + flag + "=" + endpoint),
                new Sms(one(), "Hej", null, null, body == null ? Map.of() : Map.of(flag, body)),
                header == null ? Map.of() : Map.of(name, header));

        assertThat(done.getException()).isNull();
        assertThat(WireDocument.last()).containsEntry(flag.toLowerCase(java.util.Locale.ROOT), expected);
    }

    @Test
    void theTimeOfTheBodyCountsBeforeTheHeaders() {
        String header = "2099-01-01T00:00:00Z";
        send(SENDER, map("recipients", ONE, "text", "Hej", "sendAt", "2098-01-01T00:00:00Z"),
                Map.of(IntimeConstants.SEND_AT, header));
        assertThat(WireDocument.last()).containsEntry("senddate", "2098-01-01T01:00:00");
        send(SENDER, Sms.of(ONE, "Hej"), Map.of(IntimeConstants.SEND_AT, header));
        assertThat(WireDocument.last()).containsEntry("senddate", "2099-01-01T01:00:00");
    }

    @Test
    void recipientsOfAHeaderAreNotAddedToThoseOfTheBody() {
        Map<String, Object> headers = Map.of(IntimeConstants.RECIPIENTS, TWO, IntimeConstants.GROUPS, "7");
        for (Object body : List.of(Sms.of(ONE, "Hej"), map("recipients", ONE, "text", "Hej", "groups", null))) {
            simulator.reset();
            send(SENDER, body, headers);
            assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(ONE);
            assertThat(WireDocument.lastText()).doesNotContain("<group");
        }
    }

    @Test
    void groupsOfABodyKeepTheRecipientsOfAHeaderOut() {
        exchange(SENDER, map("groups", "8", "text", "Hej"), Map.of(IntimeConstants.RECIPIENTS, TWO));
        assertThat(WireDocument.lastText()).contains("<group groupid=\"8\" />").doesNotContain("<recipient>");
    }

    @Test
    void aBodyThatNamesNobodyLeavesItToTheHeaders() {
        send(SENDER, map("recipients", null, "text", "Hej"), Map.of(IntimeConstants.RECIPIENTS, List.of(ONE, TWO)));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(ONE, TWO);
    }

    @Test
    void aBodyThatSaysNobodyIsNotOverruledByAHeader() {
        assertThat(faults(SENDER, new Sms(List.of(), "Hej", null, null, Map.of()), Map.of(IntimeConstants.RECIPIENTS, TWO)))
                .containsExactly("recipients is empty: at least one number or group is needed");
    }

    @Test
    void aMessageChangesNothingForTheNextOne() {
        send(SENDER, new Sms(one(), "Hej", "Bygg", null, Map.of("flash", "true")), Map.of());
        simulator.reset();
        send(SENDER, Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().sender()).isEqualTo("ACME");
        assertThat(only().flash()).isFalse();
    }

    private static List<Recipient> one() {
        return List.of(new Recipient.Number(ONE));
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
