package org.camelgateways.simulator;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouchsms.BadNumbers;
import org.camelgateways.simulator.intouchsms.BadRequestBody;
import org.camelgateways.simulator.intouchsms.BodyForm;
import org.camelgateways.simulator.intouchsms.CredentialsPlace;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation of IntouchSMS leaves open, read otherwise. */
class IntouchSmsReadingsTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";
    private static final String SMS = "sender=ACME&recipients=%2B46701740605&message=Hej";

    private Simulator simulator = Simulator.start();
    private SmsClient client = SmsClient.demo(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void credentialsCanBeLookedForInOnePlaceOnly(CredentialsPlace place) throws IOException {
        read(readings -> readings.withCredentials(EnumSet.of(place)));
        String fields = "username=demo&password=demo-secret";
        String token = "Authorization: Token " + simulator.intouchSms().account("demo").token();
        String form = "Content-Type: " + SmsClient.FORM;

        assertThat(List.of(
                send(SmsClient.SEND, SMS, form, client.basic()), send(SmsClient.SEND, SMS, form, token),
                send(SmsClient.SEND + "?" + fields, SMS, form), send(SmsClient.SEND, SMS + "&" + fields, form)))
                .containsExactlyElementsOf(EnumSet.allOf(CredentialsPlace.class).stream()
                        .map(one -> one == place ? 200 : 401).toList());
    }

    @Test
    void wrongCredentialsCanHaveAnotherStatusWithoutAChallenge() throws IOException {
        read(readings -> readings.withCredentialsStatus(403));
        Raw.Answer answer = client.call("POST", SmsClient.SEND, new byte[0]);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text().toLowerCase()).doesNotContain("www-authenticate");
    }

    @Test
    void onlyFormsCanBeRead() throws IOException {
        read(readings -> readings.withBodies(EnumSet.of(BodyForm.FORM)));

        assertThat(send(SmsClient.SEND, "{}", "Content-Type: application/json", client.basic())).isEqualTo(415);
        assertThat(send(SmsClient.SEND, "--x--", "Content-Type: multipart/form-data; boundary=x", client.basic()))
                .isEqualTo(415);
        assertThat(client.post(SmsClient.SEND, SMS).status()).isEqualTo(200);
    }

    @Test
    void namesCanBeInAnyCaseAndGetCanBeAllowed() throws IOException {
        read(readings -> readings.withNamesInAnyCase(true).withGetAllowed(true));

        assertThat(client.call("GET", SmsClient.SEND + "?" + SMS.replace("recip", "Recip"), new byte[0], client.basic())
                .status()).isEqualTo(200);
        Raw.Answer put = client.call("PUT", SmsClient.SEND, new byte[0], client.basic());
        assertThat(put.text().toLowerCase()).contains("allow: get, post\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ERRORS|{\"success\": false, \"response\": [{\"errors\": {\"error\": \"message\", \"action\": \"Provide a message\"}}]}",
            "DETAIL|{\"detail\": \"message: Provide a message\"}", "TEXT|Bad Request, error encountered" })
    void badRequestsCanBeAnsweredOtherwise(BadRequestBody body, String expected) throws IOException {
        read(readings -> readings.withBadRequestStatus(200).withBadRequestBody(body));
        Raw.Answer answer = client.post(SmsClient.SEND, "sender=A&recipients=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(expected);
    }

    @Test
    void refusalsCanHaveAnotherStatus() throws IOException {
        read(readings -> readings.withRefusalStatus(400).withBalance(BigDecimal.ONE));
        Raw.Answer answer = client.sendRaw(ASA, "Hej");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(SmsClient.error(SmsClient.json(answer))).isEqualTo("Balance: Top up your account");
    }

    @Test
    void bodiesCanLookAsInThePdf() throws IOException {
        read(readings -> readings.withPythonBodies(true).withContentType("text/html; charset=utf-8"));
        Raw.Answer sent = client.sendRaw(ASA, "it's å");

        assertThat(sent.body()).startsWith("{u'success': True, u'details': [{u'status': u'P', u'message': u\"it's \\xe5\", "
                                           + "u'cost': 18.0, u'recepient': u'+46701740605', u'messageid': 4510}], ");
        assertThat(sent.text().toLowerCase()).contains("content-type: text/html; charset=utf-8\r\n");
        assertThat(client.post(SmsClient.SEND, "sender=A").body())
                .isEqualTo("{u'success': False, u'response': [{u'errors': {u'error': u'recipients', u'action': "
                           + "u'Provide at least one recipient'}}]}");
    }

    @Test
    void theRecipientCanBeSpelledInManyWaysAndIdsAsText() throws IOException {
        read(readings -> readings.withRecipientNames(List.of("receipient", "recipient")).withMessageIdsAsText(true));
        JsonObject detail = SmsClient.detail(client.send(ASA, "Hej"), 0);

        assertThat(detail.getMap()).containsEntry("receipient", ASA).containsEntry("recipient", ASA)
                .containsEntry("messageid", "4510").doesNotContainKey("recepient");
    }

    @Test
    void numbersCanBeLeftAsTheyAreAndHaveAnotherForm() throws IOException {
        read(readings -> readings.withNumbersNormalised(false));
        assertThat(SmsClient.detail(client.send("0700 000605", "Hej"), 0).getString("recepient")).isEqualTo("0700000605");
        read(readings -> readings.withNumberForm(Pattern.compile("\\+2507[0-9]{8}")));
        assertThat(SmsClient.detail(client.send("0700000605," + ASA, "Hej"), 0).getString("status")).isEqualTo("P");
        assertThat(SmsClient.detail(client.send("0700000605," + ASA, "Hej"), 1).getString("status")).isEqualTo("U");
    }

    @ParameterizedTest
    @CsvSource({ "UNSENT, PU", "ERRORED, PE", "LEFT_OUT, P" })
    void whatIsNoNumberCanBeTreatedOtherwise(BadNumbers value, String statuses) throws IOException {
        read(readings -> readings.withBadNumbers(value));
        JsonObject reply = client.send(ASA + ",abc", "Hej");
        StringBuilder seen = new StringBuilder();
        reply.getJsonArray("details").forEach(detail -> seen.append(((JsonObject) detail).getString("status")));

        assertThat(seen).hasToString(statuses);
        assertThat(reply.getJsonObject("summary").getInteger("totalmessages")).isEqualTo(statuses.length());
        assertThat(simulator.inbox().size()).isEqualTo(statuses.length());
    }

    @Test
    void whatIsNoNumberCanStopAll() throws IOException {
        read(readings -> readings.withBadNumbers(BadNumbers.REFUSED));
        assertThat(SmsClient.error(client.send(ASA + ",abc", "Hej"))).startsWith("recipients: ");
        assertThat(client.send(ASA, "Hej").getBoolean("success")).isTrue();
        read(readings -> readings.withBadNumbers(BadNumbers.LEFT_OUT));
        assertThat(SmsClient.error(client.send("abc", "Hej"))).startsWith("recipients: ");
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void duplicatesCanBeSentOnce() throws IOException {
        read(readings -> readings.withDuplicatesSentTwice(false));

        assertThat(client.send("0700000605,250700000605," + ASA + "," + ASA, "Hej").getJsonArray("details")).hasSize(2);
    }

    @Test
    void sendersCanBeMissingOrLong() throws IOException {
        read(readings -> readings.withSenderRequired(false).withSenderLengthChecked(false));

        assertThat(client.post(SmsClient.SEND, "recipients=%2B46701740605&message=Hej").status()).isEqualTo(200);
        assertThat(client.post(SmsClient.SEND, SMS.replace("ACME", "A".repeat(30))).status()).isEqualTo(200);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::sender).containsExactly("", "A".repeat(30));
    }

    @Test
    void longTextsCanBeCutOffAtOtherLengthsAndCostAsOne() throws IOException {
        read(readings -> readings.withMaxParts(2).withPricePerPart(false));

        assertThat(SmsClient.detail(client.send(ASA, "a".repeat(306)), 0).getDouble("cost")).isEqualTo(18.0);
        assertThat(client.sendRaw(ASA, "a".repeat(307)).status()).isEqualTo(400);
    }

    @Test
    void pricesBalancesAndPaymentsCanBeOthersAtTheStart() throws IOException {
        read(readings -> readings.withPrice(new BigDecimal("0.5")).withBalance(new BigDecimal("0.25")).withPostPaid(true));

        assertThat(client.send(ASA, "Hej").getJsonObject("summary").getDouble("balance")).isEqualTo(-0.25);
        simulator.reset();
        assertThat(simulator.intouchSms().account("demo")).hasToString("demo, balance 0.25, price 0.5, post-paid");
    }

    @Test
    void theBalanceCanRunOutInTheMiddleOfARequest() throws IOException {
        read(readings -> readings.withSentWhileBalanceLasts(true).withBalance(new BigDecimal("40")));
        JsonObject reply = client.send(ASA + ",abc," + BO + ",+46701740607", "Hej");
        StringBuilder seen = new StringBuilder();
        reply.getJsonArray("details").forEach(detail -> seen.append(((JsonObject) detail).getString("status")));

        assertThat(seen).hasToString("PUPU");
        assertThat(reply.getJsonObject("summary").getDouble("cost")).isEqualTo(36.0);
        assertThat(reply.getJsonObject("summary").getDouble("balance")).isEqualTo(4.0);
        assertThat(simulator.inbox().count("+46701740607")).isZero();
        simulator.clock().advance(Duration.ofHours(1));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::vendorStatus).containsExactly("D", "U", "D", "U");
        assertThat(SmsClient.error(client.send(ASA + "," + BO, "Hej"))).startsWith("Balance");
        assertThat(simulator.inbox().size()).isEqualTo(4);
    }

    @Test
    void timesCanHaveAnotherZoneAndPattern() throws IOException {
        simulator.close();
        simulator = Simulator.builder().startAt(Instant.parse("2026-12-31T20:30:00Z")).intouchSms(
                IntouchSmsReadings.likely().withZone(ZoneId.of("Asia/Tokyo")).withStatusTime("uuuu/MM/dd HH'h'")).build();
        client = SmsClient.demo(simulator);
        JsonObject sent = client.send(ASA, "Hej");

        assertThat(sent.getJsonObject("summary").getString("time")).startsWith("2027-01-01T05:3");
        assertThat(client.status(SmsClient.detail(sent, 0).getLong("messageid")).getJsonObject("results").getString("created"))
                .isEqualTo("2027/01/01 05h");
    }

    @Test
    void reportsCanBeOfOtherStatusesAndRepeatedAndJoinedOtherwise() throws IOException {
        read(readings -> readings.withStepTime(Duration.ofMinutes(1)).withReported(Set.of("P", "Q", "D")).withReportAttempts(3)
                .withReportQueryJoined(false));
        try (StatusPage page = new StatusPage()) {
            page.status = 503;
            client.id(ASA, "dlrurl", page.url() + "?a=b");
            simulator.clock().advance(Duration.ofHours(9));

            List<RecordedCallback> callbacks = simulator.inbox().callbacks();
            assertThat(callbacks).extracting(callback -> callback.parameters().get("status"))
                    .containsExactlyInAnyOrder("Q", "Q", "Q", "D", "D", "D");
            assertThat(callbacks).filteredOn(callback -> callback.parameters().containsValue("D"))
                    .extracting(callback -> Duration.between(callbacks.get(0).at(), callback.at()).toMinutes())
                    .containsExactly(2L, 3L, 5L);
            assertThat(page.bodies.get(0)).startsWith("GET null a=b?messageid=");
        }
    }

    @Test
    void aReportThatIsReceivedIsNotRepeated() throws IOException {
        read(readings -> readings.withReportAttempts(9).withReported(Set.of("D")));
        try (StatusPage page = new StatusPage()) {
            page.status = 500;
            client.id(ASA, "dlrurl", page.url().toString());
            simulator.clock().advance(Duration.ofSeconds(90));
            page.status = 200;
            simulator.clock().advance(Duration.ofHours(9));

            assertThat(page.statuses()).containsExactly("D", "D", "D");
        }
    }

    private int send(String target, String body, String... headers) throws IOException {
        return client.call("POST", target, body.getBytes(StandardCharsets.UTF_8), headers).status();
    }

    private void read(UnaryOperator<IntouchSmsReadings> readings) {
        simulator.close();
        simulator = Simulator.builder().intouchSms(readings.apply(IntouchSmsReadings.likely())).build();
        client = SmsClient.demo(simulator);
    }
}
