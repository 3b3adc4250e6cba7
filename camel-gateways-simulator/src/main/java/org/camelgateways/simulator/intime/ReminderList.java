package org.camelgateways.simulator.intime;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlText;

/** List reminders, or the one with an id: InTime HTTP API 1.0, section 7.1. */
final class ReminderList extends Listing {
    static final String NO_REMINDERS = "2:ERROR1";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final String REMINDER = """
              <reminderappointment>
                <appointmentId>%d</appointmentId>
                <appointmentDate>%s</appointmentDate>
                <userId>%d</userId><userIdentity></userIdentity><userAlias>%s</userAlias>
                <active>%s</active>
                <messageDate>%s</messageDate>
                <messageText>%s</messageText>
                <organizer><title>%s</title><firstname>%s</firstname><lastname>%s</lastname></organizer>
                <attendant><firstname>%s</firstname><lastname>%s</lastname><mobile>%s</mobile></attendant>
              </reminderappointment>
            """;

    ReminderList(Office office) {
        super("reminder/list", office);
    }

    @Override
    VendorReply reply(InTimeAccount account, VendorRequest request) {
        String id = request.parameter("id");
        List<InTimeReminder> reminders = id == null
                ? account.reminders()
                : Ids.read(id).flatMap(account::reminder).stream().toList();
        if (reminders.isEmpty()) {
            throw new InTimeError(NO_REMINDERS);
        }
        return xml(reminders.stream().map(reminder -> written(account, reminder)).collect(
                Collectors.joining("", "<reminderappointments>\n", "</reminderappointments>")));
    }

    private static String written(InTimeAccount account, InTimeReminder reminder) {
        InTimeAppointment appointment = reminder.appointment();
        return String.format(Locale.ROOT, REMINDER, reminder.id(), date(appointment.date()), account.number(),
                XmlText.escaped(account.user()), reminder.active(), date(reminder.messageDate()),
                XmlText.escaped(reminder.messageText()), XmlText.escaped(appointment.organizerTitle()),
                XmlText.escaped(appointment.organizerFirstname()), XmlText.escaped(appointment.organizerLastname()),
                XmlText.escaped(appointment.attendantFirstname()), XmlText.escaped(appointment.attendantLastname()),
                XmlText.escaped(appointment.attendantMobile()));
    }

    private static String date(LocalDateTime date) {
        return DATE.format(date);
    }
}
