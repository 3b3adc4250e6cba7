package org.camelgateways.intime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.camel.Exchange;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.intime.wire.ReminderChangesDocument;
import org.camelgateways.intime.wire.RemindersDocument;
import org.camelgateways.support.input.Fields;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 7: reminders of appointments. */
final class ReminderOperations {

    private static final DateTimeFormatter LISTED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private ReminderOperations() {
    }

    /** Section 7.1, {@code reminder/list.ashx}: all, or the one of an id. */
    static final class ListReminders extends Listing<RemindersDocument, Reminder> {

        private final EntryRules rules;

        ListReminders(IntimeEndpoint endpoint) {
            super(endpoint, "/api/1.0/reminder/list.ashx", "reminderappointments", RemindersDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        @Override
        public Map<String, String> read(Exchange exchange) {
            Object wanted = exchange.getMessage().getHeader(IntimeConstants.REMINDER_ID);
            if (wanted == null) {
                return Map.of();
            }
            Problems problems = new Problems();
            String id = rules.id(IntimeConstants.REMINDER_ID, wanted, problems);
            if (id == null) {
                throw problems.refusal(name());
            }
            return Map.of("id", id);
        }

        @Override
        List<Reminder> entries(RemindersDocument listed) throws InvalidXmlException {
            List<Reminder> reminders = new ArrayList<>();
            if (listed.reminders != null) {
                for (RemindersDocument.ReminderElement element : listed.reminders) {
                    reminders.add(reminder(element));
                }
            }
            return reminders;
        }

        private static Reminder reminder(RemindersDocument.ReminderElement element) throws InvalidXmlException {
            if (element.appointmentId == null) {
                throw new InvalidXmlException("holds a reminder without an id");
            }
            RemindersDocument.PersonElement organizer = orEmpty(element.organizer);
            RemindersDocument.PersonElement attendant = orEmpty(element.attendant);
            return new Reminder(
                    element.appointmentId, time(element.appointmentDate), organizer.title, organizer.firstname,
                    organizer.lastname, attendant.firstname, attendant.lastname, attendant.mobile,
                    flag(element.active), time(element.messageDate),
                    element.messageText);
        }

        private static @Nullable Boolean flag(@Nullable String listed) throws InvalidXmlException {
            if (listed == null || listed.isBlank()) {
                return null;
            }
            return switch (listed.strip()) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw new InvalidXmlException("holds a reminder whose active is neither true nor false");
            };
        }

        private static RemindersDocument.PersonElement orEmpty(RemindersDocument.@Nullable PersonElement person) {
            return person == null ? new RemindersDocument.PersonElement() : person;
        }

        private static @Nullable LocalDateTime time(@Nullable String listed) throws InvalidXmlException {
            try {
                return listed == null || listed.isBlank() ? null : LocalDateTime.parse(listed.strip(), LISTED);
            } catch (DateTimeException e) {
                throw new InvalidXmlException("holds a time that is not written like 2013-04-25 15:35");
            }
        }
    }

    /** Sections 7.2 and 7.3: reminders in, ids out. */
    static final class Change extends EntriesFunction<Reminder, ReminderChangesDocument> {

