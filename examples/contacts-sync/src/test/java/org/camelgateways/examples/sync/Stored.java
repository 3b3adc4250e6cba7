package org.camelgateways.examples.sync;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;

import static org.assertj.core.api.Assertions.assertThat;

/** What the simulated service has. */
final class Stored {

    private Stored() {
    }

    /** The names of the groups that each contact is in, of those in any. */
    static Collection<Set<String>> groups(IntouchAccount account) {
        return groupsById(account).values();
    }

    /** The ids of the contacts that are in any group. */
    static Set<Integer> inSomeGroup(IntouchAccount account) {
        return groupsById(account).keySet();
    }

    private static Map<Integer, Set<String>> groupsById(IntouchAccount account) {
        Map<Integer, Set<String>> names = new HashMap<>();
        for (IntouchGroup group : account.groups()) {
            account.members(group.id())
                    .forEach(each -> names.computeIfAbsent(each.id(), id -> new HashSet<>()).add(String.valueOf(group.name())));
        }
        return names;
    }

    /** Each member of the list is one contact, as listed, and in the group of the own team only. */
    static Map<String, IntouchContact> holdAgainst(IntouchAccount account, Path csv, int count) {
        Map<String, IntouchContact> contacts = account.contacts().stream()
                .filter(contact -> contact.description() != null && contact.description().startsWith("M-"))
                .collect(Collectors.toMap(IntouchContact::description, contact -> contact));
        Map<Integer, Set<String>> groups = groupsById(account);
        List<Member> members = MemberList.read(csv).members();
        assertThat(members).hasSize(count).allSatisfy(member -> {
            IntouchContact contact = contacts.get(member.number());
            assertThat(contact.firstname()).isEqualTo(member.firstname());
            assertThat(contact.lastname()).isEqualTo(member.lastname());
            assertThat(contact.phoneNumber()).isEqualTo(member.mobile());
            assertThat(groups.get(contact.id())).containsExactly(member.team());
        });
        return contacts;
    }
}
