package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.kit.Call;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.kit.WireFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens on the wire, a status that was not told is safe to ask for again, and nothing is left open. */
class SmsStatusWireTest extends WireFixture {

    private static final Pattern ID = Pattern.compile("messageid=(\\d+)");

    private final IntouchsmsWireContractTest service = new IntouchsmsWireContractTest();

    @Override
    protected String sending() {
        return service.reading();
    }

    /** The id that stands for a text. */
    @Override
    protected Object message(String text) {
        return text.replaceAll("\\D", "");
    }

    @Override
    protected String said(ReceivedRequest request) {
        Matcher id = ID.matcher(request.everything());
        return id.find() ? "text-" + id.group(1) + "-" : "";
    }

    @Override
    protected String goodReply() {
        return service.goodReading();
    }

    @Override
    protected String account(int number) {
        return service.account(number);
    }

    @Override
    protected boolean isFrom(ReceivedRequest request, int number) {
        return service.isFrom(request, number);
    }

    @Override
    protected String secret() {
        return service.secret();
    }

    static Stream<Arguments> faults() {
        byte[] random = new byte[2_000];
        new Random(7).nextBytes(random);
        random[0] = (byte) 200;
        return Stream.of(
                fault("a reset after the head", wire -> {
                    wire.readHead();
                    wire.reset();
                }),
                fault("a reset after the request", wire -> {
                    wire.readRequest();
                    wire.reset();
                }),
                fault("a close without reply", Wire::readRequest),
                fault("an end of output", wire -> {
                    wire.readRequest();
                    wire.closeOutput();
                    wire.waitForClose();
                }),
                fault("an endless body", wire -> {
                    wire.readRequest();
                    wire.write(Reply.raw(200, "", new byte[0]));
                    byte[] block = "1".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
                    for (int i = 0; i < 100_000; i++) {
                        wire.write(block);
                    }
                }),
                fault("random bytes", wire -> {
                    wire.readRequest();
                    wire.write(random);
                }));
    }

    private static Arguments fault(String name, FaultServer.Conversation fault) {
        return Arguments.of(name, fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aCallThatBreaksIsNoAnswer(String name, FaultServer.Conversation fault) {
        noAnswer(provoke(fault).error());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{}",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n4510\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\n4510\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n4510",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n4510",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n4510" })
    void whatIsNotQuiteAReplyIsNoAnswer(String reply) {
        noAnswer(provoke(wire -> {
            wire.readRequest();
            wire.write(reply);
        }).error());
    }

    @Test
    void aSlowServerIsNoAnswerAtTheTotalDeadline() {
        byte[] half = Reply.raw(200, "Content-Length: 4000\r\n", "451".getBytes(StandardCharsets.US_ASCII));
        for (FaultServer.Conversation slow : List.<FaultServer.Conversation> of(
                Wire::waitForClose,
                wire -> wire.drip(Reply.of(200, goodReply(), "X-Long: " + "x".repeat(4_000)), Duration.ofMillis(50)),
                wire -> {
                    wire.write(half);
                    wire.drip("0".repeat(3_997).getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(50));
                })) {
            Call call = provoke(SHORT, wire -> {
                wire.readRequest();
                slow.hold(wire);
            });
            noAnswer(call.error());
            endedAtDeadline(call, Duration.ofMillis(700));
        }
    }

    @Test
    void aServerThatIsNotThereGotNothing() {
        unreachable(send(uri(sending(), "http://127.0.0.1:1", 0, LONG)));
    }

    @ParameterizedTest
    @ValueSource(ints = { 201, 204, 206, 300, 302, 304, 307, 408, 499, 500, 502, 503, 504, 599, 999 })
    void aStatusThatSaysNeitherYesNorNoIsNoAnswer(int status) {
        GatewayException error = answered(status == 204 || status == 304
                ? Reply.raw(status, "", new byte[0])
                : Reply.of(status, goodReply(), "Retry-After: 3", "Location: http://127.0.0.1:9/")).error();

        noAnswer(error);
        assertThat(error.getHttpResponseCode()).isEqualTo(status);
    }

    @Test
    void aStatusThatSaysNoIsANo() {
        Map<Integer, Class<?>> kinds = Map.of(
                400, RequestRejectedException.class, 404, RequestRejectedException.class,
                401, AuthenticationFailedException.class, 403, AuthenticationFailedException.class,
                429, ThrottledException.class);
        kinds.forEach((status, kind) -> assertThat(answered(Reply.of(status, "<html>no")).error()).isExactlyInstanceOf(kind));
    }

    @Test
    void redeliveryAsksAgain() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0).logExhausted(false)
                        .retryAttemptedLogLevel(LoggingLevel.OFF));
                from("direct:ask").to(uri(LONG));
            }
        });
        server.next(Wire::readRequest);
        server.next(wire -> {
            wire.readRequest();
            wire.write(Reply.of(503, "later", "Connection: close"));
        });

        Exchange done = context.createProducerTemplate().request("direct:ask", x -> x.getMessage().setBody("4510"));

        assertThat(done.getException()).isNull();
        assertThat(server.heads()).isEqualTo(3);
    }

    @Test
    void aStopEndsWhatIsUnderWayOnceAndTruthfully() {
        server.usually(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        String uri = uri("requestTimeout=60000&maxConnections=5");
        List<Call> calls = IntStream.range(0, 15).mapToObj(i -> send(uri)).toList();
        Awaitility.await().until(() -> server.requests().size() == 5);
        context.stop();

        assertThat(calls).filteredOn(call -> call.error() instanceof NoAnswerException).hasSize(5);
        assertThat(calls).filteredOn(call -> call.error() instanceof ServiceUnreachableException).hasSize(10);
    }
}
