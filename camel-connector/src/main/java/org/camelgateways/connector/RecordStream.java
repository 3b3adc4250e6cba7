package org.camelgateways.connector;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of an Iterator, each taken when there is room for its call, and checked then: what is wrong with one is
 * its own result. At most so many are taken; the Iterator stands behind them then. Used by one thread at a time.
 */
final class RecordStream<E> implements Iterator<Save.Request<E>> {

    private static final Logger LOG = LoggerFactory.getLogger(RecordStream.class);
    /** What was taken of an Iterator, and comes first when it is handed over again. */
    private static final Map<Iterator<?>, Deque<Object>> GIVEN_BACK = Collections.synchronizedMap(new WeakHashMap<>());

    private final Iterator<?> records;
    private final Deque<Object> givenBack;
    private final int most;
    private final RecordReader<E> reader;
    private final RecordIds ids;
    private int taken;
    private @Nullable Throwable failure;
    private final Map<String, Integer> seen = new HashMap<>();

    RecordStream(Iterator<?> records, int most, RecordReader<E> reader, RecordIds ids) {
        this.records = records instanceof Rest rest ? rest.records : records;
        this.most = most;
        this.reader = reader;
        this.ids = ids;
        Deque<Object> before = GIVEN_BACK.remove(this.records);
        this.givenBack = before == null ? new ArrayDeque<>() : before;
    }

    /** Whether the Iterator has none, or none any more. */
    boolean isEmpty() {
        return givenBack.isEmpty() && !records.hasNext();
    }

    @Override
    public boolean hasNext() {
        return taken < most && failure == null && hasMore();
    }

    private boolean hasMore() {
        try {
            return !isEmpty();
        } catch (Throwable e) {
            return failed(e);
        }
    }

    private boolean failed(Throwable e) {
        failure = e;
        LOG.warn("An Iterator of records failed after {} of them ({}); what it held was not saved", taken,
                e.getClass().getSimpleName());
        return false;
    }

    /** Throws what the Iterator throws, and has no more then. */
    @Override
    public Save.Request<E> next() {
        Object record = givenBack.isEmpty() ? taken() : givenBack.remove();
        return request(taken++, record == null ? Map.of() : record);
    }

    private @Nullable Object taken() {
        try {
            return records.next();
        } catch (Throwable e) {
            failed(e);
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private Save.Request<E> request(int index, Object given) {
        Problems problems = new Problems();
        String field = "body[" + index + "]";
        E record = read(field, given, problems);
        String id = record == null ? null : reader.recordId(record);
        Integer earlier = id == null ? null : seen.putIfAbsent(id, index);
        if (earlier != null) {
            problems.add(field + ".recordId", "is the same as of body[" + earlier + "]", id);
        }
        InvalidRequestException fault = problems.isEmpty() ? null : reader.refusal(problems);
        return new Save.Request<>(ids, List.of(record == null ? (E) given : record), null, fault);
    }

    /** A record that cannot even be looked at is not lost: that is what came of it. */
    private @Nullable E read(String field, Object given, Problems problems) {
        try {
            return reader.read(field, given, null, problems);
        } catch (RuntimeException e) {
            problems.add(field, "could not be read (" + e.getClass().getSimpleName() + ")", given);
            return null;
        }
    }

    /** Why not one record could be taken. */
    InvalidRequestException nothingTaken() {
        Problems problems = new Problems();
        String why = failure == null
                ? "held no record" : "failed before its first record (" + failure.getClass().getSimpleName() + ")";
        problems.add("body", "is an Iterator that " + why, null);
        return reader.refusal(problems);
    }

    /** The Iterator, where it has more than were taken, or did not say. */
    @Nullable
    Iterator<?> remaining() {
        boolean more = failure != null || hasMore() || failure != null;
        if (givenBack.isEmpty()) {
            return more ? records : null;
        }
        giveBack(List.of());
        return new Rest(records);
    }

    /** As if these had not been taken. */
    void giveBack(List<?> records) {
        Deque<Object> back = new ArrayDeque<>(records);
        back.addAll(givenBack);
        GIVEN_BACK.put(this.records, back);
    }

    /** An Iterator and, before it, what was given back of it: to whoever asks it for more, nothing is missing. */
    private record Rest(Iterator<?> records) implements Iterator<Object> {

        private Deque<Object> givenBack() {
            return GIVEN_BACK.getOrDefault(records, new ArrayDeque<>());
        }

        @Override
        public boolean hasNext() {
            return !givenBack().isEmpty() || records.hasNext();
        }

        @Override
        public Object next() {
            Deque<Object> first = givenBack();
            return first.isEmpty() ? records.next() : first.remove();
        }
    }
}
