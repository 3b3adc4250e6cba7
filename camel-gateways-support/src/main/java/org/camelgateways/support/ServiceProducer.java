package org.camelgateways.support;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.apache.camel.util.IOHelper;
import org.camelgateways.support.UnfinishedAttempts.Likeness;
import org.camelgateways.support.UnfinishedAttempts.Service;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.meters.OperationMeter;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SmsHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one operation's calls. Each exchange is completed exactly once, on every path, and each call of it put on the
 * wire at most once.
 *
 * @param <Q> the operation's request
 * @param <R> the operation's result
 */
public final class ServiceProducer<Q, R> extends DefaultAsyncProducer {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceProducer.class);

    private final HttpServiceEndpoint<?> endpoint;
    private final ServiceOperation<Q, R> operation;
    private final UnfinishedAttempts unfinished;
    private final OperationMeter meter;

    public ServiceProducer(HttpServiceEndpoint<?> endpoint, ServiceOperation<Q, R> operation) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = operation;
        this.unfinished = UnfinishedAttempts.of(endpoint.getCamelContext());
        this.meter = endpoint.meter(path());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        endpoint.prepare();
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Q request;
        CallSource<Q> source;
        try {
            refuseRedelivery(exchange);
            SmsHeaders.clear(exchange.getMessage());
            request = operation.read(exchange);
            Iterator<Q> stream = operation instanceof SeriesOperation<Q, R> series ? series.stream(request) : null;
            source = stream == null ? whole(exchange, request) : new Streamed(exchange, stream);
        } catch (GatewayException e) {
            return refused(exchange, callback, e);
        } catch (Exception e) {
            return refused(exchange, callback, InvalidRequestException.unreadable(operation.name(), e));
        } catch (Throwable e) {
            return refused(exchange, callback, e);
        }
        new CallSeries<>(endpoint, operation, source, meter, ended -> {
            try {
                finish(exchange, request, source, ended);
            } finally {
                callback.done(false);
            }
        }).begin();
        return false;
    }

    private CallSource<Q> whole(Exchange exchange, Q request) throws Exception {
        List<Q> requests = requests(request);
        List<HttpCall> calls = new ArrayList<>();
        for (Q each : requests) {
            calls.add(traced(operation.encode(each), exchange.getMessage()));
        }
        if (calls.isEmpty()) {
            throw new IllegalStateException("A request takes at least one call");
        }
        refuseRepeat(exchange, request);
        return CallSource.of(requests, calls);
    }

    /** Of what is taken one by one each is looked at for itself, whether it may have been done before. */
    private final class Streamed implements CallSource<Q> {

        private final Exchange exchange;
        private final Iterator<Q> requests;

        Streamed(Exchange exchange, Iterator<Q> requests) {
            this.exchange = exchange;
            this.requests = requests;
            if (unfinished.knows(exchange)) {
                unfinished.begins(exchange, service());
            }
        }

        @Override
        public @Nullable Q next() {
            return requests.hasNext() ? requests.next() : null;
        }

        @Override
        public HttpCall call(Q request) throws Exception {
            HttpCall call = traced(operation.encode(request), exchange.getMessage());
            if (unfinished.knows(exchange) && !endpoint.getConfiguration().isResendUnknown()) {
                Unfinished before
                        = unfinished.find(exchange, service(), Likeness.of(List.of(operation.likeness(request))));
                if (before != null) {
                    throw new OutcomeUnknownException(before.facts());
                }
            }
            return call;
        }

        @Override
        public boolean isWhole() {
            return false;
        }
    }

    private void rememberEach(Exchange exchange, List<EndedCall<Q, R>> ended) throws Exception {
        for (EndedCall<Q, R> each : ended) {
            GatewayException error = each.error();
            if (error != null && error.outcome() == Outcome.UNKNOWN && each.tried()) {
                Unfinished open = Unfinished.of(error, exchange.getMessage()).bare();
                unfinished.remember(exchange, service(), Likeness.of(List.of(operation.likeness(each.request()))), open);
            }
        }
    }

    private List<Q> requests(Q request) {
        return operation instanceof SeriesOperation<Q, R> series ? series.split(request) : List.of(request);
    }

    private boolean refused(Exchange exchange, AsyncCallback callback, Throwable error) {
        meter.refused(error);
        exchange.setException(error);
        callback.done(true);
        return true;
    }

    private void finish(Exchange exchange, Q request, CallSource<Q> source, List<EndedCall<Q, R>> ended) {
        try {
            R result = result(request, ended);
            operation.write(result, exchange.getMessage());
            remember(
                    exchange, request, source, ended,
                    Unfinished.of(operation.name(), operation.told(result), exchange.getMessage()));
        } catch (Throwable e) {
            GatewayException error = e instanceof GatewayException known ? known : CallSeries.unreadable(operation, e);
            exchange.setException(error);
            close(ended);
            try {
                operation.failed(request, error, ended.size() == 1 ? ended.get(0).partial() : null, exchange.getMessage());
            } catch (RuntimeException also) {
                error.addSuppressed(also);
            }
            if (error.outcome() == Outcome.UNKNOWN || error.outcome() == Outcome.MIXED) {
                remember(exchange, request, source, ended, Unfinished.of(error, exchange.getMessage()));
            }
        }
    }

    /** A list that nobody gets is not kept. */
    private static void close(List<? extends EndedCall<?, ?>> ended) {
        ended.forEach(call -> IOHelper.close(call.result() instanceof Closeable list ? list : null));
    }

    private R result(Q request, List<EndedCall<Q, R>> ended) {
        return operation instanceof SeriesOperation<Q, R> series
                ? series.merge(request, ended) : ended.get(0).resultOrThrow();
    }

    /** Where Camel redelivers an exchange for what it came to here, it does not matter what it would send now. */
    private void refuseRedelivery(Exchange exchange) {
        if (unfinished.knows(exchange)) {
            refuse(exchange, unfinished.redelivered(exchange, service()));
        }
    }

    /** Not every repeat can be seen to be one, but for what is sent. */
    private void refuseRepeat(Exchange exchange, Q request) throws Exception {
        if (unfinished.knows(exchange)) {
            refuse(exchange, unfinished.find(exchange, service(), likeness(request)));
            unfinished.begins(exchange, service());
        }
    }

    private void refuse(Exchange exchange, @Nullable Unfinished before) {
        if (before != null && !endpoint.getConfiguration().isResendUnknown()) {
            throw before.again(exchange.getMessage());
        }
    }

    private void remember(
            Exchange exchange, Q request, CallSource<Q> source, List<EndedCall<Q, R>> ended, @Nullable Unfinished open) {
        try {
            if (open != null && !source.isWhole()) {
                rememberEach(exchange, ended);
                unfinished.isLast(exchange, service(), open);
            } else if (open != null) {
                unfinished.remember(exchange, service(), likeness(request), open);
            }
        } catch (Exception e) {
            LOG.warn("{} cannot tell a repeat of a request that may have been done ({})", operation.name(),
                    e.getClass().getSimpleName());
        }
    }

    private Service service() {
        return new Service(endpoint.account(), path());
    }

    private String path() {
        return operation.name().substring(operation.name().indexOf(':') + 1);
    }

    private Likeness likeness(Q request) throws Exception {
        List<HttpCall> calls = new ArrayList<>();
        for (Q each : requests(request)) {
            calls.add(operation.likeness(each));
        }
        return Likeness.of(calls);
    }

    private HttpCall traced(HttpCall call, Message message) {
        if (!endpoint.getConfiguration().isPropagateTrace()) {
            return call;
        }
        Map<String, String> trace = new LinkedHashMap<>(call.headers());
        for (String name : List.of("traceparent", "tracestate")) {
            String value = message.getHeader(name, String.class);
            if (value != null && value.length() <= 512 && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                trace.put(name, value);
            }
        }
        return call.withHeaders(trace);
    }
}
