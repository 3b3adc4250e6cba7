package org.camelgateways.simulator.intime;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

import org.camelgateways.simulator.service.Desk;
import org.jspecify.annotations.Nullable;

/** The accounts, each with its own things; ids are shared, so that one account's ids mean nothing to another. */
final class Accounts {
    private static final long FIRST_GROUP = 1;
    private static final long FIRST_CONTACT = 1001;
    private static final long FIRST_BLOCKED = 501;
    private static final long FIRST_REMINDER = 101;

    private final Map<String, InTimeAccount> byUser = new TreeMap<>();
    private final AtomicLong groupIds = new AtomicLong(FIRST_GROUP);
    private final AtomicLong contactIds = new AtomicLong(FIRST_CONTACT);
    private final AtomicLong blockedIds = new AtomicLong(FIRST_BLOCKED);
    private final AtomicLong reminderIds = new AtomicLong(FIRST_REMINDER);
    private final int maxEntries;

    Accounts(Desk desk, InTimeReadings readings, Deliveries deliveries, int maxEntries) {
        this.maxEntries = maxEntries;
        for (String user : new TreeSet<>(desk.accounts())) {
            byUser.put(user, new InTimeAccount(
                    user, byUser.size() + 1, readings,
                    new ContactBook(
                            shelf(groupIds, group -> group.name().length()), shelf(contactIds, InTimeContact::size), readings),
                    new BlockList(shelf(blockedIds, InTimeBlockedNumber::size), readings),
                    new ReminderBook(user, shelf(reminderIds, InTimeReminder::size), desk, readings, deliveries)));
        }
    }

    @Nullable
    InTimeAccount find(String user) {
        return byUser.get(user);
    }

    /** Forgets all things of all accounts; ids go on where they were. */
    void clear() {
        byUser.values().forEach(InTimeAccount::clear);
    }

    private <T> Shelf<T> shelf(AtomicLong ids, ToIntFunction<T> sizeOf) {
        return new Shelf<>(ids, maxEntries, sizeOf);
    }
}
