package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.camelgateways.simulator.intime.InTimeReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What InTime's manual leaves open, read otherwise. */
class InTimeReadingsTest {
    private static final String ASA = "+46701740605";
    private static final String BO = "+46701740606";
    private static final Instant START = Instant.parse("2026-03-27T08:00:00Z");

    private Simulator simulator = Simulator.start();
    private InTimeClient client = InTimeClient.demo(simulator);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void numbersCanHaveAnotherForm() throws IOException {
        read(readings -> readings.withNumberForm(Pattern.compile("\\+46[0-9]{9}")));

        assertThat(client.block("0701740605")).isEqualTo("2:ERROR1");
        assertThat(client.addContact("1", "", "0701740605")).isEqualTo("3:ERROR2");
        assertThat(client.addReminder("2099-01-01T10:00:00", "0701740605")).isEqualTo("2:ERROR1");
        assertThat(client.post("message/create", Documents.to("0701740605"))).isEqualTo("1:ERROR3");
        assertThat(client.block(ASA)).matches("\\d+");
    }

    @Test
    void spellingsCanBeNumbersOfTheirOwn() throws IOException {
        read(readings -> readings.withSpellingsOfANumberAlike(false));

        assertThat(client.block("0701740605", ASA)).matches("\\d+,\\d+");
        assertThat(client.unblock("070-174 06 05")).matches("\\d+");
        assertThat(simulator.inTime().account("demo").isBlocked(ASA)).isTrue();
    }

    @Test
    void listsCanBeAllOrNothing() throws IOException {
        read(readings -> readings.withPartialSuccess(false));

        assertThat(client.addGroups("Kunder", "")).isEqualTo("2:ERROR1");
        assertThat(client.get("contacts/listgroups")).isEqualTo("2:ERROR1");
        assertThat(client.block(ASA, "1")).isEqualTo("2:ERROR1");
        assertThat(client.get("nix/list")).isEqualTo("2:ERROR1");
        assertThat(client.block(ASA, BO)).matches("\\d+,\\d+");
        assertThat(client.unblock(ASA, "+46701740699")).isEqualTo("2:ERROR1");
        assertThat(client.unblock(BO, ASA)).matches("\\d+,\\d+");
        assertThat(client.post("reminder/add", "<reminderappointments>"
                                               + InTimeClient.reminder("", "2099-01-01T10:00:00", ASA)
                                               + InTimeClient.reminder("", "", BO) + "</reminderappointments>"))
                .isEqualTo("2:ERROR1");
        assertThat(client.get("reminder/list")).isEqualTo("2:ERROR1");
        assertThat(simulator.clock().pending()).isZero();
        String group = client.addGroups("Kunder");
        assertThat(client.post("contacts/deletegroup", "<deletegroups><groups><group groupid=\"" + group
                                                       + "\"/><group groupid=\"999999\"/></groups></deletegroups>"))
                .isEqualTo("2:ERROR1");
        assertThat(client.get("contacts/listgroups")).contains("Kunder");
    }

