package org.camelgateways.simulator.intime;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.Report;

/**
 * Reports statuses to {@code statusurl}: InTime HTTP API 1.0, section 4.3. Goes on until the answer is 200 with exactly
 * the id. A text without {@code statusurl} is not reported, and likely none without {@code transid}.
 */
final class StatusReports {
    private final Desk desk;
    private final boolean withoutTransId;
    private final Duration firstRepeat;
    private final Duration longestRepeat;

    StatusReports(Desk desk, InTimeReadings readings) {
        this.desk = desk;
        this.withoutTransId = readings.reportsWithoutTransId();
        this.firstRepeat = readings.firstRepeat();
        this.longestRepeat = readings.longestRepeat();
    }

    /** Sends so many copies, one after the other; the last one is repeated until it is acknowledged. */
    CompletionStage<?> send(InboxMessage message, Instant at, int copies) {
        if (message.statusUrl() == null || message.reference() == null && !withoutTransId) {
            return CompletableFuture.completedFuture("");
        }
        Report report = report(message, message.statusUrl(), String.valueOf(message.vendorStatus()), at);
        CompletionStage<?> before = CompletableFuture.completedFuture("");
        for (int copy = 1; copy < copies; copy++) {
            before = before.thenCompose(done -> desk.send(report));
        }
        return before.thenCompose(done -> attempt(report, firstRepeat));
    }

    /** Sends one report with this status and leaves it at that. */
    CompletionStage<RecordedCallback> sendOnce(InboxMessage message, String status, Instant at) {
        return desk.send(report(message, Objects.requireNonNull(message.statusUrl()), status, at));
    }

    private CompletionStage<?> attempt(Report report, Duration pause) {
        return desk.send(report).thenAccept(callback -> repeat(callback, report, pause));
    }

    private void repeat(RecordedCallback callback, Report report, Duration pause) {
        if (callback.acknowledged() || desk.find(report.messageId()).isEmpty()) {
            return;
        }
        desk.schedule(report.at().plus(pause), at -> attempt(at(report, at), longer(pause)));
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestRepeat) > 0 ? longestRepeat : doubled;
    }

    private static Report report(InboxMessage message, URI url, String status, Instant at) {
        Map<String, String> form = new LinkedHashMap<>();
        String id = Long.toString(message.id());
        form.put("messageid", id);
        form.put("status", status);
        form.put("transid", message.reference() == null ? "" : message.reference());
        return new Report(message.id(), at, url, form, id);
    }

    private static Report at(Report report, Instant at) {
        return new Report(report.messageId(), at, report.url(), report.parameters(), report.expected());
    }
}
