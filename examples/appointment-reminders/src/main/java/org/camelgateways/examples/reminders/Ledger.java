package org.camelgateways.examples.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.spi.IdempotentRepository;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.jspecify.annotations.Nullable;

/**
 * What became of each appointment. The routes write it, from several threads.
 *
 * <p>
 * It also keeps the store of what was seen true, so that the next run knows: a row's key is added before it is sent (by
 * the route), taken out when it surely was not, and followed by its key with {@value #SENT}, {@value #REPORTED} or
 * {@value #REMINDER} when that is known. A key alone may have been sent.
 */
public final class Ledger {

    private static final String SENT = " sent";
    private static final String REPORTED = " reported";
    private static final String REMINDER = " reminder";

    /** How far a row got. */
    public enum State {
        /** The service took the text; no delivery report yet. */
        SENT,
        /** The service has a reminder of it, and texts that by itself. */
        REMINDER,
        /** The handset has it. */
        DELIVERED,
        /** Surely not delivered: refused here, refused by the service, or reported as failed. */
        FAILED,
        /** It may have been sent or not. Nothing is sent again by itself. */
        UNKNOWN,
        /** Not sent since the number is on the block list. */
        BLOCKED,
        /** Not sent since the patient is reminded the other way. */
        DROPPED,
        /** Not sent since an earlier row says the same to the same number. */
        SKIPPED,
        /** Not sent since an earlier run sent it, or may have sent it. */
        EARLIER
    }

    /** One row and its fate. */
    public record Entry(Appointment appointment, State state, String id, String reason) {
    }

    private final IdempotentRepository seen;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> awaited = new HashSet<>();
    /** Reports that came before the reply to the send that they are about. */
    private final Map<String, DeliveryReport> early = new LinkedHashMap<>();
    private final CountDownLatch allTried = new CountDownLatch(1);
    private volatile @Nullable Exception end;

    /** @param seen keys of rows that were sent or may have been */
    public Ledger(IdempotentRepository seen) {
        this.seen = seen;
    }

    public synchronized void sent(@ExchangeProperty("appointment") Appointment row, @Body SendResult result) {
        awaited.add(row.id());
        put(new Entry(row, State.SENT, result.ids().get(0), ""));
        seen.add(row.key() + SENT);
    }

    public synchronized void reminderMade(
            @ExchangeProperty("appointment") Appointment row, @Body EntriesResult<?> result) {
        String id = String.valueOf(result.entries().get(0).id());
        put(new Entry(row, State.REMINDER, id, "reminder made, id " + id));
        seen.add(row.key() + REMINDER);
    }

    public synchronized void blocked(@Body Row row) {
        put(new Entry(row.appointment(), State.BLOCKED, "", row.reason()));
    }

    public synchronized void dropped(@Body Row row) {
        put(new Entry(row.appointment(), State.DROPPED, "", row.reason()));
    }

    /** A failure of one row, or where there is none, of the run. */
    public synchronized void notSent(
            @ExchangeProperty("appointment") @Nullable Appointment row,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception error) {
        if (row == null) {
            end = error;
            allTried.countDown();
        } else if (error instanceof GatewayException known && known.outcome() == Outcome.NOT_SENT) {
            seen.remove(row.key());
            put(new Entry(row, State.FAILED, "", String.valueOf(error.getMessage())));
        } else {
            String reason = error instanceof GatewayException
                    ? String.valueOf(error.getMessage()) : "something unforeseen: " + error.getClass().getSimpleName();
            put(new Entry(row, State.UNKNOWN, "", reason));
        }
    }