    @Test
    void listingsCanRefusePost() throws IOException {
        read(readings -> readings.withListingsByPost(false));

        for (String listing : InTimeClient.LISTINGS) {
            assertThat(client.request("POST", client.target(listing)).status()).isEqualTo(405);
            assertThat(client.get(listing)).isEqualTo("2:ERROR1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "aspx", "ashx" })
    void deletenixCanHaveOnePath(String suffix) throws IOException {
        read(readings -> readings.withDeleteNixSuffixes(Set.of(suffix)));
        String path = "/api/1.0/nix/deletenix.";

        assertThat(client.request("POST", path + suffix).status()).isEqualTo(200);
        assertThat(client.request("POST", path + (suffix.equals("aspx") ? "ashx" : "aspx")).status()).isEqualTo(404);
        assertThatThrownBy(() -> InTimeReadings.likely().withDeleteNixSuffixes(Set.of("php")))
                .hasMessageContaining("ends in aspx, ashx or either");
    }

    @Test
    void aContactInSeveralGroupsCanGetSeveralTexts() throws IOException {
        read(readings -> readings.withMembersOfSeveralGroupsSentOnce(false));
        String[] groups = client.addGroups("Kunder", "Vänner").split(",");
        client.addContact("1", "", ASA, groups[0], groups[1]);

        assertThat(client.send("", groups[0], groups[1])).matches("\\d+,\\d+");
    }

    @Test
    void oneNumberCanGetOneTextOnly() throws IOException {
        read(readings -> readings.withDuplicatesSentTwice(false));
        String group = client.addGroups("Kunder");
        client.addContact("1", "", ASA, group);
        client.addContact("1", "", "0701740605", group);

        assertThat(client.send("<recipients><recipient>070-1740605</recipient></recipients>", group)).matches("\\d+");
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly("0701740605");
    }

    @Test
    void checknixCanCountForAllRecipients() throws IOException {
        read(readings -> readings.withCheckNixForGroupsOnly(false));
        client.block(ASA);

        assertThat(client.post("message/create", Documents.message("<checknix>1</checknix>", ASA, BO))).matches("\\d+");
        assertThat(client.post("message/create", Documents.message("<checknix>1</checknix>", ASA))).isEqualTo("2:ERROR2");
        assertThat(client.post("message/create", Documents.message("<checknix>0</checknix>", ASA))).matches("\\d+");
    }

    @Test
    void contactsCanBeCreatedWithoutTheGroupsThatAreNotThere() throws IOException {
        read(readings -> readings.withContactsInUnknownGroupsRefused(false));

        assertThat(client.addContact("1", "", ASA, "999999")).matches("\\d+");
        assertThat(simulator.inTime().account("demo").contacts().get(0).groups()).isEmpty();
    }

    @Test
    void contactsBeforeAFaultyOneCanBeKept() throws IOException {
        read(readings -> readings.withContactsBeforeAFaultKept(true));

        assertThat(client.post("contacts/add", "<contacts>" + InTimeClient.contact("1", "", ASA)
                                               + InTimeClient.contact("1", "", "") + InTimeClient.contact("1", "", BO)
                                               + "</contacts>"))
                .isEqualTo("3:ERROR2");
        assertThat(simulator.inTime().account("demo").contacts()).hasSize(1);
    }

    @Test
    void groupNamesCanBeUnique() throws IOException {
        assertThat(client.addGroups("Kunder", "Kunder")).matches("\\d+,\\d+");
        read(readings -> readings.withGroupNamesUnique(true));

        assertThat(client.addGroups("Kunder", "Kunder")).matches("\\d+");
        assertThat(client.addGroups("Kunder")).isEqualTo("2:ERROR1");
    }

    @Test
    void blockingAgainCanBeAnsweredWithTheIdThatIsThere() throws IOException {
        read(readings -> readings.withBlockedAgainGetsItsId(true));
        String id = client.block(ASA);

        assertThat(client.block(BO, "0701740605")).endsWith("," + id);
        assertThat(simulator.inTime().account("demo").blockList()).hasSize(2);
    }

    @Test
    void blockingAgainIsNotTakenBackWithTheRest() throws IOException {
        read(readings -> readings.withBlockedAgainGetsItsId(true).withPartialSuccess(false));
        client.block(ASA);

        assertThat(client.block(ASA, BO, "1")).isEqualTo("2:ERROR1");
        assertThat(simulator.inTime().account("demo").blockList()).singleElement()
                .satisfies(entry -> assertThat(entry.mobile()).isEqualTo(ASA));
    }

    @Test
    void editedIdsCanBePrintedWithoutBlanks() throws IOException {
        read(readings -> readings.withBlanksInEditReply(false));

        assertThat(client.edit("<appointmentid>7</appointmentid>", "<appointmentid>8</appointmentid>")).isEqualTo("-7,-8");
    }

    @Test
    void pastAppointmentsCanBeRefused() throws IOException {
        read(readings -> readings.withPastAppointmentsRefused(true));
        String id = client.addReminder("2026-03-27T09:30:00", ASA);

        assertThat(id).matches("\\d+");
        assertThat(client.addReminder("2026-03-27T08:30:00", ASA)).isEqualTo("2:ERROR1");
        simulator.clock().advance(Duration.ofHours(2));
        assertThat(client.edit("<appointmentid>" + id + "</appointmentid><active>false</active>")).isEqualTo(id);
    }

    @Test
    void lateRemindersCanBeLeftUnsent() throws IOException {
        read(readings -> readings.withLateRemindersSent(false));
        client.addReminder("2026-03-27T15:00:00", ASA);
        simulator.clock().advance(Duration.ofDays(3));

        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void remindersCanHaveAnotherHourTextAndSender() throws IOException {
        read(readings -> readings.withReminderAt(2, LocalTime.of(17, 30))
                .withReminderText("{attendant}: {organizer}, {date} {time}").withReminderSender("Kliniken"));
        client.post("reminder/add",
                Samples.REMINDER_ADD.replace("2013-04-25", "2026-04-25").replace("070334455", ASA));
        simulator.clock().advance(Duration.ofDays(40));

        assertThat(simulator.inbox().messages()).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo("Förnamn Efternamn: En titel Karl Svensson, 2026-04-25 08:30");
            assertThat(text.sender()).isEqualTo("Kliniken");
            assertThat(text.sendAt()).isEqualTo("2026-04-23T15:30:00Z");
        });
        assertThatThrownBy(() -> InTimeReadings.likely().withReminderAt(-1, LocalTime.NOON))
                .hasMessageContaining("0 or more days");
    }

    @Test
    void aReminderWhoseHourIsAfterItsAppointmentIsNotSent() throws IOException {
        read(readings -> readings.withReminderAt(0, LocalTime.of(10, 0)));
        client.addReminder("2026-03-30T08:30:00", ASA);
        client.addReminder("2026-03-30T11:30:00", BO);
        simulator.clock().advance(Duration.ofDays(5));

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(BO);
    }

    private void read(UnaryOperator<InTimeReadings> readings) {
        simulator.close();
        simulator = Simulator.builder().startAt(START).inTime(readings.apply(InTimeReadings.likely())).build();
        client = InTimeClient.demo(simulator);
    }
}
