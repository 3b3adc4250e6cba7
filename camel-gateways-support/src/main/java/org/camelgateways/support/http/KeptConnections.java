package org.camelgateways.support.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Which connections are used again, and for how long. A server may close a connection at any time after a reply; a
 * request written at that moment is lost, and nobody can tell whether it was read. So a connection is used again only
 * while it has been idle for less than half of the time for which this server was seen to keep one: after a reply one
 * connection is set aside and watched, and until the server has kept it for a tenth of a second, every call connects
 * anew. A request that is lost on a connection used before shortens the time, and the watch begins again.
 */
final class KeptConnections {

    private static final long FIRST_PROOF_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** Soon, since most servers that keep no connection close it at once. */
    private static final long FIRST_LOOK_NANOS = FIRST_PROOF_NANOS / 16;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final long maxIdleNanos;
    private final long enoughNanos;
    private final int maxConnections;
    private final ScheduledExecutorService timer;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    KeptConnections(Duration maxIdle, int maxConnections, ScheduledExecutorService timer) {
        this.maxIdleNanos = maxIdle.toNanos();
        this.enoughNanos = Math.max(2 * maxIdleNanos, FIRST_PROOF_NANOS);
        this.maxConnections = maxConnections;
        this.timer = timer;
    }

    Host of(String host) {
        return hosts.computeIfAbsent(host, h -> new Host());
    }

    /** How one server treats its connections. */
    final class Host {

        private long provenNanos;
        private boolean settled;
        private long nextWatchAt = System.nanoTime();
        private @Nullable CallInFlight watched;
        private @Nullable Watch watch;
        private final AtomicInteger calls = new AtomicInteger();

        /** A call begins, and may need a connection. */
        void begins() {
            calls.incrementAndGet();
            giveWayIfNeeded();
        }

        private void giveWayIfNeeded() {
            if (calls.get() >= maxConnections) {
                giveWay();
            }
        }

        /** Until the first proof is there, a watch is worth the place that it takes. */
        private void giveWay() {
            Watch current;
            synchronized (this) {
                current = provenNanos >= FIRST_PROOF_NANOS ? watch : null;
            }
            if (current != null) {
                current.end();
            }
        }

        /** Asked when a reply begins: whether its connection is kept when it has ended. */
        synchronized boolean keeps(
                CallInFlight call, @Nullable HttpRequest request, HttpResponse response, HttpContext context) {
            boolean allowed = DefaultClientConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
            boolean tunnel = request != null && "CONNECT".equals(request.getMethod());
            if (tunnel || !allowed || maxIdleNanos == 0) {
                return tunnel && allowed;
            }
            if (watched == null && !settled && System.nanoTime() - nextWatchAt >= 0) {
                watched = call;
                return true;
            }
            return idle().toMillis() > 0;
        }

        /** How long a connection may be idle and still be used. */
        synchronized Duration idle() {
            return Duration.ofNanos(Math.min(maxIdleNanos, provenNanos / 2));
        }

        /** Takes the connection of a call that has ended, if that is the one to watch. */
        boolean takes(CallInFlight call, AsyncExecRuntime runtime, Runnable release) {
            Watch begun = new Watch(this, runtime, release);
            synchronized (this) {
                if (watched != call) {
                    return false;
                }
                watch = begun;
            }
            begun.await(FIRST_LOOK_NANOS);
            giveWayIfNeeded();
            return true;
        }

        /** The call to whose connection the watch was to be kept has failed. */
        synchronized void failed(CallInFlight call) {
            if (watched == call) {
                watched = null;
            }
        }

        /** A call has ended, and its connection will be free. */
        void ends() {
            calls.decrementAndGet();
        }

        /**
         * A request was lost, without a byte of an answer, on a connection used before. What was known counts for
         * little until it is seen again: the server may keep connections for a shorter time now.
         */
        void lost() {
            giveWay();
            synchronized (this) {
                provenNanos = Math.min(provenNanos, FIRST_PROOF_NANOS) / 4;
                settled = false;
                nextWatchAt = System.nanoTime();
            }
        }

        private synchronized void stillOpenAfter(long nanos) {
            if (nanos >= FIRST_PROOF_NANOS || provenNanos > 0) {
                provenNanos = Math.max(provenNanos, nanos);
            }
        }

        /** A watch has ended: because the server closed, because enough was seen, or because its place was needed. */
        private synchronized void watchEnded(long openFor, boolean closedByServer) {
            if (closedByServer) {
                provenNanos = Math.min(provenNanos, openFor);
            } else {
                stillOpenAfter(openFor);
            }
            settled = provenNanos > 0 && (closedByServer || openFor >= enoughNanos);
            nextWatchAt = System.nanoTime() + PAUSE_NANOS;
            watch = null;
            watched = null;
        }
    }

    /** An idle connection set aside to see how long the server keeps it. It is never used again. */
    private final class Watch {

        private final Host host;
        private final AsyncExecRuntime runtime;
        private final Runnable release;
        private final long since = System.nanoTime();
        private volatile long seenOpenFor;
        private boolean over;

        Watch(Host host, AsyncExecRuntime runtime, Runnable release) {
            this.host = host;
            this.runtime = runtime;
            this.release = release;
        }

        void await(long nanos) {
            try {
                timer.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
            } catch (RejectedExecutionException e) {
                end();
            }
        }

        private void look() {
            long openFor = System.nanoTime() - since;
            if (!runtime.isEndpointConnected() || openFor >= enoughNanos) {
                end();
            } else {
                seenOpenFor = openFor;
                host.stillOpenAfter(openFor);
                await(openFor);
                host.giveWayIfNeeded();
            }
        }

        /** Looks a last time, and gives the connection's place back. */
        void end() {
            synchronized (this) {
                if (over) {
                    return;
                }
                over = true;
            }
            boolean open = runtime.isEndpointConnected();
            host.watchEnded(open ? System.nanoTime() - since : seenOpenFor, !open);
            runtime.markConnectionNonReusable();
            release.run();
        }
    }
}
