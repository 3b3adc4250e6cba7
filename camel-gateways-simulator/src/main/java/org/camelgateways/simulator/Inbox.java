package org.camelgateways.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Numbers;

/**
 * What the simulator accepted, what it was sent and what it reported. Thread-safe; lists are copies of the moment.
 *
 * <p>
 * Memory is bounded, whatever the number of texts: two fifths of the heap for them, a tenth for what is recorded. The
 * oldest texts, requests and callbacks are dropped, and {@link #dropped()} counts the texts.
 */
public final class Inbox {
    private static final Set<State> NEVER_SENT = EnumSet.of(State.DELETED, State.REFUSED, State.RECEIVED);
    private static final Deque<Long> NO_IDS = new ArrayDeque<>();
    private static final int MAX_RECORDS = 10_000;
    private static final long MAX_HEAP = Runtime.getRuntime().maxMemory();
    private static final long MAX_RECORDED_BYTES = Math.min(64L << 20, MAX_HEAP / 10);
    private static final long MAX_TEXT_BYTES = MAX_HEAP / 5 * 2;
    private static final int FORGET_EVERY = 1000;

    private final NavigableMap<Long, InboxMessage> messages = new TreeMap<>();
    private final Map<String, Deque<Long>> idsByNumber = new HashMap<>();
    private final Recent<RecordedRequest> requests
            = new Recent<>(MAX_RECORDS, MAX_RECORDED_BYTES, RecordedRequest::size);
    private final Recent<RecordedCallback> callbacks = new Recent<>(MAX_RECORDS, MAX_RECORDED_BYTES, RecordedCallback::size);
    private final AtomicLong requestCount = new AtomicLong();
    private final AtomicLong revision = new AtomicLong();
    private final int maxMessages;
    private final LongConsumer forgotten;
    private long nextId;
    private long textBytes;
    private long dropped;
    private long told;

    /**
     * @param forgotten is told, now and then, that all texts with lower ids were dropped
     */
    Inbox(int maxMessages, long firstId, LongConsumer forgotten) {
        this.maxMessages = maxMessages;
        this.nextId = firstId;
        this.forgotten = forgotten;
    }

    /** All texts, scheduled ones and those that came in too, oldest first. */
    public synchronized List<InboxMessage> messages() {
        return List.copyOf(messages.values());
    }

    /**
     * The texts for one number, oldest first.
     *
     * @param number in any spelling: {@code +46701234567}, {@code 070-123 45 67}
     */
    public List<InboxMessage> to(String number) {
        return with(number).stream().filter(message -> message.state() != State.RECEIVED).toList();
    }

    /** The texts for one number and those that came in from it, oldest first; the number in any spelling. */
    public synchronized List<InboxMessage> with(String number) {
        List<InboxMessage> found = new ArrayList<>();
        for (Long id : idsByNumber.getOrDefault(Numbers.key(number), NO_IDS)) {
            InboxMessage message = messages.get(id);
            if (message != null) {
                found.add(message);
            }
        }
        return List.copyOf(found);
    }

    /** How many texts were accepted for one number, sent or scheduled; those taken back or refused do not count. */
    public int count(String number) {
        return (int) to(number).stream().filter(message -> !NEVER_SENT.contains(message.state())).count();
    }

    /** How many texts there are. */
    public synchronized int size() {
        return messages.size();
    }

    /** How many texts were dropped because there were too many, since the inbox was last cleared. */
    public synchronized long dropped() {
        return dropped;
    }

    /** The text with this id. */
    public synchronized Optional<InboxMessage> find(long id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** So many of the texts with a lower id, newest first. (A stream would count all of them first, one by one.) */
    synchronized List<InboxMessage> newest(long before, int limit) {
        Iterator<InboxMessage> older = messages.headMap(before, false).descendingMap().values().iterator();
        List<InboxMessage> found = new ArrayList<>();
        while (found.size() < limit && older.hasNext()) {
            found.add(older.next());
        }
        return found;
    }

    /** How many texts are for one number or came in from it. */
    synchronized int countWith(String number) {
        return idsByNumber.getOrDefault(Numbers.key(number), NO_IDS).size();
    }

    /** Grows with whatever happens in here. */
    long revision() {
        return revision.get();
    }

    /**
     * Every HTTP request that reached a service, oldest first: at most 10,000 of them and 64 MB, or an eighth of the
     * heap.
     */
    public List<RecordedRequest> requests() {
        return requests.all();
    }

    /** Every attempt to report a status or to hand a record on, oldest first: at most 10,000, and as many bytes. */
    public List<RecordedCallback> callbacks() {
        return callbacks.all();
    }

    /** Forgets everything; texts that were waiting are not sent and not reported. Ids go on where they were. */
    public synchronized void clear() {
        messages.clear();
        idsByNumber.clear();
        textBytes = 0;
        dropped = 0;
        told = 0;
        requests.clear();
        callbacks.clear();
        revision.incrementAndGet();
    }

    /** Takes texts in, all or none, with ids one after the other. */
    synchronized List<InboxMessage> accept(List<InboxMessage> drafts) {
        List<InboxMessage> accepted = new ArrayList<>();
        for (InboxMessage draft : drafts) {
            InboxMessage message = draft.withId(nextId++);
            messages.put(message.id(), message);
            textBytes += message.size();
            idsByNumber.computeIfAbsent(Numbers.key(message.party()), key -> new ArrayDeque<>()).add(message.id());
            accepted.add(message);
        }
        dropOldest();
        revision.incrementAndGet();
        return accepted;
    }

    synchronized Optional<InboxMessage> update(long id, UnaryOperator<InboxMessage> change) {
        revision.incrementAndGet();
        return Optional.ofNullable(messages.computeIfPresent(id, (key, message) -> change.apply(message)));
    }

    /** The number of the next request. */
    long nextRequest() {
        return requestCount.incrementAndGet();
    }

    void record(RecordedRequest request) {
        requests.add(request);
        revision.incrementAndGet();
    }

    /** Keeps the attempt, unless its text was forgotten while it was under way. */
    synchronized void record(RecordedCallback callback) {
        if (callback.messageId() == 0 || messages.containsKey(callback.messageId())) {
            callbacks.add(callback);
            revision.incrementAndGet();
        }
    }

    private void dropOldest() {
        while (messages.size() > maxMessages || textBytes > MAX_TEXT_BYTES && messages.size() > 1) {
            InboxMessage oldest = messages.pollFirstEntry().getValue();
            forgetNumber(oldest);
            textBytes -= oldest.size();
            dropped++;
        }
        if (dropped >= told + Math.max(FORGET_EVERY, messages.size() / 4)) {
            told = dropped;
            forgotten.accept(messages.firstKey());
        }
    }

    private void forgetNumber(InboxMessage message) {
        idsByNumber.computeIfPresent(Numbers.key(message.party()), (number, ids) -> {
            ids.remove(message.id());
            return ids.isEmpty() ? null : ids;
        });
    }
}
