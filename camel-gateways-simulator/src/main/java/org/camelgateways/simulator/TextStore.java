package org.camelgateways.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.service.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their ids, which follow one another, and by their numbers: in little memory and found at once, however many
 * there are. Not talk-safe.
 */
final class TextStore {
    private static final int LEAST_ROOM = 1024;

    private final Map<String, Talk> talks = new HashMap<>();
    /** A ring: the place of a text is its id, less whole rounds. */
    private @Nullable InboxMessage[] texts = new InboxMessage[LEAST_ROOM];
    /** In the same places: the id of the text before it with the same number. */
    private long[] earlier = new long[LEAST_ROOM];
    private long first;
    private long next;

    /** The texts of one number. */
    private static final class Talk {
        private long newest;
        private int count;
    }

    TextStore(long firstId) {
        first = firstId;
        next = firstId;
    }

    int size() {
        return (int) (next - first);
    }

    /** The id of the oldest, or of the next if there is none. */
    long firstId() {
        return first;
    }

    @Nullable
    InboxMessage find(long id) {
        return first <= id && id < next ? at(id) : null;
    }

    /** Takes it in under the next id. */
    InboxMessage add(InboxMessage draft) {
        if (size() == texts.length) {
            grow();
        }
        InboxMessage text = draft.withId(next, find(next - 1));
        Talk talk = talks.computeIfAbsent(Numbers.key(text.party()), number -> new Talk());
        texts[place(next)] = text;
        earlier[place(next)] = talk.newest;
        talk.newest = next++;
        talk.count++;
        return text;
    }

    /** Puts another in the place of the one with this id, if that is there. */
    @Nullable
    InboxMessage change(long id, UnaryOperator<InboxMessage> change) {
        InboxMessage text = find(id);
        if (text != null) {
            text = change.apply(text);
            texts[place(id)] = text;
        }
        return text;
    }

    /** Takes the oldest out; there must be one. */
    InboxMessage removeFirst() {
        InboxMessage oldest = at(first);
        texts[place(first++)] = null;
        talks.computeIfPresent(Numbers.key(oldest.party()), (number, talk) -> --talk.count == 0 ? null : talk);
        return oldest;
    }

    /** Forgets all; ids go on where they were. */
    void clear() {
        talks.clear();
        first = next;
        texts = new InboxMessage[LEAST_ROOM];
        earlier = new long[LEAST_ROOM];
    }

    /** All, oldest first. */
    List<InboxMessage> all() {
        List<InboxMessage> all = new ArrayList<>(size());
        for (long id = first; id < next; id++) {
            all.add(at(id));
        }
        return Collections.unmodifiableList(all);
    }

    /** So many of those with a lower id, newest first. */
    List<InboxMessage> newest(long before, int limit) {
        List<InboxMessage> found = new ArrayList<>();
        for (long id = Math.min(before, next) - 1; id >= first && found.size() < limit; id--) {
            found.add(at(id));
        }
        return found;
    }

    /** Those of a number, oldest first. */
    List<InboxMessage> with(String number) {
        Deque<InboxMessage> found = new ArrayDeque<>();
        Talk talk = talks.get(Numbers.key(number));
        for (long id = talk == null ? -1 : talk.newest; id >= first; id = earlier[place(id)]) {
            found.addFirst(at(id));
        }
        return List.copyOf(found);
    }

    int countWith(String number) {
        Talk talk = talks.get(Numbers.key(number));
        return talk == null ? 0 : talk.count;
    }

    private InboxMessage at(long id) {
        return Objects.requireNonNull(texts[place(id)]);
    }

    private int place(long id) {
        return (int) (id & texts.length - 1);
    }

    private void grow() {
        @Nullable
        InboxMessage[] few = texts;
        long[] fewEarlier = earlier;
        texts = new InboxMessage[2 * few.length];
        earlier = new long[2 * few.length];
        for (long id = first; id < next; id++) {
            int old = (int) (id & few.length - 1);
            texts[place(id)] = few[old];
            earlier[place(id)] = fewEarlier[old];
        }
    }
}
