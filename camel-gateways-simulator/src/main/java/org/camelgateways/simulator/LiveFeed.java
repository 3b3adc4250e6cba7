package org.camelgateways.simulator;

import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers that something has changed, as server-sent events: at most ten times a second, however much happens,
 * and never more than a browser takes. What has changed it asks for itself.
 */
final class LiveFeed implements Handler<RoutingContext> {
    static final String PATH = "/inbox/events";

    private static final long PACE_MILLIS = 100;
    private static final int ROUNDS_OF_SILENCE = 100;
    private static final int MAX_READERS = 32;

    private final AtomicInteger readers = new AtomicInteger();
    private final Simulator simulator;

    LiveFeed(Simulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public void handle(RoutingContext context) {
        if (readers.incrementAndGet() > MAX_READERS) {
            readers.decrementAndGet();
            Rest.refuse(context, 503, "There are " + MAX_READERS + " readers of this feed already.");
            return;
        }
        HttpServerResponse response = context.response().setChunked(true)
                .putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store");
        Reader reader = new Reader(response);
        reader.tell();
        long timer = context.vertx().setPeriodic(PACE_MILLIS, id -> reader.tell());
        response.closeHandler(closed -> {
            context.vertx().cancelTimer(timer);
            readers.decrementAndGet();
        });
    }

    /** What may change, and when it was looked at. */
    private JsonObject state() {
        Inbox inbox = simulator.inbox();
        return new JsonObject()
                .put("revision", inbox.revision()).put("count", inbox.size()).put("dropped", inbox.dropped())
                .put("faults", simulator.faults().active().size()).put("faultsRevision", simulator.faults().active().hashCode())
                .put("pending", simulator.clock().pending()).put("advanced", simulator.clock().advanced().toString());
    }

    /** One browser; only for its connection's own event loop. */
    private final class Reader {
        private final HttpServerResponse response;
        private @Nullable JsonObject told;
        private int silence;

        Reader(HttpServerResponse response) {
            this.response = response;
        }

        /** Tells what is new; where nothing is, that all is well, now and then, since a silent connection is closed. */
        void tell() {
            JsonObject state = state();
            boolean due = !state.equals(told) || ++silence >= ROUNDS_OF_SILENCE;
            if (due && !response.ended() && !response.closed() && !response.writeQueueFull()) {
                JsonObject event = state.copy().put("now", simulator.clock().instant().toString());
                response.write("data: " + event.encode() + "\n\n");
                told = state;
                silence = 0;
            }
        }
    }
}
