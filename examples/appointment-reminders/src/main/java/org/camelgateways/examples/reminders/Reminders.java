package org.camelgateways.examples.reminders;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** What is sent for an appointment: its text, a day before, at the same hour of the clinic's clock. */
public final class Reminders {

    private static final ZoneId CLINIC = ZoneId.of("Europe/Stockholm");

    /** The row's id goes along as the reference, so that the delivery report finds its row. */
    public Sms text(Appointment appointment) {
        Recipient patient = new Recipient.Number(appointment.mobile(), appointment.id());
        return new Sms(List.of(patient), appointment.text(), null, sendAt(appointment), Map.of());
    }

    /** A day before on the clinic's clock: 24 hours, or 23 or 25 where the clocks change between. */
    static Instant sendAt(Appointment appointment) {
        return appointment.appointment().atZone(CLINIC).minusDays(1).toInstant();
    }
}
