package org.camelgateways.simulator.connector;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.MultiMap;
import org.camelgateways.simulator.connector.ConnectorFunction.Office;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.RecordTable;
import org.camelgateways.simulator.service.ReportPlan;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** The service at {@code https://<host>/connector/api/2011-11/}: as partners call it, and as it calls them. */
public final class Connector implements VendorService {
    /** The name under which InTouch itself saves. */
    public static final String INTOUCH = "INTOUCH";
    private static final VendorReply NOT_FOUND = new VendorReply(
            404, Map.of("Content-Type", "text/html"), "<h1>HTTP Status 404</h1>".getBytes(StandardCharsets.UTF_8));

    private final Map<String, VendorFunction> functions;
    private final ConnectorReadings readings;
    private final Records records;
    private final Spokes spokes;

    /**
     * A service that does its work at this desk.
     *
     * @param maxEntries how many records it keeps
     */
    public Connector(Desk desk, ConnectorReadings readings, int maxEntries) {
        this.readings = readings;
        this.records = new Records(maxEntries);
        Documents documents = new Documents(readings);
        this.spokes = new Spokes(desk, readings, records, documents);
        Office office = new Office(desk, readings, records, documents, spokes);
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

    /** Those that records are handed on to. */
    public List<ConnectorPartner> partners() {
        return spokes.all();
    }

    /** From now on records are handed on to it, too; one of the same club is replaced. */
    public void addPartner(ConnectorPartner partner) {
        spokes.add(partner);
    }

    /**
     * Saves a record as somebody at InTouch does in its own program, and hands it on. Fields that are not given stay.
     *
     * @param  key                      anybody's ids; where no record has them it is a new one
     * @param  fields                   by name: a user's {@code userInfo}, a lead source's {@code leadInfo}
     * @param  leadInfo                 a user's {@code leadSource} and {@code ownerID}, in the ids of the key's
     *                                  provider
     * @throws IllegalArgumentException where it is not valid
     */
    public ConnectorRecord save(
            ConnectorKind kind, ConnectorKey key, Map<String, String> fields, Map<String, String> leadInfo) {
        Map<String, String> all = new LinkedHashMap<>(record(kind, key).map(ConnectorRecord::fields).orElse(Map.of()));
        all.putAll(fields);
        Save save = (Save) Objects.requireNonNull(functions.get(kind.name().toLowerCase(Locale.ROOT) + "/save"));
        try {
            ConnectorRecord saved = save.save(key, INTOUCH, all, leadInfo);
            spokes.saved(saved, ReportPlan.USUAL);
            return saved;
        } catch (ConnectorError invalid) {
            throw new IllegalArgumentException(invalid.getMessage(), invalid);
        }
    }

    /** Forgets all; those partners that were there at the start stay. */
    public void clear() {
        records.clear();
        spokes.clear();
    }

    @Override
    public String name() {
        return "connector";
    }

    @Override
    public List<RecordTable<?>> tables(String account) {
        return Stream.of(ConnectorKind.values()).<RecordTable<?>> map(kind -> table(kind, records(kind))).toList();
    }

    private static RecordTable<ConnectorRecord> table(ConnectorKind kind, List<ConnectorRecord> records) {
        return RecordTable.of(kind.name().toLowerCase(Locale.ROOT), records)
                .column("provider", record -> record.key().provider()).column("client", record -> record.key().client())
                .column("club", record -> record.key().club()).column("record", record -> record.key().record())
                .column("uuid", ConnectorRecord::uuid).column("fields", ConnectorRecord::fields)
                .column("leadInfo", ConnectorRecord::leadInfo).column("createdBy", ConnectorRecord::createdBy)
                .column("createdAt", record -> record.createdAt().toString())
                .column("modifiedBy", ConnectorRecord::modifiedBy)
                .column("modifiedAt", record -> record.modifiedAt().toString())
                .column("warnings", ConnectorRecord::warnings);
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