    public synchronized void skipped(@ExchangeProperty("appointment") Appointment row) {
        if (keys.contains(row.key())) {
            put(new Entry(row, State.SKIPPED, "", "an earlier row says the same to the same number"));
        } else if (seen.contains(row.key() + REMINDER)) {
            put(new Entry(row, State.EARLIER, "", "an earlier run made its reminder"));
        } else if (seen.contains(row.key() + REPORTED)) {
            put(new Entry(row, State.EARLIER, "", "an earlier run sent it and took its report in"));
        } else if (seen.contains(row.key() + SENT)) {
            awaited.add(row.id());
            put(new Entry(row, State.EARLIER, "", "an earlier run sent it; no report yet"));
        } else {
            put(new Entry(row, State.EARLIER, "", "an earlier run may have sent it; it is not known"));
        }
    }

    private void put(Entry entry) {
        if (entry.state() != State.BLOCKED && entry.state() != State.DROPPED) {
            keys.add(entry.appointment().key());
        }
        entries.put(entry.appointment().id(), entry);
        DeliveryReport waiting = early.remove(entry.appointment().id());
        if (waiting != null) {
            reported(waiting);
        }
    }

    /** A report finds its row by the reference; it also settles a row of which it was not known whether it was sent. */
    public synchronized void reported(@Body DeliveryReport report) {
        Entry before = entries.get(report.reference());
        if (before == null) {
            park(report);
        } else if (report.status().supersedes(status(before.state()))) {
            settle(before.appointment(), report);
        }
    }

    /** Once every row was tried, a report without a row is about a text of somebody else. */
    private void park(DeliveryReport report) {
        String reference = report.reference();
        if (reference != null && allTried.getCount() > 0) {
            early.merge(reference, report, (old, late) -> late.status().supersedes(old.status()) ? late : old);
        }
    }

    private void settle(Appointment row, DeliveryReport report) {
        State state = switch (report.status()) {
            case DELIVERED -> State.DELIVERED;
            case FAILED -> State.FAILED;
            case UNKNOWN -> State.UNKNOWN;
            case PENDING, SENT -> State.SENT;
        };
        String reason = state == State.DELIVERED ? "" : "the service reported status " + report.vendorStatus();
        entries.put(row.id(), new Entry(row, state, report.id(), reason));
        seen.add(row.key());
        if (state != State.SENT) {
            seen.add(row.key() + REPORTED);
            awaited.remove(row.id());
            notifyAll();
        }
    }

    private static DeliveryStatus status(State state) {
        return switch (state) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case FAILED, SKIPPED, BLOCKED, DROPPED, REMINDER -> DeliveryStatus.FAILED;
            case SENT, UNKNOWN, EARLIER -> DeliveryStatus.PENDING;
        };
    }

    /** The routes have tried every row. */
    public void allTried() {
        allTried.countDown();
    }

    /**
     * False where the time is not enough.
     *
     * @throws IllegalStateException if the run could not go on
     */
    public boolean awaitAllTried(long time, TimeUnit unit) throws InterruptedException {
        boolean tried = allTried.await(time, unit);
        if (end != null) {
            throw new IllegalStateException("The run ended before every row was tried", end);
        }
        return tried;
    }

    /** Until no report is awaited for a text that was surely sent; false where the time is not enough. */
    public synchronized boolean awaitSettled(long time, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(time);
        for (long left = unit.toNanos(time); !awaited.isEmpty() && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return awaited.isEmpty();
    }

    /** Gives up on reports of texts that were to be sent before this. */
    public synchronized void awaitNoMore(Instant sentBefore) {
        awaited.removeIf(id -> {
            Entry entry = entries.get(id);
            return entry != null && Reminders.sendAt(entry.appointment()).isBefore(sentBefore);
        });
    }

    /** How many texts that were surely sent have no report yet. */
    public synchronized int countAwaited() {
        return awaited.size();
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public synchronized long count(State state) {
        return entries.values().stream().filter(e -> e.state() == state).count();
    }

    /** How many texts the service surely took. */
    public synchronized long countSent() {
        return entries.values().stream().filter(e -> e.state() != State.REMINDER && !e.id().isEmpty()).count();
    }
}
