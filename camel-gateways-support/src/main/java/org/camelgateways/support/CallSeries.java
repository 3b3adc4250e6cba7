package org.camelgateways.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.ListReply;
import org.camelgateways.support.http.TransportFailure;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one exchange, one or several. A few are under way at once; each that ends begins the next. When all have
 * ended, the caller is told, once.
 */
final class CallSeries<Q, R> {

    private final HttpServiceEndpoint<?> endpoint;
    private final ServiceOperation<Q, R> operation;
    private final List<Q> requests;
    private final List<HttpCall> calls;
    private final Consumer<List<EndedCall<Q, R>>> caller;
    private final AtomicReferenceArray<@Nullable EndedCall<Q, R>> ended;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger left;
    /** How many calls in a row have ended without an answer that was one to the last byte. */
    private final AtomicInteger unanswered = new AtomicInteger();
    /** What the calls not begun yet would meet too. */
    private volatile @Nullable GatewayException obstacle;

    /**
     * @param requests at least one
     * @param calls    the requests, encoded
     * @param caller   told how each call ended, in their order
     */
    CallSeries(HttpServiceEndpoint<?> endpoint, ServiceOperation<Q, R> operation, List<Q> requests, List<HttpCall> calls,
               Consumer<List<EndedCall<Q, R>>> caller) {
        this.endpoint = endpoint;
        this.operation = operation;
        this.requests = requests;
        this.calls = calls;
        this.caller = caller;
        this.ended = new AtomicReferenceArray<>(calls.size());
        this.left = new AtomicInteger(calls.size());
    }

    void begin() {
        int atOnce = operation instanceof SeriesOperation<Q, R> series ? series.window() : 1;
        for (int i = 0; i < Math.min(atOnce, calls.size()); i++) {
            goOn();
        }
    }

    /** Begins the next call, if there is one; calls that cannot be begun end here. */
    private void goOn() {
        for (int i = begun.getAndIncrement(); i < calls.size(); i = begun.getAndIncrement()) {
            GatewayException met = obstacle;
            if (met != null) {
                ended(i, EndedCall.untried(requests.get(i), met));
            } else if (isSent(i)) {
                return;
            }
        }
    }

    private boolean isSent(int i) {
        try {
            endpoint.send(calls.get(i), operation instanceof ListOperation, result -> {
                unanswered.updateAndGet(before -> result instanceof TransportFailure ? before + 1 : 0);
                ended(i, end(requests.get(i), result));
                goOn();
            });
            return true;
        } catch (Throwable e) {
            Failure failure = Failure.of(operation.name(), "connections cannot be made, or not any more").cause(e);
            ended(i, EndedCall.badly(requests.get(i), new ServiceUnreachableException(failure), null));
            return false;
        }
    }

    private void ended(int i, EndedCall<Q, R> end) {
        if (end.error() != null && operation instanceof SeriesOperation<Q, R> series
                && (!series.goesOnAfter(end.error()) || unanswered.get() >= series.mostUnanswered())) {
            obstacle = end.error();
        }
        ended.set(i, end);
        if (left.decrementAndGet() == 0) {
            List<EndedCall<Q, R>> all = new ArrayList<>(calls.size());
            for (int each = 0; each < calls.size(); each++) {
                all.add(ended.get(each));
            }
            caller.accept(all);
        }
    }

    private EndedCall<Q, R> end(Q request, HttpResult result) {
        try {
            return EndedCall.well(request, decode(request, result));
        } catch (Throwable e) {
            GatewayException error = e instanceof GatewayException known ? known : unreadable(operation, e);
            return EndedCall.badly(request, error, result instanceof TransportFailure lost ? lost.partial() : null);
        }
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
