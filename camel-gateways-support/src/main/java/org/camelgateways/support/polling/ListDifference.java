package org.camelgateways.support.polling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.polling.ListMemory.Seen;

/**
 * What differs between what is known of a list and what a complete one holds now, by key. An entry counts as removed
 * only where two lists in a row lack it, and only where not too large a part of the list would go at once: a list that
 * came short must not look like a clearance.
 *
 * @param created  listed, and not known
 * @param changed  listed, and known with another text
 * @param found    listed, and not in the list before: what was held against them is to be forgotten
 * @param missing  known, and lacking for the first time
 * @param removed  known, and lacking for the second time in a row
 * @param withheld how many would be removed, were they not too many
 */
record ListDifference(List<String> created, List<String> changed, List<String> found, List<String> missing,
        List<String> removed, int withheld) {

    /** A part of a short list is less than one entry, or two: people delete so many by hand. */
    private static final int ALWAYS = 3;

    /**
     * @param now         the texts of the entries that are listed, by key
     * @param known       what is known of entries, by key
     * @param maxRemovals the largest part of those known that may go at once, in percent; three may always
     */
    static ListDifference of(Map<String, String> now, Map<String, Seen> known, int maxRemovals) {
        List<String> created = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> found = new ArrayList<>();
        now.forEach((key, text) -> {
            Seen before = known.get(key);
            if (before == null) {
                created.add(key);
                return;
            }
            if (!before.text().equals(text)) {
                changed.add(key);
            }
            if (before.missing()) {
                found.add(key);
            }
        });
        List<String> missing = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        known.forEach((key, before) -> {
            if (!now.containsKey(key)) {
                (before.missing() ? removed : missing).add(key);
            }
        });
        long allowed = Math.max(ALWAYS, (long) known.size() * maxRemovals / 100);
        return removed.size() > allowed
                ? new ListDifference(created, changed, found, missing, List.of(), removed.size())
                : new ListDifference(created, changed, found, missing, removed, 0);
    }

    /** Whether something known is not listed. */
    boolean lacks() {
        return !missing.isEmpty() || !removed.isEmpty() || withheld > 0;
    }

    /** The same, but for what is not listed. */
    ListDifference ofListed() {
        return new ListDifference(created, changed, found, List.of(), List.of(), 0);
    }

    /** The same without these keys. */
    ListDifference without(Collection<String> keys) {
        return new ListDifference(
                less(created, keys), less(changed, keys), less(found, keys), less(missing, keys), less(removed, keys),
                withheld);
    }

    private static List<String> less(List<String> all, Collection<String> keys) {
        return all.stream().filter(key -> !keys.contains(key)).toList();
    }

    /** Counts only: a key may be a number. */
    @Override
    public String toString() {
        return "ListDifference[" + created.size() + " created, " + changed.size() + " changed, " + missing.size() + " missing, "
               + removed.size() + " removed, " + withheld + " withheld]";
    }
}
