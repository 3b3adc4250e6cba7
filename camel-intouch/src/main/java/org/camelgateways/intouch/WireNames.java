package org.camelgateways.intouch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a thing's fields are among its parts, by their names. The entries of a list have one in common while they name
 * the same fields in the same order, so that each entry's fields are neither searched nor checked anew.
 */
final class WireNames {

    static final WireNames NONE = new WireNames(List.of());

    private static final int TWICE = -1;

    private final String[] names;
    private final Map<String, Integer> places = new HashMap<>();

    WireNames(List<WireEntry> parts) {
        names = new String[parts.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = parts.get(i).name();
            Integer place = i;
            places.merge(names[i], place, (before, again) -> TWICE);
        }
    }

    /** Whether the parts are named so, in this order. */
    boolean are(List<WireEntry> parts) {
        if (parts.size() != names.length) {
            return false;
        }
        for (int i = 0; i < names.length; i++) {
            if (!names[i].equals(parts.get(i).name())) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return names.length;
    }

    boolean hasOneTwice() {
        return places.size() < names.length;
    }

    boolean has(String field) {
        return places.containsKey(field);
    }

    /**
     * A field's place among the parts; -1 where there is none.
     *
     * @throws InvalidEntryException where there are two
     */
    int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            return -1;
        }
        if (place == TWICE) {
            throw new InvalidEntryException("holds " + field + " twice");
        }
        return place;
    }
}
