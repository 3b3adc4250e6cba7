package org.camelgateways.support.kit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.AsyncProducer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** One exchange handed to a producer, and how often and when it was completed. */
public final class Call {

    private final String text;
    private final Exchange exchange;
    private final AtomicInteger completions = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long startedAt;
    private volatile long endedAt;
    private volatile String endedOn = "";

    Call(CamelContext context, AsyncProducer producer, String text, Object body, Map<String, Object> headers) {
        this.text = text;
        this.exchange = new DefaultExchange(context);
        exchange.getIn().setBody(body);
        exchange.getIn().getHeaders().putAll(headers);
        startedAt = System.nanoTime();
        producer.process(exchange, doneSync -> {
            if (completions.incrementAndGet() == 1) {
                endedAt = System.nanoTime();
                endedOn = Thread.currentThread().getName();
            }
            ended.countDown();
        });
    }

    public String text() {
        return text;
    }

    public Exchange exchange() {
        return exchange;
    }

    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** Waits until it has ended, within what no busy machine should take. */
    public Call await() {
        return await(Duration.ofSeconds(30));
    }

    public Call await(Duration atMost) {
        try {
            assertThat(ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS)).as("the exchange is completed").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return this;
    }

    public int completions() {
        return completions.get();
    }

    public Duration took() {
        return Duration.ofNanos(endedAt - startedAt);
    }

    /** The name of the thread on which the route goes on. */
    public String endedOn() {
        return endedOn;
    }

    public boolean isSent() {
        return await().exchange.getException() == null;
    }

    public GatewayException error() {
        await();
        assertThat(exchange.getException()).isInstanceOf(GatewayException.class);
        return (GatewayException) exchange.getException();
    }

    /** SENT where there is no exception. */
    public Outcome outcome() {
        return isSent() ? Outcome.SENT : error().outcome();
    }
}
