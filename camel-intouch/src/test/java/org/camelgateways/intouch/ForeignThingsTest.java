package org.camelgateways.intouch;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchContact;
import org.camelgateways.simulator.intouch.IntouchGroup;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What another account has, or nobody has any more, is an error, and nothing of anybody's is touched (I22, I23). */
class ForeignThingsTest extends IntouchTestSupport {

    @RegisterExtension
    static final SimulatorExtension EXTENSION = new SimulatorExtension(
            Simulator.builder().account("stranger@acme", "another-secret"));

    private static Simulator simulator;
    private IntouchAccount other;
    private IntouchContact contact;
    private IntouchGroup group;

    @BeforeAll
    static void useSimulator() {
        simulator = EXTENSION.simulator();
        IntouchConfiguration configuration = context.getComponent("intouch", IntouchComponent.class).getConfiguration();
        configuration.setBaseUrl(simulator.baseUrl().toString());
        configuration.setUsername(Simulator.DEMO_USER);
        configuration.setDomain("demo");
        configuration.setPassword(Simulator.DEMO_SECRET);
    }

    @BeforeEach
    void anotherAccount() throws Exception {
        other = simulator.intouch().account("stranger@acme");
        contact = other.addContact("Ola", "Nordmann", "90011224");
        group = other.addGroup("Board");
        other.addMember(group.id(), contact.id());
        context.removeEndpoints("intouch:*");
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void whatIsAnothersIsNotFoundAndStaysAsItWas(String form) {
        Contact mine = got(Contact.class, "contacts/create" + form, Contact.of("Kari", "Hansen", "90011223"));
        Group own = got(Group.class, "groups/create" + form, Group.of("Own"));
        String theirs = Integer.toString(contact.id());
        String theirGroup = Integer.toString(group.id());
        List<Exchange> attempts = List.of(
                call("contacts/get" + form, theirs, Map.of()), call("contacts/delete" + form, theirs, Map.of()),
                call("contacts/update" + form, Contact.of("Kari", "Hansen", "1").withContactId(theirs), Map.of()),
                call("groups/get" + form, theirGroup, Map.of()), call("groups/delete" + form, theirGroup, Map.of()),
                call("groups/update" + form, Group.of("Kari's").withGroupId(theirGroup), Map.of()),
                call("groups/contacts" + form, theirGroup, Map.of()),
                call("groups/addcontact" + form, Map.of("contactId", mine.contactId(), "groupId", theirGroup), Map.of()),
                call("groups/addcontact" + form, Map.of("contactId", theirs, "groupId", own.groupId()), Map.of()),
                call("groups/removecontact" + form, Map.of("contactId", theirs, "groupId", theirGroup), Map.of()),
                call("messages/send" + form + "&sender=Acme",
                        Sms.of("1", "Hello").withRecipients(List.of(new Recipient.Group(theirGroup))), Map.of()),
                call("messages/send" + form + "&sender=Acme",
                        Sms.of("1", "Hello").withRecipients(List.of(new Recipient.Contact(theirs))), Map.of()));

        assertThat(attempts).extracting(Exchange::getException).allSatisfy(
                error -> assertThat(error).isExactlyInstanceOf(RequestRejectedException.class));
        assertThat(other.contacts()).containsExactly(contact);
        assertThat(other.groups()).containsExactly(group);
        assertThat(other.members(group.id())).containsExactly(contact);
        assertThat(simulator.inbox().messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void whatIsDeletedIsNotFoundAndATextToItGoesToNobody(String form) {
        Contact mine = got(Contact.class, "contacts/create" + form, Contact.of("Kari", "Hansen", "90011223"));
        Group own = got(Group.class, "groups/create" + form, Group.of("Own"));
        done("groups/addcontact" + form, mine, Map.of(IntouchConstants.GROUP_ID, own.groupId()));
        done("groups/delete" + form, own);
        for (String operation : List.of("groups/get", "groups/delete", "groups/contacts")) {
            failed(RequestRejectedException.class, operation + form, own.groupId());
        }
        failed(RequestRejectedException.class, "messages/send" + form + "&sender=Acme",
                Sms.of("1", "Hello").withRecipients(List.of(new Recipient.Group(own.groupId()))));
        assertThat(simulator.inbox().messages()).isEmpty();
        assertThat(got(Contact.class, "contacts/get" + form, mine).phoneNumber()).isEqualTo("90011223");
    }
}
