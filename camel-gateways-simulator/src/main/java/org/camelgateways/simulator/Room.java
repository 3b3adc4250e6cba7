package org.camelgateways.simulator;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Memory for what is under way on all connections together, in one direction: bodies that are still arriving, or
 * replies that are not yet taken. At most a sixteenth of the heap.
 */
final class Room {
    private static final long MAX = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 16);

    private final AtomicLong taken = new AtomicLong();

    /** Whether there is room for so many more bytes; then they are counted. */
    boolean enter(int bytes) {
        if (taken.addAndGet(bytes) <= MAX) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    void leave(int bytes) {
        taken.addAndGet(-bytes);
    }
}
