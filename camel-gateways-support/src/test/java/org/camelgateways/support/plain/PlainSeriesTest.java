package org.camelgateways.support.plain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.awaitility.Awaitility;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Several calls of one exchange: each at most once, a few at once, none's result lost, the whole ended once. */
class PlainSeriesTest {

    private final CamelContext context = new DefaultCamelContext();
    private FaultServer server;

    /** Answers a word with its first letter, but for the words that mean trouble. */
    private static void answer(Wire wire) throws IOException {
        while (true) {
            answer(wire, wire.readRequest());
        }
    }

    private static void answer(Wire wire, ReceivedRequest request) throws IOException {
        String word = wordOf(request);
        switch (word) {
            case "no" -> wire.write(Reply.of(404, "no"));
            case "busy" -> wire.write(Reply.of(503, "busy"));
            case "stranger" -> wire.write(Reply.of(401, "who?"));
            case "slower" -> wire.write(Reply.of(429, "slower"));
            case "reset" -> wire.reset();
            default -> wire.write(Reply.of(200, word.substring(0, 1)));
        }
    }

    private static String wordOf(ReceivedRequest request) {
        return request.line().replaceAll("POST /(.*) HTTP/1.1", "$1");
    }

    @BeforeEach
    void start() throws Exception {
        server = FaultServer.plain();
        server.usually(PlainSeriesTest::answer);
        context.addComponent("plain", new PlainComponent());
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.stop();
        server.close();
    }

    private String uri(String operation, String options) {
        return "plain:" + operation + "?baseUrl=http://127.0.0.1:" + server.port() + options;
    }

    private Exchange send(String words) {
        return send("series", words);
    }

    private Exchange send(String operation, String words) {
        return request(uri(operation, ""), words);
    }

    private Exchange request(String uri, String words) {
        return context.createProducerTemplate().request(uri, exchange -> exchange.getMessage().setBody(words));
    }

    private List<String> asked() {
        return server.requests().stream().map(PlainSeriesTest::wordOf).toList();
    }

    @Test
    void resultsComeInTheOrderOfTheRequestsWhateverTheOrderOfTheAnswers() {
        CountDownLatch others = new CountDownLatch(2);
        server.usually(wire -> {
            ReceivedRequest request = wire.readRequest();
            if (wordOf(request).equals("first")) {
                others.await();
            } else {
                others.countDown();
            }
            answer(wire, request);
        });
        assertThat(send("first,second,third").getMessage().getBody()).isEqualTo(List.of("first=f", "second=s", "third=t"));
    }

    @Test
    void everyRequestGoesOutOnceAndNeverMoreAreUnderWayThanTheWindowHolds() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        server.usually(wire -> {
            while (true) {
                ReceivedRequest request = wire.readRequest();
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                full.countDown();
                full.await();
                now.decrementAndGet();
                answer(wire, request);
            }
        });
        List<String> words = IntStream.range(0, 200).mapToObj(i -> "w" + i).toList();

