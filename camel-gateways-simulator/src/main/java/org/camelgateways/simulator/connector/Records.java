package org.camelgateways.simulator.connector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** What is kept, oldest first. Thread-safe. */
final class Records {
    private final Map<Place, ConnectorRecord> records = new LinkedHashMap<>();
    private final int maxEntries;

    Records(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    private record Place(ConnectorKind kind, ConnectorKey key) {
    }

    synchronized Optional<ConnectorRecord> find(ConnectorKind kind, ConnectorKey key) {
        return Optional.ofNullable(records.get(new Place(kind, key)));
    }

    synchronized List<ConnectorRecord> all(ConnectorKind kind) {
        return records.values().stream().filter(record -> record.kind() == kind).toList();
    }

    List<ConnectorRecord> all(ConnectorKind kind, String clubName) {
        return new ArrayList<>(all(kind)).stream().filter(record -> record.key().clubName().equals(clubName)).toList();
    }

    /** Puts in what becomes of the record that was there, or of none. */
    synchronized ConnectorRecord put(
            ConnectorKind kind, ConnectorKey key, UnaryOperator<@Nullable ConnectorRecord> change) {
        Place place = new Place(kind, key);
        ConnectorRecord before = records.get(place);
        if (before == null && records.size() >= maxEntries) {
            throw new ConnectorError(ConnectorError.Kind.DATABASE, "There is no room for another record.");
        }
        ConnectorRecord after = change.apply(before);
        records.put(place, after);
        return after;
    }

    synchronized void clear() {
        records.clear();
    }

    /** The same for the same record always. */
    static String uuid(ConnectorKind kind, ConnectorKey key) {
        return UUID.nameUUIDFromBytes((kind + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
