package org.camelgateways.simulator;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.simulator.intime.InTimeBlockedNumber;
import org.camelgateways.simulator.intime.InTimeReminder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().account("other", "k"));

    private final Simulator simulator = extension.simulator();
    private final InTimeClient demo = InTimeClient.demo(simulator);
    private final InTimeClient other = new InTimeClient(simulator, "other", "k");
    private final InTimeAccount account = simulator.inTime().account("demo");

    @Test
    void anAccountSeesOnlyItsOwnThings() throws IOException {
        String group = demo.addGroups("Kunder");
        demo.addContact("1", "", ASA, group);
        demo.block(ASA);
        demo.addReminder("2099-01-01T10:00:00", ASA);

        for (String listing : InTimeClient.LISTINGS) {
            assertThat(demo.get(listing)).startsWith("<?xml");
            assertThat(other.get(listing)).isEqualTo("2:ERROR1");
        }
        assertThat(simulator.inTime().account("other").contacts()).isEmpty();
    }

    @Test
    void anAccountReachesNothingOfAnother() throws IOException {
        String group = demo.addGroups("Kunder");
        demo.addContact("1", "", ASA, group);
        demo.block(ASA);
        String reminder = demo.addReminder("2099-01-01T10:00:00", ASA);
        String text = demo.post("message/create", Documents.scheduled("2099-01-01T10:00:00", ASA));

        assertThat(other.send("", group)).isEqualTo("2:ERROR2");
        assertThat(other.addContact("1", "", BO, group)).isEqualTo("2:ERROR1");
        assertThat(other.deleteGroup(group, "true")).isEqualTo("2:ERROR1");
        assertThat(other.unblock(ASA)).isEqualTo("2:ERROR1");
        assertThat(other.request("GET", other.target("reminder/list") + "&id=" + reminder).body()).isEqualTo("2:ERROR1");
        assertThat(other.edit("<appointmentid>" + reminder + "</appointmentid><active>false</active>"))
                .isEqualTo("-" + reminder);
        assertThat(other.post("message/delete", "<message><messageid>" + text + "</messageid></message>"))
                .isEqualTo("2:ERROR2");
        assertThat(List.of(account.groups().size(), account.contacts().size(), account.blockList().size())).containsOnly(1);
        assertThat(account.reminders()).allMatch(InTimeReminder::active);
    }

    @Test
    void anotherAccountsBlockListDoesNotCount() throws IOException {
        other.block(ASA);
        String group = demo.addGroups("Kunder");
        demo.addContact("1", "", ASA, group);

        assertThat(demo.send("<checknix>1</checknix>", group)).matches("\\d+");
    }

    @Test
    void idsRiseAndAreNeverSharedByAccounts() throws IOException {
        long first = Long.parseLong(demo.addGroups("Kunder"));
        long second = Long.parseLong(other.addGroups("Kunder"));
        demo.deleteGroup(first, "false");

        assertThat(second).isEqualTo(first + 1);
        assertThat(demo.addGroups("Kunder")).isEqualTo(Long.toString(first + 2));
    }

    @Test
    void aNumberIsBlockedInAllItsSpellings() throws IOException {
        String id = demo.block("070-174 06 05");

        assertThat(demo.get("nix/list")).contains("<mobile>0701740605</mobile>");
        assertThat(account.isBlocked(ASA)).isTrue();
        assertThat(demo.block(ASA, BO, "0701740606")).matches("\\d+");
        assertThat(demo.block(ASA)).isEqualTo("2:ERROR1");
        assertThat(demo.unblock(ASA, "+46701740699", "0701740605")).isEqualTo(id);
    }

    @Test
    void aBlockedNumberHasTheNameOfItsContact() throws IOException {
        demo.addContact("1", "", ASA);
        demo.block("0701740605", BO);

        assertThat(demo.get("nix/list")).contains(
                "<mobile>0701740605</mobile><firstname>Åsa</firstname><lastname>Ek</lastname>",
                "<mobile>" + BO + "</mobile><firstname></firstname><lastname></lastname>");
    }

    @Test
    void thingsCanBePutInWithoutHttp() throws IOException {
        long group = account.addGroup("Kunder").id();
        account.addContact("Åsa", "Ek", "070-174 06 05", group);
        account.addContact("Bo", "By", BO, group);
        InTimeBlockedNumber blocked = account.block(ASA, "Åsa", "Ek");

        assertThat(demo.send("<checknix>1</checknix>", group)).matches("\\d+");
        assertThat(simulator.inbox().count(BO)).isEqualTo(1);
        assertThat(account.members(group)).hasSize(2);
        assertThat(account.unblock("0701740605")).isTrue();
        assertThat(account.unblock("0701740605")).isFalse();
        assertThat(account.blockList()).doesNotContain(blocked);
    }

    @Test
    void theReadmesLinesWork() {
        Simulator simulator = extension.simulator();
        // tag::readme[]
        InTimeAccount account = simulator.inTime().account("demo");
        long group = account.addGroup("Kunder").id();
        account.addContact("Åsa", "Ek", "+46701740605", group);
        account.block("+46701740606");
        account.addReminder(InTimeAppointment.of(LocalDateTime.parse("2099-04-25T08:30"), "+46701740605"));
        // end::readme[]
        assertThat(account.members(group)).hasSize(1);
        assertThat(account.reminders()).hasSize(1);
    }

    @Test
    void whatCannotBePutInIsRefusedInWords() {
        account.block(ASA);

        assertThatThrownBy(() -> account.block("0701740605")).hasMessageContaining("blocked already");
        assertThatThrownBy(() -> account.block("12345")).hasMessageContaining("number is malformed");
        assertThatThrownBy(() -> account.addGroup(" ")).hasMessageContaining("name is empty");
        assertThatThrownBy(() -> account.addContact("a", "b", ASA, 999_999)).hasMessageContaining("groups is not there");
        assertThatThrownBy(() -> simulator.inTime().account("nobody"))
                .hasMessage("There is no account nobody; there are demo, other.");
    }

    @Test
    void whatXmlCannotHoldIsShownAsAQuestionMark() throws IOException {
        account.addGroup("a\u0000b\uD800c\r");

        assertThat(demo.get("contacts/listgroups")).contains(">a?b?c&#13;</group>");
    }
}