        private static final IntimeErrors ADDING = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "reminders could not be created"));
        private static final IntimeErrors CHANGING = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "reminders could not be changed"));
        private static final Set<String> FIELDS = Set.of(
                "id", "appointment", "organizerTitle", "organizerFirstName", "organizerLastName", "attendantFirstName",
                "attendantLastName", "attendantMobile", "active");

        private final EntryRules rules;
        private final SendDates dates;
        private final boolean known;

        private Change(IntimeEndpoint endpoint, IntimeErrors errors, String path, boolean known) {
            super(endpoint, errors, path, "reminderappointments", ReminderChangesDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
            this.dates = endpoint.getConfiguration().sendDates(endpoint.clock());
            this.known = known;
        }

        /** Section 7.2, {@code reminder/add.ashx}. */
        static Change adding(IntimeEndpoint endpoint) {
            return new Change(endpoint, ADDING, "/api/1.0/reminder/add.ashx", false);
        }

        /** Section 7.3, {@code reminder/edit.ashx}: what is null keeps its value. */
        static Change changing(IntimeEndpoint endpoint) {
            return new Change(endpoint, CHANGING, "/api/1.0/reminder/edit.ashx", true);
        }

        @Override
        @Nullable
        String knownId(Reminder reminder) {
            return known ? reminder.id() : null;
        }

        @Override
        @Nullable
        Reminder entry(String field, Object value, Problems problems) {
            int before = problems.size();
            Reminder reminder = value instanceof Reminder given ? given : reminder(field, value, problems);
            if (reminder != null) {
                reminder = checked(field, reminder, problems);
            }
            return problems.size() > before ? null : reminder;
        }

        private static @Nullable Reminder reminder(String field, Object value, Problems problems) {
            if (!(value instanceof Map<?, ?> map)) {
                problems.add(field, "is a " + value.getClass().getName() + "; possible are a Reminder or a Map with its fields",
                        value);
                return null;
            }
            Fields fields = new Fields(field, map, FIELDS, problems);
            return new Reminder(
                    fields.text("id"), fields.localTime("appointment"), fields.text("organizerTitle"),
                    fields.text("organizerFirstName"), fields.text("organizerLastName"), fields.text("attendantFirstName"),
                    fields.text("attendantLastName"), fields.text("attendantMobile"), fields.flag("active"), null, null);
        }

        private Reminder checked(String field, Reminder reminder, Problems problems) {
            if (known) {
                rules.id(field + ".id", reminder.id(), problems);
            } else if (reminder.id() != null || reminder.active() != null) {
                problems.add(field, "has an id or active, which only reminder/edit takes", reminder);
            }
            if (!known && reminder.appointment() == null && !problems.explained(field + ".appointment")) {
                problems.add(field + ".appointment", "is missing", null);
            }
            LocalDateTime appointment = appointment(field + ".appointment", reminder.appointment(), problems);
            rules.text(field + ".organizerTitle", reminder.organizerTitle(), problems);
            rules.text(field + ".organizerFirstName", reminder.organizerFirstName(), problems);
            rules.text(field + ".organizerLastName", reminder.organizerLastName(), problems);
            rules.text(field + ".attendantFirstName", reminder.attendantFirstName(), problems);
            rules.text(field + ".attendantLastName", reminder.attendantLastName(), problems);
            String mobile = reminder.attendantMobile();
            if (!known || mobile != null) {
                mobile = rules.mobile(field + ".attendantMobile", mobile, problems);
            }
            return new Reminder(
                    reminder.id(), appointment, reminder.organizerTitle(), reminder.organizerFirstName(),
                    reminder.organizerLastName(), reminder.attendantFirstName(), reminder.attendantLastName(), mobile,
                    reminder.active(), null, null);
        }

        private @Nullable LocalDateTime appointment(String field, @Nullable LocalDateTime given, Problems problems) {
            if (given == null) {
                return null;
            }
            if (given.getYear() < 1 || given.getYear() > 9999) {
                problems.add(field, "is in a year beyond four digits", given);
                return null;
            }
            try {
                return dates.existing(given.truncatedTo(ChronoUnit.SECONDS));
            } catch (IllegalArgumentException e) {
                problems.add(field, String.valueOf(e.getMessage()), given);
                return null;
            }
        }

        @Override
        ReminderChangesDocument document(List<Reminder> reminders) {
            ReminderChangesDocument document = new ReminderChangesDocument();
            document.reminders = reminders.stream().map(Change::element).toList();
            return document;
        }

        private static ReminderChangesDocument.ReminderElement element(Reminder reminder) {
            ReminderChangesDocument.ReminderElement element = new ReminderChangesDocument.ReminderElement();
            LocalDateTime appointment = reminder.appointment();
            element.appointmentid = reminder.id();
            element.appointmentdate = appointment == null ? null : WRITTEN.format(appointment);
            element.organizerTitle = reminder.organizerTitle();
            element.organizerFirstname = reminder.organizerFirstName();
            element.organizerLastname = reminder.organizerLastName();
            element.attendantFirstname = reminder.attendantFirstName();
            element.attendantLastname = reminder.attendantLastName();
            element.attendantMobile = reminder.attendantMobile();
            element.active = reminder.active();
            return element;
        }
    }
}
