package org.camelgateways.simulator.intouch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The contacts and groups of one domain, by id. Thread-safe; lists are copies of the moment. */
final class AddressBook {
    private final NavigableMap<Integer, IntouchContact> contacts = new TreeMap<>();
    private final NavigableMap<Integer, IntouchGroup> groups = new TreeMap<>();
    private final NavigableMap<Integer, NavigableSet<Integer>> members = new TreeMap<>();
    private final AtomicInteger contactIds;
    private final AtomicInteger groupIds;
    private final int maxEntries;

    AddressBook(AtomicInteger contactIds, AtomicInteger groupIds, int maxEntries) {
        this.contactIds = contactIds;
        this.groupIds = groupIds;
        this.maxEntries = maxEntries;
    }

    synchronized List<IntouchContact> contacts() {
        return new ArrayList<>(contacts.values());
    }

    /**
     * Those of the moment, by id, each looked up when it is its turn: who reads slowly keeps none of them in memory.
     */
    synchronized Stream<IntouchContact> eachContact(boolean newestFirst) {
        return inTurn(contacts.navigableKeySet(), newestFirst);
    }

    /** The same of a group. */
    synchronized Stream<IntouchContact> eachMember(int groupId, boolean newestFirst) {
        return inTurn(members.getOrDefault(groupId, Collections.emptyNavigableSet()), newestFirst);
    }

    private Stream<IntouchContact> inTurn(NavigableSet<Integer> ids, boolean newestFirst) {
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        NavigableSet<Integer> now = ids.headSet(ids.last(), true);
        NavigableSet<Integer> ordered = newestFirst ? now.descendingSet() : now;
        return Stream.iterate(Optional.of(ordered.first()), Optional::isPresent, id -> id.flatMap(last -> after(ordered, last)))
                .flatMap(Optional::stream).flatMap(id -> contact(id).stream());
    }

    private synchronized Optional<Integer> after(NavigableSet<Integer> ordered, Integer id) {
        return Optional.ofNullable(ordered.higher(id));
    }

    synchronized Optional<IntouchContact> contact(int id) {
        return Optional.ofNullable(contacts.get(id));
    }

    /** Takes it in, under its own id if it has one, unless there is no room for it. */
    synchronized Optional<IntouchContact> add(IntouchContact contact) {
        if (contacts.size() >= maxEntries || contacts.containsKey(contact.id())) {
            return Optional.empty();
        }
        IntouchContact added = contact.withId(id(contact.id(), contactIds));
        contacts.put(added.id(), added);
        return Optional.of(added);
    }

    /** Puts it in the place of the one with its id, if that is still there. */
    synchronized void replace(IntouchContact contact) {
        contacts.replace(contact.id(), contact);
    }

    /** Removes it, from its groups too. */
    synchronized void removeContact(int id) {
        contacts.remove(id);
        members.values().forEach(ids -> ids.remove(id));
    }

    synchronized List<IntouchGroup> groups() {
        return new ArrayList<>(groups.values());
    }

    synchronized Optional<IntouchGroup> group(int id) {
        return Optional.ofNullable(groups.get(id));
    }

    synchronized Optional<IntouchGroup> add(IntouchGroup group) {
        if (groups.size() >= maxEntries || groups.containsKey(group.id())) {
            return Optional.empty();
        }
        IntouchGroup added = group.withId(id(group.id(), groupIds));
        groups.put(added.id(), added);
        members.put(added.id(), new TreeSet<>());
        return Optional.of(added);
    }

    synchronized void replace(IntouchGroup group) {
        groups.replace(group.id(), group);
    }

    /** Removes it, and its members' contacts if asked to. */
    synchronized void removeGroup(int id, boolean withContacts) {
        groups.remove(id);
        Set<Integer> ids = members.remove(id);
        if (withContacts && ids != null) {
            List.copyOf(ids).forEach(this::removeContact);
        }
    }

    synchronized List<IntouchContact> members(int groupId) {
        List<IntouchContact> found = new ArrayList<>();
        members.getOrDefault(groupId, Collections.emptyNavigableSet()).forEach(id -> contact(id).ifPresent(found::add));
        return found;
    }

    /** False if it is one already. */
    synchronized boolean addMember(int groupId, int contactId) {
        Set<Integer> ids = members.get(groupId);
        return ids != null && ids.add(contactId);
    }

    /** False if it is none. */
    synchronized boolean removeMember(int groupId, int contactId) {
        return members.getOrDefault(groupId, new TreeSet<>()).remove(contactId);
    }

    synchronized void clear() {
        contacts.clear();
        groups.clear();
        members.clear();
    }

    private static int id(int wanted, AtomicInteger ids) {
        if (wanted == 0) {
            return ids.getAndIncrement();
        }
        ids.accumulateAndGet(wanted + 1, Math::max);
        return wanted;
    }
}