        assertThat(send(String.join(",", words)).getMessage().getBody())
                .isEqualTo(words.stream().map(word -> word + "=w").toList());
        assertThat(asked()).containsExactlyInAnyOrderElementsOf(words);
        assertThat(most).hasValue(3);
    }

    @Test
    void whatEndedWellIsNotLostWhereOthersDidNot() {
        Exchange done = send("one,no,busy,reset,two");

        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getBody())
                .isEqualTo(List.of("one=o", "no NOT_SENT", "busy UNKNOWN", "reset UNKNOWN", "two=t"));
    }

    @Test
    void afterARefusedAccountOrAThrottledCallNothingMoreIsBegun() {
        for (String end : List.of("stranger", "slower")) {
            int before = server.heads();
            assertThat(send("row", "one," + end + ",two,three").getMessage().getBody())
                    .isEqualTo(List.of("one=o", end + " NOT_SENT", "two not tried", "three not tried"));
            assertThat(server.heads() - before).isEqualTo(2);
        }
    }

    @Test
    void afterAsManyWithoutAnAnswerInARowAsAreUnderWayAtOnceNothingMoreIsBegun() {
        server.usually(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        Exchange done = context.createProducerTemplate().request(uri("series", "&requestTimeout=400"),
                exchange -> exchange.getMessage().setBody("w" + ",w".repeat(39)));

        assertThat(done.getException()).isInstanceOf(GatewayException.class);
        // a window of three, and two that begin before the third of them has ended
        assertThat(server.heads()).isLessThanOrEqualTo(5);
    }

    @Test
    void oneWithoutAnAnswerMayBeChanceAndTwoInARowAreNot() {
        assertThat(send("row", "one,reset,two,reset,three").getMessage().getBody())
                .isEqualTo(List.of("one=o", "reset UNKNOWN", "two=t", "reset UNKNOWN", "three=t"));
        assertThat(send("row", "one,reset,busy,reset,two").getMessage().getBody())
                .isEqualTo(List.of("one=o", "reset UNKNOWN", "busy UNKNOWN", "reset UNKNOWN", "two=t"));
        assertThat(send("row", "one,reset,reset,two,three").getMessage().getBody())
                .isEqualTo(List.of("one=o", "reset UNKNOWN", "reset UNKNOWN", "two not tried", "three not tried"));
    }

    @Test
    void whereNothingWasDoneTheErrorIsTheOneThatSaysMost() {
        failed(RequestRejectedException.class, "no,no");
        failed(OutcomeUnknownException.class, "no,reset,no");
        failed(AuthenticationFailedException.class, "no,stranger,no");
        failed(OutcomeUnknownException.class, "reset,stranger");
    }

    private void failed(Class<? extends GatewayException> kind, String words) {
        Exchange done = send(words);
        assertThat(done.getException()).isExactlyInstanceOf(kind);
        assertThat(done.getMessage().getHeader("failed")).isEqualTo(List.of(words.split(",")));
    }

    @Test
    void aRequestThatCannotBeEncodedKeepsAllOthersFromLeaving() {
        assertThat(send("one,two,bad").getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(send("").getException()).isInstanceOf(InvalidRequestException.class);
        assertThat(server.heads()).isZero();
    }

    @Test
    void anExchangeWithAnOutcomeOpenIsNotRedelivered() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0));
                from("direct:redelivered").to(uri("series", ""));
            }
        });
        assertThat(request("direct:redelivered", "reset,no").getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void aResultThatLeavesSomethingOpenIsNotMadeAgainWhereALaterStepFails() throws Exception {
        AtomicInteger later = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered").errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to("direct:inner");
                from("direct:inner").errorHandler(noErrorHandler()).to(uri("series", "")).process(x -> {
                    later.incrementAndGet();
                    throw new IllegalStateException("a later step");
                });
            }
        });
        Exception refused = request("direct:redelivered", "one,reset").getException();
        assertThat(refused).isExactlyInstanceOf(OutcomeUnknownException.class).hasMessageContaining("done in part");
        assertThat(((GatewayException) refused).entries().orElseThrow().entries()).extracting(e -> e.given())
                .isEqualTo(List.of("one=o", "reset UNKNOWN"));
        assertThat(server.heads()).isEqualTo(2);
        assertThat(later).hasValue(1);

        request("direct:redelivered", "one,no");
        assertThat(server.heads()).as("where nothing is open Camel repeats its step").isEqualTo(2 + 4 * 2);
    }

    @Test
    void aServerThatIsNotThereIsTriedOnlyByTheFirst() {
        Exception error = request("plain:row?baseUrl=http://127.0.0.1:1", "a" + ",a".repeat(999)).getException();
        assertThat(error).isExactlyInstanceOf(ServiceUnreachableException.class);
        assertThat(((GatewayException) error).entries().orElseThrow().entries()).hasSize(1_000)
                .filteredOn(each -> !String.valueOf(each.reason()).startsWith("not tried")).hasSize(1);
    }

    @Test
    void aStopEndsTheWholeOnceAndTheRestIsNotTried() throws Exception {
        CountDownLatch two = new CountDownLatch(2);
        server.usually(wire -> {
            while (true) {
                ReceivedRequest request = wire.readRequest();
                if (wordOf(request).startsWith("done")) {
                    two.countDown();
                    answer(wire, request);
                } else {
                    wire.waitForClose();
                }
            }
        });
        AsyncProducer producer = context.getEndpoint(uri("series", "&requestTimeout=60000")).createAsyncProducer();
        producer.start();
        List<Exchange> exchanges = new ArrayList<>();
        AtomicInteger completions = new AtomicInteger();
        for (int i = 0; i < 50; i++) {
            Exchange exchange = new DefaultExchange(context);
            exchange.getIn()
                    .setBody("done,done," + IntStream.range(0, 100).mapToObj(n -> "w" + n).collect(Collectors.joining(",")));
            exchanges.add(exchange);
            producer.process(exchange, doneSync -> completions.incrementAndGet());
        }
        two.await();
        context.stop();

        Awaitility.await().until(() -> completions.get() == 50);
        assertThat(completions).hasValue(50);
        for (Exchange exchange : exchanges) {
            if (exchange.getException() == null) {
                assertThat(exchange.getMessage().getBody(List.class).get(101)).isEqualTo("w99 not tried");
            } else {
                assertThat(exchange.getException()).isInstanceOf(GatewayException.class);
            }
        }
    }
}
