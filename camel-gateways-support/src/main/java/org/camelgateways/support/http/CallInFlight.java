package org.camelgateways.support.http;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call on its way. It is waiting for a connection, then sending, then done; whoever makes it done (the reply, a
 * failure, the deadline, the end of the transport) tells the caller, once, on a worker. Sending begins at the last
 * moment before its first byte is written, so that a call that ends before is known not to have left.
 */
final class CallInFlight implements FutureCallback<HttpResult> {

    private static final Logger LOG = LoggerFactory.getLogger(CallInFlight.class);
    private static final String ATTRIBUTE = CallInFlight.class.getName();

    private enum State {
        WAITING,
        SENDING,
        DONE
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final ReplyConsumer reply;
    private final String host;
    private final KeptConnections.Host connections;
    private final Executor workers;
    private final Consumer<CallInFlight> forget;
    private final Consumer<HttpResult> caller;
    private final long latestStart;
    private volatile String target = "/";
    private volatile @Nullable Future<?> exchange;
    private volatile @Nullable Future<?> deadline;
    private volatile @Nullable Future<?> connectDeadline;
    private volatile @Nullable AsyncExecRuntime connection;
    private volatile @Nullable Runnable retryUnsent;

    CallInFlight(ReplyConsumer reply, String host, Duration timeout, KeptConnections.Host connections, Executor workers,
                 Consumer<CallInFlight> forget, Consumer<HttpResult> caller) {
        this.reply = reply;
        this.host = host;
        this.connections = connections;
        this.workers = workers;
        this.forget = forget;
        this.caller = caller;
        this.latestStart = System.nanoTime() + timeout.toNanos() / 20 * 19;
    }

    void in(HttpContext context) {
        context.setAttribute(ATTRIBUTE, this);
    }

    static CallInFlight of(HttpContext context) {
        return (CallInFlight) context.getAttribute(ATTRIBUTE);
    }

    /**
     * Called when a connection stands. False: too late, it is not needed any more. A call that would have a twentieth
     * of its time left for sending and the answer is not sent: that it was not is worth more to the caller.
     */
    boolean goesOver(AsyncExecRuntime runtime) {
        connection = runtime;
        cancel(connectDeadline);
        if (System.nanoTime() - latestStart > 0) {
            refused("no connection to " + host + " was free in time");
        }
        return state.get() != State.DONE;
    }

    /** Called on the IO thread, and followed by the first byte. False: too late, nothing may leave any more. */
    boolean startSending() {
        return state.compareAndSet(State.WAITING, State.SENDING);
    }

    ReplyConsumer reply() {
        return reply;
    }

    KeptConnections.Host connections() {
        return connections;
    }

    /** Path and query of the request line. */
    void asksFor(String pathAndQuery) {
        target = pathAndQuery;
    }

    String target() {
        return target;
    }

    /** What to do, once, should its connection turn out to be closed before a byte was written. */
    void retriesUnsentBy(Runnable send) {
        retryUnsent = send;
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
            cancel(timer);
        }
    }

    /** Called when a connection begins to be made for this call. */
    void connectsUntil(Future<?> timer) {
        connectDeadline = timer;
        if (state.get() == State.DONE) {
            cancel(timer);
        }
    }

    private static void cancel(@Nullable Future<?> timer) {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /**
     * The reply is there. Its connection is free only when the whole request is out, and the deadline is for that too.
     */
    @Override
    public void completed(HttpResult whole) {
        end(before -> before == State.SENDING
                ? whole
                : new TransportFailure(
                        false, "the proxy refused to connect to " + host + " with status " + reply.status(), null));
    }

    /** Called when reply and request have ended, one way or the other. */
    void cancelDeadlines() {
        cancel(deadline);
        cancel(connectDeadline);
    }

    @Override
    public void failed(Exception cause) {
        Runnable retry = retryUnsent;
        if (state.get() == State.WAITING && connection != null && retry != null) {
            retryUnsent = null;
            connection = null;
            retry.run();
            return;
        }
        if (state.get() == State.SENDING && reply.lostOnAUsedConnection()) {
            connections.lost();
        }
        end(before -> Failures.explain(cause, before == State.SENDING, reply.status() != 0, host));
    }

    @Override
    public void cancelled() {
        failed(new CancellationException());
    }

    /** Nothing of it was begun. */
    void refused(String sentence) {
        end(before -> new TransportFailure(false, sentence, null));
    }

    void late(Duration timeout) {
        abandon(before -> new TransportFailure(
                before == State.SENDING,
                (before == State.SENDING ? "no complete answer from " : "no connection to ") + host + " within requestTimeout, "
                                         + timeout.toMillis() + " ms",
                null));
    }

    /** Neither TCP nor a proxy nor TLS may take longer, nor all together. */
    void unconnected() {
        if (connection == null) {
            abandon(before -> new TransportFailure(
                    before == State.SENDING, Failures.notConnectedInTime(host), null));
        }
    }

    boolean isWaiting() {
        return state.get() == State.WAITING;
    }

    void stopped() {
        abandon(before -> new TransportFailure(
                before == State.SENDING, "the component was stopped before " + host + " answered", null));
    }

    /**
     * The client's own cancel does not reach every connection: it comes too late for a refusal whose body is still
     * coming, and nowhere at all where the connection was there at once. So the connection is closed from here.
     */
    private void abandon(Function<State, HttpResult> result) {
        end(result);
        Future<?> running = exchange;
        if (running != null) {
            running.cancel(true);
        }
        AsyncExecRuntime runtime = connection;
        if (runtime != null) {
            runtime.discardEndpoint();
        }
    }

    private void end(Function<State, HttpResult> result) {
        State before = state.getAndSet(State.DONE);
        if (before == State.DONE) {
            return;
        }
        retryUnsent = null;
        connections.ends();
        HttpResult outcome = result.apply(before);
        if (outcome instanceof TransportFailure failure) {
            cancelDeadlines();
            outcome = before == State.SENDING ? failure.with(reply.soFar()) : failure;
            reply.discard();
        }
        HttpResult told = outcome;
        try {
            workers.execute(() -> tell(told));
        } catch (RejectedExecutionException | Error e) {
            // better the wrong thread than an exchange that never ends
            reply.discard();
            boolean mayHaveArrived = !(told instanceof TransportFailure failure) || failure.mayHaveArrived();
            tell(new TransportFailure(mayHaveArrived, "no worker thread was free to go on with the answer", e));
        }
    }

    private void tell(HttpResult outcome) {
        try {
            caller.accept(outcome);
        } catch (Throwable e) {
            LOG.error("The route that had called {} failed when it was told the outcome", host, e);
        } finally {
            forget.accept(this);
        }
    }
}
