package org.camelgateways.simulator.intime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.ReportPlan;
import org.jspecify.annotations.Nullable;

/**
 * One account's reminders, and the texts that become of them: an active reminder sends its text at its message date, at
 * once if that is past, and never after the appointment. One whose appointment is moved to another message date sends
 * its text again. Thread-safe.
 */
final class ReminderBook {
    private final Map<Long, Plan> planned = new HashMap<>();
    private final String account;
    private final Shelf<InTimeReminder> reminders;
    private final Desk desk;
    private final InTimeReadings readings;
    private final Deliveries deliveries;

    ReminderBook(String account, Shelf<InTimeReminder> reminders, Desk desk, InTimeReadings readings,
                 Deliveries deliveries) {
        this.account = account;
        this.reminders = reminders;
        this.desk = desk;
        this.readings = readings;
        this.deliveries = deliveries;
    }

    /** When a text is to go out, and what takes that back. */
    private record Plan(Instant due, Runnable takeBack) {
    }

    synchronized List<InTimeReminder> all() {
        return reminders.all();
    }

    synchronized Optional<InTimeReminder> find(long id) {
        return reminders.get(id);
    }

    synchronized Optional<InTimeReminder> add(InTimeAppointment given) {
        if (!isPossible(given, true)) {
            return Optional.empty();
        }
        Optional<InTimeReminder> added = reminders.add(id -> reminder(id, given, true, null));
        added.ifPresent(this::plan);
        return added;
    }

    /** Only active ones can be changed, and only into what is possible. */
    synchronized boolean change(long id, ReminderChange change) {
        InTimeReminder before = reminders.get(id).filter(InTimeReminder::active).orElse(null);
        if (before == null) {
            return false;
        }
        InTimeAppointment appointment = change.to(before.appointment());
        InTimeReminder after = reminder(id, appointment, change.keepsActive(), before);
        if (!isPossible(appointment, change.date() != null) || !reminders.put(id, after)) {
            return false;
        }
        plan(after);
        return true;
    }

    synchronized void remove(InTimeReminder reminder) {
        reminders.remove(reminder.id());
        unplan(reminder.id());
    }

    synchronized void clear() {
        reminders.clear();
        planned.values().forEach(plan -> plan.takeBack().run());
        planned.clear();
    }

    private boolean isPossible(InTimeAppointment appointment, boolean newDate) {
        return readings.isNumber(readings.stripped(appointment.attendantMobile()))
                && !(newDate && readings.pastAppointmentsRefused() && at(appointment.date()).isBefore(desk.now()));
    }

    private InTimeReminder reminder(
            long id, InTimeAppointment given, boolean active, @Nullable InTimeReminder before) {
        InTimeAppointment appointment = new InTimeAppointment(
                given.date(), given.organizerTitle(), given.organizerFirstname(), given.organizerLastname(),
                given.attendantFirstname(), given.attendantLastname(), readings.stripped(given.attendantMobile()));
        LocalDateTime messageDate = readings.reminderDate(appointment.date());
        boolean sameDate = before != null && before.messageDate().equals(messageDate);
        return new InTimeReminder(
                id, appointment, active, messageDate, readings.reminderText(appointment),
                before != null && sameDate ? before.messageId() : null);
    }

    private void plan(InTimeReminder reminder) {
        unplan(reminder.id());
        Instant now = desk.now();
        Instant wanted = at(reminder.messageDate());
        boolean late = wanted.isBefore(now);
        Instant due = late ? now : wanted;
        if (reminder.active() && reminder.messageId() == null && due.isBefore(at(reminder.appointment().date()))
                && (!late || readings.lateRemindersSent())) {
            planned.put(reminder.id(), new Plan(due, desk.schedule(due, instant -> remind(reminder.id(), instant))));
        }
    }

    private void unplan(long id) {
        Plan plan = planned.remove(id);
        if (plan != null) {
            plan.takeBack().run();
        }
    }

    private synchronized CompletionStage<?> remind(long id, Instant now) {
        InTimeReminder reminder = reminders.get(id).orElse(null);
        Plan plan = planned.get(id);
        if (reminder == null || plan == null || !plan.due().equals(now)) {
            return CompletableFuture.completedFuture("");
        }
        planned.remove(id);
        List<InboxMessage> accepted = desk.accept(List.of(new InboxMessage(
                0, InTime.NAME, account, reminder.appointment().attendantMobile(), readings.reminderSender(),
                reminder.messageText(), null, false, now, now, State.SENT, null, now, null, null)));
        reminders.put(id, reminder.sentAs(accepted.get(0).id()));
        return deliveries.begin(accepted, ReportPlan.USUAL);
    }

    private Instant at(LocalDateTime date) {
        return date.atZone(readings.zone()).toInstant();
    }
}
