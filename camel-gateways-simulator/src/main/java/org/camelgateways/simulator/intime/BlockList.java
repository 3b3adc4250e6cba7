package org.camelgateways.simulator.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One account's block list. Thread-safe. */
final class BlockList {
    private final Map<String, InTimeBlockedNumber> byKey = new HashMap<>();
    private final Shelf<InTimeBlockedNumber> entries;
    private final InTimeReadings readings;

    BlockList(Shelf<InTimeBlockedNumber> entries, InTimeReadings readings) {
        this.entries = entries;
        this.readings = readings;
    }

    synchronized List<InTimeBlockedNumber> all() {
        return entries.all();
    }

    synchronized Optional<InTimeBlockedNumber> find(String number) {
        return Optional.ofNullable(byKey.get(readings.key(number)));
    }

    /** A number cannot be blocked if it is malformed, blocked already or one too many. */
    synchronized Optional<InTimeBlockedNumber> add(String given, String firstname, String lastname) {
        String number = readings.stripped(given);
        if (!readings.isNumber(number) || find(number).isPresent()) {
            return Optional.empty();
        }
        Optional<InTimeBlockedNumber> added
                = entries.add(id -> new InTimeBlockedNumber(id, number, firstname, lastname));
        added.ifPresent(entry -> byKey.put(readings.key(number), entry));
        return added;
    }

    synchronized void remove(InTimeBlockedNumber entry) {
        entries.remove(entry.id());
        byKey.remove(readings.key(entry.mobile()));
    }

    synchronized void clear() {
        entries.clear();
        byKey.clear();
    }
}
