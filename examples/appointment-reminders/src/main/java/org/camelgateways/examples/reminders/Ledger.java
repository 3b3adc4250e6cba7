package org.camelgateways.examples.reminders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;

/** What became of each appointment's text. The routes write it, from several threads. */
public final class Ledger {

    /** How far a row got. */
    public enum State {
        /** The service took the text; no delivery report yet. */
        SENT,
        /** The handset has it. */
        DELIVERED,
        /** Surely not delivered: refused here, refused by the service, or reported as failed. */
        FAILED,
        /** It may have been sent or not. Nothing is sent again by itself. */
        UNKNOWN,
        /** Not sent since an earlier row says the same to the same number. */
        SKIPPED
    }

    /** One row and its fate. */
    public record Entry(Appointment appointment, State state, String id, String reason) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final CountDownLatch allTried = new CountDownLatch(1);

    public synchronized void sent(@ExchangeProperty("appointment") Appointment appointment, @Body SendResult result) {
        put(new Entry(appointment, State.SENT, result.ids().get(0), ""));
    }

    public synchronized void notSent(
            @ExchangeProperty("appointment") Appointment appointment,
            @ExchangeProperty("CamelExceptionCaught") GatewayException error) {
        State state = error.outcome() == Outcome.UNKNOWN ? State.UNKNOWN : State.FAILED;
        put(new Entry(appointment, state, "", String.valueOf(error.getMessage())));
    }

    public synchronized void skipped(@ExchangeProperty("appointment") Appointment appointment) {
        put(new Entry(appointment, State.SKIPPED, "", "an earlier row says the same to the same number"));
    }

    /** A report finds its row by the reference; it also settles a row of which it was not known whether it was sent. */
    public synchronized void reported(@Body DeliveryReport report) {
        Entry before = entries.get(report.reference());
        if (before == null || !report.status().supersedes(status(before.state()))) {
            return;
        }
        State state = switch (report.status()) {
            case DELIVERED -> State.DELIVERED;
            case FAILED -> State.FAILED;
            case UNKNOWN -> State.UNKNOWN;
            case PENDING, SENT -> State.SENT;
        };
        String reason = state == State.DELIVERED ? "" : "the service reported status " + report.vendorStatus();
        put(new Entry(before.appointment(), state, report.id(), reason));
    }

    private static DeliveryStatus status(State state) {
        return switch (state) {
            case DELIVERED -> DeliveryStatus.DELIVERED;
            case FAILED, SKIPPED -> DeliveryStatus.FAILED;
            case SENT, UNKNOWN -> DeliveryStatus.PENDING;
        };
    }

    private void put(Entry entry) {
        entries.put(entry.appointment().id(), entry);
    }

    /** The routes have tried every row. */
    public void allTried() {
        allTried.countDown();
    }

    public boolean awaitAllTried(long time, TimeUnit unit) throws InterruptedException {
        return allTried.await(time, unit);
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public synchronized long count(State state) {
        return entries.values().stream().filter(e -> e.state() == state).count();
    }

    /** How many texts the service surely took. */
    public synchronized long countSent() {
        return entries.values().stream().filter(e -> !e.id().isEmpty()).count();
    }
}
