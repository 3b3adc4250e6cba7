package org.camelgateways.simulator;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.simulator.intime.InTimeReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderTest {
    private static final String TO = "+46701740605";
    private static final String OTHER = "+46701740606";
    /** Two days later summer time begins. */
    private static final Instant START = Instant.parse("2026-03-27T08:00:00Z");

    private final Simulator simulator = Simulator.builder().startAt(START).account("other", "k").build();
    private final InTimeClient client = InTimeClient.demo(simulator);
    private final InTimeAccount account = simulator.inTime().account("demo");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aReminderBecomesATextAtItsHour() throws IOException {
        long id = Long.parseLong(client.addReminder("2026-03-31T08:30:00", TO));
        simulator.clock().advanceTo(Instant.parse("2026-03-30T07:59:00Z"));
        assertThat(simulator.inbox().size()).isZero();
        simulator.clock().advanceTo(Instant.parse("2026-03-30T08:00:00Z"));

        assertThat(simulator.inbox().messages()).singleElement().satisfies(text -> {
            assertThat(text.text()).isEqualTo("Hej! Vi påminner om din tid 2026-03-31 kl 08:30.");
            assertThat(text.recipient()).isEqualTo(TO);
            assertThat(text.sender()).isEqualTo("InTime");
            assertThat(text.sendAt()).isEqualTo("2026-03-30T08:00:00Z");
            assertThat(text.state()).isEqualTo(State.SENT);
            assertThat(account.reminder(id)).map(InTimeReminder::messageId).hasValue(text.id());
        });
        simulator.clock().advance(Duration.ofDays(3));
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::state).containsExactly(State.DELIVERED);
    }

    @Test
    void theHourIsTheZonesAcrossAClockChange() throws IOException {
        client.addReminder("2026-03-29T08:30:00", TO);
        client.addReminder("2026-03-30T08:30:00", OTHER);
        simulator.clock().advance(Duration.ofDays(5));

        assertThat(simulator.inbox().messages()).extracting(text -> text.sendAt().toString())
                .containsExactly("2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z");
    }

    @Test
    void aReminderWhoseHourIsPastIsSentAtOnce() throws IOException {
        client.addReminder("2026-03-27T15:00:00", TO);
        simulator.clock().advance(Duration.ZERO);

        assertThat(simulator.inbox().count(TO)).isEqualTo(1);
    }

    @Test
    void nobodyIsRemindedOfAPastAppointment() throws IOException {
        assertThat(client.addReminder("2026-03-27T08:30:00", TO)).matches("\\d+");
        simulator.clock().advance(Duration.ofDays(5));

        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void aDeactivatedReminderSendsNothingAndCannotBeChanged() throws IOException {
        String id = client.addReminder("2026-03-31T08:30:00", TO);

        assertThat(client.edit(id(id) + "<active>false</active>")).isEqualTo(id);
        assertThat(client.edit(id(id) + "<active>true</active>")).isEqualTo("-" + id);
        assertThat(client.edit(id(id) + "<attendant_mobile>" + OTHER + "</attendant_mobile>")).isEqualTo("-" + id);
        simulator.clock().advance(Duration.ofDays(5));
        assertThat(simulator.inbox().size()).isZero();
        assertThat(client.get("reminder/list")).contains("<active>false</active>", "<mobile>" + TO + "</mobile>");
    }

    @Test
    void fieldsThatAreSentAreChangedAndOthersKept() throws IOException {
        client.post("reminder/add", Samples.REMINDER_ADD);
        long id = account.reminders().get(0).id();
        client.edit(id("" + id) + "<attendant_firstname>Åsa</attendant_firstname><organizer_title></organizer_title>");

        assertThat(account.reminders().get(0).appointment()).isEqualTo(new InTimeAppointment(
                LocalDateTime.parse("2013-04-25T08:30"), "", "Karl", "Svensson", "Åsa", "Efternamn", "070334455"));
        client.edit(id("" + id) + "<appointmentdate>2026-03-31T08:30:00</appointmentdate><attendant_mobile>" + TO
                    + "</attendant_mobile><attendant_lastname>Ek</attendant_lastname><organizer_firstname>Bo</organizer_firstname>"
                    + "<organizer_lastname>By</organizer_lastname>");
        assertThat(account.reminders().get(0).appointment()).isEqualTo(new InTimeAppointment(
                LocalDateTime.parse("2026-03-31T08:30"), "", "Bo", "By", "Åsa", "Ek", TO));
    }

    @Test
    void aMovedReminderIsSentAtItsNewHourToItsNewNumber() throws IOException {
        String id = client.addReminder("2026-03-31T08:30:00", TO);
        client.edit(id(id) + "<appointmentdate>2026-04-05T12:00:00</appointmentdate><attendant_mobile>" + OTHER
                    + "</attendant_mobile>");
        simulator.clock().advance(Duration.ofDays(20));

        assertThat(simulator.inbox().messages()).singleElement().satisfies(text -> {
            assertThat(text.recipient()).isEqualTo(OTHER);
            assertThat(text.sendAt()).isEqualTo("2026-04-04T08:00:00Z");
        });
    }

    @Test
    void afterItsTextAReminderSendsAnotherOnlyIfItsHourIsMoved() throws IOException {
        String id = client.addReminder("2026-03-31T08:30:00", TO);
        simulator.clock().advanceTo(Instant.parse("2026-03-30T09:00:00Z"));
        client.edit(id(id) + "<appointmentdate>2026-03-31T09:30:00</appointmentdate>");
        simulator.clock().advance(Duration.ofHours(1));
        assertThat(simulator.inbox().count(TO)).isEqualTo(1);
        client.edit(id(id) + "<appointmentdate>2026-04-10T09:30:00</appointmentdate>");
        simulator.clock().advance(Duration.ofDays(20));

        assertThat(simulator.inbox().count(TO)).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeChangedComesBackNegativeInItsPlace() throws IOException {
        String[] ids = {
                client.addReminder("2026-03-31T08:30:00", TO), client.addReminder("2026-03-31T08:30:00", TO),
                client.addReminder("2026-03-31T08:30:00", TO), client.addReminder("2026-03-31T08:30:00", TO),
                new InTimeClient(simulator, "other", "k").addReminder("2026-03-31T08:30:00", TO) };
        String answer = client.edit(id(ids[0]) + "<appointmentdate>tomorrow</appointmentdate>", id(ids[1]), id("999999"),
                id(ids[4]) + "<active>false</active>", id(ids[2]) + "<active>no</active>",
                id(ids[3]) + "<attendant_mobile>1</attendant_mobile>", "<active>false</active>", id(ids[3]));

        assertThat(answer).isEqualTo(
                "-" + ids[0] + ", " + ids[1] + ", -999999, -" + ids[4] + ", -" + ids[2] + ", -" + ids[3] + ", " + ids[3]);
        assertThat(simulator.inTime().account("other").reminders()).extracting(InTimeReminder::active).containsExactly(true);
    }

    @Test
    void whatCanBeCreatedOfAListIsCreated() throws IOException {
        String answer = client.post("reminder/add", "<reminderappointments>"
                                                    + InTimeClient.reminder("", "2026-03-31T08:30:00", TO)
                                                    + InTimeClient.reminder("", "31 mars", TO)
                                                    + InTimeClient.reminder(
                                                            "<appointmentid>7</appointmentid><active>false</active>",
                                                            "2026-03-31T08:30:00", OTHER)
                                                    + "</reminderappointments>");

        assertThat(answer.split(",")).hasSize(2);
        assertThat(account.reminders()).extracting(reminder -> Long.toString(reminder.id())).containsExactly(answer.split(","));
        assertThat(account.reminders()).allMatch(InTimeReminder::active);
    }

    @Test
    void editsLeaveNothingBehindOnTheAgenda() throws IOException {
        String id = client.addReminder("2026-03-31T08:30:00", TO);
        for (int i = 10; i < 60; i++) {
            client.edit(id(id) + "<appointmentdate>2026-04-05T12:" + i + ":00</appointmentdate>");
        }
        assertThat(simulator.clock().pending()).isEqualTo(1);
        client.edit(id(id) + "<active>false</active>");
        assertThat(simulator.clock().pending()).isZero();
    }

    @Test
    void aReminderThatWasPutInWithoutHttpIsListedAndSent() throws IOException {
        InTimeReminder reminder = account.addReminder(InTimeAppointment.of(LocalDateTime.parse("2026-03-31T08:30"), TO));
        assertThat(client.request("GET", client.target("reminder/list") + "&id=" + reminder.id()).body())
                .contains("<appointmentDate>2026-03-31 08:30</appointmentDate>");
        simulator.clock().advance(Duration.ofDays(20));

        assertThat(simulator.inbox().count(TO)).isEqualTo(1);
    }

    @Test
    void resetForgetsRemindersAndWhatWasToBecomeOfThem() throws IOException {
        client.addReminder("2026-03-31T08:30:00", TO);
        simulator.reset();
        simulator.clock().advance(Duration.ofDays(20));

        assertThat(List.of(simulator.inbox().size(), account.reminders().size(), simulator.clock().pending()))
                .containsOnly(0);
    }

    private static String id(String id) {
        return "<appointmentid>" + id + "</appointmentid>";
    }
}
