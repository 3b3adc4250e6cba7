package org.camelgateways.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/** The newest entries, up to a number and a total size; older ones are dropped and counted. Thread-safe. */
final class Recent<T> {
    private final Deque<T> entries = new ArrayDeque<>();
    private final int maxEntries;
    private final long maxSize;
    private final ToIntFunction<T> sizeOf;
    private long size;
    private long dropped;

    Recent(int maxEntries, long maxSize, ToIntFunction<T> sizeOf) {
        this.maxEntries = maxEntries;
        this.maxSize = maxSize;
        this.sizeOf = sizeOf;
    }

    synchronized void add(T entry) {
        entries.add(entry);
        size += sizeOf.applyAsInt(entry);
        while (entries.size() > maxEntries || size > maxSize && entries.size() > 1) {
            size -= sizeOf.applyAsInt(entries.remove());
            dropped++;
        }
    }

    synchronized List<T> all() {
        return List.copyOf(entries);
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void clear() {
        entries.clear();
        size = 0;
        dropped = 0;
    }
}
