package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever message/create may answer (faults R3-R8, R20, R21, R25). */
class RepliesTest extends CreateTestSupport {

    private static final String UNREADABLE = "the service answered neither with ids nor with one of its error codes";
    private static final Sms THREE_PEOPLE
            = to(new Recipient.Number(ONE), new Recipient.Number(TWO), new Recipient.Number(THREE));

    static Stream<String> spellings() {
        return Stream.of("%d:ERROR%d", " %d:ERROR%d ", "%d:ERROR%d\r\n", "\n%d: ERROR%d", "%d:error%d", "%d :Error %d",
                "\u00EF\u00BB\u00BF%d:ERROR%d", "\u00EF\u00BB\u00BF %d:ERROR%d\t");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void everyCodeOfTheFunctionIsItsOwnErrorHoweverItIsSpelt(String spelling) {
        Map<String, String> meanings = Map.of(
                "0:ERROR1", "user name or secret key is missing in the request", "0:ERROR2", "the XML is empty or missing",
                "0:ERROR3", "the user is not verified: user name or secret key is wrong", "1:ERROR1",
                "the service could not validate the XML", "1:ERROR2", "sendAt is earlier than the service's clock", "1:ERROR3",
                "recipients have a wrong format", "2:ERROR0", "the service could not load the block list", "2:ERROR1",
                "the message could not be sent", "2:ERROR2", "there are no recipients to send the message to");
        meanings.forEach((code, meaning) -> {
            Object[] digits = { code.charAt(0) - '0', code.charAt(7) - '0' };
            simulator.faults().add(Fault.body200(spelling.formatted(digits)));
            boolean account = code.equals("0:ERROR1") || code.equals("0:ERROR3");

            Exchange done = exchange(SENDER, THREE_PEOPLE, Map.of());
            GatewayException error = account
                    ? error(AuthenticationFailedException.class, done) : error(RequestRejectedException.class, done);

            assertThat(error).hasMessage("intime:message/create not sent: " + meaning + " (" + code + ")");
            assertThat(error.vendorCode()).contains(code);
            assertThat(error.vendorMeaning()).contains(meaning);
            assertThat(error.isSafeToRetry()).isTrue();
            assertThat(error.getHttpResponseCode()).isEqualTo(200);
            assertOutcomes(error.result().orElseThrow(), Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT);
        });
    }

    @Test
    void aWrongAccountIsTheServicesOwnError() {
        assertCode("0:ERROR3", exchange(SENDER + "&username=nobody", Sms.of(ONE, "Hej"), Map.of()));
        assertCode("0:ERROR3", exchange(SENDER + "&secretKey=wrong", Sms.of(ONE, "Hej"), Map.of()));
    }

    @Test
    void aClockThatIsBehindTheServicesGetsTheServicesOwnError() {
        component().setClock(Clock.offset(Clock.systemUTC(), Duration.ofDays(-2)));
        Sms yesterday = new Sms(
                Sms.of(ONE, "").recipients(), "Hej", null, Instant.now().minus(Duration.ofDays(1)), Map.of());
        assertCode("1:ERROR2", exchange(SENDER, yesterday, Map.of()));
    }

    @Test
    void aGroupWithoutMembersGetsTheServicesOwnError() {
        assertCode("2:ERROR2", exchange(SENDER, to(new Recipient.Group("1")), Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1:ERROR1|<message><flash>0</flash></message>", "1:ERROR1|hello",
            "1:ERROR3|<message><flash>0</flash><multisms>0</multisms><sendertitle>A</sendertitle><body>x</body><recipients><recipient>12</recipient></recipients></message>",
            "2:ERROR2|<message><flash>0</flash><multisms>0</multisms><sendertitle>A</sendertitle><body>x</body></message>" })
    void whatCannotHappenWithADocumentOfOursIsTheSameErrorInRawMode(String code, String document) {
        assertCode(code, exchange("?raw=true", document, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "9:ERROR99", "2:ERROR9", "3:ERROR1", "0:ERROR0" })
    void aCodeThatIsNotInTheManualLeavesTheOutcomeOpen(String code) {
        simulator.faults().add(Fault.body200(code));
        OutcomeUnknownException error = error(OutcomeUnknownException.class, exchange(SENDER, THREE_PEOPLE, Map.of()));
        assertThat(error).hasMessage("intime:message/create may have been done: the service answered " + code
                                     + ", which its manual does not list for this function");
        assertThat(error.vendorCode()).contains(code);
        assertThat(error.isSafeToRetry()).isFalse();
        assertOutcomes(error.result().orElseThrow(), Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);
    }

    static Stream<String> unreadable() {
        return Stream.of(
                "", " ", "\r\n", "OK", "1", "hello", ",", ",,", "4510,,4512", ",4510,4511", "4510,4511,", "4510;4511;4512",
                "4510 4511 4512",
                "4510,4511,abc", "4510,4511,45x12", "4510,4511,4.5", "4510,4511,0", "4510,4511,-0", "4510,4511,007",
                "4510,4511,--5",
                "4510,4511,+5", "4510,4511,9223372036854775808", "4510,4511,-9223372036854775809",
                "4510,4511," + "9".repeat(40),
                "9".repeat(100_000), "4510,4511", "4510,4511,4512,4513", "4510,4510,4511", "4510,-4510,4511", "10:ERROR1",
                "1:ERROR2345",
                "1:ERROR1,4510", "4510,1:ERROR1", "ERROR", "2:ERROR1 2:ERROR1", "<html><body>Login</body></html>",
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><ids>4510,4511,4512</ids>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "<a/><b/>", "<ids>4510", "text <a/>",
                "<a>45<!-- -->10</a>",
                "Name cannot begin with the '1' character, hexadecimal value 0x31. Line 1, position 2.", "\u0000",
                "4510,4511,4512\u0000",
                "\u00FF\u00FE4\u00005\u0000", "{\"ids\":[4510]}", "å,ä,ö", "\u00C3\u00A5", "4510,4511,4512,<b>", "null",
                "true");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aReplyThatProvesNothingLeavesTheOutcomeOpenForEverybody(String reply) {
        simulator.faults().add(Fault.body200(reply));
        OutcomeUnknownException error = error(OutcomeUnknownException.class, exchange(SENDER, THREE_PEOPLE, Map.of()));
        assertOutcomes(error.result().orElseThrow(), Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(error.result().orElseThrow().recipients()).allSatisfy(r -> assertThat(r.reason()).isNotEmpty());
        assertThat(simulator.inbox().size()).isEqualTo(3);
        assertThat(error.getMessage()).doesNotContain("4510", "passwd", "html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "4510,,4512|4510,4512", "4510,4511,abc|4510,4511", "4510,4511|4510,4511", "4510,4511,4512,4513|4510,4511,4512,4513",
            "4510,4510,4511|4510,4510,4511", "4510,4511,9223372036854775808|4510,4511" })
    void idsThatBelongToNobodyAreKept(String reply, String kept) {
        simulator.faults().add(Fault.body200(reply));
        Exchange done = exchange(SENDER, THREE_PEOPLE, Map.of());
        List<String> ids = List.of(kept.split(","));
        SendResult result = error(OutcomeUnknownException.class, done).result().orElseThrow();
        assertThat(result.unpairedIds()).isEqualTo(ids);
        assertThat(done.getMessage().getHeader("CamelSmsIds")).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "4510,4511|the service gave 2 different ids for 3 recipients",
            "4510,4510,4511|the service gave 2 different ids for 3 recipients", "4510,,4511|" + UNREADABLE })
    void theSentenceSaysWhatWasWrongWithTheIds(String reply, String sentence) {
        simulator.faults().add(Fault.body200(reply));
        assertThat(error(OutcomeUnknownException.class, exchange(SENDER, THREE_PEOPLE, Map.of())))
                .hasMessage("intime:message/create may have been done: " + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "4510,4511,4512", "4510, 4511 ,4512", "4510,4511,4512,", " 4510,4511,4512\r\n", "4510,\r\n4511,\r\n4512",
            "\u00EF\u00BB\u00BF4510,4511,4512" })
    void idsArePairedInTheOrderOfTheRecipients(String reply) {
        simulator.faults().add(Fault.body200(reply));
        SendResult result = send(THREE_PEOPLE);
        assertOutcomes(result, Outcome.SENT, Outcome.SENT, Outcome.SENT);
        assertThat(result.ids()).containsExactly("4510", "4511", "4512");
        assertThat(result.recipients()).extracting(RecipientResult::normalised).containsExactly(ONE, TWO, THREE);
        assertThat(result.unpairedIds()).isEmpty();
    }

    @Test
    void theLargestIdIsAnId() {
        simulator.faults().add(Fault.body200("9223372036854775807"));
        assertThat(send(Sms.of(ONE, "Hej")).ids()).containsExactly("9223372036854775807");
    }

    @Test
    void aNegativeIdIsARefusal() {
        simulator.faults().add(Fault.body200("-1472, -1473,1474"));
        Exchange done = exchange(SENDER, THREE_PEOPLE, Map.of());
        SendResult result = done.getMessage().getBody(SendResult.class);
        assertOutcomes(result, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.SENT);
        assertThat(result.outcome()).isEqualTo(Outcome.MIXED);
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "MIXED").containsEntry("CamelSmsSent", 1)
                .containsEntry("CamelSmsNotSent", 2).containsEntry("CamelSmsUnknown", 0);
    }

    @Test
    void negativeIdsOnlyAreARejectedRequest() {
        simulator.faults().add(Fault.body200("-1,-2,-3"));
        RequestRejectedException error = error(RequestRejectedException.class, exchange(SENDER, THREE_PEOPLE, Map.of()));
        assertThat(error).hasMessage("intime:message/create not sent: the service refused every recipient");
        assertOutcomes(error.result().orElseThrow(), Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT);
    }

    @Test
    void oneGroupIsSentOnceThereAreMoreIdsThanNumbersAndNoPairingIsClaimed() {
        simulator.faults().add(Fault.body200("4510,4511,4512"));
        SendResult result = send(to(new Recipient.Number(ONE), new Recipient.Group("7")));
        assertOutcomes(result, Outcome.UNKNOWN, Outcome.SENT);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsOnlyNulls();
        assertThat(result.unpairedIds()).containsExactly("4510", "4511", "4512");
        assertThat(result.rest()).isNull();
    }

    @Test
    void aGroupAloneIsSentOnceThereIsAnId() {
        simulator.faults().add(Fault.body200("4510"));
        assertOutcomes(send(to(new Recipient.Group("7"))), Outcome.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "4510", "-4510,-4511", "4510,4510", "4510,-4511" })
    void aGroupBesideANumberIsNotProvedByAsManyIdsAsNumbers(String reply) {
        simulator.faults().add(Fault.body200(reply));
        OutcomeUnknownException error = error(
                OutcomeUnknownException.class,
                exchange(SENDER, to(new Recipient.Number(ONE), new Recipient.Group("7")), Map.of()));
        assertOutcomes(error.result().orElseThrow(), Outcome.UNKNOWN, Outcome.UNKNOWN);
    }

    @Test
    void whichOfTwoGroupsWasReachedNoReplyProves() {
        simulator.faults().add(Fault.body200("4510,4511,4512,4513"));
        OutcomeUnknownException error = error(
                OutcomeUnknownException.class,
                exchange(SENDER, to(new Recipient.Group("7"), new Recipient.Group("8")), Map.of()));
        assertThat(error).hasMessageContaining("one group per message can be told");
        assertOutcomes(error.result().orElseThrow(), Outcome.UNKNOWN, Outcome.UNKNOWN);
    }

    @Test
    void aListThatBreaksOffKeepsItsWholeIdsAndTellsNothingOfAnybody() {
        simulator.faults().add(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n4510,4511,45"));
        Exchange done = exchange(SENDER, THREE_PEOPLE, Map.of());
        SendResult result = error(OutcomeUnknownException.class, done).result().orElseThrow();
        assertOutcomes(result, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(result.unpairedIds()).containsExactly("4510", "4511");
        assertThat(done.getMessage().getHeader("CamelSmsIds")).isEqualTo(List.of("4510", "4511"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "iso-8859-1", "utf-8", "utf-16", "no-such" })
    void theCharsetThatAReplyClaimsDoesNotMakeItMoreThanItIs(String charset) {
        simulator.faults().add(Fault.status(200, "4510", Map.of("Content-Type", "text/html; charset=" + charset)));
        assertThat(send(Sms.of(ONE, "Hej")).ids()).containsExactly("4510");
        simulator.faults().add(Fault.raw("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=" + charset
                                         + "\r\nContent-Length: 4\r\n\r\n\u00E54\u00E410"));
        error(OutcomeUnknownException.class, exchange(SENDER, Sms.of(ONE, "Hej"), Map.of()));
    }

    private static void assertCode(String code, Exchange done) {
        assertThat(done.getException()).isInstanceOf(GatewayException.class);
        GatewayException error = error(((GatewayException) done.getException()).getClass(), done);
        assertThat(error.vendorCode()).contains(code);
        assertThat(error.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(simulator.inbox().size()).isZero();
        assertThat(simulator.inbox().requests().get(0).bodyText(StandardCharsets.ISO_8859_1)).isNotEmpty();
    }

    private static void assertOutcomes(SendResult result, Outcome... outcomes) {
        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(outcomes);
    }

    private static Sms to(Recipient... recipients) {
        return new Sms(List.of(recipients), "Hej", null, null, Map.of());
    }
}
