package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.Contact;
import org.camelgateways.intime.model.ContactGroup;
import org.camelgateways.intime.model.ContactType;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.intime.InTimeContact;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** InTime HTTP API 1.0, section 5. */
class ContactsTest extends EntriesTestSupport {

    private static Contact contact(String mobile, String... groups) {
        return new Contact(ContactType.SMS, "Åsa", "Öberg", null, mobile, "Räkenskap", List.of(groups));
    }

    @Test
    void contactsAreCreatedWithTheirGroupsAndIds() {
        String group = "" + account().addGroup("Kunder").id();
        EntriesResult<?> result = entries("contacts/add", List.of(contact("070-174 06 05", group), Map.of(
                "type", "SMS_AND_EMAIL", "firstName", "Bo", "email", "bo@example.com", "mobile", TWO, "groups", group)));

        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        List<InTimeContact> stored = account().contacts();
        assertThat(stored).extracting(c -> c.id() + "").isEqualTo(result.entries().stream().map(e -> e.id()).toList());
        assertThat(stored).extracting(InTimeContact::mobile).containsExactly(ONE, TWO);
        assertThat(stored.get(0).firstname()).isEqualTo("Åsa");
        assertThat(stored.get(0).extrafield()).isEqualTo("Räkenskap");
        assertThat(stored.get(1).type()).isEqualTo(3);
        assertThat(account().members(Long.parseLong(group))).hasSize(2);
    }

    @Test
    void theSampleOfSection51() {
        Contact john = new Contact(
                ContactType.SMS, "John", "Svensson", "john.svensson@company.se", ONE, "Ledningsgrupp", List.of("1", "2"));
        assertThat(wire("contacts/add", john, "17")).isEqualTo(
                XML + "<contacts><contact><type>1</type><firstname>John</firstname><lastname>Svensson</lastname>"
                                                               + "<email>john.svensson@company.se</email><mobile>+46701740605</mobile>"
                                                               + "<extrafield>Ledningsgrupp</extrafield>"
                                                               + "<groups><group groupid=\"1\" /><group groupid=\"2\" /></groups>"
                                                               + "</contact></contacts>");
        assertThat(request().path()).isEqualTo("/api/1.0/contacts/add.ashx");
    }

    @Test
    void whatAContactLacksIsLeftOut() {
        assertThat(wire("contacts/add", Map.of("mobile", ONE), "17"))
                .isEqualTo(XML + "<contacts><contact><type>1</type><mobile>+46701740605</mobile></contact></contacts>");
    }

    @Test
    void everyFaultOfContactsIsNamedAndNobodyIs() {
        Contact broken = new Contact(
                ContactType.SMS_AND_EMAIL, "Hemlig\u0000", null, "hemlig", "07017406O5", null,
                List.of("1", "1", "x"));
        List<String> faults = refused("contacts/add",
                Arrays.asList(broken, Map.of("mobil", ONE, "type", "FAX"), 42, null, Map.of()));
        assertThat(faults).anyMatch(f -> f.startsWith("body[0].firstName holds the control character"))
                .anyMatch(f -> f.startsWith("body[0].email"))
                .anyMatch(f -> f.startsWith("body[0].mobile")).contains("body[0].groups[1] is there twice",
                        "body[0].groups[2] is no id: the service's are whole numbers above 0",
                        "body[1] has the field 'mobil', which does not exist; possible are email, extraField, firstName,"
                                                                                               + " groups, lastName, mobile, type",
                        "body[1].type is none of those possible: [SMS, EMAIL, SMS_AND_EMAIL]", "body[3] is missing",
                        "body[4].mobile is missing")
                .anyMatch(f -> f.startsWith("body[2] is a java.lang.Integer")).noneMatch(f -> f.contains("emlig"))
                .noneMatch(f -> f.contains("07017406")).noneMatch(f -> f.contains("FAX"));
        assertThat(refused("contacts/add", List.of())).containsExactly("body is empty: at least one entry is needed");
        assertThat(refused("contacts/add", null)).containsExactly("body is empty: at least one entry is needed");
    }

