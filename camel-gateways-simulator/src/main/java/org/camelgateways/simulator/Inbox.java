package org.camelgateways.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * What the simulator accepted, what it was sent and what it reported. Thread-safe; lists are copies of the moment.
 *
 * <p>
 * Memory is bounded, whatever the number of texts: two fifths of the heap for them, a tenth for what is recorded. The
 * oldest texts, requests and callbacks are dropped, and {@link #dropped()} counts the texts.
 */
public final class Inbox {
    private static final Set<State> NEVER_SENT = EnumSet.of(State.DELETED, State.REFUSED, State.RECEIVED);
    private static final String NO_FUNCTION = "without a function";
    private static final int MAX_RECORDS = 10_000;
    private static final long MAX_HEAP = Runtime.getRuntime().maxMemory();
    private static final long MAX_RECORDED_BYTES = Math.min(64L << 20, MAX_HEAP / 10);
    private static final long MAX_TEXT_BYTES = MAX_HEAP / 5 * 2;
    private static final int FORGET_EVERY = 1000;

    private final TextStore messages;
    private final Recent<RecordedRequest> requests
            = new Recent<>(MAX_RECORDS, MAX_RECORDED_BYTES, RecordedRequest::size);
    private final Recent<RecordedCallback> callbacks = new Recent<>(MAX_RECORDS, MAX_RECORDED_BYTES, RecordedCallback::size);
    private final AtomicLong requestCount = new AtomicLong();
    private final Map<String, AtomicLong> countsByFunction = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();
    private final int maxMessages;
    private final LongConsumer forgotten;
    private long textBytes;
    private long dropped;
    private long told;

    /**
     * @param forgotten is told, now and then, that all texts with lower ids were dropped
     */
    Inbox(int maxMessages, long firstId, LongConsumer forgotten) {
        this.maxMessages = maxMessages;
        this.messages = new TextStore(firstId);
        this.forgotten = forgotten;
    }

    /** All texts, scheduled ones and those that came in too, oldest first. */
    public synchronized List<InboxMessage> messages() {
        return messages.all();
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
        return messages.with(number);
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
        return Optional.ofNullable(messages.find(id));
    }

    /** So many of the texts with a lower id, newest first. */
    synchronized List<InboxMessage> newest(long before, int limit) {
        return messages.newest(before, limit);
    }

    /** How many texts are for one number or came in from it. */
    synchronized int countWith(String number) {
        return messages.countWith(number);
    }

    /** Grows with whatever happens in here. */
    long revision() {
        return revision.get();
    }

    /**
     * Every HTTP request that reached a service, oldest first: at most 10,000 of them and 64 MB, or a tenth of the
     * heap.
     */
    public List<RecordedRequest> requests() {
        return requests.all();
    }

    /**
     * How many requests reached a function, for example {@code message/create}, or a service, for example
     * {@code intime}, since the inbox was last cleared: also those that are not kept any more.
     */
    public long requestCount(String functionOrService) {
        AtomicLong count = countsByFunction.get(functionOrService);
        return count == null ? 0 : count.get();
    }

    /** The same for all functions that were called. */
    Map<String, Long> requestCounts() {
        return countsByFunction.entrySet().stream().filter(count -> !isService(count.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().get()));
    }

    /** Every attempt to report a status or to hand a record on, oldest first: at most 10,000, and as many bytes. */
    public List<RecordedCallback> callbacks() {
        return callbacks.all();
    }

    Recent<RecordedRequest> recentRequests() {
        return requests;
    }

    Recent<RecordedCallback> recentCallbacks() {
        return callbacks;
    }

    /** Forgets everything; texts that were waiting are not sent and not reported. Ids go on where they were. */
    public synchronized void clear() {
        messages.clear();
        textBytes = 0;
        dropped = 0;
        told = 0;
        countsByFunction.clear();
        requests.clear();
        callbacks.clear();
        revision.incrementAndGet();
    }

    /** Takes texts in, all or none, with ids one after the other. */
    synchronized List<InboxMessage> accept(List<InboxMessage> drafts) {
        List<InboxMessage> accepted = new ArrayList<>();
        for (InboxMessage draft : drafts) {
            InboxMessage message = messages.add(draft);
            textBytes += message.size();
            accepted.add(message);
        }
        dropOldest();
        revision.incrementAndGet();
        return accepted;
    }

    synchronized Optional<InboxMessage> update(long id, UnaryOperator<InboxMessage> change) {
        revision.incrementAndGet();
        return Optional.ofNullable(messages.change(id, change));
    }

    /** The number of the next request. */
    long nextRequest() {
        return requestCount.incrementAndGet();
    }

    void record(RecordedRequest request) {
        requests.add(request);
        counted(request.service());
        counted(request.function() == null ? NO_FUNCTION : request.function());
        revision.incrementAndGet();
    }

    /** Keeps the attempt, unless its text was forgotten while it was under way. */
    synchronized void record(RecordedCallback callback) {
        if (callback.messageId() == 0 || messages.find(callback.messageId()) != null) {
            callbacks.add(callback);
            revision.incrementAndGet();
        }
    }

    private void dropOldest() {
        while (messages.size() > maxMessages || textBytes > MAX_TEXT_BYTES && messages.size() > 1) {
            textBytes -= messages.removeFirst().size();
            dropped++;
        }
        if (dropped >= told + Math.max(FORGET_EVERY, messages.size() / 4)) {
            told = dropped;
            forgotten.accept(messages.firstId());
        }
    }

    private static boolean isService(String name) {
        return !name.contains("/") && !name.equals(NO_FUNCTION);
    }

    private void counted(String name) {
        countsByFunction.computeIfAbsent(name, first -> new AtomicLong()).incrementAndGet();
    }
}
