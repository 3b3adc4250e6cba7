package org.camelgateways.simulator;

import java.io.IOException;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class GroupSendTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";
    private static final String CIA = "+46701740607";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final InTimeClient client = InTimeClient.demo(simulator);
    private final InTimeAccount account = simulator.inTime().account("demo");

    @Test
    void theIdsOfTheRecipientsComeFirstThenThoseOfTheMembers() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);
        client.addContact("3", "bo@ek.se", "070-174 06 06", group);
        client.addContact("1", "", "+46701740609");
        String ids = client.send("<recipients><recipient transid=\"t\">" + CIA + "</recipient></recipients>", group);

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(CIA, ASA, "0701740606");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::reference).containsExactly("t", null, null);
        assertThat(ids.split(",")).containsExactly(
                simulator.inbox().messages().stream().map(message -> Long.toString(message.id())).toArray(String[]::new));
    }

    @Test
    void eMailContactsGetNoTexts() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("2", "asa@ek.se", ASA, group);

        assertThat(client.send("", group)).isEqualTo("2:ERROR2");
    }

    @Test
    void aContactInSeveralGroupsGetsOneText() throws IOException {
        String[] groups = client.addGroups("Kunder", "Vänner").split(",");
        client.addContact("1", "", ASA, groups[0], groups[1]);
        client.addContact("1", "", BO, groups[1]);

        assertThat(client.send("", groups[0], groups[1], groups[0])).matches("\\d+,\\d+");
        assertThat(simulator.inbox().count(ASA)).isEqualTo(1);
    }

    @Test
    void aRecipientWhoIsAMemberTooGetsTwoTexts() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);

        assertThat(client.send("<recipients><recipient>" + ASA + "</recipient></recipients>", group)).matches("\\d+,\\d+");
        assertThat(simulator.inbox().count(ASA)).isEqualTo(2);
    }

    @Test
    void checknixLeavesBlockedMembersOutAndNoRecipients() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);
        client.addContact("1", "", BO, group);
        client.block("0701740605", CIA);
        client.send("<checknix>1</checknix><recipients><recipient>" + CIA + "</recipient></recipients>", group);

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(CIA, BO);
        client.send("<checknix>0</checknix>", group);
        assertThat(simulator.inbox().count(ASA)).isEqualTo(1);
    }

    @Test
    void ifAllMembersAreBlockedThereAreNoRecipients() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);
        client.block(ASA);

        assertThat(client.send("<checknix>1</checknix>", group)).isEqualTo("2:ERROR2");
        client.unblock(ASA);
        assertThat(client.send("<checknix>1</checknix>", group)).matches("\\d+");
    }

    @Test
    void aDeletedGroupIsGoneAndItsContactsAreLeft() throws IOException {
        String[] groups = client.addGroups("Kunder", "Vänner").split(",");
        client.addContact("1", "", ASA, groups[0], groups[1]);

        assertThat(client.deleteGroup(groups[0], "false")).isEqualTo(groups[0]);
        assertThat(client.send("", groups[0])).isEqualTo("2:ERROR2");
        assertThat(client.send("", groups[1])).matches("\\d+");
        assertThat(account.contacts()).singleElement()
                .satisfies(contact -> assertThat(contact.groups()).containsExactly(Long.valueOf(groups[1])));
        assertThat(client.deleteGroup(groups[0], "false")).isEqualTo("2:ERROR1");
    }

    @Test
    void aGroupIsDeletedWithAllItsContactsIfThatIsWanted() throws IOException {
        String[] groups = client.addGroups("Kunder", "Vänner").split(",");
        client.addContact("1", "", ASA, groups[0], groups[1]);
        client.addContact("1", "", BO, groups[1]);
        client.deleteGroup(groups[0], "true");

        assertThat(account.contacts()).extracting(InTimeContact::mobile).containsExactly(BO);
        assertThat(client.send("", groups[1])).matches("\\d+");
    }

    @Test
    void aGroupStaysIfWhatBecomesOfItsContactsIsUnclear() throws IOException {
        String group = client.addGroups("Kunder");

        assertThat(client.deleteGroup(group, "yes")).isEqualTo("2:ERROR1");
        assertThat(client.deleteGroup(group, "1")).isEqualTo("2:ERROR1");
        assertThat(account.groups()).hasSize(1);
        assertThat(client.deleteGroup(group, "")).isEqualTo(group);
    }

    @Test
    void whatCanBeDoneOfAListIsDone() throws IOException {
        String ids = client.addGroups("Kunder", "", "Vänner");
        assertThat(ids).matches("\\d+,\\d+");
        String[] groups = ids.split(",");

        assertThat(client.post("contacts/deletegroup", "<deletegroups><groups><group groupid=\"" + groups[1]
                                                       + "\" deletecontacts=\"false\"/><group groupid=\"999999\"/><group groupid=\""
                                                       + groups[0] + "\"/></groups></deletegroups>"))
                .isEqualTo(groups[1] + "," + groups[0]);
    }

    @Test
    void aTextThatWasScheduledForAGroupGoesToThoseWhoWereInItThen() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);
        client.send("<senddate>2098-01-01T10:00:00</senddate>", group);
        client.addContact("1", "", BO, group);
        client.deleteGroup(group, "true");

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(ASA);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state)
                .containsExactly(InboxMessage.State.SCHEDULED);
    }

    @Test
    void groupsThatAreNotThereArePassedOver() throws IOException {
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);

        assertThat(client.send("", "999999", group)).matches("\\d+");
        assertThat(client.send("", "abc", group)).isEqualTo("1:ERROR1");
    }

    @Test
    void namesComeBackAsTheyWereGiven() throws IOException {
        client.addGroups("A &amp; &lt;B&gt; &quot;C&quot; åäö &#8364; &#x1F600;&#10;x");

        assertThat(account.groups().get(0).name()).isEqualTo("A & <B> \"C\" åäö € \uD83D\uDE00\nx");
        assertThat(client.get("contacts/listgroups"))
                .contains(">A &amp; &lt;B&gt; &quot;C&quot; åäö &#8364; &#128512;&#10;x</group>");
    }
}
