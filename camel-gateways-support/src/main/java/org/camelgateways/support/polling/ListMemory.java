package org.camelgateways.support.polling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.Consumer;
import org.jspecify.annotations.Nullable;

/** What is remembered of one list of one account; all of it is in the store, nothing here. */
final class ListMemory {

    private static final String BEGUN = "begun";
    private static final String ENTRY = "entry/";
    private static final int LONGEST_KEY = 100;
    private static final int MANY = 10_000;

    private final FollowStore store;
    private final String prefix;

    /**
     * An entry as it was last seen.
     *
     * @param text    its fields
     * @param missing whether the last complete list lacked it
     */
    record Seen(String text, boolean missing) {

        @Override
        public String toString() {
            return "Seen[" + (missing ? "missing" : "listed") + "]";
        }
    }

    ListMemory(FollowStore store, String list, String account) {
        this.store = store;
        this.prefix = list + "/" + hash(account).substring(0, 16) + "/";
    }

    /** Whether a first poll has been done, by whomever. */
    boolean isBegun() {
        boolean[] begun = { false };
        store.forEach(prefix + BEGUN, followed -> begun[0] = true);
        return begun[0];
    }

    void begin() {
        store.put(prefix + BEGUN, "yes", null);
    }

    /** All entries known, by key. */
    Map<String, Seen> known() {
        Map<String, Seen> known = new TreeMap<>();
        String entries = prefix + ENTRY;
        store.forEach(entries, followed -> known.put(followed.key().substring(entries.length()),
                new Seen(followed.value().substring(1), followed.value().charAt(0) == '-')));
        return known;
    }

    /** A line with a plus sign for what was listed, a minus sign for what was missing; then the entry's own. */
    void keep(String key, Seen seen) {
        keep(key, seen, null);
    }

    /** @param until when it may be forgotten; null: not by itself */
    void keep(String key, Seen seen, @Nullable Instant until) {
        store.put(prefix + ENTRY + key, (seen.missing() ? '-' : '+') + seen.text(), until);
    }

    /** Forgets what was kept until now. */
    void forgetUntil(Instant now) {
        store.due(prefix + ENTRY, now, MANY).forEach(followed -> store.remove(followed.key()));
    }

    void forget(String key) {
        store.remove(prefix + ENTRY + key);
    }

    /** The key under which an entry is kept: itself, or something as unique and not so long. */
    static String shortened(String key) {
        return key.length() <= LONGEST_KEY ? key : hash(key);
    }

    /** Where it is remembered: no other consumer may. */
    PollersPlace place(Consumer poller, String refusal) {
        return new PollersPlace(poller, store, prefix, refusal);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
