package org.camelgateways.examples.reminders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.error.InvalidRequestException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RemindersTest {

    private final Reminders reminders = new Reminders(Clock.fixed(Instant.parse("2099-03-15T08:00:00Z"), ZoneOffset.UTC));

    private static Appointment row(String appointment) {
        return new Appointment(
                "A-1", "P-1", "Eva Ek", "070-174 06 05", "Syn", Kind.REMINDER, LocalDateTime.parse(appointment), "");
    }

    @Test
    void aReminderSaysWhoAndWhenAndWithWhom() {
        Reminder reminder = reminders.reminder(row("2099-03-15T09:30"));

        assertThat(reminder.appointment()).isEqualTo(LocalDateTime.parse("2099-03-15T09:30"));
        assertThat(reminder.organizerLastName()).isEqualTo("Syn");
        assertThat(reminder.attendantFirstName()).isEqualTo("Eva");
        assertThat(reminder.attendantLastName()).isEqualTo("Ek");
        assertThat(reminder.attendantMobile()).isEqualTo("070-174 06 05");
    }

    @Test
    void ofWhatIsPastNobodyIsReminded() {
        assertThatThrownBy(() -> reminders.reminder(row("2099-03-15T08:30")))
                .isInstanceOf(InvalidRequestException.class).hasMessageContaining("lies in the past");
    }

    @Test
    void aTextGoesOutADayBeforeOnTheClinicsClock() {
        assertThat(Reminders.sendAt(row("2027-03-28T09:30"))).isEqualTo(Instant.parse("2027-03-27T08:30:00Z"));
        assertThat(Reminders.sendAt(row("2027-03-29T09:30"))).isEqualTo(Instant.parse("2027-03-28T07:30:00Z"));
    }
}
