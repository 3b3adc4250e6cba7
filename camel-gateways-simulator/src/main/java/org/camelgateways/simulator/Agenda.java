package org.camelgateways.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What is to happen, by simulated time; what falls on one instant keeps the order it was written down in. */
final class Agenda {
    /** In place of a text's id, where something is about none. */
    static final long NO_TEXT = Long.MAX_VALUE;

    private final TreeSet<Entry> entries = new TreeSet<>(Agenda::compare);
    private long count;
    private boolean closed;

    /** Something to happen about a text: is told its instant, and is done when its stage is. */
    record Entry(Instant due, long number, long messageId, Function<Instant, CompletionStage<?>> event) {
    }

    private static int compare(Entry one, Entry other) {
        int byTime = one.due.compareTo(other.due);
        return byTime == 0 ? Long.compare(one.number, other.number) : byTime;
    }

    /** Gives back what takes the entry out again, if it is still there. */
    synchronized Runnable add(long messageId, Instant due, Function<Instant, CompletionStage<?>> event) {
        Entry entry = new Entry(due, count++, messageId, event);
        if (!closed) {
            entries.add(entry);
            if (entries.first() == entry) {
                notifyAll();
            }
        }
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        entries.remove(entry);
    }

    /** The earliest instant's entries, if it is not after the given one; else none. */
    synchronized List<Entry> takeFirst(Instant until) {
        List<Entry> taken = new ArrayList<>();
        if (entries.isEmpty() || entries.first().due().isAfter(until)) {
            return taken;
        }
        Instant due = entries.first().due();
        while (!entries.isEmpty() && entries.first().due().equals(due)) {
            taken.add(entries.first());
            entries.remove(entries.first());
        }
        return taken;
    }

    synchronized @Nullable Instant nextDue() {
        return entries.isEmpty() ? null : entries.first().due();
    }

    synchronized void removeBefore(long messageId) {
        entries.removeIf(entry -> entry.messageId < messageId);
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
