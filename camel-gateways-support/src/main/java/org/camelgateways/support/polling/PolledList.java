package org.camelgateways.support.polling;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the entries of a list are told apart and remembered. Entries with the same key count as one.
 *
 * @param <E> an entry
 */
public interface PolledList<E> {

    /** What tells an entry from all others for as long as it is listed. */
    String key(E entry);

    /**
     * All that an entry says, by name: what differs between two polls is a change, and {@link #entry} can rebuild it.
     */
    Map<String, @Nullable String> fields(E entry);

    /** The entry that had these fields; those that were null are absent. */
    E entry(Map<String, String> fields);
}
