package org.camelgateways.intouch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.kit.Call;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.kit.WireFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can go wrong on the wire and in the reply, for every function, the quick part: each call ends once, goes out
 * once at most, says truthfully what is known, shows nothing of what it was about, and the next one works. All rows of
 * the kit's contract, which take minutes: {@code IntouchFunctionsContractTest}.
 */
class IntouchFunctionsTest extends WireFixture {

    private static final String CANARY = "Zebrafink";
    private static final List<String> HIDDEN = List.of(CANARY, WireFunction.SECRET + "+", "90011223");

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
    protected Map<String, Object> headers() {
        return function.headers();
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
        wire.readRequest();
        wire.write(Reply.of(200, goodReply(), "Connection: close"));
    }

    private Call sent() {
        return send(uri(LONG), CANARY + "-" + ++texts + "-").await();
    }

    /** A call that meets this, and then one that meets nothing. */
    private GatewayException met(String what, FaultServer.Conversation fault) {
        int before = server.heads();
        server.next(fault);
        Call call = sent();
        assertThat(server.heads() - before).as(what).isLessThanOrEqualTo(1);
        assertThat(call.exchange().getException()).as(what).isInstanceOf(GatewayException.class);
        for (Throwable e = call.error(); e != null; e = e.getCause()) {
            showsNobody(e.toString());
        }
        server.usually(this::goodOnce);
        assertThat(sent().exchange().getException()).as("the good call after " + what).isNull();
        return call.error();
    }

    private GatewayException refusedWith(byte[] reply) {
        return met("a reply", wire -> {
            wire.readRequest();
            wire.write(reply);
        });
    }

    private void open(String what, GatewayException error) {
        assertThat(error).as(what)
                .isExactlyInstanceOf(function.onlyReads() ? NoAnswerException.class : OutcomeUnknownException.class);
        assertThat(error.isSafeToRetry()).as(what).isEqualTo(function.onlyReads());
    }

    @Test
    void everyFunctionThatARouteCanCallIsTriedHere() {
        Set<String> tried = Arrays.stream(WireFunction.values()).map(WireFunction::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(IntouchOperation.values()).filter(IntouchOperation::produces).map(IntouchOperation::path)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aCallThatBreaksIsToldTruthfully(WireFunction tested) {
        of(tested);
        List<FaultServer.Conversation> faults = new ArrayList<>(
                List.of(
                        wire -> {
                            wire.readHead();
                            wire.reset();
                        }, wire -> {
                            wire.readRequest();
                            wire.reset();
                        }, Wire::readRequest, wire -> {
                            wire.readRequest();
                            wire.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + CANARY);
                        }, wire -> {
                            wire.readRequest();
                            wire.write("HTTP/9.9 200 " + CANARY + "\r\n\r\n");
                        }));
        faults.forEach(fault -> open("fault " + faults.indexOf(fault), met("fault " + faults.indexOf(fault), fault)));
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aStatusSaysWhatIsKnown(WireFunction tested) {
        of(tested);
        for (int status : List.of(206, 302, 307, 408, 499, 500, 502, 503, 504)) {
            GatewayException error = refusedWith(
                    Reply.of(status, function.goodReply(), "Location: http://127.0.0.1:9/" + CANARY, "Connection: close"));
            open("status " + status, error);
            assertThat(error.getHttpResponseCode()).isEqualTo(status);
        }
        for (int status : List.of(400, 404, 405, 415)) {
            assertThat(refusedWith(Reply.of(status, "{\"Message\":\"" + CANARY + "\"}", "Connection: close")))
                    .isExactlyInstanceOf(RequestRejectedException.class);
        }
        for (int status : List.of(401, 403, 406)) {
            assertThat(refusedWith(Reply.of(status, CANARY, "Connection: close")))
                    .isExactlyInstanceOf(AuthenticationFailedException.class);
        }
        assertThat(refusedWith(Reply.of(503, "Number of allowed API requests per minute exceeded", "Connection: close")))
                .isExactlyInstanceOf(ThrottledException.class);
    }

    @ParameterizedTest
    @EnumSource(WireFunction.class)
    void aReplyThatProvesNothingLeavesItOpen(WireFunction tested) {
        of(tested);
        List<String> replies = new ArrayList<>(
                List.of(
                        "<html><body>" + CANARY + "</body></html>", "<!DOCTYPE html><html/>", "ok " + CANARY,
                        "{\"a\":1,\"a\":2}", "{} {}",
                        "<a/><a/>", "<a>", "{", "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><r>&x;</r>",
                        "[".repeat(10_000), "<a>".repeat(10_000)));
        if (!function.isRaw()) {
            replies.addAll(function.lists() ? List.of("[1]", "[[]]") : List.of("[]"));
            replies.addAll(List.of(
                    "{}", "\"" + CANARY + "\"", "[[1]]", "<int/>",
                    "{\"Name\":[{}],\"ContactId\":\"x\",\"MessageId\":{\"a\":1}}"));
        }
        if (!function.emptyIsDone()) {
            replies.addAll(List.of("", " \r\n"));
            if (!function.isRaw()) {
                replies.add("null");
            }
        }
        replies.forEach(
                reply -> open(reply, refusedWith(Reply.of(200, reply, "Content-Type: application/json", "Connection: close"))));
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
                .request("direct:redelivered", x -> {
                    x.getMessage().setBody(message("lost"));
                    x.getMessage().getHeaders().putAll(headers());
                });
        open("a lost call", (GatewayException) lost.getException());
        assertThat(server.heads()).isEqualTo(function.onlyReads() ? 3 : 1);
    }
}
