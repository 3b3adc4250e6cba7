package org.camelgateways.examples.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.ExchangeProperty;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** What goes to the service for an appointment. */
public final class Reminders {

    private final Clock clock;

    /** @param clock the service's */
    Reminders(Clock clock) {
        this.clock = clock;
    }

    /**
     * The clinic's own text, a day before at the same hour. The row's id goes along as the reference, so that the
     * delivery report finds its row.
     */
    public Sms text(@ExchangeProperty("appointment") Appointment row) {
        Recipient patient = new Recipient.Number(row.mobile(), row.id());
        return new Sms(List.of(patient), row.text(), null, sendAt(row), Map.of());
    }

    /** A day before on the clinic's clock: 24 hours, or 23 or 25 where the clocks change between. */
    static Instant sendAt(Appointment row) {
        return row.appointment().atZone(Clinic.ZONE).minusDays(1).toInstant();
    }

    /** A reminder that the service texts by itself; of what is past the service might take one, and text nobody. */
    public Reminder reminder(@ExchangeProperty("appointment") Appointment row) {
        if (row.appointment().atZone(Clinic.ZONE).toInstant().isBefore(clock.instant())) {
            throw InvalidRequestException.of("intime:reminder/add", "appointment", "lies in the past", row.appointment());
        }
        return new Reminder(
                null, row.appointment(), null, null, row.department(), row.firstName(), row.lastName(), row.mobile(), null,
                null, null);
    }
}
