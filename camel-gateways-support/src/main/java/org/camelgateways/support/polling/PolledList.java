package org.camelgateways.support.polling;

import java.time.Duration;
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

    /**
     * Whether a list may be believed that lacks entries which are known; asked only then. Where it may not, it says
     * nothing of what is gone.
     *
     * @param  listed    how many entries it has
     * @param  different how many of them have a key of their own: where that is fewer, some are there twice
     * @throws Exception where that cannot be known: it is then not believed
     */
    default boolean isBelieved(int listed, int different) throws Exception {
        return true;
    }

    /**
     * Whether an entry is gone that two lists in a row lack, where the service can be asked about it by itself; asked
     * before it is told as removed.
     *
     * @param  entry     as it was last seen
     * @return           false where it is still there, or cannot be asked about: it then counts as listed
     * @throws Exception where the service gives no answer: nothing more is asked in this poll
     */
    default boolean isGone(E entry) throws Exception {
        return true;
    }

    /** About how many entries {@link #isGone} is asked in one poll; the others wait for the next one. */
    default int mostAsked() {
        return Integer.MAX_VALUE;
    }

    /**
     * Where only what is new is told: how long an entry that is gone is remembered, so that it is not new again should
     * it come back. Null: what has changed and what is gone is told too, and then forgotten.
     */
    default @Nullable Duration remembersGone() {
        return null;
    }
}
