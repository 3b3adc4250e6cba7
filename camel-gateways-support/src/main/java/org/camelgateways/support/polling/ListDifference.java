package org.camelgateways.support.polling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between what was known of a list and what it holds now. An entry counts as removed only when two complete
 * lists in a row lack it, and only where not too large a part of the list would go at once: a list that came short must never
 * look like a clearance.
 *
 * @param created  not known before
 * @param changed  known with another value
 * @param missing  known, and not in this list
 * @param removed  those of them that the list before lacked too
 * @param withheld how many removals are not told, being too many
 */
record ListDifference<E>(List<E> created, List<E> changed, Set<String> missing, List<String> removed, int withheld) {

    /** @param missingBefore what the list before lacked */
    static <E> ListDifference<E> of(
            PolledList<E> list, List<E> now, Map<String, String> known, Set<String> missingBefore, int maxRemovals) {
        Map<String, E> byKey = new LinkedHashMap<>();
        now.forEach(entry -> byKey.putIfAbsent(list.key(entry), entry));
        List<E> created = new ArrayList<>();
        List<E> changed = new ArrayList<>();
        byKey.forEach((key, entry) -> {
            String before = known.get(key);
            if (before == null) {
                created.add(entry);
            } else if (!before.equals(list.value(entry))) {
                changed.add(entry);
            }
        });
        Set<String> missing = new HashSet<>(known.keySet());
        missing.removeAll(byKey.keySet());
        List<String> removed = missing.stream().filter(missingBefore::contains).toList();
        int allowed = Math.max(1, known.size() * maxRemovals / 100);
        return removed.size() > allowed
                ? new ListDifference<>(created, changed, missing, List.of(), removed.size())
                : new ListDifference<>(created, changed, missing, removed, 0);
    }
}
