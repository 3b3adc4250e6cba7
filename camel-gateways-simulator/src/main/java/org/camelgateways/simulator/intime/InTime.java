package org.camelgateways.simulator.intime;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://sms.intime.nu/api/1.0/}, as InTime HTTP API 1.0 describes it. */
public final class InTime implements VendorService {
    private final Map<String, VendorFunction> functions;

    private final Desk desk;
    private final StatusReports reports;

    /** A service that does its work at this desk. */
    public InTime(Desk desk, InTimeReadings readings) {
        this.desk = desk;
        this.reports = new StatusReports(desk, readings);
        Deliveries deliveries = new Deliveries(desk, readings, reports);
        functions = List.<VendorFunction> of(new MessageCreate(desk, readings, deliveries))
                .stream().collect(Collectors.toUnmodifiableMap(VendorFunction::name, Function.identity()));
    }

    /**
     * Reports this status of a text now, once.
     *
     * @throws IllegalArgumentException if there is no such text, or it has no URL for reports
     */
    public CompletionStage<RecordedCallback> report(long messageId, String status) {
        InboxMessage message = desk.find(messageId).filter(text -> text.statusUrl() != null).orElseThrow(
                () -> new IllegalArgumentException("There is no text " + messageId + " with a URL for reports."));
        return reports.sendOnce(message, status, desk.now());
    }

    @Override
    public String basePath() {
        return "/api/1.0/";
    }

    /** The server is a Windows one: paths are the same in upper and lower case. */
    @Override
    public @Nullable VendorFunction find(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ashx") ? functions.get(lower.substring(0, lower.length() - 5)) : null;
    }

    @Override
    public Collection<VendorFunction> functions() {
        return functions.values();
    }
}
