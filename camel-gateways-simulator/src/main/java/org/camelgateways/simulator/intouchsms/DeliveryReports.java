package org.camelgateways.simulator.intouchsms;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.RepeatedReports;
import org.camelgateways.simulator.service.Report;

/** Reports statuses to {@code dlrurl}, by GET with {@code messageid} and {@code status}; any answer 200 is right. */
final class DeliveryReports {
    private static final Duration FIRST_REPEAT = Duration.ofMinutes(1);
    private static final Duration LONGEST_REPEAT = Duration.ofHours(24);

    private final Desk desk;
    private final IntouchSmsReadings readings;
    private final RepeatedReports reports;

    DeliveryReports(Desk desk, IntouchSmsReadings readings) {
        this.desk = desk;
        this.readings = readings;
        this.reports = new RepeatedReports(desk, FIRST_REPEAT, LONGEST_REPEAT, readings.reportAttempts);
    }

    /** Reports the text's status, if it is one that is reported, in so many copies. */
    CompletionStage<?> send(InboxMessage message, Instant at, int copies) {
        String status = String.valueOf(message.vendorStatus());
        return message.statusUrl() == null || !readings.reported.contains(status)
                ? CompletableFuture.completedFuture("")
                : reports.send(report(message, status, at), copies);
    }

    /** Sends one report with this status and leaves it at that. */
    CompletionStage<RecordedCallback> sendOnce(InboxMessage message, String status, Instant at) {
        return desk.send(report(message, status, at));
    }

    private Report report(InboxMessage message, String status, Instant at) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("messageid", Long.toString(message.id()));
        parameters.put("status", status);
        URI url = withQuery(Objects.requireNonNull(message.statusUrl()), parameters);
        return new Report(message.id(), at, Report.Method.GET, url, parameters, null);
    }

    private URI withQuery(URI dlrUrl, Map<String, String> parameters) {
        String url = dlrUrl.toString().replaceFirst("#.*", "");
        String query = parameters.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(url + (url.contains("?") && readings.reportQueryJoined ? "&" : "?") + query);
    }
}
