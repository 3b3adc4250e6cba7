package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.simulator.intime.InTimeReadings;
import org.camelgateways.simulator.intime.InTimeReminder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every sample of the manual, sent as it is printed; answers byte for byte where the manual has them. */
class SampleTest {
    private final Simulator simulator
            = Simulator.builder().account("Intime", "k").startAt(Instant.parse("2013-04-01T08:00:00Z"))
                    .inTime(InTimeReadings.likely().withReminderText("Hej Vi påminner om din tandläkartid imorgon")).build();
    private final InTimeClient client = new InTimeClient(simulator, "Intime", "k");
    private final InTimeAccount account = simulator.inTime().account("Intime");

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void messageDeleteAnswersTheSameId() throws IOException {
        String id = client.post("message/create", Documents.scheduled("2013-05-01T10:00:00", "+46701740605"));

        assertThat(client.post("message/delete", Samples.MESSAGE_DELETE)).isEqualTo("2:ERROR2");
        assertThat(client.post("message/delete", Samples.MESSAGE_DELETE.replace("1234567", id))).isEqualTo(id);
    }

    @Test
    void contactsAddAnswersTheContactId() throws IOException {
        account.addGroup("Grupp nummer 1");
        account.addGroup("Grupp nummer 2");

        assertThat(client.post("contacts/add", Samples.CONTACTS_ADD)).isEqualTo("1001");
        assertThat(account.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.firstname()).isEqualTo("John");
            assertThat(contact.email()).isEqualTo("john.svensson@company.se");
            assertThat(contact.mobile()).isEqualTo("070112233");
            assertThat(contact.extrafield()).isEqualTo("Ledningsgrupp");
            assertThat(contact.groups()).containsExactly(1L, 2L);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST" })
    void listgroupsAnswersTheManualsBytes(String method) throws IOException {
        account.addGroup("Grupp nummer 1");
        account.addGroup("Grupp nummer 2");
        Raw.Answer answer = client.request(method, client.target("contacts/listgroups"));

        assertThat(answer.body()).isEqualTo(Samples.LISTGROUPS);
        assertThat(answer.text().toLowerCase()).contains("content-type: text/xml; charset=iso-8859-1\r\n");
    }

    @Test
    void addgroupAnswersTheGroupId() throws IOException {
        assertThat(client.post("contacts/addgroup", Samples.ADDGROUP)).isEqualTo("1");
        assertThat(account.groups()).singleElement().satisfies(group -> assertThat(group.name()).isEqualTo("Ny grupp"));
    }

    @Test
    void deletegroupAnswersTheGroupId() throws IOException {
        account.addGroup("Grupp nummer 1");

        assertThat(client.post("contacts/deletegroup", Samples.DELETEGROUP)).isEqualTo("1");
        assertThat(account.groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST" })
    void nixListAnswersTheManualsBytes(String method) throws IOException {
        account.block("0701122334", "Kalle", "Eriksson");

        assertThat(client.request(method, client.target("nix/list")).body()).isEqualTo(Samples.NIX_LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = { "aspx", "ashx" })
    void addnixAndDeletenixAnswerTheEntriesIds(String suffix) throws IOException {
        assertThat(client.post("nix/addnix", Samples.ADDNIX)).isEqualTo("501,502");
        String target = client.target("nix/deletenix").replace(".aspx", "." + suffix);
        byte[] request = Raw.post(target, Samples.DELETENIX.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Raw.exchange(simulator, request).body()).isEqualTo("501");
        assertThat(account.isBlocked("070112233")).isFalse();
        assertThat(account.isBlocked("070445566")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "POST", "GET &id=101", "POST &id=101", "GET &id=" })
    void reminderListAnswersTheManualsBytes(String call) throws IOException {
        account.addReminder(new InTimeAppointment(
                LocalDateTime.parse("2013-04-25T15:35"), "Dr", "Hans", "Evertsson", "Namn", "Efternamn", "07011223344"));
        String[] parts = call.split(" ");
        String target = client.target("reminder/list") + (parts.length > 1 ? parts[1] : "");

        assertThat(client.request(parts[0], target).body()).isEqualTo(Samples.REMINDER_LIST);
    }

    @Test
    void reminderAddAnswersTheAppointmentId() throws IOException {
        assertThat(client.post("reminder/add", Samples.REMINDER_ADD)).isEqualTo("101");
        assertThat(account.reminders()).singleElement().satisfies(reminder -> {
            assertThat(reminder.appointment()).isEqualTo(new InTimeAppointment(
                    LocalDateTime.parse("2013-04-25T08:30"), "En titel", "Karl", "Svensson", "Förnamn", "Efternamn",
                    "070334455"));
            assertThat(reminder.active()).isTrue();
            assertThat(reminder.messageDate()).isEqualTo("2013-04-24T10:00");
        });
    }

    @Test
    void reminderEditAnswersTheIdOrItsNegative() throws IOException {
        client.post("reminder/add", Samples.REMINDER_ADD);

        assertThat(client.post("reminder/edit", Samples.REMINDER_EDIT.replace("1472", "101"))).isEqualTo("101");
        assertThat(account.reminders()).extracting(InTimeReminder::active).containsExactly(false);
        assertThat(client.post("reminder/edit", Samples.REMINDER_EDIT)).isEqualTo("-1472");
        assertThat(client.edit("<appointmentid>1472</appointmentid>", "<appointmentid>1473</appointmentid>"))
                .isEqualTo("-1472, -1473");
    }
}
