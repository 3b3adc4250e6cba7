package org.camelgateways.support.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsReaderTest {

    private static final String ONE = "+46701740605";
    private static final String TWO = "+46701740606";
    private static final SmsFields FIELDS = new SmsFields(
            "Plain", "PlainMessage",
            Map.of("recipients", "To", "groups", "Groups", "sender", "Sender", "sendAt", "At", "flash", "Flash"),
            List.of("flash"));

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());
    private final Problems problems = new Problems();

    @Test
    void aMapATextWithHeadersAndAnSmsSayTheSame() throws Exception {
        Sms sms = new Sms(
                List.of(new Recipient.Number(ONE), new Recipient.Number(TWO, "r2"), new Recipient.Group("7")), "Hej", "ACME",
                Instant.EPOCH, Map.of("flash", "true"));
        Map<String, Object> map = Map.of(
                "recipients", List.of(ONE, Map.of("value", TWO, "reference", "r2")), "groups", "7", "text", "Hej", "sender",
                "ACME", "sendAt", "1970-01-01T00:00:00Z", "flash", true);

        assertThat(read(sms)).isEqualTo(sms);
        assertThat(read(map)).isEqualTo(sms);
        exchange.getMessage().setHeaders(Map.of(
                "To", List.of(ONE, new Recipient.Number(TWO, "r2")), "Groups", List.of(7), "Sender", "ACME", "At",
                "1970-01-01T00:00:00Z", "Flash", "true"));
        assertThat(read("Hej")).isEqualTo(sms);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void whatTheBodySaysGoesBeforeTheHeadersAndTheyAddNobody() throws Exception {
        exchange.getMessage().setHeader("To", TWO);
        exchange.getMessage().setHeader("Groups", "7");
        exchange.getMessage().setHeader("Sender", "Other");

        Sms read = read(Map.of("recipients", ONE, "text", "Hej"));

        assertThat(read.recipients()).containsExactly(new Recipient.Number(ONE));
        assertThat(read.sender()).isEqualTo("Other");
    }

    @ParameterizedTest
    @ValueSource(strings = { ONE + "," + TWO, ONE + ";" + TWO })
    void severalNumbersInOneTextAreSeveralRecipients(String several) throws Exception {
        assertThat(read(Map.of("recipients", several, "text", "Hej")).recipients())
                .containsExactly(new Recipient.Number(ONE), new Recipient.Number(TWO));
    }

    @Test
    void whatCannotBeReadIsNamedAllAtOnce() throws Exception {
        read(Map.of("recipents", ONE, "sender", 7, "sendAt", "soon", "text", "Hej"));
        assertThat(problems.refusal("plain:send").getMessage())
                .contains("body has the field 'recipents', which does not exist; possible are "
                          + "flash, groups, recipients, sendAt, sender, text")
                .contains("sender is a java.lang.Integer; it must be text").contains("sendAt Text 'soon'");
        assertThat(problems.explained("recipients")).isTrue();
    }

    @Test
    void anOptionThatTheServiceLacksIsRefusedByName() throws Exception {
        read(new Sms(List.of(new Recipient.Number(ONE)), "Hej", null, null, Map.of("anonymize", "true")));
        assertThat(problems.with("options"))
                .isEqualTo("has the option 'anonymize', which Plain lacks; possible are [flash]");
    }

    @Test
    void whatIsNoMessageIsRefusedByItsKind() throws Exception {
        read(7);
        assertThat(problems.with("body")).isEqualTo(
                "is a java.lang.Integer; possible are Sms, PlainMessage, a Map with their fields, or the text alone");
    }

    private Sms read(Object body) throws Exception {
        exchange.getMessage().setBody(body);
        return new SmsReader(FIELDS, SmsReaderTest::time, exchange, problems).read(body);
    }

    private static Instant time(Object value) {
        try {
            return Instant.parse(value.toString());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
