package org.camelgateways.support.polling;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what is followed from poll to poll: the entries of a list as they were last seen, ids whose fate is open.
 * What it holds is personal data, such as numbers and names, in clear; it holds no secret.
 * <p>
 * Used by several threads at once, and shared by consumers, also of several nodes: each has a prefix of its own before
 * all its keys. Keys are told apart by case and have at most 255 characters; values are text of any length, not empty.
 * What a call has done, every later call sees, on every node. A store that cannot do what it is asked throws, and has
 * then changed nothing.
 */
public interface FollowStore {

    /**
     * Something that is followed.
     *
     * @param key   unique in the store
     * @param value what is known of it
     * @param dueAt when it is to be looked at again; null: at no time of its own
     */
    record Followed(String key, String value, @Nullable Instant dueAt) {

        /** Shows neither key nor value: both may be personal. */
        @Override
        public String toString() {
            return "Followed[" + dueAt + "]";
        }
    }

    /** Remembers, in place of what the key had before. */
    void put(String key, String value, @Nullable Instant dueAt);

    /** Forgets; a key that is not there is no error. */
    void remove(String key);

    /** What is due among the keys with this prefix, the longest due first. */
    List<Followed> due(String prefix, Instant now, int max);

    /** Visits all that has a key with this prefix, in no order. The visitor may change the store. */
    void forEach(String prefix, Consumer<Followed> visitor);
}
