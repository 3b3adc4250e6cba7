package org.camelgateways.support.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.jspecify.annotations.Nullable;

/**
 * One call on its way. It is waiting for a connection, then sending, then done; whoever makes it done (the reply, a
 * failure, the deadline, the end of the transport) tells the caller, once, on a worker.
 */
final class CallInFlight implements FutureCallback<HttpReply> {

    private enum State {
        WAITING,
        SENDING,
        DONE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final ReplyConsumer reply;
    private final String host;
    private final Executor workers;
    private final Consumer<CallInFlight> forget;
    private final Consumer<HttpResult> caller;
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable Future<?> deadline;

    CallInFlight(ReplyConsumer reply, String host, Executor workers, Consumer<CallInFlight> forget,
                 Consumer<HttpResult> caller) {
        this.reply = reply;
        this.host = host;
        this.workers = workers;
        this.forget = forget;
        this.caller = caller;
    }

    /** Called when a connection stands and before a byte is written. False: too late, nothing may leave any more. */
    boolean startSending() {
        return state.compareAndSet(State.WAITING, State.SENDING);
    }

    ReplyConsumer reply() {
        return reply;
    }

    void runningAs(Future<?> running) {
        exchange = running;
        if (state.get() == State.DONE) {
            running.cancel(true);
        }
    }

    void endsAt(Future<?> timer) {
        deadline = timer;
        if (state.get() == State.DONE) {
            timer.cancel(false);
        }
    }

    @Override
    public void completed(HttpReply whole) {
        end(before -> before == State.SENDING
                ? whole
                : new TransportFailure(
                        false, "the proxy refused to connect to " + host + " with status " + whole.status(), null));
    }

    @Override
    public void failed(Exception cause) {
        end(before -> Failures.explain(cause, before == State.SENDING, host));
    }

    @Override
    public void cancelled() {
        failed(new CancellationException());
    }

    void late(Duration timeout) {
        abandon(before -> new TransportFailure(
                before == State.SENDING,
                (before == State.SENDING ? "no complete answer from " : "no connection to ") + host + " within requestTimeout, "
                                         + timeout.toMillis() + " ms",
                null));
    }

    void stopped() {
        abandon(before -> new TransportFailure(
                before == State.SENDING, "the component was stopped before " + host + " answered", null));
    }

    private void abandon(Function<State, HttpResult> result) {
        if (end(result)) {
            Future<?> running = exchange;
            if (running != null) {
                running.cancel(true);
            }
        }
    }

    private boolean end(Function<State, HttpResult> result) {
        State before = state.getAndSet(State.DONE);
        if (before == State.DONE) {
            return false;
        }
        Future<?> timer = deadline;
        if (timer != null) {
            timer.cancel(false);
        }
        HttpResult outcome = result.apply(before);
        if (outcome instanceof TransportFailure failure && before == State.SENDING) {
            outcome = failure.with(reply.soFar());
        }
        HttpResult told = outcome;
        try {
            workers.execute(() -> tell(told));
        } catch (RejectedExecutionException e) {
            boolean mayHaveArrived = !(told instanceof TransportFailure failure) || failure.mayHaveArrived();
            tell(new TransportFailure(mayHaveArrived, "no worker thread was free to go on with the answer", e));
        }
        return true;
    }

    private void tell(HttpResult outcome) {
        try {
            caller.accept(outcome);
        } finally {
            forget.accept(this);
        }
    }
}
