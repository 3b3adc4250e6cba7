package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a route may hand over, and what is refused of it before a byte leaves. */
class MessagesTest extends ServiceTestSupport {

    private static final String SENDER_RULE
            = "; possible are at most 11 of a-z A-Z 0-9 blank . _ - &, or at most 15 digits with or without a plus before them";

    @Test
    void aMapAndATextWithHeadersAreTaken() {
        service.answering(accepted(ONE, TWO));
        result(sent(SENDER, Map.of("recipients", ONE + "; " + TWO, "text", "Muraho", "sender", "Other"), Map.of()));
        assertThat(form()).containsEntry("recipients", ONE + "," + TWO).containsEntry("message", "Muraho")
                .containsEntry("sender", "Other");
        service.forget();

        result(sent("", "Muraho €".getBytes(StandardCharsets.UTF_8),
                Map.of("CamelIntouchsmsRecipients", List.of(ONE, TWO), "CamelIntouchsmsSender", "Header")));
        assertThat(form()).containsEntry("message", "Muraho €").containsEntry("sender", "Header");
    }

    @Test
    void numbersWithoutCountryCodeAreReadInTheDefaultRegion() {
        service.answering(accepted(ONE));

        result(sent(SENDER + "&defaultRegion=SE", Sms.of("070-174 06 05", "Muraho"), Map.of()));

        assertThat(form()).containsEntry("recipients", ONE);
        assertThat(component().getConfiguration().getDefaultRegion()).isEqualTo("RW");
    }

    @Test
    void aReferenceIsKeptInTheResult() {
        service.answering(accepted(ONE));

        SendResult result = send(new Sms(List.of(new Recipient.Number(ONE, "visit-1")), "Muraho", null, null, Map.of()));

        assertThat(result.recipients().get(0).reference()).isEqualTo("visit-1");
    }

    @Test
    void whatTheServiceLacksIsRefusedByName() {
        assertThat(faults(SENDER,
                new Sms(
                        List.of(new Recipient.Group("7"), new Recipient.Contact("8")), "Muraho", null, Instant.EPOCH,
                        Map.of("flash", "true")),
                Map.of())).containsExactly(
                        "options has the option 'flash', which IntouchSMS lacks; possible are []",
                        "recipients[0] is a group; IntouchSMS sends to numbers only",
                        "recipients[1] is a contact; IntouchSMS sends to numbers only",
                        "sendAt is there; IntouchSMS sends at once only");
        assertThat(faults(SENDER, 7, Map.of())).containsExactly(
                "body is a java.lang.Integer; possible are Sms, a Map with their fields, or the text alone");
        assertThat(faults(SENDER, Map.of("recipients", ONE, "text", "x", "sendAt", "x"), Map.of())).containsExactly(
                "body has the field 'sendAt', which does not exist; possible are recipients, sender, text");
    }

    @Test
    void nobodyAndTheSameTwiceAreRefused() {
        assertThat(faults(SENDER, "Muraho", Map.of())).containsExactly("recipients is empty: at least one number is needed");
        assertThat(faults(SENDER, to(ONE, "0046701740605"), Map.of()))
                .containsExactly("recipients[1] is the same as recipients[0]: nobody gets a text twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
               value = {
                       "å|holds U+00E5 at index 0", "twelve chars|has 12 characters", "1234567890123456|has 16 characters",
                       "<b>|holds U+003C at index 0", "+ACME|holds U+002B at index 0", "'A\nB'|holds U+000A at index 1",
                       "A😀|holds U+1F600 at index 1"

               })

    void aSenderThatCannotBeOneIsRefused(String sender, String fault) {
        assertThat(faults("", new Sms(List.of(new Recipient.Number(ONE)), "Muraho", sender, null, Map.of()), Map.of()))
                .containsExactly("sender " + fault + SENDER_RULE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "   " })
    void aMissingSenderIsRefused(String sender) {
        assertThat(faults("", new Sms(List.of(new Recipient.Number(ONE)), "Muraho", sender, null, Map.of()), Map.of()))
                .containsExactly("sender is missing: name it in the message, or with the option sender" + SENDER_RULE);
    }

    @ParameterizedTest
    @CsvSource({ "ACME, ACME", "A_B & C.d-e, A_B & C.d-e", "+250701740605, +250701740605", "' 250701740605', +250701740605" })
    void aSenderArrivesAsItIsAndWithTheSignThatAUriLoses(String given, String sent) {
        service.answering(accepted(ONE));

        send(new Sms(List.of(new Recipient.Number(ONE)), "Muraho", given, null, Map.of()));

        assertThat(form()).containsEntry("sender", sent);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u0000", "\u0007", "\u001B", "\u0085", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00" })
    void aCharacterThatIsNoneIsRefused(String character) {
        assertThat(faults(SENDER, Sms.of(ONE, "ab" + character), Map.of())).singleElement().asString()
                .startsWith("text holds ").contains("U+%04X at index 2".formatted((int) character.charAt(0)));
    }

