package org.camelgateways.intouchsms;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** getsmsstatus, asked for one text. */
class SmsStatusTest extends ServiceTestSupport {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    static Stream<Object> ids() {
        return Stream.of(
                "238254", " 238254\n", 238254, 238254L, "238254".getBytes(StandardCharsets.US_ASCII),
                new ByteArrayInputStream("238254".getBytes(StandardCharsets.US_ASCII)), new StringBuilder("238254"));
    }

    @AfterEach
    void realTime() {
        component().setClock(Clock.systemUTC());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theBodyIsTheIdInAnyForm(Object id) {
        service.answering(answer("D", "27-08-2015 04:16:41:47"));

        DeliveryReport report = report(ask(id, Map.of()));

        assertThat(service.call().target()).isEqualTo("/api/getsmsstatus/.json");
        assertThat(service.call().method()).isEqualTo("POST");
        assertThat(new String(service.call().body(), StandardCharsets.US_ASCII)).isEqualTo("messageid=238254");
        assertThat(report.id()).isEqualTo("238254");
    }

    @Test
    void theHeaderHoldsItWhereTheBodyIsEmpty() {
        service.answering(answer("D", ""));

        for (Object empty : new Object[] { null, "", " " }) {
            service.forget();
            ask(empty, Map.of("CamelIntouchsmsMessageId", 4711L));
            assertThat(form()).containsEntry("messageid", "4711");
        }
        service.forget();
        ask("12", Map.of("CamelIntouchsmsMessageId", "4711"));
        assertThat(form()).containsEntry("messageid", "12");
    }

    @Test
    void whatIsNoIdIsRefused() {
        for (Object wrong : new Object[] { null, "abc", "-1", "1,2", "1&x=y", 1.5, List.of("1"), "1\n2", "１" }) {
            assertThat(ask(wrong, Map.of()).getException()).isExactlyInstanceOf(InvalidRequestException.class);
        }
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void theReportHoldsWhatTheServiceSaidAndTheTimesAsTheyAreMeant() {
        service.answering("{\"results\": {\"status\": \"D\", \"created\": \"27-08-2015 04:16:19:58\","
                          + " \"time\": \"27-08-2015 04:16:41:47\"}, \"success\": true}");

        Exchange done = ask("238254", Map.of());
        DeliveryReport report = report(done);

        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(report.vendorStatus()).isEqualTo("D");
        assertThat(report.at()).isEqualTo(Instant.parse("2015-08-27T14:41:47Z"));
        assertThat(report.parameters()).containsEntry("created", "27-08-2015 04:16:19:58")
                .containsEntry("time", "27-08-2015 04:16:41:47");
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsId", "238254")
                .containsEntry("CamelSmsStatus", "DELIVERED")
                .containsEntry("CamelIntouchsmsCreated", LocalDateTime.of(2015, 8, 27, 16, 19, 58))
                .containsEntry("CamelIntouchsmsTime", LocalDateTime.of(2015, 8, 27, 16, 41, 47));
    }

    @ParameterizedTest
    @CsvSource({
            "P, PENDING", "Q, PENDING", "S, SENT", "D, DELIVERED", "E, FAILED", "U, FAILED", "X, UNKNOWN", "d, UNKNOWN",
            "'', UNKNOWN", "OTHER, UNKNOWN" })
    void everyLetterIsReadAndAnUnknownOneIsKept(String letter, DeliveryStatus status) {
        service.answering(answer(letter, ""));

        DeliveryReport report = report(ask("1", Map.of()));

        assertThat(report.status()).isEqualTo(status);
        assertThat(report.vendorStatus()).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({
            "27-08-2015 04:16:19:58, 2015-08-27T16:19:58", "27-08-2015 12:00:05:06, 2015-08-27T00:05:06",
            "27-08-2015 12:12:05:06, 2015-08-27T12:05:06", "27-08-2015 00:00:05:06, 2015-08-27T00:05:06",
            "27-08-2015 11:23:59:59, 2015-08-27T23:59:59", "1-8-2015 4:16:9:8, 2015-08-01T16:09:08",
            "2015-08-27T16:19:58.398, 2015-08-27T16:19:58", "2015-08-27T16:19:58, 2015-08-27T16:19:58",
            "2015-08-27 16:19, 2015-08-27T16:19:00", "27-08-2015 16:19:58, 2015-08-27T16:19:58",
            "27-08-2015 16:19:58.5, 2015-08-27T16:19:58", "27-08-2015 05:16:19:58, ", "27-08-2015 12:24:00:00, ",
            "27-08-2015 24:00:00, ", "31-02-2015 04:16:19:58, ", "2015-02-31T16:19:58, ", "27-13-2015 04:16:19:58, ",
            "29-02-2015 04:16:19:58, ", "29-02-2016 04:16:19:58, 2016-02-29T16:19:58", "27-08-2015 04:16:60:58, ",
            "27-08-2015, ", "'', ", "yesterday, ", "27-08-2015 04:16:19:58 x, ", "99999999999999999999-08-27T16:19:58, " })
    void aTimeIsReadOrThereIsNoneAndTheTextIsKept(String written, LocalDateTime time) {
        component().setClock(Clock.fixed(NOW, ZoneOffset.UTC));
        service.answering(answer("S", written));

        Exchange done = ask("1", Map.of("CamelIntouchsmsTime", "left over"));

        assertThat(done.getMessage().getHeader("CamelIntouchsmsTime")).isEqualTo(time);
        assertThat(report(done).at()).isEqualTo(time == null ? NOW : time.toInstant(ZoneOffset.ofHours(2)));
        assertThat(report(done).parameters()).containsEntry("time", written);
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 400 })
    void aRefusalIsOneWithEitherStatus(int status) {
        service.answering(status, Map.of(), refused("messageid", "Unknown"));

        RequestRejectedException error = error(RequestRejectedException.class, ask("1", Map.of()));

        assertThat(error.vendorCode()).contains("messageid");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<html>", "{u'results': {u'status': u'D'}, u'success': True}", "[]", "{}", "{\"success\":true}",
            "{\"results\":{\"status\":\"D\"},\"results\":{\"status\":\"E\"}}", "{\"results\":[],\"success\":true}",
            "{\"results\":{\"status\":7},\"success\":true}", "{\"results\":\"D\",\"success\":true}", "\"wait\"" })
    void whatSaysNothingIsNoAnswerAndSafeToRepeat(String reply) {
        service.answering(reply);

        assertThat(error(NoAnswerException.class, ask("1", Map.of())).isSafeToRetry()).isTrue();
    }

    @Test
    void whatPythonPrintsIsReadWhereThatIsAllowed() {
        service.answering("{u'results': {u'status': u'D', u'created': None, 'time': '27-08-2015 04:16:41:47',"
                          + " u'note': u\"it's \\xe9 \\u20ac \\\"x\\\" \\\\ \\n\", u'cost': -18.0}, u'success': True}\n");

        DeliveryReport report = report(exchange("sms/status?tolerantStatus=true", "1", Map.of()));

        assertThat(report.status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(report.at()).isEqualTo(Instant.parse("2015-08-27T14:41:47Z"));
        assertThat(report.parameters()).containsEntry("note", "it's \u00e9 \u20ac \"x\" \\ \n").containsEntry("cost", "-18.0")
                .doesNotContainKey("created");
        service.answering("{u'success': False, u'response': [{u'errors': {u'error': u'messageid'}}]}");
        assertThat(error(RequestRejectedException.class, exchange("sms/status?tolerantStatus=true", "1", Map.of()))
                .vendorCode()).contains("messageid");
        service.answering(answer("D", ""));
        assertThat(report(exchange("sms/status?tolerantStatus=true", "1", Map.of())).vendorStatus()).isEqualTo("D");
    }

    static Stream<String> hostile() {
        String good = "{'results': {'status': 'D'}}";
        return Stream.of(
                "", "'", "u", "u'", "{", "{'results': {'status': 'D'}", "{'results': {'status': 'D}}", good + " x", good + good,
                good + "# more", "{'results': {'status': 'D'},}", "{'results': {'status': 'D'}, 'results': {'status': 'E'}}",
                "{'results': {'status': 'D', u'status': 'E'}}", "{'results': {'status': 'D' 'E'}}",
                "{'results': {'status': " + "'".repeat(3) + "D" + "'".repeat(3) + "}}", "{'results': {'status': uu'D'}}",
                "{'results': {'status': b'D'}}",
                "{'results': {'status': r'D'}}", "{'results': {'status': ('D')}}", "{'results': {'status': chr(68)}}",
                "{'results': {'status': 'D'}, 'success': true}", "{'results': {'status': 'D'}, 'x': 4510L}",
                "{'results': {'status': 'D'}, 'x': nan}", "{'results': {'status': 'D'}, 'x': 007}",
                "{'results': {'status': 'D'}, 'x': 1e}", "{'results': {'status': 'D'}, 'x': Truex}",
                "{'results': {'status': 'D'}, 'x': __import__('os')}", "{'results': {'status': 'D'}, 'x': '\\'}",
                "{'results': {'status': 'D'}, 'x': '\\x4'}", "{'results': {'status': 'D'}, 'x': '\\u12\"3'}",
                "{'results': {'status': 'D'}, 'x': '\\U0001f600'}", "{'results': {'status': 'D'}, 'x': '\\0'}",
                "{'results': {'status': 'D'}, 'x': 'a\nb'}", "{'results': {'status': 'D'}, 'x': '\u0000'}",
                "{'results': {'status': 'D'}, 'x': '\u00e9'}", "{'results': {'status': 'D'}, \u0660: 1}",
                "{'results': {'status': 'D'}, 'x': " + "[".repeat(100) + "]".repeat(100) + "}",
                "{'results': {'status': 'D'}, 'x': " + "9".repeat(1_000) + "}",
                "{'results': {'status': 'D'}, '" + "x".repeat(2_000) + "': 1}",
                "{'results': {'status': 'D'}, 'x': '" + "x".repeat(20_000) + "'}", "[" + good + "]", "'" + good + "'", "None",
                "{'results': {'status': None}}", "{'results': {'status': True}}", "{'results': 'D'}", "<html>'D'</html>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatPythonDoesNotPrintOfAStatusIsNoAnswer(String reply) {
        service.answering(reply);

        Exchange done = exchange("sms/status?tolerantStatus=true", "1", Map.of());

        assertThat(error(NoAnswerException.class, done).isSafeToRetry()).isTrue();
    }

    @Test
    void ofASendPythonSaysNothingEvenSo() {
        service.answering(accepted(ONE).replace('"', '\'').replace("true", "True"));

        error(OutcomeUnknownException.class, sent(SENDER + "&tolerantStatus=true", to(ONE), Map.of()));
    }

    @Test
    void aStatusCountsWhateverTheWholeSaysUnlessItNamesAnError() {
        service.answering("{\"results\":{\"status\":\"D\"},\"success\":false}");
        assertThat(report(ask("1", Map.of())).status()).isEqualTo(DeliveryStatus.DELIVERED);

        service.answering("{\"results\":{\"status\":\"D\"},\"success\":false,\"response\":[{\"errors\":{\"error\":\"x\"}}]}");
        error(RequestRejectedException.class, ask("1", Map.of()));
    }

    @Test
    void rawTakesTheFormAndGivesTheReply() {
        service.answering(answer("D", ""));

        Exchange done = exchange("sms/status?raw=true", "messageid=4711&x=%2B", Map.of());

        assertThat(new String(service.call().body(), StandardCharsets.US_ASCII)).isEqualTo("messageid=4711&x=%2B");
        assertThat(done.getMessage().getBody()).isEqualTo(answer("D", ""));
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsStatus", "DELIVERED").containsEntry("CamelSmsId",
                "4711");
    }

    private static Exchange ask(Object body, Map<String, Object> headers) {
        return exchange("sms/status", body, headers);
    }

    private static DeliveryReport report(Exchange done) {
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(DeliveryReport.class);
    }

    private static String answer(String letter, String time) {
        return "{\"results\":{\"status\":\"" + letter + "\",\"created\":\"\",\"time\":\"" + time + "\"},\"success\":true}";
    }
}