    @Test
    void ofSeveralContactsOneFaultLeavesOpenWhatWasStored() {
        OutcomeUnknownException error = failed(
                OutcomeUnknownException.class, "contacts/add", List.of(contact(ONE), contact(TWO, "999")));
        assertThat(error).hasMessage("intime:contacts/add may have been done: the contact could not be created (2:ERROR1),"
                                     + " and whether those before it were stored is not said");
        assertThat(error.entries().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(2);
    }

    @Test
    void aGroupThatIsNotThereIsTheServicesOwnError() {
        assertThat(failed(RequestRejectedException.class, "contacts/add", contact(ONE, "999"))).hasMessage(
                "intime:contacts/add not sent: the contact could not be created (2:ERROR1)");
    }

    @Test
    void groupsAreListedInTheirCharset() {
        assertListing("contacts/listgroups");
        long one = account().addGroup("Åäö & co").id();
        long two = account().addGroup("Två").id();
        assertThat(list("contacts/listgroups"))
                .isEqualTo(List.of(new ContactGroup(one + "", "Åäö & co"), new ContactGroup(two + "", "Två")));
    }

    @Test
    void theSampleOfSection52IsRead() {
        simulator.faults().add(Fault.body200(
                XML + "<groups><group groupid=\"1\">Grupp nummer 1</group><group groupid=\"2\">Grupp nummer 2</group></groups>"));
        assertThat(list("contacts/listgroups"))
                .isEqualTo(List.of(new ContactGroup("1", "Grupp nummer 1"), new ContactGroup("2", "Grupp nummer 2")));
        assertThat(request().path()).isEqualTo("/api/1.0/contacts/listgroups.ashx");
    }

    @Test
    void groupsAreCreated() {
        EntriesResult<?> result = entries("contacts/addgroup", List.of("Ny grupp", "Åäö"));
        assertThat(account().groups()).extracting(g -> g.id() + " " + g.name())
                .containsExactly(result.entries().get(0).id() + " Ny grupp", result.entries().get(1).id() + " Åäö");
    }

    @Test
    void theSampleOfSection53() {
        assertThat(wire("contacts/addgroup", "Ny grupp", "7"))
                .isEqualTo(XML + "<addgroups><groups><group groupname=\"Ny grupp\" /></groups></addgroups>");
        assertThat(request().path()).isEqualTo("/api/1.0/contacts/addgroup.ashx");
    }

    @Test
    void whatIsNoNameOfAGroupIsRefused() {
        assertThat(refused("contacts/addgroup", Arrays.asList(" ", 7, null, "a\nb"))).containsExactly(
                "body[0] is no name of a group", "body[1] is no name of a group", "body[2] is missing",
                "body[3] holds U+000A at index 1, but must be on one line");
    }

    @Test
    void aGroupIsDeletedAndItsContactsStay() {
        long group = account().addGroup("Kunder").id();
        account().addContact("Åsa", "Ek", ONE, group);
        assertThat(entries("contacts/deletegroup", new ContactGroup(group + "", "Kunder")).outcome()).isEqualTo(Outcome.SENT);
        assertThat(account().groups()).isEmpty();
        assertThat(account().contacts()).hasSize(1);
    }

    @Test
    void contactsGoWithTheirGroupOnlyIfTheEndpointSaysSo() {
        long group = account().addGroup("Kunder").id();
        account().addContact("Åsa", "Ek", ONE, group);
        answer("contacts/deletegroup?deleteContacts=true", group, Map.of());
        assertThat(account().contacts()).isEmpty();

        long other = account().addGroup("Andra").id();
        account().addContact("Åsa", "Ek", ONE, other);
        answer("contacts/deletegroup", other, Map.of("deleteContacts", true, "CamelIntimeDeleteContacts", true));
        assertThat(account().contacts()).hasSize(1);
    }

    @Test
    void aGroupThatTheServiceDoesNotNameIsUnknownAndThoseItNamesAreDone() {
        long group = account().addGroup("Kunder").id();
        EntriesResult<?> result = entries("contacts/deletegroup", List.of(group + 1, group));
        assertThat(result.entries()).extracting(e -> e.outcome()).containsExactly(Outcome.UNKNOWN, Outcome.SENT);
        assertThat(result.outcome()).isEqualTo(Outcome.MIXED);
    }

    @Test
    void theSampleOfSection54() {
        assertThat(wire("contacts/deletegroup", "1", "1")).isEqualTo(
                XML + "<deletegroups><groups><group groupid=\"1\" deletecontacts=\"false\" /></groups></deletegroups>");
        assertThat(request().path()).isEqualTo("/api/1.0/contacts/deletegroup.ashx");
    }

    @Test
    void whatIsNoIdAndAnIdThatIsThereTwiceAreRefused() {
        assertThat(refused("contacts/deletegroup", List.of("1", 1, "-2", "007"))).containsExactly(
                "body[1] is the same as body[0]", "body[2] is no id: the service's are whole numbers above 0",
                "body[3] is no id: the service's are whole numbers above 0");
    }

    @Test
    void aRawDocumentGoesAsItIsAndTheReplyComesAsItCame() {
        String document = XML + "<addgroups><groups><group groupname=\"Räv\" /></groups></addgroups>";
        Object reply = answer("contacts/addgroup?raw=true", document, Map.of());
        assertThat(reply).isEqualTo(account().groups().get(0).id() + "");
        assertThat(request().body()).isEqualTo(document.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(account().groups().get(0).name()).isEqualTo("Räv");
        assertThat(call("contacts/addgroup?raw=true", 42, Map.of()).getException()).hasMessageContaining(
                "body must be the XML document with raw=true, as text or bytes");
    }
}
