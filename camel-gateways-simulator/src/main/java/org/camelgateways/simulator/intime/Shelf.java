package org.camelgateways.simulator.intime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.ToIntFunction;

/**
 * Entries of one kind by id, oldest first: no more of them, and no more text, than there is room for. Whoever has it
 * guards it.
 */
final class Shelf<T> {
    private static final int CHARACTERS_EACH = 200;

    private final Map<Long, T> entries = new LinkedHashMap<>();
    private final AtomicLong nextId;
    private final int maxEntries;
    private final long maxSize;
    private final ToIntFunction<T> sizeOf;
    private long size;

    Shelf(AtomicLong nextId, int maxEntries, ToIntFunction<T> sizeOf) {
        this.nextId = nextId;
        this.maxEntries = maxEntries;
        this.maxSize = (long) CHARACTERS_EACH * maxEntries;
        this.sizeOf = sizeOf;
    }

    /** Takes an entry in under a new id, unless there is no room for it. */
    Optional<T> add(LongFunction<T> maker) {
        if (entries.size() >= maxEntries) {
            return Optional.empty();
        }
        long id = nextId.getAndIncrement();
        T entry = maker.apply(id);
        return put(id, entry) ? Optional.of(entry) : Optional.empty();
    }

    Optional<T> get(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** Puts it in the place of the one with this id, unless there is no room for it. */
    boolean put(long id, T entry) {
        T before = entries.get(id);
        long then = size + sizeOf.applyAsInt(entry) - (before == null ? 0 : sizeOf.applyAsInt(before));
        if (then > maxSize) {
            return false;
        }
        entries.put(id, entry);
        size = then;
        return true;
    }

    void remove(long id) {
        T entry = entries.remove(id);
        size -= entry == null ? 0 : sizeOf.applyAsInt(entry);
    }

    List<T> all() {
        return List.copyOf(entries.values());
    }

    void clear() {
        entries.clear();
        size = 0;
    }
}
