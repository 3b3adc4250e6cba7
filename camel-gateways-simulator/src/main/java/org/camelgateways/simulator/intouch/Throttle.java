package org.camelgateways.simulator.intouch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts the requests of each user in a minute of simulated time, which begins with the first. Thread-safe. */
final class Throttle {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Window> windows = new HashMap<>();
    private final int limit;

    /**
     * @param limit how many requests there can be in a minute; 0 is any number
     */
    Throttle(int limit) {
        this.limit = limit;
    }

    private record Window(Instant end, int requests) {
    }

    /** Counts one more, and tells whether that is too many. */
    synchronized boolean exceeded(String user, Instant at) {
        if (limit == 0) {
            return false;
        }
        Window open = windows.get(user);
        Window now = open == null || !at.isBefore(open.end)
                ? new Window(at.plus(WINDOW), 1) : new Window(open.end, open.requests + 1);
        windows.put(user, now);
        return now.requests > limit;
    }

    synchronized void clear() {
        windows.clear();
    }
}
