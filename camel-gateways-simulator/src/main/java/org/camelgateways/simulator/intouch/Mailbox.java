package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The folders of one domain and the messages in them, oldest first; of messages it keeps only the newest. Thread-safe;
 * lists are copies of the moment.
 */
final class Mailbox {
    static final int INBOX = 5;
    static final int OUTBOX = 6;
    static final int SENT = 7;

    private final NavigableMap<Integer, IntouchFolder> folders = new TreeMap<>();
    private final Map<String, IntouchMessage> messages = new LinkedHashMap<>();
    private final IntouchReadings readings;
    private final AtomicInteger folderIds;
    private final AtomicInteger messageIds;
    private final int maxEntries;

    Mailbox(IntouchReadings readings, AtomicInteger folderIds, AtomicInteger messageIds, int maxEntries) {
        this.readings = readings;
        this.folderIds = folderIds;
        this.messageIds = messageIds;
        this.maxEntries = maxEntries;
        clear();
    }

    synchronized List<IntouchFolder> folders() {
        return List.copyOf(folders.values());
    }

    /** Takes it in, under its own id unless that is 0. */
    synchronized IntouchFolder add(IntouchFolder folder) {
        int id = folder.id() == 0 ? folderIds.getAndIncrement() : folder.id();
        IntouchFolder added = new IntouchFolder(id, folder.type(), folder.name(), folder.parentId(), folder.userDeletable());
        folders.put(id, added);
        return added;
    }

    synchronized boolean hasFolder(int id) {
        return folders.containsKey(id);
    }

    synchronized List<IntouchMessage> messages() {
        return new ArrayList<>(messages.values());
    }

    synchronized Optional<IntouchMessage> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Takes it in under a new id. */
    synchronized IntouchMessage add(String prefix, IntouchMessage message) {
        return put(message.withId(prefix + messageIds.getAndIncrement()));
    }

    /** Takes it in under its own id. */
    synchronized IntouchMessage put(IntouchMessage message) {
        messages.put(message.id(), message);
        if (messages.size() > maxEntries) {
            messages.remove(messages.keySet().iterator().next());
        }
        return message;
    }

    synchronized Optional<IntouchMessage> change(String id, UnaryOperator<IntouchMessage> change) {
        return Optional.ofNullable(messages.computeIfPresent(id, (key, message) -> change.apply(message)));
    }

    synchronized void remove(String id) {
        messages.remove(id);
    }

    /** Forgets all messages and all folders but the service's own. */
    synchronized void clear() {
        messages.clear();
        folders.clear();
        add(new IntouchFolder(INBOX, "Inbox", "Inbox", null, false));
        add(new IntouchFolder(OUTBOX, readings.outboxType, readings.outboxType, null, false));
        add(new IntouchFolder(SENT, readings.sentType, readings.sentType, null, false));
    }
}
