package org.camelgateways.simulator.connector;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is kept, oldest first. A record has the ids of whoever saved it first, and of each partner that said how it
 * calls it. Thread-safe.
 */
final class Records {
    private final Map<Place, ConnectorRecord> records = new LinkedHashMap<>();
    /** The places of records by the ids of partners that they were handed on to. */
    private final Map<Place, Place> links = new LinkedHashMap<>();
    /** The partners' ids of them. */
    private final Map<Told, String> ids = new HashMap<>();
    private final int maxEntries;

    Records(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    private record Place(ConnectorKind kind, ConnectorKey key) {
    }

    private record Told(Place place, String clubName) {
    }

    /** By anybody's ids, with those. */
    synchronized Optional<ConnectorRecord> find(ConnectorKind kind, ConnectorKey key) {
        return Optional.ofNullable(records.get(place(kind, key))).map(record -> record.withKey(key));
    }

    /** Each once, with the ids of whoever saved it first. */
    synchronized List<ConnectorRecord> all(ConnectorKind kind) {
        return records.values().stream().filter(record -> record.kind() == kind).toList();
    }

    /** Those of a club, with its ids. */
    synchronized List<ConnectorRecord> all(ConnectorKind kind, String clubName) {
        return Stream.concat(records.keySet().stream(), links.keySet().stream())
                .filter(place -> place.kind() == kind && place.key().clubName().equals(clubName))
                .flatMap(place -> find(kind, place.key()).stream()).toList();
    }

    /** Puts in what becomes of the record that was there, or of none. */
    synchronized ConnectorRecord put(
            ConnectorKind kind, ConnectorKey key, UnaryOperator<@Nullable ConnectorRecord> change) {
        Place place = place(kind, key);
        ConnectorRecord before = records.get(place);
        if (before == null && records.size() >= maxEntries) {
            throw new ConnectorError(ConnectorError.Kind.DATABASE, "There is no room for another record.");
        }
        ConnectorRecord after = change.apply(before).withKey(place.key());
        records.put(place, after);
        return after;
    }

    /** From now on a partner knows the record by this id, unless that is another record's. */
    synchronized void link(ConnectorRecord record, ConnectorKey theirs) {
        Place place = place(record.kind(), record.key());
        if (records.containsKey(place)) {
            ids.put(new Told(place, theirs.clubName()), theirs.record());
            if (!records.containsKey(new Place(record.kind(), theirs))) {
                links.put(new Place(record.kind(), theirs), place);
            }
        }
    }

    /** The id by which a partner knows the record. */
    synchronized Optional<String> idAt(ConnectorRecord record, ConnectorPartner partner) {
        Place place = place(record.kind(), record.key());
        return place.key().clubName().equals(partner.clubName())
                ? Optional.of(place.key().record()) : Optional.ofNullable(ids.get(new Told(place, partner.clubName())));
    }

    synchronized void clear() {
        records.clear();
        links.clear();
        ids.clear();
    }

    private Place place(ConnectorKind kind, ConnectorKey key) {
        Place place = new Place(kind, key);
        return links.getOrDefault(place, place);
    }

    /** The same for the same record always. */
    static String uuid(ConnectorKind kind, ConnectorKey key) {
        return UUID.nameUUIDFromBytes((kind + "\n" + key).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
