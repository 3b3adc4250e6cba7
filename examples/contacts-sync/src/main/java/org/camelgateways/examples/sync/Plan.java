package org.camelgateways.examples.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.camelgateways.examples.sync.Change.Kind;
import org.camelgateways.intouch.model.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The fewest changes that make the address book say what the list says. Nobody is deleted: who is in the address book
 * and not in the list is told.
 *
 * @param changes in the order in which they can be done
 * @param gone    how many members of the address book the list lacks
 * @param others  how many contacts are no members
 */
record Plan(List<Change> changes, int gone, int others) {

    static Plan of(List<Member> members, AddressBook book) {
        List<Change> changes = new ArrayList<>();
        Set<String> teams = members.stream().map(Member::team).collect(Collectors.toCollection(TreeSet::new));
        teams.stream().filter(team -> !book.hasGroup(team))
                .forEach(team -> changes.add(new Change(Kind.TEAM, team, team, null, List.of(), false)));
        for (Member member : members) {
            Contact contact = book.contact(member.number());
            if (contact == null) {
                changes.add(new Change(Kind.CREATE, member.number(), member.team(), fresh(member), List.of(), true));
                continue;
            }
            Contact wanted = wanted(member, contact);
            if (!wanted.equals(contact)) {
                changes.add(new Change(Kind.UPDATE, member.number(), member.team(), wanted, List.of(), false));
            }
            Set<String> in = book.teams(contact);
            if (!in.equals(Set.of(member.team()))) {
                List<String> leave = in.stream().filter(team -> !team.equals(member.team())).map(book::groupId).toList();
                changes.add(
                        new Change(Kind.MOVE, member.number(), member.team(), wanted, leave, !in.contains(member.team())));
            }
        }
        changes.sort(Comparator.comparing(Change::kind));
        Set<String> listed = members.stream().map(Member::number).collect(Collectors.toSet());
        int gone = (int) book.memberNumbers().stream().filter(number -> !listed.contains(number)).count();
        return new Plan(changes, gone, book.others());
    }

    private static Contact fresh(Member member) {
        return Contact.of(member.firstname(), member.lastname(), member.mobile())
                .withAddresses(member.mobile(), member.email()).withDescriptions(member.number(), null, null);
    }

    /** What the list does not say stays as it is. */
    private static Contact wanted(Member member, Contact contact) {
        return contact
                .withName(same(contact.firstname(), member.firstname()), same(contact.lastname(), member.lastname()))
                .withAddresses(same(contact.phoneNumber(), member.mobile()), same(contact.email(), member.email()));
    }

    /** A file cannot tell nothing from an empty text, and the difference is not worth a change. */
    private static @Nullable String same(@Nullable String stored, String listed) {
        return Objects.requireNonNullElse(stored, "").equals(listed) ? stored : listed;
    }

    long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
