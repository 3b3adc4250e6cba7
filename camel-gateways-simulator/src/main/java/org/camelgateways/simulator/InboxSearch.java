package org.camelgateways.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.camelgateways.simulator.service.Numbers;

/**
 * Finds texts in the inbox, however many there are: it is looked through in pieces, and services that accept texts
 * meanwhile wait for a piece at most.
 */
final class InboxSearch {
    private static final int PIECE = 2000;

    private final Inbox inbox;

    InboxSearch(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Texts, newest first, and how many there are on all pages. */
    record Page(List<InboxMessage> messages, int count) {
    }

    Page find(InboxQuery query) {
        return query.isForAll()
                ? new Page(inbox.newest(query.before(), query.limit()), inbox.size())
                : search(query);
    }

    /** The newest text of each number, of the number that has the newest one first. */
    List<InboxMessage> newestByNumber(InboxQuery query) {
        Predicate<InboxMessage> wanted = query.filter();
        Map<String, InboxMessage> found = new LinkedHashMap<>();
        long before = Long.MAX_VALUE;
        for (List<InboxMessage> piece = inbox.newest(before, PIECE);
             !piece.isEmpty() && found.size() < query.limit();
             piece = inbox.newest(before, PIECE)) {
            piece.stream().filter(wanted).forEach(message -> found.putIfAbsent(Numbers.key(message.party()), message));
            before = piece.get(piece.size() - 1).id();
        }
        return found.values().stream().limit(query.limit()).toList();
    }

    private Page search(InboxQuery query) {
        Predicate<InboxMessage> wanted = query.filter();
        List<InboxMessage> found = new ArrayList<>();
        int count = 0;
        long before = Long.MAX_VALUE;
        for (List<InboxMessage> piece = piece(query, before); !piece.isEmpty(); piece = piece(query, before)) {
            for (InboxMessage message : piece) {
                boolean counts = wanted.test(message);
                count += counts ? 1 : 0;
                if (counts && message.id() < query.before() && found.size() < query.limit()) {
                    found.add(message);
                }
            }
            before = piece.get(piece.size() - 1).id();
        }
        return new Page(found, count);
    }

    /** Those of one number are known without looking at the others. */
    private List<InboxMessage> piece(InboxQuery query, long before) {
        String number = query.number();
        if (number == null) {
            return inbox.newest(before, PIECE);
        }
        if (before != Long.MAX_VALUE) {
            return List.of();
        }
        List<InboxMessage> all = new ArrayList<>(inbox.with(number));
        Collections.reverse(all);
        return all;
    }
}
