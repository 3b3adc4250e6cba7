package org.camelgateways.simulator.connector;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.connector.ConnectorFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://<host>/connector/api/2011-11/}, as partners call it. */
public final class Connector implements VendorService {
    private static final VendorReply NOT_FOUND = new VendorReply(
            404, Map.of("Content-Type", "text/html"), "<h1>HTTP Status 404</h1>".getBytes(StandardCharsets.UTF_8));

    private final Map<String, VendorFunction> functions;
    private final ConnectorReadings readings;
    private final Records records;

    /**
     * A service that does its work at this desk.
     *
     * @param maxEntries how many records it keeps
     */
    public Connector(Desk desk, ConnectorReadings readings, int maxEntries) {
        this.readings = readings;
        this.records = new Records(maxEntries);
        Office office = new Office(desk, readings, records, new Documents(readings));
        functions = Stream.of(
                new Fetch(ConnectorKind.USER, office), new Save(ConnectorKind.USER, office),
                new Fetch(ConnectorKind.STAFF, office), new Save(ConnectorKind.STAFF, office),
                new Listing(ConnectorKind.STAFF, office), new Fetch(ConnectorKind.LEADSOURCE, office),
                new Save(ConnectorKind.LEADSOURCE, office), new Listing(ConnectorKind.LEADSOURCE, office))
                .collect(Collectors.toUnmodifiableMap(VendorFunction::name, Function.identity()));
    }

    /** All records of a kind, oldest first. */
    public List<ConnectorRecord> records(ConnectorKind kind) {
        return records.all(kind);
    }

    /** The record of a kind with these ids. */
    public Optional<ConnectorRecord> record(ConnectorKind kind, ConnectorKey key) {
        return records.find(kind, key);
    }

    /** Forgets all. */
    public void clear() {
        records.clear();
    }

    @Override
    public String basePath() {
        return "/connector/api/2011-11/";
    }

    /** A {@code GET} fetches or lists; whatever else there is, is for the function that saves. */
    @Override
    public @Nullable VendorFunction find(String method, String path, MultiMap query) {
        Optional<ConnectorKind> found = Stream.of(ConnectorKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(path)).findFirst();
        if (found.isEmpty()) {
            return null;
        }
        boolean listed = found.get() == ConnectorKind.LEADSOURCE || found.get() == ConnectorKind.STAFF && readings.staffList;
        boolean one = !listed || QueryIds.record(query, found.get(), readings).isPresent();
        return functions.get(path + (!method.equals("GET") ? "/save" : one ? "/fetch" : "/list"));
    }

    @Override
    public VendorReply notFound() {
        return NOT_FOUND;
    }

    @Override
    public Collection<VendorFunction> functions() {
        return functions.values();
    }
}
