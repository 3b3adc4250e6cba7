package org.camelgateways.examples.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.camelgateways.examples.sync.Change.Kind;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The fewest changes. */
class PlanTest {

    private static final Member KARI
            = new Member("M-1", "Kari", "Berg", "+467017406050001", "", "Red");

    private final List<Contact> contacts = new ArrayList<>();
    private final List<Contact> red = new ArrayList<>();
    private final List<Contact> blue = new ArrayList<>();

    private static Contact contact(String id, String last, String email) {
        return new Contact(id, "Kari", last, "+467017406050001", email, "M-1", "locker", null, true, false, null);
    }

    private Plan plan(Member... members) {
        AddressBook book = new AddressBook(Set.of("Red", "Blue"));
        List<String> ids = book.groups(
                List.of(
                        new Group("31", "Red", null, false), new Group("32", "Blue", null, false),
                        new Group("33", "Board", null, false))
                        .iterator());
        assertThat(ids).containsExactly("31", "32");
        book.members("31", red.iterator());
        book.members("32", blue.iterator());
        book.contacts(contacts.iterator());
        return Plan.of(List.of(members), book);
    }

    private void has(Contact contact, List<Contact> group) {
        contacts.add(contact);
        group.add(contact);
    }

    @Test
    void whoIsThereAsListedIsLeftAlone() {
        has(contact("1", "Berg", null), red);
        assertThat(plan(KARI).changes()).isEmpty();
    }

    @Test
    void whoIsNotThereIsCreated() {
        assertThat(plan(KARI).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CREATE);
            assertThat(change.contact().description()).isEqualTo("M-1");
            assertThat(change.team()).isEqualTo("Red");
        });
    }

    @Test
    void whoHasAnotherNameIsUpdatedAndWhatTheListDoesNotSayStays() {
        has(contact("1", "Ek", "kari@club.example"), red);
        assertThat(plan(KARI).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.UPDATE);
            assertThat(change.contact()).isEqualTo(contact("1", "Berg", ""));
        });
    }

    @Test
    void whoIsInAnotherTeamIsMoved() {
        has(contact("1", "Berg", null), blue);
        assertThat(plan(KARI).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVE);
            assertThat(change.leave()).containsExactly("32");
            assertThat(change.joins()).isTrue();
        });
    }

    @Test
    void whoIsInTheOwnTeamAndInAnotherOnlyLeavesThat() {
        has(contact("1", "Berg", null), blue);
        red.addAll(blue);
        assertThat(plan(KARI).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVE);
            assertThat(change.leave()).containsExactly("32");
            assertThat(change.joins()).isFalse();
        });
    }

    @Test
    void aTeamWithoutAGroupIsMadeFirst() {
        List<Change> changes = plan(new Member("M-1", "Kari", "Berg", "+467017406050001", "", "Green")).changes();
        assertThat(changes).extracting(Change::kind).containsExactly(Kind.TEAM, Kind.CREATE);
        assertThat(changes.get(0).group().name()).isEqualTo("Green");
    }

    @Test
    void whoIsNotListedAndWhoIsNoMemberIsCountedAndLeftAlone() {
        has(contact("1", "Berg", null), red);
        contacts.add(Contact.of("Ola", "Ek", "+46701740606").withContactId("2"));
        Plan plan = plan();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.gone()).isEqualTo(1);
        assertThat(plan.others()).isEqualTo(1);
    }
}
