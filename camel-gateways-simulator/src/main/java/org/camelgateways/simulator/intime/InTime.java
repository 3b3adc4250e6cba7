package org.camelgateways.simulator.intime;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://sms.intime.nu/api/1.0/}, as InTime HTTP API 1.0 describes it. */
public final class InTime implements VendorService {
    private final Map<String, VendorFunction> functions;

    /** A service that does its work at this desk. */
    public InTime(Desk desk, InTimeReadings readings) {
        Deliveries deliveries = new Deliveries(desk, readings);
        functions = List.<VendorFunction> of(new MessageCreate(desk, readings, deliveries))
                .stream().collect(Collectors.toUnmodifiableMap(VendorFunction::name, Function.identity()));
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
