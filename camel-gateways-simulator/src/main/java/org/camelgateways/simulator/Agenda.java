package org.camelgateways.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What is to happen, by simulated time; what falls on one instant keeps the order it was written down in. */
final class Agenda {
    private final PriorityQueue<Entry> entries
            = new PriorityQueue<>(Comparator.comparing(Entry::due).thenComparing(Entry::number));
    private long count;
    private boolean closed;

    /** Something to happen: is told its instant, and is done when its stage is. */
    record Entry(Instant due, long number, Function<Instant, CompletionStage<?>> event) {
    }

    synchronized void add(Instant due, Function<Instant, CompletionStage<?>> event) {
        if (!closed) {
            entries.add(new Entry(due, count++, event));
            notifyAll();
        }
    }

    /** The earliest instant's entries, if it is not after the given one; else none. */
    synchronized List<Entry> takeFirst(Instant until) {
        List<Entry> taken = new ArrayList<>();
        Entry first = entries.peek();
        if (first == null || first.due().isAfter(until)) {
            return taken;
        }
        while (!entries.isEmpty() && entries.element().due().equals(first.due())) {
            taken.add(entries.remove());
        }
        return taken;
    }

    synchronized @Nullable Instant nextDue() {
        Entry first = entries.peek();
        return first == null ? null : first.due();
    }

    /** For whoever waits for the next entry: time has moved. */
    synchronized void wake() {
        notifyAll();
    }

    synchronized void clear() {
        entries.clear();
    }

    /** Nothing more happens. */
    synchronized void close() {
        closed = true;
        entries.clear();
    }

    synchronized int size() {
        return entries.size();
    }
}
