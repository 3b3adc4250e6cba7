package org.camelgateways.support.kit;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may have been done is not done again unseen, however a route comes to repeat it (L8). */
public abstract class RedeliveryContract extends ReplyContract {

    private static final FaultServer.Conversation NO_ANSWER = wire -> {
        wire.readRequest();
        wire.reset();
    };
    private static final FaultServer.Conversation REFUSAL
            = FaultServer.answering(Reply.of(429, "slower", "Connection: close"));

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsNotRepeated(Repetition repetition) throws Exception {
        server.usually(NO_ANSWER);
        repeated(repetition, "");

        assertThat(server.heads()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownOutcomeIsRepeatedWhereTheUserSaysSo(Repetition repetition) throws Exception {
        server.usually(NO_ANSWER);
        repeated(repetition, "&resendUnknown=true");

        assertThat(server.heads()).isEqualTo(repetition.attempts());
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSurelyNotSentIsRepeated(Repetition repetition) throws Exception {
        server.usually(REFUSAL);
        repeated(repetition, "");

        assertThat(server.heads()).isEqualTo(repetition.attempts());
    }

    @ParameterizedTest
    @EnumSource(names = {
            "THE_STEP_ITSELF", "HEADERS_REMOVED", "FAILOVER", "SPLIT", "MULTICAST", "ENRICH", "A_QUEUE_IN_MEMORY" })
    void exchangesFromAPoolAreNotRepeatedEither(Repetition repetition) throws Exception {
        withPooledExchanges();
        server.usually(NO_ANSWER);
        repeated(repetition, "");

        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void anExchangeFromAPoolIsNotTakenForTheOneBeforeIt() throws Exception {
        CountDownLatch ended = new CountDownLatch(5);
        withPooledExchanges();
        server.usually(NO_ANSWER);
        context.addRoutes(routes(
                r -> r.from("timer:pooled?repeatCount=5&delay=0&period=1&synchronous=true").errorHandler(r.noErrorHandler())
                        .process(x -> x.getMessage().setBody(message("the same"))).doTry().to(uri(LONG))
                        .doCatch(OutcomeUnknownException.class).process(x -> ended.countDown())));

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(server.heads()).isEqualTo(5);
    }

    @Test
    void itIsRefusedWithTheSameErrorAgain() throws Exception {
        server.usually(NO_ANSWER);
        AtomicReference<Exception> first = new AtomicReference<>();
        context.addRoutes(routes(r -> r.from("direct:redelivered").errorHandler(redelivering(r).onRedelivery(
                x -> first.compareAndSet(null, x.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class))))
                .to(uri(LONG))));
        Exchange exchange = request("direct:redelivered", message("redelivered"));

        OutcomeUnknownException again = (OutcomeUnknownException) exchange.getException();
        assertThat(again).hasMessage(first.get().getMessage());
        assertThat(again.result()).isEqualTo(((GatewayException) first.get()).result());
        assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(3);
        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void headersWipedByTheErrorHandlerDoNotHideARedelivery() throws Exception {
        server.usually(NO_ANSWER);
        context.addRoutes(routes(r -> r.from("direct:redelivered").onException(Exception.class)
                .retryWhile(new CountedRetries(5)).redeliveryDelay(0).retryAttemptedLogLevel(LoggingLevel.OFF)
                .onRedelivery(x -> x.getMessage().removeHeaders("*")).end().to(uri(LONG))));
        request("direct:redelivered", message("redelivered"));

        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void aRedeliveryThatWouldSendAnotherTextIsRefusedToo() throws Exception {
        server.usually(NO_ANSWER);
        context.addRoutes(routes(r -> {
            r.from("direct:redelivered").errorHandler(redelivering(r)).to("direct:inner");
            r.from("direct:inner").errorHandler(r.noErrorHandler())
                    .process(x -> x.getMessage().setBody(message("at " + System.nanoTime()))).to(uri(LONG));
        }));
        request("direct:redelivered", message("redelivered"));

        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void anUnknownOutcomeAfterARefusalIsNotRedelivered() throws Exception {
        server.next(REFUSAL);
        server.usually(NO_ANSWER);
        repeated(Repetition.THE_STEP_ITSELF, "");

        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void aRefusalAfterAnUnknownOutcomeThatWasCaughtIsRedelivered() throws Exception {
        server.next(NO_ANSWER);
        server.usually(REFUSAL);
        context.addRoutes(routes(r -> r.from("direct:caught").errorHandler(redelivering(r))
                .doTry().to(uri(LONG)).doCatch(OutcomeUnknownException.class).end()
                .to("direct:other")));
        context.addRoutes(routes(r -> r.from("direct:other").errorHandler(redelivering(r))
                .process(x -> x.getMessage().setBody(message("another"))).to(uri(LONG))));
        request("direct:caught", message("the-first"));

        assertThat(requestsWith("the-first")).isEqualTo(1);
        assertThat(requestsWith("another")).isEqualTo(4);
    }

    @Test
    void ofASplitThatIsRedeliveredARowThatWentWellIsSentAgainAndOneThatIsOpenIsNot() throws Exception {
        server.usually(wire -> {
            if (wire.readRequest().everything().contains("row-2-")) {
                wire.reset();
            } else {
                wire.write(Reply.of(200, goodReply(), "Connection: close"));
            }
        });
        context.addRoutes(routes(r -> {
            r.from("direct:redelivered").errorHandler(redelivering(r)).to("direct:rows");
            r.from("direct:rows").errorHandler(r.noErrorHandler()).split(r.body()).to(uri(LONG));
        }));
        request("direct:redelivered", List.of(message("row-1-"), message("row-2-"), message("row-3-")));

        assertThat(requestsWith("row-1-")).as("Camel repeats a route").isEqualTo(4);
        assertThat(requestsWith("row-2-")).isEqualTo(1);
    }

    @Test
    void aRedeliveryElsewhereDoesNotCountForTheTextsThatFollow() throws Exception {
        AtomicInteger round = new AtomicInteger();
        Set<Integer> failing = new HashSet<>(Set.of(1, 3));
        server.usually(wire -> {
            String request = wire.readRequest().everything();
            if (request.contains("text-3-") || request.contains("text-5-")) {
                wire.reset();
            } else {
                wire.write(Reply.of(200, goodReply(), "Connection: close"));
            }
        });
        context.addRoutes(routes(r -> {
            r.from("direct:rounds").errorHandler(redelivering(r)).loop(20)
                    .process(x -> x.getMessage().setBody(message("text-" + round.incrementAndGet() + "-")))
                    .doTry().to(uri(LONG)).doCatch(OutcomeUnknownException.class).end().to("direct:later");
            r.from("direct:later").errorHandler(r.noErrorHandler()).process(x -> {
                if (failing.remove(round.get())) {
                    throw new IllegalStateException("another step");
                }
            });
        }));
        request("direct:rounds", "");

        assertThat(IntStream.rangeClosed(1, 20).mapToLong(each -> requestsWith("text-" + each + "-"))).containsOnly(1L);
    }

    @Test
    void strangersWithOneCorrelationIdAreNoFamily() throws Exception {
        server.usually(NO_ANSWER);
        context.addRoutes(routes(r -> r.from("direct:nightly").errorHandler(r.noErrorHandler())
                .setProperty(Exchange.CORRELATION_ID, r.constant("nightly")).to(uri(LONG))));
        request("direct:nightly", message("the same"));
        request("direct:nightly", message("the same"));

        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void aSecondInstanceOfTheComponentKnowsToo() throws Exception {
        server.usually(NO_ANSWER);
        String scheme = sending().substring(0, sending().indexOf(':'));
        context.addComponent("second", context.getComponent(scheme).getClass().getDeclaredConstructor().newInstance());
        context.addRoutes(routes(r -> r.from("direct:either").errorHandler(r.noErrorHandler()).loadBalance().failover()
                .to(uri(LONG), uri(LONG).replaceFirst(scheme, "second"))));

        assertThat(request("direct:either", message("once")).getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void ofTwoRowsAlikeTheSecondIsRefusedWhereTheFirstMayHaveBeenSent() throws Exception {
        server.next(NO_ANSWER);
        context.addRoutes(routes(r -> r.from("direct:rows").errorHandler(r.noErrorHandler()).split(r.body()).to(uri(LONG))));
        request("direct:rows", List.of(message("row-1-"), message("row-1-"), message("row-2-")));

        assertThat(requestsWith("row-1-")).isEqualTo(1);
        assertThat(requestsWith("row-2-")).isEqualTo(1);
    }

    @Test
    void rowsAlikeAreAllSentWhereAllGoesWell() throws Exception {
        context.addRoutes(routes(r -> {
            r.from("direct:rows").split(r.body()).to(uri(LONG));
            r.from("direct:loop").loop(3).copy().to(uri(LONG));
        }));

        assertThat(request("direct:rows", List.of(message("row-"), message("row-"))).getException()).isNull();
        assertThat(request("direct:loop", message("again-")).getException()).isNull();
        assertThat(requestsWith("row-")).isEqualTo(2);
        assertThat(requestsWith("again-")).isEqualTo(3);
    }

    @Test
    void aRouteMaySendAnotherTextAfterOneThatMayHaveBeenSent() throws Exception {
        server.next(NO_ANSWER);
        context.addRoutes(routes(r -> r.from("direct:caught").errorHandler(r.noErrorHandler())
                .doTry().to(uri(LONG)).doCatch(OutcomeUnknownException.class)
                .process(x -> x.getMessage().setBody(message("another"))).to(uri(LONG))
                .process(x -> x.getMessage().setBody(message("the-first"))).to(uri(LONG)).end()));
        Exchange exchange = request("direct:caught", message("the-first"));

        assertThat(requestsWith("another")).isEqualTo(1);
        assertThat(requestsWith("the-first")).isEqualTo(1);
        assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void exchangesOfTheirOwnMaySendTheSame() throws Exception {
        server.usually(NO_ANSWER);
        context.addRoutes(routes(r -> r.from("direct:one").errorHandler(r.noErrorHandler()).to(uri(LONG))));
        request("direct:one", message("the same"));
        request("direct:one", message("the same"));

        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void anotherAccountMaySendWhatMayHaveBeenSentByTheFirst() throws Exception {
        server.next(NO_ANSWER);
        String here = "http://127.0.0.1:" + server.port();
        context.addRoutes(routes(r -> r.from("direct:other").loadBalance().failover()
                .to(uri(sending(), here, 0, LONG), uri(sending(), here, 0, "maxConnections=2"),
                        uri(sending(), here, 1, LONG))));
        Exchange exchange = request("direct:other", message("the-first"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).satisfiesExactly(
                first -> assertThat(isFrom(first, 0)).isTrue(), second -> assertThat(isFrom(second, 1)).isTrue());
    }

    @Test
    void aServerThatComesBackIsReachedByRedelivery() throws Exception {
        try (Socket reserved = new Socket()) {
            reserved.setReuseAddress(true);
            reserved.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            String uri = uri(sending(), "http://127.0.0.1:" + reserved.getLocalPort(), 0, LONG);
            AtomicReference<FaultServer> back = new AtomicReference<>();
            context.addRoutes(routes(r -> r.from("direct:redelivered").errorHandler(redelivering(r).onRedelivery(x -> {
                if (back.get() == null) {
                    back.set(FaultServer.plain(reserved.getLocalPort()));
                    back.get().usually(good());
                }
            })).to(uri)));
            Exchange exchange = request("direct:redelivered", message("redelivered"));
            try (FaultServer there = back.get()) {
                assertThat(exchange.getException()).isNull();
                assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(1);
                assertThat(there.requests()).hasSize(1);
            }
        }
    }

    @Test
    void theSameExchangeMaySendTwiceWhereTheRouteSaysSo() throws Exception {
        context.addRoutes(routes(r -> r.from("direct:twice").to(uri(LONG))
                .process(x -> x.getMessage().setBody(message("second"))).to(uri(LONG))));
        Exchange exchange = request("direct:twice", message("the-first"));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void anErrorShowsNoHeadersOfAnEarlierSend() throws Exception {
        server.next(FaultServer.answering(Reply.of(200, goodReply(), "Connection: close")));
        server.usually(NO_ANSWER);
        context.addRoutes(routes(r -> {
            r.from("direct:redelivered").errorHandler(redelivering(r))
                    .process(x -> x.getMessage().setBody(message("the-first")))
                    .to(uri(LONG)).process(x -> x.getMessage().setBody(message("second"))).to(uri(LONG));
        }));
        Exchange exchange = request("direct:redelivered", "");

        assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(2);
        assertThat(exchange.getMessage().getHeader(SmsHeaders.OUTCOME)).isIn(null, "UNKNOWN");
        assertThat(exchange.getMessage().getHeader(SmsHeaders.SENT)).isIn(null, 0);
        assertThat(exchange.getMessage().getHeader(SmsHeaders.IDS)).isIn(null, List.of());
    }

    /** A number of retries that no header counts. */
    private static final class CountedRetries implements org.apache.camel.Predicate {

        private int left;

        private CountedRetries(int retries) {
            this.left = retries;
        }

        @Override
        public boolean matches(Exchange exchange) {
            return left-- > 0;
        }
    }

    private long requestsWith(String text) {
        return server.requests().stream().filter(request -> request.everything().contains(text)).count();
    }

    private static DefaultErrorHandlerDefinition redelivering(RouteBuilder routes) {
        return routes.defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0)
                .retryAttemptedLogLevel(LoggingLevel.OFF);
    }

    private static RouteBuilder routes(Consumer<RouteBuilder> routes) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                routes.accept(this);
            }
        };
    }

    private Exchange request(String route, Object body) {
        return context.createProducerTemplate().request(route, exchange -> exchange.getIn().setBody(body));
    }

    private void repeated(Repetition repetition, String options) throws Exception {
        context.addRoutes(repetition.to(uri(LONG + options)));
        assertThat(request("direct:repeated", message("redelivered")).getException()).isNotNull();
    }

    private void withPooledExchanges() throws Exception {
        context.stop();
        context = new DefaultCamelContext();
        context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
        context.getCamelContextExtension().setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        prepare(context);
        context.start();
    }
}
