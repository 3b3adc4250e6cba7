package org.camelgateways.examples.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.camelgateways.intouch.IntouchConstants;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.jspecify.annotations.Nullable;

/**
 * What the service has: the groups that the list has teams for, who is in them, and the contacts that are members.
 * Other groups and contacts are somebody else's, and left alone.
 */
public final class AddressBook {

    private final Set<String> teams;
    private final Map<String, String> groupIds = new HashMap<>();
    private final Map<String, String> teamsOfGroups = new HashMap<>();
    private final Map<String, Set<String>> teamsOfContacts = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private int others;

    AddressBook(Set<String> teams) {
        this.teams = Set.copyOf(teams);
    }

    // ---- the route's steps

    /** Takes the groups in; the ids of those that matter. */
    public List<String> groups(@Body Iterator<Group> listed) {
        groupIds.clear();
        teamsOfGroups.clear();
        teamsOfContacts.clear();
        contacts.clear();
        others = 0;
        List<String> ids = new ArrayList<>();
        listed.forEachRemaining(group -> {
            String id = Objects.requireNonNull(group.groupId());
            if (group.name() != null && teams.contains(group.name()) && groupIds.putIfAbsent(group.name(), id) == null) {
                teamsOfGroups.put(id, group.name());
                ids.add(id);
            }
        });
        return ids;
    }

    /** Takes in who is in a group. */
    public void members(@Header(IntouchConstants.GROUP_ID) String groupId, @Body Iterator<Contact> listed) {
        String team = Objects.requireNonNull(teamsOfGroups.get(groupId));
        listed.forEachRemaining(
                contact -> teamsOfContacts.computeIfAbsent(contact.contactId(), id -> new HashSet<>()).add(team));
    }

    /** Takes the contacts in. */
    public void contacts(@Body Iterator<Contact> listed) {
        listed.forEachRemaining(contact -> {
            String number = contact.description();
            if (number == null || !number.matches("M-[0-9]+") || contacts.putIfAbsent(number, contact) != null) {
                others++;
            }
        });
    }

    /** A group was created. */
    public void created(@Body Group group) {
        groupIds.put(Objects.requireNonNull(group.name()), Objects.requireNonNull(group.groupId()));
    }

    /** The id of the group that a change puts somebody into. */
    public String groupId(@ExchangeProperty("change") Change change) {
        return groupId(change.team());
    }

    // ---- what it says

    String groupId(String team) {
        String id = groupIds.get(team);
        if (id == null) {
            throw new IllegalStateException("There is no group for the team " + team);
        }
        return id;
    }

    boolean hasGroup(String team) {
        return groupIds.containsKey(team);
    }

    /** The contact that a member is; null where it is none yet. */
    @Nullable
    Contact contact(String memberNumber) {
        return contacts.get(memberNumber);
    }

    /** The teams in whose groups a contact is. */
    Set<String> teams(Contact contact) {
        return teamsOfContacts.getOrDefault(contact.contactId(), Set.of());
    }

    /** The members that are contacts. */
    Set<String> memberNumbers() {
        return contacts.keySet();
    }

    /** How many contacts are no members. */
    int others() {
        return others;
    }
}