    @Test
    void aTextMayTakeSixShortMessagesOrAsManyAsTheOptionSays() {
        service.answering(accepted(ONE));
        send(Sms.of(ONE, "x".repeat(918)));
        send(Sms.of(ONE, "å€".repeat(10)));
        result(sent(SENDER + "&maxSegments=7", Sms.of(ONE, "x".repeat(919)), Map.of()));
        service.forget();

        assertThat(faults(SENDER, Sms.of(ONE, "x".repeat(919)), Map.of())).containsExactly(
                "text has 919 characters, which take 7 short messages; possible are 6 (maxSegments)");
        assertThat(faults(SENDER, Sms.of(ONE, "я".repeat(403)), Map.of())).containsExactly(
                "text has 403 characters, which take 7 short messages; possible are 6 (maxSegments)");
        assertThat(faults(SENDER + "&maxSegments=1", Sms.of(ONE, "x".repeat(1 << 20)), Map.of())).hasSize(1);
        assertThat(faults(SENDER, Sms.of(ONE, " \n "), Map.of())).containsExactly("text is empty");
    }

    @Test
    void rawTakesTheFormAndGivesTheReply() {
        service.answering(accepted(ONE, TWO));

        Exchange done = sent("?raw=true", "sender=A%2BB&recipients=1&message=x+y", Map.of());

        assertThat(new String(service.call().body(), StandardCharsets.US_ASCII))
                .isEqualTo("sender=A%2BB&recipients=1&message=x+y");
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody()).isEqualTo(accepted(ONE, TWO));
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "SENT").containsEntry("CamelSmsIds",
                List.of("238254", "238255"));
        assertThat(sent("?raw=true", Map.of(), Map.of()).getException())
                .hasMessage("intouchsms:sms/send not sent: body must be the encoded form with raw=true, as text or bytes");
        assertThat(sent("?raw=true", "", Map.of()).getException())
                .hasMessage("intouchsms:sms/send not sent: body is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "username=|username and password are needed to send", "password=|username and password are needed to send",
            "username=a:b|username holds a colon, which HTTP Basic cannot carry",
            "defaultRegion=XX|defaultRegion must be a country's two capitals, such as RW",
            "zone=Kigali|zone 'Kigali' is no time zone, such as Africa/Kigali", "sender=<b>|sender holds U+003C",
            "maxRecipientsPerRequest=0|maxRecipientsPerRequest and maxSegments must be at least 1",
            "dlrUrl=ftp://x|dlrUrl must begin with https://", "dlrUrl=https://u:p@x|dlrUrl must not carry a user name",
            "callbackBaseUrl=https://me.example|callbackPath must look like" })
    void aFaultOfTheConfigurationIsNamed(String option, String fault) {
        assertThatThrownBy(() -> sent("?" + option, Sms.of(ONE, "Muraho"), Map.of()))
                .hasMessageContaining("intouchsms:sms/send cannot be used: ").hasMessageContaining(fault);
    }
}
