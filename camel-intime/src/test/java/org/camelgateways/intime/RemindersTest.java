package org.camelgateways.intime;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.camelgateways.intime.model.Reminder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.simulator.intime.InTimeReminder;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** InTime HTTP API 1.0, section 7. */
class RemindersTest extends EntriesTestSupport {

    private static final LocalDateTime VISIT = LocalDateTime.parse("2099-04-25T08:30");

    private static InTimeReminder stored(String mobile) {
        return account().addReminder(new InTimeAppointment(VISIT, "Dr", "Hans", "Öberg", "Åsa", "Ek", mobile));
    }

    @Test
    void remindersAreListedInTheirCharset() {
        assertListing("reminder/list");
        InTimeReminder stored = stored("0701740605");
        assertThat(list("reminder/list")).isEqualTo(List.of(new Reminder(
                stored.id() + "", VISIT, "Dr", "Hans", "Öberg", "Åsa", "Ek", "0701740605", true, stored.messageDate(),
                stored.messageText())));
        assertThat(list("reminder/list").toString()).doesNotContain("0701740605", "Åsa");
    }

    @Test
    void theSampleOfSection71IsRead() {
        String document = XML + """

                <reminderappointments>
                  <reminderappointment>
                    <appointmentId>101</appointmentId>
                    <appointmentDate>2013-04-25 15:35</appointmentDate>
                    <userId>1</userId><userIdentity></userIdentity><userAlias>Intime</userAlias>
                    <active>true</active>
                    <messageDate>2013-04-24 10:00</messageDate>
                    <messageText>Hej Vi påminner om din tandläkartid imorgon</messageText>
                    <organizer><title>Dr</title><firstname>Hans</firstname><lastname>Evertsson</lastname></organizer>
                    <attendant><firstname>Namn</firstname><lastname>Efternamn</lastname><mobile>0701740605</mobile></attendant>
                  </reminderappointment>
                </reminderappointments>""";
        simulator.faults().add(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: " + document.length() + "\r\n\r\n" + document));
        assertThat(list("reminder/list")).isEqualTo(List.of(new Reminder(
                "101", LocalDateTime.parse("2013-04-25T15:35"), "Dr", "Hans", "Evertsson", "Namn", "Efternamn", "0701740605",
                true, LocalDateTime.parse("2013-04-24T10:00"), "Hej Vi påminner om din tandläkartid imorgon")));
    }

    @Test
    void aListedTimeThatCannotBeReadIsNoAnswer() {
        for (String element : List.of("<appointmentDate>2013-04-25T15:35:00</appointmentDate>", "<active>perhaps</active>")) {
            failed(NoAnswerException.class, "reminder/list", null,
                    "<reminderappointments><reminderappointment><appointmentId>1</appointmentId>" + element
                                                                   + "</reminderappointment></reminderappointments>");
        }
    }

    @Test
    void oneReminderIsListedByItsId() {
        stored(ONE);
        InTimeReminder second = stored(TWO);
        List<?> found = (List<?>) answer("reminder/list", null, Map.of(IntimeConstants.REMINDER_ID, second.id() + ""));
        assertThat(found).singleElement().isInstanceOfSatisfying(Reminder.class, r -> {
            assertThat(r.id()).isEqualTo(second.id() + "");
            assertThat(r.attendantMobile()).isEqualTo(TWO);
        });
        assertThat(answer("reminder/list", null, Map.of(IntimeConstants.REMINDER_ID, 987654))).isEqualTo(List.of());
        simulator.inbox().clear();
        assertThat(call("reminder/list", null, Map.of(IntimeConstants.REMINDER_ID, "1&user=x")).getException())
                .isInstanceOf(InvalidRequestException.class).hasMessage(
                        "intime:reminder/list not sent: CamelIntimeReminderId is no id: the service's are whole numbers above 0");
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void remindersAreCreated() {
        EntriesResult<?> result = entries("reminder/add", List.of(
                Reminder.of(VISIT, "070-174 06 05"),
                Map.of("appointment", "2099-04-26T09:00", "attendantMobile", TWO, "attendantFirstName", "Åsa")));
        assertThat(account().reminders()).extracting(r -> r.id() + "")
                .isEqualTo(result.entries().stream().map(e -> e.id()).toList());
        assertThat(account().reminders()).extracting(r -> r.appointment().attendantMobile()).containsExactly(ONE, TWO);
        assertThat(account().reminders().get(0).appointment().date()).isEqualTo(VISIT);
        assertThat(account().reminders().get(1).appointment().attendantFirstname()).isEqualTo("Åsa");
    }

    @Test
    void theSampleOfSection72() {
        Reminder sample = new Reminder(
                null, LocalDateTime.parse("2013-04-25T08:30"), "En titel", "Karl", "Svensson", "Förnamn",
                "Efternamn", ONE, null, null, null);
        assertThat(wire("reminder/add", sample, "1472")).isEqualTo(XML + "<reminderappointments>" + sample("", "")
                                                                   + "</reminderappointments>");
        assertThat(request().path()).isEqualTo("/api/1.0/reminder/add.ashx");
    }

    @Test
    void theSampleOfSection73() {
        Reminder sample = new Reminder(
                "1472", LocalDateTime.parse("2013-04-25T08:30"), "En titel", "Karl", "Svensson",
                "Förnamn", "Efternamn", ONE, false, null, null);
        assertThat(wire("reminder/edit", sample, "1472")).isEqualTo(
                XML + "<reminderappointments>" + sample("<appointmentid>1472</appointmentid>", "<active>false</active>")
                                                                    + "</reminderappointments>");
        assertThat(request().path()).isEqualTo("/api/1.0/reminder/edit.ashx");
        assertThat(wire("reminder/edit", Reminder.deactivated("1472"), "1472")).isEqualTo(
                XML + "<reminderappointments><reminderappointment><appointmentid>1472</appointmentid><active>false</active>"
                                                                                          + "</reminderappointment></reminderappointments>");
    }

    private static String sample(String first, String last) {
        return "<reminderappointment>" + first + "<appointmentdate>2013-04-25T08:30:00</appointmentdate>"
               + "<organizer_firstname>Karl</organizer_firstname><organizer_lastname>Svensson</organizer_lastname>"
               + "<organizer_title>En titel</organizer_title><attendant_firstname>Förnamn</attendant_firstname>"
               + "<attendant_lastname>Efternamn</attendant_lastname><attendant_mobile>+46701740605</attendant_mobile>" + last
               + "</reminderappointment>";
    }

    @Test
    void aReminderIsChangedInWhatIsGivenAndThenEnded() {
        InTimeReminder stored = stored(ONE);
        entries("reminder/edit", Map.of("id", stored.id(), "attendantLastName", "Åberg"));
        InTimeReminder changed = account().reminder(stored.id()).orElseThrow();
        assertThat(changed.appointment().attendantLastname()).isEqualTo("Åberg");
        assertThat(changed.appointment().date()).isEqualTo(VISIT);
        entries("reminder/edit", Reminder.deactivated(stored.id() + ""));
        assertThat(account().reminder(stored.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void anInactiveReminderComesBackRefusedBesideOneThatWasChanged() {
        String ended = stored(ONE).id() + "";
        String active = stored(TWO).id() + "";
        entries("reminder/edit", Reminder.deactivated(ended));

        EntriesResult<?> result
                = entries("reminder/edit", List.of(Reminder.deactivated(ended), Reminder.deactivated(active)));
        assertThat(result.entries()).extracting(e -> e.outcome()).containsExactly(Outcome.NOT_SENT, Outcome.SENT);
        assertThat(result.entries()).extracting(e -> e.id()).containsExactly(ended, active);
        assertThat(result.rest()).hasSize(1);
        RequestRejectedException none
                = failed(RequestRejectedException.class, "reminder/edit", Reminder.deactivated(ended));
        assertThat(none).hasMessageStartingWith("intime:reminder/edit not sent: ");
        assertThat(none.entries().orElseThrow().count(Outcome.NOT_SENT)).isEqualTo(1);
    }

    @Test
    void everyFaultOfRemindersIsNamedAndNobodyIs() {
        assertThat(refused("reminder/add", List.of(
                new Reminder("1", null, "Dr\u0001", null, null, null, null, null, null, null, null),
                Map.of("appointment", "i morgon", "attendantMobile", "07017406O5"), 7))).hasSize(7)
                .contains("body[0] has an id or active, which only reminder/edit takes", "body[0].appointment is missing",
                        "body[0].attendantMobile is missing",
                        "body[1].appointment is no local time such as 2027-03-15T09:30, in the account's zone")
                .noneMatch(f -> f.contains("0701740") || f.contains("morgon"));
        assertThat(refused("reminder/edit", List.of(
                Reminder.of(VISIT, ONE), Reminder.deactivated("5"), Reminder.deactivated("5"),
                Map.of("id", "x", "active", "maybe")))).containsExactly("body[0].id is missing",
                        "body[2] is the same as body[1]", "body[3].active must be true or false",
                        "body[3].id is no id: the service's are whole numbers above 0");
    }

    @Test
    void anAppointmentInTheHourThatClocksSkipIsRefusedUnlessTheEndpointSaysHowToReadIt() {
        Reminder skipped = Reminder.of(LocalDateTime.parse("2099-03-29T02:30"), ONE);
        Map<String, Object> change = Map.of("id", "1472", "appointment", "2099-03-29T02:00");
        String sentence = "body[0].appointment is in the hour that clocks skip in the account's zone Europe/Stockholm: set"
                          + " skippedHour=later for an hour later";
        assertThat(refused("reminder/add", skipped)).containsExactly(sentence);
        assertThat(refused("reminder/edit", change)).containsExactly(sentence);

        assertThat(appointment("reminder/add?skippedHour=later", skipped)).isEqualTo("2099-03-29T03:30:00");
        assertThat(appointment("reminder/edit?skippedHour=later", change)).isEqualTo("2099-03-29T03:00:00");
        assertThat(appointment("reminder/add?zone=Africa/Kigali", skipped)).isEqualTo("2099-03-29T02:30:00");
        assertThat(appointment("reminder/add", Reminder.of(LocalDateTime.parse("2099-03-29T03:00"), ONE)))
                .isEqualTo("2099-03-29T03:00:00");
    }

    /** The service is given the local time that the route gave; which of the two hours it means, neither says. */
    @Test
    void anAppointmentInTheHourThatClocksRepeatGoesAsItIs() {
        for (String repeatedHour : List.of("refuse", "earlier", "later")) {
            assertThat(appointment("reminder/add?repeatedHour=" + repeatedHour,
                    Reminder.of(LocalDateTime.parse("2099-10-25T02:30"), ONE))).isEqualTo("2099-10-25T02:30:00");
        }
    }

    @Test
    void fractionsOfASecondAreLeftOutOfAnAppointment() {
        assertThat(appointment("reminder/add", Map.of("appointment", "2099-04-25T08:30:59.999999999", "attendantMobile", ONE)))
                .isEqualTo("2099-04-25T08:30:59");
        assertThat(appointment("reminder/edit", Map.of("id", "1472", "appointment", "2099-04-25T23:59:59.5")))
                .isEqualTo("2099-04-25T23:59:59");
    }

    private static String appointment(String operation, Object body) {
        return wire(operation, body, "1472").replaceAll(".*<appointmentdate>(.*)</appointmentdate>.*", "$1");
    }

    @Test
    void someNegativeIdsAreTheReplyInRawModeAndOnlyNegativeOnesAnError() {
        String id = stored(ONE).id() + "";
        String document = "<reminderappointments><reminderappointment><appointmentid>" + id
                          + "</appointmentid><active>false</active></reminderappointment><reminderappointment>"
                          + "<appointmentid>987654</appointmentid></reminderappointment></reminderappointments>";
        assertThat(answer("reminder/edit?raw=true", document, Map.of())).isEqualTo(id + ", -987654");
        failed(RequestRejectedException.class, "reminder/edit?raw=true", document);
    }
}
