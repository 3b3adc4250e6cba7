package org.camelgateways.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.http.HttpResult;

/**
 * Makes one call per entry of an exchange, a few at a time, and completes the exchange when the last has ended.
 *
 * @param <Q> an entry
 * @param <R> what became of it
 */
public final class SeriesProducer<Q, R> extends DefaultAsyncProducer {

    private final HttpServiceEndpoint<?> endpoint;
    private final SeriesOperation<Q, R> operation;
    private final int atOnce;

    /** @param atOnce how many calls of one exchange may be under way at once */
    public SeriesProducer(HttpServiceEndpoint<?> endpoint, SeriesOperation<Q, R> operation, int atOnce) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = operation;
        this.atOnce = atOnce;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        try {
            Attempts.refuseUnfinished(this, exchange, endpoint.configuration().isResendUnknown());
            new Run(exchange, callback, operation.read(exchange)).start();
            return false;
        } catch (GatewayException e) {
            exchange.setException(e);
        } catch (Exception e) {
            exchange.setException(InvalidRequestException.unreadable(operation.each().name(), e));
        } catch (Throwable e) {
            exchange.setException(e);
        }
        callback.done(true);
        return true;
    }

    /** The calls of one exchange. */
    private final class Run {

        private final Exchange exchange;
        private final AsyncCallback callback;
        private final List<Q> entries;
        private final AtomicReferenceArray<R> results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger open;

        Run(Exchange exchange, AsyncCallback callback, List<Q> entries) {
            this.exchange = exchange;
            this.callback = callback;
            this.entries = entries;
            this.results = new AtomicReferenceArray<>(entries.size());
            this.open = new AtomicInteger(entries.size());
        }

        void start() {
            IntStream.range(0, Math.min(atOnce, entries.size())).forEach(i -> callNext());
        }

        /** Each call's end begins the next one, on the worker that was told of it. */
        private void callNext() {
            int index = next.getAndIncrement();
            if (index >= entries.size()) {
                return;
            }
            Q entry = entries.get(index);
            try {
                endpoint.send(operation.each().encode(entry), result -> ended(index, result));
            } catch (Exception e) {
                keep(index, operation.failed(entry, InvalidRequestException.unreadable(operation.each().name(), e)));
            }
        }

        private void ended(int index, HttpResult result) {
            Q entry = entries.get(index);
            R outcome;
            try {
                outcome = Attempts.decode(operation.each(), entry, result);
            } catch (Throwable e) {
                outcome = operation.failed(entry, Attempts.error(operation.each(), e));
            }
            keep(index, outcome);
        }

        private void keep(int index, R outcome) {
            results.set(index, outcome);
            if (open.decrementAndGet() == 0) {
                finish();
            } else {
                callNext();
            }
        }

        private void finish() {
            try {
                operation.write(IntStream.range(0, entries.size()).mapToObj(results::get).toList(), exchange.getMessage());
            } catch (Throwable e) {
                GatewayException error = Attempts.error(operation.each(), e);
                Attempts.remember(SeriesProducer.this, exchange, error);
                exchange.setException(error);
            } finally {
                callback.done(false);
            }
        }
    }
}
