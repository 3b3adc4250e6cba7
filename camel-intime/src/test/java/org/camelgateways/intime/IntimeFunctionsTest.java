package org.camelgateways.intime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.kit.Call;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.kit.WireFixture;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can go wrong on the wire and in the reply, for every function, the quick part: each call ends once, goes out
 * once at most, says truthfully what is known of each entry, shows nothing of what it was about, and the next one
 * works. All rows of the kit's contract, which take minutes: {@code IntimeFunctionsContractTest}.
 */
class IntimeFunctionsTest extends WireFixture {

    private static final String CANARY = "Zebrafink";
    /** What a page or a document of the service's might hold of somebody. */
    private static final String PRIVATE = CANARY + " 070-174 06 05 +46701740605";
    private static final List<String> HIDDEN = List.of(CANARY, WireFunction.SECRET + "+", "hash=", "701740", "70-174");

    private CapturedLog log;
    private WireFunction function;
    private int texts;

    @Override
    protected String sending() {
        return function.uri();
    }

    @Override
    protected Object message(String text) {
        return function.body(text);
    }

    @Override
    protected String goodReply() {
        return function.goodReply();
    }

    @Override
    protected String goodReply(ReceivedRequest request) {
        return function.goodReply(request);
    }

    @Override
    protected String account(int number) {
        return WireFunction.account(number);
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return WireFunction.isFrom(request, number);
    }

    @Override
    protected String secret() {
        return WireFunction.SECRET + "+0";
    }

    @BeforeEach
    void listen() {
        log = new CapturedLog();
    }

    @AfterEach
    void theLogShowsNobody() {
        log.close();
        showsNobody(log.text());
    }

    private static void showsNobody(String text) {
        assertThat(HIDDEN).noneMatch(text::contains);
    }

    private void of(WireFunction tested) {
        function = tested;
        server.usually(this::goodOnce);
    }

    private void goodOnce(Wire wire) throws java.io.IOException {
        wire.write(Reply.of(200, goodReply(wire.readRequest()), "Connection: close"));
    }

    private Call sent(String options) {
        return send(uri(options), CANARY + "-" + ++texts + "-");
    }

    /** A call that meets this, and then one that meets nothing. */
    private GatewayException met(String what, FaultServer.Conversation fault) {
        int before = server.heads();
        server.next(fault);
        Call call = sent(LONG).await();
        assertThat(server.heads() - before).as(what).isLessThanOrEqualTo(1);
        assertThat(call.exchange().getException()).as(what).isInstanceOf(GatewayException.class);
        addsUp(what, call);
        server.usually(this::goodOnce);
        assertThat(sent(LONG).await().exchange().getException()).as("the good call after " + what).isNull();
        return call.error();
    }

    private GatewayException answered(String what, byte[] reply) {
        return met(what, wire -> {
            wire.readRequest();
            wire.write(reply);
            goodOnce(wire);
        });
    }

    private GatewayException answered(String body) {
        return answered("the reply " + body.substring(0, Math.min(60, body.length())), Reply.of(200, body));
    }

    /** What an error says of the whole, it says of each entry, and it shows none of them. */
    private void addsUp(String what, Call call) {
        GatewayException error = call.error();
        for (Throwable e = error; e != null; e = e.getCause()) {
            showsNobody(e.toString());
        }
        showsNobody(error.entries() + " " + error.result());
        List<Outcome> each = new ArrayList<>();
        error.entries().ifPresent(result -> result.entries().forEach(e -> each.add(e.outcome())));
        error.result().ifPresent(result -> result.recipients().forEach(r -> each.add(r.outcome())));
        if (!function.lists()) {
            assertThat(each).as(what).isNotEmpty().containsOnly(error.outcome());
        }
    }

    private void open(String what, GatewayException error) {
        assertThat(error).as(what)
                .isExactlyInstanceOf(function.lists() ? NoAnswerException.class : OutcomeUnknownException.class);
        assertThat(error.isSafeToRetry()).as(what).isEqualTo(function.lists());
    }

