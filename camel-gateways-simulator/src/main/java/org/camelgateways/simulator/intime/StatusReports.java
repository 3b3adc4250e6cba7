package org.camelgateways.simulator.intime;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.RepeatedReports;
import org.camelgateways.simulator.service.Report;

/**
 * Reports statuses to {@code statusurl}: InTime HTTP API 1.0, section 4.3. Goes on until the answer is 200 with exactly
 * the id. A text without {@code statusurl} is not reported, and likely none without {@code transid}.
 */
final class StatusReports {
    private final Desk desk;
    private final boolean withoutTransId;
    private final RepeatedReports reports;

    StatusReports(Desk desk, InTimeReadings readings) {
        this.desk = desk;
        this.withoutTransId = readings.reportsWithoutTransId();
        this.reports = new RepeatedReports(desk, readings.firstRepeat(), readings.longestRepeat(), Integer.MAX_VALUE);
    }

    /** Sends so many copies, one after the other; the last one is repeated until it is acknowledged. */
    CompletionStage<?> send(InboxMessage message, Instant at, int copies) {
        if (message.statusUrl() == null || message.reference() == null && !withoutTransId) {
            return CompletableFuture.completedFuture("");
        }
        return reports.send(report(message, message.statusUrl(), String.valueOf(message.vendorStatus()), at), copies);
    }

    /** Sends one report with this status and leaves it at that. */
    CompletionStage<RecordedCallback> sendOnce(InboxMessage message, String status, Instant at) {
        return desk.send(report(message, Objects.requireNonNull(message.statusUrl()), status, at));
    }

    private static Report report(InboxMessage message, URI url, String status, Instant at) {
        Map<String, String> form = new LinkedHashMap<>();
        String id = Long.toString(message.id());
        form.put("messageid", id);
        form.put("status", status);
        form.put("transid", message.reference() == null ? "" : message.reference());
        return new Report(message.id(), at, Report.Method.POST, url, form, id);
    }
}
