package org.camelgateways.simulator;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The newest entries, up to a number and a total size; older ones are dropped and counted. Thread-safe. */
final class Recent<T> {
    private final NavigableMap<Long, T> entries = new TreeMap<>();
    private final int maxEntries;
    private final long maxSize;
    private final ToIntFunction<T> sizeOf;
    private long next;
    private long size;
    private long dropped;

    Recent(int maxEntries, long maxSize, ToIntFunction<T> sizeOf) {
        this.maxEntries = maxEntries;
        this.maxSize = maxSize;
        this.sizeOf = sizeOf;
    }

    synchronized void add(T entry) {
        entries.put(next++, entry);
        size += sizeOf.applyAsInt(entry);
        while (entries.size() > maxEntries || size > maxSize && entries.size() > 1) {
            size -= sizeOf.applyAsInt(entries.pollFirstEntry().getValue());
            dropped++;
        }
    }

    synchronized List<T> all() {
        return List.copyOf(entries.values());
    }

    synchronized int size() {
        return entries.size();
    }

    /**
     * The newest of those that there are now, oldest first, each looked up when it is asked for: what is dropped
     * meanwhile is left out, and whoever reads slowly keeps nothing in memory.
     */
    synchronized Stream<T> newest(int limit) {
        long end = next;
        return LongStream.range(Math.max(next - entries.size(), end - limit), end).mapToObj(this::at).flatMap(Optional::stream);
    }

    private synchronized Optional<T> at(long place) {
        return Optional.ofNullable(entries.get(place));
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