    @Test
    void everyFunctionThatARouteCanCallIsTriedHere() {
        assertThat(Arrays.stream(WireFunction.values()).map(WireFunction::operation)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(IntimeOperation.values()).filter(IntimeOperation::produces).map(IntimeOperation::path).toList());
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aCallThatBreaksIsToldTruthfully(WireFunction tested) {
        of(tested);
        for (FaultServer.Conversation gone : List.<FaultServer.Conversation> of(Wire::close, Wire::reset)) {
            server.usually(gone);
            assertThat(met("gone at once", gone).outcome()).isIn(
                    Outcome.NOT_SENT, function.lists() ? Outcome.NOT_SENT : Outcome.UNKNOWN);
        }
        Map<String, FaultServer.Conversation> faults = new LinkedHashMap<>();
        faults.put("a reset after the head", wire -> {
            wire.readHead();
            wire.reset();
        });
        faults.put("a reset after the request", wire -> {
            wire.readRequest();
            wire.reset();
        });
        faults.put("a close without reply", Wire::readRequest);
        faults.put("an end of output", wire -> {
            wire.readRequest();
            wire.closeOutput();
            wire.waitForClose();
        });
        faults.put("an endless body", wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "", new byte[0]));
            byte[] block = "1".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100_000; i++) {
                wire.write(block);
            }
        });
        List.of("Content-Length: 900\r\n\r\n" + PRIVATE, "Transfer-Encoding: chunked\r\n\r\nzz\r\n4510\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n4\r\n4510\r\n", "Transfer-Encoding: chunked\r\n\r\n80000000\r\n4510",
                "Content-Length: -4\r\n\r\n4510", "Content-Length: 4\r\nContent-Length: 5\r\n\r\n4510",
                "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n4510").forEach(
                        rest -> faults.put("200 " + rest, wire -> {
                            wire.readRequest();
                            wire.write("HTTP/1.1 200 OK\r\n" + rest);
                        }));
        byte[] random = new byte[2_000];
        new Random(7).nextBytes(random);
        random[0] = (byte) 200;
        faults.put("random bytes", wire -> {
            wire.readRequest();
            wire.write(random);
        });
        faults.put("no HTTP", wire -> {
            wire.readRequest();
            wire.write("HTTP/9.9 200 " + PRIVATE + "\r\n\r\n");
        });
        faults.forEach((what, fault) -> open(what, met(what, fault)));
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aServerThatTakesItsTimeEndsAtTheTotalDeadline(WireFunction tested) {
        of(tested);
        byte[] slow = Reply.of(200, "4510", "X-Long: " + "x".repeat(4_000));
        server.next(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        server.next(wire -> {
            wire.readRequest();
            wire.drip(slow, Duration.ofMillis(50));
        });
        server.next(wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "Content-Length: 4000\r\n", "451".getBytes(StandardCharsets.US_ASCII)));
            wire.drip("0".repeat(3_997).getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(50));
        });
        List<Call> calls = IntStream.range(0, 3).mapToObj(i -> sent("requestTimeout=600")).toList();

        for (Call call : calls) {
            open("a slow server", call.error());
            addsUp("a slow server", call);
            endedAtDeadline(call, Duration.ofMillis(600));
        }
        assertThat(server.heads()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aServerThatIsNotThereOrSpeaksNoTlsGotNothing(WireFunction tested) {
        of(tested);
        server.next(wire -> {
            wire.readSome();
            wire.write(Reply.of(400, PRIVATE));
        });
        Call noTls = send(uri(sending(), "https://127.0.0.1:" + server.port(), 0, LONG), CANARY).await();
        unreachable(noTls);
        addsUp("a server without TLS", noTls);
        Call gone = send(uri(sending(), "http://127.0.0.1:1", 0, LONG), CANARY).await();
        unreachable(gone);
        addsUp("no server", gone);
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aStatusSaysWhatIsKnown(WireFunction tested) {
        of(tested);
        for (int status : List.of(201, 202, 204, 206, 300, 301, 302, 304, 307, 308, 408, 499, 500, 502, 503, 504, 599, 999)) {
            byte[] reply = status == 204 || status == 304
                    ? Reply.raw(status, "", new byte[0])
                    : Reply.of(status, function.goodReply(), "Retry-After: 3", "Location: http://127.0.0.1:9/" + CANARY);
            GatewayException error = answered("status " + status, reply);
            open("status " + status, error);
            assertThat(error.getHttpResponseCode()).isEqualTo(status);
        }
        Map<Integer, Class<?>> refusals = new LinkedHashMap<>();
        List.of(400, 402, 404, 405, 406, 409, 410, 413, 415, 422, 451)
                .forEach(s -> refusals.put(s, RequestRejectedException.class));
        List.of(401, 403, 407).forEach(s -> refusals.put(s, AuthenticationFailedException.class));
        refusals.put(429, ThrottledException.class);
        refusals.forEach((status, kind) -> {
            GatewayException error = answered("status " + status, Reply.of(
                    status, PRIVATE, "WWW-Authenticate: Basic realm=\"" + CANARY + "\"", "Retry-After: 99999999"));
            assertThat(error).isExactlyInstanceOf(kind);
            assertThat(error.getHttpResponseCode()).isEqualTo(status);
            assertThat(error.isSafeToRetry()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aReplyThatProvesNothingLeavesItOpen(WireFunction tested) throws Exception {
        of(tested);
        try (FaultServer elsewhere = FaultServer.plain()) {
            String there = "http://127.0.0.1:" + elsewhere.port() + "/x";
            StringBuilder laughs = new StringBuilder("<!DOCTYPE groups [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                laughs.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
            }
            for (String reply : List.of(
                    "", " \r\n", "OK", PRIVATE, "<!DOCTYPE html><html><body>" + PRIVATE + "</body></html>",
                    "<html><form><input name=\"user\"></form></html>", "4510,,x", "4510," + CANARY, "1e3", "9".repeat(100_000),
                    "-" + "9,".repeat(50_000), "Name cannot begin with the '1' character. " + PRIVATE, "{\"ids\":[4510]}",
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><groups>&x;</groups>",
                    "<!DOCTYPE r [<!ENTITY x SYSTEM \"" + there + "\">]><nixentries>&x;</nixentries>",
                    "<!DOCTYPE r SYSTEM \"" + there + "\"><reminderappointments/>", laughs + "]><groups>&a29;</groups>",
                    "<groups>".repeat(10_000), "<a>".repeat(10_000) + "</a>".repeat(10_000), "<groups/><groups/>",
                    "<groups/>" + CANARY, "<nixentries><nixentry><mobile>" + PRIVATE + "</nixentry>", "<reminderappointments>",
                    "<groups><group>" + CANARY + "</group></groups>", "<nixentries><nixentry/></nixentries>",
                    "<reminderappointments><reminderappointment><appointmentId>1</appointmentId><appointmentDate>" + CANARY
                                                                                                              + "</appointmentDate></reminderappointment></reminderappointments>",
                    "<ids>4510</ids>")) {
                open(reply, answered(reply));
            }
            open("a bomb", answered("a bomb", Reply.of(200, gzip(new byte[3_000_000]), "Content-Encoding: gzip")));
            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void whateverCarriesAGoodReplyItIsRead(WireFunction tested) {
        of(tested);
        List<FaultServer.Conversation> ways = List.of(
                wire -> wire.write(Reply.of(200, goodReply(wire.readRequest()), "Content-Type: text/html; charset=klingon")),
                wire -> wire.write(Reply.of(200, gzip(bytes(goodReply(wire.readRequest()))), "Content-Encoding: gzip")),
                wire -> wire.write(Reply.raw(200, "", bytes(goodReply(wire.readRequest())))),
                wire -> {
                    String body = goodReply(wire.readRequest());
                    wire.write("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                               + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
                },
                wire -> wire.write(Reply.of(200, "\u00EF\u00BB\u00BF " + goodReply(wire.readRequest()) + "\r\n")));
        for (FaultServer.Conversation way : ways) {
            server.next(way);
            Call call = sent("maxIdle=0&" + LONG).await();
            assertThat(call.exchange().getException()).isNull();
            showsNobody(String.valueOf(call.exchange().getMessage().getBody()));
        }
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void noHeaderOfTheExchangeChangesTheRequestOrLeavesWithIt(WireFunction tested) {
        of(tested);
        context.createProducerTemplate().request(uri(LONG), x -> x.getMessage().setBody(message("plain")));
        Exchange done = context.createProducerTemplate().request(uri(LONG), x -> {
            x.getMessage().setBody(message("headers"));
            for (String name : List.of("CamelHttpUri", "camelhttppath", "CAMELHTTPQUERY", "CamelHttpMethod",
                    "CamelHttpRawQuery",
                    "CamelHttpHost", "Authorization", "Cookie", "Proxy-Authorization", "X-HTTP-Method-Override", "Host",
                    "Transfer-Encoding", "Content-Length", "Expect", "traceparent", "deleteContacts", "CamelIntimeOperation",
                    "CamelIntimeBaseUrl", "baseUrl", "username", "secretKey")) {
                x.getMessage().setHeader(name, "http://127.0.0.2/PLANTED");
            }
        });
        assertThat(done.getException()).isNull();
        List<ReceivedRequest> both = server.requests();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).everything()).doesNotContain("PLANTED");
        assertThat(both.get(1).line()).isEqualTo(both.get(0).line());
        assertThat(both.get(1).headers().keySet()).isEqualTo(both.get(0).headers().keySet());
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void redeliveryRepeatsReadingsAndNothingElseThatIsOpen(WireFunction tested) throws Exception {
        of(tested);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0).logExhausted(false)
                        .retryAttemptedLogLevel(org.apache.camel.LoggingLevel.OFF));
                from("direct:redelivered").to(uri(LONG));
            }
        });
        server.usually(Wire::readRequest);
        Exchange lost = context.createProducerTemplate()
                .request("direct:redelivered", x -> x.getMessage().setBody(message("lost")));
        open("a lost call", (GatewayException) lost.getException());
        assertThat(server.heads()).isEqualTo(function.lists() ? 3 : 1);
        server.usually(FaultServer.answering(Reply.of(404, "no", "Connection: close")));
        context.createProducerTemplate().request("direct:redelivered", x -> x.getMessage().setBody(message("refused")));
        assertThat(server.heads()).isEqualTo(function.lists() ? 6 : 4);
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aStopEndsWhatIsUnderWayOnceAndTruthfully(WireFunction tested) {
        of(tested);
        server.usually(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        List<Call> calls = IntStream.range(0, 50).mapToObj(i -> sent("requestTimeout=60000&maxConnections=20")).toList();
        Awaitility.await().until(() -> server.requests().size() == 20);
        context.stop();

        for (Call call : calls) {
            addsUp("a stop", call);
            assertThat(call.completions()).isEqualTo(1);
            assertThat(call.error()).isInstanceOfAny(
                    ServiceUnreachableException.class,
                    function.lists() ? NoAnswerException.class : OutcomeUnknownException.class);
        }
        assertThat(calls).filteredOn(call -> call.error() instanceof ServiceUnreachableException).hasSize(30);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] gzip(byte[] plain) throws java.io.IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
