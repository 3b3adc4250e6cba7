package org.camelgateways.connector;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.kit.Call;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.kit.WireFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can go wrong on the wire and in the reply, for every function, the quick part: each call ends once, goes out
 * once at most, says truthfully what is known, and the next one works. All rows:
 * {@link ConnectorFunctionsContractTest}.
 */
class ConnectorFunctionsTest extends WireFixture {

    private WireFunction function = WireFunction.USER_SAVE;

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

    /** A call that meets this, and then one that meets nothing, over the same one connection. */
    private GatewayException met(String what, FaultServer.Conversation fault) {
        int before = server.heads();
        server.next(fault);
        Call call = send(uri(LONG)).await();
        assertThat(server.heads() - before).as(what).isLessThanOrEqualTo(1);
        assertThat(call.exchange().getException()).as(what).isInstanceOf(GatewayException.class);
        saysNoSecret(call);
        server.usually(this::goodOnce);
        assertThat(send(uri(LONG)).await().exchange().getException()).as("the good call after " + what).isNull();
        return call.error();
    }

    private void goodOnce(Wire wire) throws java.io.IOException {
        wire.write(Reply.of(200, goodReply(wire.readRequest()), "Connection: close"));
    }

    private GatewayException answered(String what, byte[] reply) {
        return met(what, wire -> {
            wire.readRequest();
            wire.write(reply);
            goodOnce(wire);
        });
    }

    private void open(String what, GatewayException error) {
        assertThat(error).as(what)
                .isExactlyInstanceOf(function.saves() ? OutcomeUnknownException.class : NoAnswerException.class);
        assertThat(error.isSafeToRetry()).as(what).isEqualTo(!function.saves());
    }

    @Test
    void everyFunctionThatARouteCanCallIsTriedHere() {
        assertThat(Stream.of(WireFunction.values()).map(WireFunction::operation)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ConnectorOperation.values()).map(ConnectorOperation::path)
                        .filter(path -> !path.endsWith("/receive")).toList());
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aCallThatBreaksIsToldTruthfully(WireFunction tested) {
        function = tested;
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
        List.of("Content-Length: 900\r\n\r\n<user>", "Transfer-Encoding: chunked\r\n\r\nzz\r\n<a/>\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n4\r\n<a/>\r\n", "Content-Length: 4\r\nContent-Length: 5\r\n\r\n<a/>",
                "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n<a/>").forEach(rest -> faults.put("200 " + rest, wire -> {
                    wire.readRequest();
                    wire.write("HTTP/1.1 200 OK\r\n" + rest);
                }));
        faults.put("no HTTP", wire -> {
            wire.readRequest();
            wire.write("HTTP/9.9 200 OK\r\n\r\n");
        });
        faults.forEach((what, fault) -> open(what, met(what, fault)));
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aServerThatTakesItsTimeEndsAtTheTotalDeadline(WireFunction tested) {
        function = tested;
        byte[] slow = Reply.of(200, goodReply(), "X-Long: " + "x".repeat(4_000));
        server.next(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        server.next(wire -> {
            wire.readRequest();
            wire.drip(slow, Duration.ofMillis(50));
        });
        List<Call> calls = Stream.of(1, 2).map(i -> send(uri("requestTimeout=600"))).toList();
        for (Call call : calls) {
            call.await();
            open("a slow server", call.error());
            endedAtDeadline(call, Duration.ofMillis(600));
        }
        assertThat(server.heads()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aServerThatIsNotThereOrSpeaksNoTlsGotNothing(WireFunction tested) {
        function = tested;
        server.next(wire -> {
            wire.readSome();
            wire.write(Reply.of(400, "no"));
        });
        unreachable(send(uri(sending(), "https://127.0.0.1:" + server.port(), 0, LONG), "text-a-").await());
        unreachable(send(uri(sending(), "http://127.0.0.1:1", 0, LONG), "text-b-").await());
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aStatusSaysWhatIsKnown(WireFunction tested) {
        function = tested;
        for (int status : List.of(204, 206, 301, 302, 307, 408, 500, 502, 503, 999)) {
            byte[] reply = status == 204
                    ? Reply.raw(status, "", new byte[0])
                    : Reply.of(status, goodReply(), "Retry-After: 3", "Location: http://127.0.0.1:9/x");
            open("status " + status, answered("status " + status, reply));
        }
        Map<Integer, Class<?>> refusals = new LinkedHashMap<>();
        List.of(400, 405, 409, 415, 422).forEach(status -> refusals.put(status, RequestRejectedException.class));
        List.of(401, 403, 407).forEach(status -> refusals.put(status, AuthenticationFailedException.class));
        refusals.put(429, ThrottledException.class);
        refusals.forEach((status, kind) -> {
            GatewayException error
                    = answered("status " + status, Reply.of(status, "no", "WWW-Authenticate: Basic realm=\"a\""));
            assertThat(error).isExactlyInstanceOf(kind);
            assertThat(error.isSafeToRetry()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aReplyThatProvesNothingLeavesItOpen(WireFunction tested) {
        function = tested;
        for (String reply : List.of(
                "", " \r\n", "OK", "<!DOCTYPE html><html><body>down</body></html>", "<html>down</html>", "{\"uuid\":1}",
                goodReply() + goodReply(), goodReply() + "x", goodReply().substring(0, goodReply().length() - 3))) {
            open(reply, answered(reply, Reply.of(200, reply)));
        }
        String declared = "<?xml version='1.0' encoding='UTF-16'?>" + goodReply();
        open("a lie about the charset", answered("a lie", Reply.of(200, declared.getBytes(StandardCharsets.UTF_8))));
    }
}
