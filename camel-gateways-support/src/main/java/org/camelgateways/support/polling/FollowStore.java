package org.camelgateways.support.polling;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what is followed from poll to poll: entries of a list as they were last seen, ids that are not final yet. Safe
 * for use by several threads. Several consumers may share one: each has keys of its own.
 */
public interface FollowStore {

    /**
     * Something that is followed.
     *
     * @param key   unique
     * @param value what is known of it
     * @param dueAt when it is to be looked at again; null: it waits for no time
     */
    record Followed(String key, String value, @Nullable Instant dueAt) {
    }

    /** Remembers, in place of what the key had before. */
    void put(String key, String value, @Nullable Instant dueAt);

    /** What is due, the longest due first. */
    List<Followed> due(Instant now, int max);

    void remove(String key);

    /** Visits everything, in no order. */
    void forEach(Consumer<Followed> visitor);
}
