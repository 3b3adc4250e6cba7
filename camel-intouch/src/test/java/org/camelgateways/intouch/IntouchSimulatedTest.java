package org.camelgateways.intouch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.intouch.model.Message;
import org.camelgateways.intouch.model.User;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything against the simulator, which others wrote from the same pages. */
class IntouchSimulatedTest extends IntouchTestSupport {

    @RegisterExtension
    static final SimulatorExtension EXTENSION = new SimulatorExtension();

    static Simulator simulator;

    @BeforeAll
    static void useSimulator() {
        simulator = EXTENSION.simulator();
        IntouchComponent component = context.getComponent("intouch", IntouchComponent.class);
        component.setClock(Clock.systemUTC());
        component.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        component.getConfiguration().setUsername(Simulator.DEMO_USER);
        component.getConfiguration().setDomain("demo");
        component.getConfiguration().setPassword(Simulator.DEMO_SECRET);
    }

    @BeforeEach
    void newEndpoints() throws Exception {
        context.removeEndpoints("intouch:*");
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML, V2 + "&methodOverride=true", V1 + "&methodOverride=true" })
    void aContactAndAGroupLiveTheirLives(String form) {
        Contact given = new Contact(
                null, "Åse \uD83D\uDE00", "Ødegård & Co", "90011223", null, "", "a\nb", null, true, false, null);
        Contact created = got(Contact.class, "contacts/create" + form, given);
        Contact stored = got(Contact.class, "contacts/get" + form, created.contactId());
        assertThat(stored.withContactId(null)).usingRecursiveComparison().ignoringFields("createdDate").isEqualTo(given);
        assertThat(stored.createdDate()).isNotNull();
        assertThat(got(Long.class, "contacts/count", null)).isEqualTo(1);

        Contact changed = stored.withAddresses("90011224", "ase@acme.example").withDescriptions(null, "", "c");
        done("contacts/update" + form, changed);
        assertThat(got(Contact.class, "contacts/get" + form, changed)).isEqualTo(changed);

        Group board = got(Group.class, "groups/create" + form, new Group(null, "Styret", "Året", false));
        done("groups/update" + form, board.withGroupId(board.groupId()));
        assertThat(got(Group.class, "groups/get" + form, board)).isEqualTo(board);
        done("groups/addcontact" + form, changed, Map.of(IntouchConstants.GROUP_ID, board.groupId()));
        done("groups/removecontact" + form, changed, Map.of(IntouchConstants.GROUP_ID, board.groupId()));
        failed(RequestRejectedException.class, "groups/removecontact" + form,
                Map.of("contactId", changed.contactId(), "groupId", board.groupId()));

        done("groups/delete" + form, board);
        done("contacts/delete" + form, changed);
        failed(RequestRejectedException.class, "contacts/get" + form, changed);
        assertThat(got(Long.class, "contacts/count?format=xml", null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void aTextGoesToNumbersContactsAndGroups(String form) {
        Contact kari = got(Contact.class, "contacts/create", Contact.of("Kari", "Hansen", "4790011223"));
        Contact ola = got(Contact.class, "contacts/create", Contact.of("Ola", "Nordmann", "4790011224"));
        Group group = got(Group.class, "groups/create", Group.of("Board"));
        done("groups/addcontact", ola, Map.of(IntouchConstants.GROUP_ID, group.groupId()));
        Sms sms = new Sms(
                List.of(
                        new Recipient.Number("+46 70 174 06 05"), new Recipient.Contact(kari.contactId()),
                        new Recipient.Group(group.groupId())),
                "Hei æøå \uD83D\uDE00", "Acme", null, Map.of());

        SendResult result = got(SendResult.class, "messages/send" + form, sms);

        assertThat(simulator.inbox().messages()).extracting(text -> text.recipient() + " " + text.sender() + " " + text.text())
                .containsExactlyInAnyOrder(
                        "46701740605 Acme Hei æøå \uD83D\uDE00", "4790011223 Acme Hei æøå \uD83D\uDE00",
                        "4790011224 Acme Hei æøå \uD83D\uDE00");
        Message stored = got(Message.class, "messages/get" + form, result);
        assertThat(stored.messageId()).isEqualTo(result.unpairedIds().get(0));
        assertThat(stored.text()).isEqualTo(sms.text());
        assertThat(stored.receivers()).containsExactly(
                "46701740605", "/contacts/" + kari.contactId(), "/groups/" + group.groupId());
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void aTextIsSentLaterAndTakenBack(String form) {
        Sms sms = new Sms(
                List.of(new Recipient.Number("90011223")), "Hello", "Acme",
                simulator.clock().instant().plus(Duration.ofHours(2)),
                Map.of());
        SendResult result = got(SendResult.class, "messages/send" + form, sms);
        done("messages/delete" + form, result);
        failed(RequestRejectedException.class, "messages/get" + form, result);
    }

    @Test
    void theUserIsToldWithEveryForm() {
        assertThat(got(User.class, "user/get", null)).isEqualTo(got(User.class, "user/get?format=xml", null))
                .satisfies(user -> assertThat(user.allowedFunctions()).contains("ALLOW_API"));
    }

    @Test
    void wrongCredentialsAndWhatIsForbiddenAre406() {
        failed(AuthenticationFailedException.class, "contacts/get?password=wrong", 1);
        failed(AuthenticationFailedException.class, "contacts/get?apiVersion=1&domain=other", 1);
        failed(RequestRejectedException.class, "contacts/delete", 999_999);
        failed(RequestRejectedException.class, "messages/send?sender=Acme",
                Sms.of("1", "x").withRecipients(List.of(new Recipient.Group("999999"))));
    }
}
