package org.camelgateways.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.ListReply;
import org.camelgateways.support.http.TransportFailure;
import org.camelgateways.support.meters.OperationMeter;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one exchange, one or several. A few are under way at once; each that ends begins the next. When all have
 * ended, the caller is told, once.
 */
final class CallSeries<Q, R> {

    private final HttpServiceEndpoint<?> endpoint;
    private final ServiceOperation<Q, R> operation;
    private final CallSource<Q> source;
    private final OperationMeter meter;
    private final Consumer<List<EndedCall<Q, R>>> caller;
    /** By their order; null while it is under way. */
    private final List<@Nullable EndedCall<Q, R>> ended = Collections.synchronizedList(new ArrayList<>());
    private final int atOnce;
    /** How many of those that may be under way at once still are, or look for a call. */
    private final AtomicInteger busy;
    /** How many of them look for one; the first that does looks for all, so that the source is asked by one thread. */
    private final AtomicInteger looking = new AtomicInteger();
    /** How many calls in a row have ended without an answer that was one to the last byte. */
    private final AtomicInteger unanswered = new AtomicInteger();
    /** Whether the source did; seen by whoever looks. */
    private boolean failed;
    /** What the calls not begun yet would meet too. */
    private volatile @Nullable GatewayException obstacle;

    /**
     * @param source of at least one
     * @param caller told how each call ended, in their order
     */
    CallSeries(HttpServiceEndpoint<?> endpoint, ServiceOperation<Q, R> operation, CallSource<Q> source,
               OperationMeter meter, Consumer<List<EndedCall<Q, R>>> caller) {
        this.endpoint = endpoint;
        this.operation = operation;
        this.source = source;
        this.meter = meter;
        this.caller = caller;
        this.atOnce = operation instanceof SeriesOperation<Q, R> series ? Math.max(1, series.window()) : 1;
        this.busy = new AtomicInteger(atOnce);
    }

    void begin() {
        for (int i = 0; i < atOnce; i++) {
            goOn();
        }
    }

    private void goOn() {
        if (looking.getAndIncrement() == 0) {
            do {
                if (!isBegun() && busy.decrementAndGet() == 0) {
                    caller.accept(List.copyOf(ended));
                }
            } while (looking.decrementAndGet() > 0);
        }
    }

    /** Begins the next call; calls that cannot be begun end here. False where there is none left. */
    private boolean isBegun() {
        while (obstacle == null || source.isWhole()) {
            Q request = taken();
            if (request == null) {
                return false;
            }
            int place = ended.size();
            ended.add(null);
            GatewayException met = obstacle;
            if (met != null) {
                ended.set(place, EndedCall.untried(request, met));
            } else if (isSent(place, request)) {
                return true;
            }
        }
        return false;
    }

    /** A source that fails has no more, whoever asks then. */
    private @Nullable Q taken() {
        try {
            return failed ? null : source.next();
        } catch (Throwable e) {
            failed = true;
            return null;
        }
    }

    private boolean isSent(int place, Q request) {
        HttpCall call;
        try {
            call = source.call(request);
        } catch (Exception e) {
            GatewayException error
                    = e instanceof GatewayException known ? known : InvalidRequestException.unreadable(operation.name(), e);
            meter.refused(error);
            ended(place, EndedCall.badly(request, error, null));
            return false;
        }
        long begun = meter.begins();
        try {
            endpoint.send(call, operation instanceof ListOperation, result -> {
                unanswered.updateAndGet(before -> result instanceof TransportFailure ? before + 1 : 0);
                ended(place, end(request, begun, result));
                goOn();
            });
            return true;
        } catch (Throwable e) {
            Failure failure = Failure.of(operation.name(), "connections cannot be made, or not any more").cause(e);
            ended(place, badly(request, begun, new ServiceUnreachableException(failure), null));
            return false;
        }
    }

    private void ended(int place, EndedCall<Q, R> end) {
        if (end.error() != null && operation instanceof SeriesOperation<Q, R> series
                && (!series.goesOnAfter(end.error()) || unanswered.get() >= series.mostUnanswered())) {
            obstacle = end.error();
        }
        ended.set(place, end);
    }

    private EndedCall<Q, R> end(Q request, long begun, HttpResult result) {
        try {
            R answer = decode(request, result);
            meter.ended(begun, operation.told(answer));
            return EndedCall.well(request, answer);
        } catch (Throwable e) {
            GatewayException error = e instanceof GatewayException known ? known : unreadable(operation, e);
            return badly(request, begun, error, result instanceof TransportFailure lost ? lost.partial() : null);
        }
    }

    private EndedCall<Q, R> badly(Q request, long begun, GatewayException error, @Nullable HttpReply partial) {
        meter.ended(begun, error);
        return EndedCall.badly(request, error, partial);
    }

    @SuppressWarnings("unchecked")
    private R decode(Q request, HttpResult result) throws Exception {
        if (result instanceof HttpReply reply) {
            return operation.decode(request, reply);
        }
        if (result instanceof ListReply reply) {
            return (R) ((ListOperation<Q, ?>) operation).list(request, reply);
        }
        TransportFailure lost = (TransportFailure) result;
        Failure failure = Failure.of(operation.name(), lost.sentence()).cause(lost.cause());
        throw lost.mayHaveArrived() ? operation.unanswered(failure) : new ServiceUnreachableException(failure);
    }

    /** A reply that even the operation did not expect says nothing about what was done. */
    static GatewayException unreadable(ServiceOperation<?, ?> operation, Throwable e) {
        return operation.unanswered(
                Failure.of(operation.name(), "the reply could not be read (" + e.getClass().getSimpleName() + ")"));
    }
}
