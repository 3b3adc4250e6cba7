package org.camelgateways.simulator.intime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One account's groups and contacts. Thread-safe. */
final class ContactBook {
    private final Shelf<InTimeGroup> groups;
    private final Shelf<InTimeContact> contacts;
    private final boolean namesUnique;

    ContactBook(Shelf<InTimeGroup> groups, Shelf<InTimeContact> contacts, InTimeReadings readings) {
        this.groups = groups;
        this.contacts = contacts;
        this.namesUnique = readings.groupNamesUnique();
    }

    synchronized List<InTimeGroup> groups() {
        return groups.all();
    }

    synchronized List<InTimeContact> contacts() {
        return contacts.all();
    }

    synchronized boolean hasGroup(long id) {
        return groups.get(id).isPresent();
    }

    /** A group without name cannot be made, nor one for which there is no room. */
    synchronized Optional<InTimeGroup> addGroup(String name) {
        if (name.isBlank() || namesUnique && groups.all().stream().anyMatch(group -> group.name().equals(name))) {
            return Optional.empty();
        }
        return groups.add(id -> new InTimeGroup(id, name));
    }

    /** Takes contacts away that have one of the groups that say so; the others just leave the groups. */
    synchronized void deleteGroups(Map<Long, Boolean> withContacts) {
        withContacts.keySet().forEach(groups::remove);
        for (InTimeContact contact : contacts.all()) {
            Set<Long> leaves = new HashSet<>(contact.groups());
            leaves.retainAll(withContacts.keySet());
            if (leaves.stream().anyMatch(id -> Boolean.TRUE.equals(withContacts.get(id)))) {
                contacts.remove(contact.id());
            } else if (!leaves.isEmpty()) {
                contacts.put(contact.id(), contact.without(leaves));
            }
        }
    }

    synchronized Optional<InTimeContact> add(InTimeContact draft) {
        return contacts.add(draft::withId);
    }

    synchronized void remove(InTimeContact contact) {
        contacts.remove(contact.id());
    }

    synchronized void remove(InTimeGroup group) {
        groups.remove(group.id());
    }

    /** The members of groups, group by group, each group's in the order in which they were created. */
    synchronized List<InTimeContact> members(Collection<Long> groupIds) {
        Map<Long, List<InTimeContact>> byGroup = new HashMap<>();
        groupIds.forEach(id -> byGroup.put(id, new ArrayList<>()));
        if (!byGroup.isEmpty()) {
            contacts.all().forEach(contact -> contact.groups().stream().filter(byGroup::containsKey).forEach(
                    id -> byGroup.getOrDefault(id, List.of()).add(contact)));
        }
        return groupIds.stream().flatMap(id -> byGroup.getOrDefault(id, List.of()).stream()).toList();
    }

    synchronized void clear() {
        groups.clear();
        contacts.clear();
    }
}
