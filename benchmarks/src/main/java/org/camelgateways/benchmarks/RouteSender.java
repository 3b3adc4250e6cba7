package org.camelgateways.benchmarks;

import java.util.Objects;
import java.util.function.Function;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;

/** Hands each message to a route. */
final class RouteSender implements Sender {

    private final CamelContext context;
    private final Endpoint endpoint;
    private final AsyncProducer producer;
    private final boolean blocks;
    private final Function<Object, @Nullable String> id;

    private RouteSender(CamelContext context, boolean blocks, Function<Object, @Nullable String> id) throws Exception {
        this.context = context;
        this.endpoint = context.getEndpoint("direct:send");
        this.producer = endpoint.createAsyncProducer();
        this.blocks = blocks;
        this.id = id;
        producer.start();
    }

    /**
     * Starts a context with one route.
     *
     * @param id of what the route ends with
     */
    static RouteSender start(boolean blocks, Contestant.Steps steps, Function<Object, @Nullable String> id) {
        try {
            CamelContext context = new DefaultCamelContext();
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() throws Exception {
                    steps.define(context, from("direct:send"));
                }
            });
            context.start();
            return new RouteSender(context, blocks, id);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void send(Object message, Ended ended) {
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(message);
        producer.process(exchange, doneSync -> {
            Exception error = exchange.getException();
            ended.ended(error == null ? id.apply(Objects.requireNonNull(exchange.getMessage().getBody())) : null, error);
        });
    }

    @Override
    public boolean blocks() {
        return blocks;
    }

    @Override
    public void close() {
        context.stop();
    }
}
