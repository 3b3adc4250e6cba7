package org.camelgateways.support.kit;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.ExchangePattern;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/**
 * Ways in which a route comes to do the same again. A step of the route {@code direct:repeated} is redelivered three
 * times, and the route within it, without an error handler of its own, is what differs.
 */
public enum Repetition {

    THE_STEP_ITSELF(4, (routes, inner, uri) -> inner.to(uri)),
    A_DYNAMIC_ENDPOINT(4, (routes, inner, uri) -> inner.toD(uri, -1)),
    HEADERS_REMOVED(4, (routes, inner, uri) -> inner.removeHeaders("*").to(uri)),
    PROPERTIES_REMOVED(4, (routes, inner, uri) -> inner.removeProperties("*").to(uri)),
    ALL_REMOVED(4, (routes, inner, uri) -> inner.removeHeaders("*").removeProperties("*").to(uri)),
    CAUGHT_AND_TRIED_AGAIN(8,
                           (routes, inner, uri) -> inner.doTry().to(uri).doCatch(Exception.class).removeHeaders("*").to(uri)),
    FAILOVER(8, (routes, inner, uri) -> inner.loadBalance().failover().to(uri, uri)),
    FAILOVER_WITHOUT_PROPERTIES(8,
                                (routes, inner, uri) -> {
                                    inner.loadBalance().failover().to("direct:first", "direct:second");
                                    for (String attempt : new String[] { "direct:first", "direct:second" }) {
                                        routes.from(attempt).errorHandler(routes.noErrorHandler()).removeProperties("*")
                                                .to(uri);
                                    }
                                }),
    SPLIT(4, (routes, inner, uri) -> inner.split(routes.body()).stopOnException().to(uri)),
    SPLIT_WITHOUT_PROPERTIES(4,
                             (routes, inner, uri) -> inner.split(routes.body()).stopOnException().removeProperties("*")
                                     .to(uri)),
    SPLIT_IN_PARALLEL(4, (routes, inner, uri) -> inner.split(routes.body()).parallelProcessing().stopOnException().to(uri)),
    SPLIT_TWICE(4,
                (routes, inner, uri) -> inner.split(routes.body()).stopOnException().split(routes.body()).stopOnException()
                        .removeHeaders("*").to(uri)),
    MULTICAST(2, (routes, inner, uri) -> inner.multicast().to(uri, uri)),
    RECIPIENT_LIST(4, (routes, inner, uri) -> inner.recipientList(routes.constant(uri), "|").stopOnException()),
    ROUTING_SLIP(4, (routes, inner, uri) -> inner.routingSlip(routes.constant(uri), "|")),
    TOPIC(4, (routes, inner, uri) -> inner.loadBalance().topic().to(uri)),
    ENRICH(4, (routes, inner, uri) -> inner.enrich(uri)),
    LOOP_WITH_COPIES(4, (routes, inner, uri) -> inner.loop(1).copy().removeHeaders("*").to(uri)),
    OTHER_THREADS(4, (routes, inner, uri) -> inner.threads(2).removeHeaders("*").to(uri)),
    A_QUEUE_IN_MEMORY(4, (routes, inner, uri) -> {
        inner.to(ExchangePattern.InOut, "seda:queued");
        routes.from("seda:queued").errorHandler(routes.noErrorHandler()).removeHeaders("*").to(uri);
    }),
    WIRE_TAP(4, (routes, inner, uri) -> {
        Semaphore tapped = new Semaphore(0);
        inner.wireTap("direct:tapped").process(exchange -> {
            tapped.acquire();
            throw new IllegalStateException("the step after it fails");
        });
        routes.from("direct:tapped").errorHandler(routes.noErrorHandler()).doTry().to(uri)
                .doCatch(Exception.class).process(exchange -> tapped.release());
    });

    private interface Shape {
        void define(RouteBuilder routes, RouteDefinition inner, String uri);
    }

    private final int attempts;
    private final Shape shape;

    Repetition(int attempts, Shape shape) {
        this.attempts = attempts;
        this.shape = shape;
    }

    /** How often it is attempted, where every attempt fails. */
    public int attempts() {
        return attempts;
    }

    /** The routes, from {@code direct:repeated} on. */
    public RouteBuilder to(String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // counted here, since Camel counts in a header, which some of these routes delete
                AtomicInteger failures = new AtomicInteger();
                from("direct:repeated").onException(Exception.class).retryWhile(exchange -> failures.incrementAndGet() < 4)
                        .redeliveryDelay(0).retryAttemptedLogLevel(LoggingLevel.OFF).end().to("direct:inner");
                shape.define(this, from("direct:inner").errorHandler(noErrorHandler()), uri);
            }
        };
    }
}
