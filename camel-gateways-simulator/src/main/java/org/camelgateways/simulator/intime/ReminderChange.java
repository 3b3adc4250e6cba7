package org.camelgateways.simulator.intime;

import java.time.LocalDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a change of a reminder says: the fields that are there, the others stay.
 *
 * @param date        the appointment's new date, or none
 * @param texts       the other fields of the appointment by the names that the document gives them
 * @param keepsActive false deactivates the reminder
 */
record ReminderChange(@Nullable LocalDateTime date, Map<String, String> texts, boolean keepsActive) {
    InTimeAppointment to(InTimeAppointment before) {
        return new InTimeAppointment(
                date == null ? before.date() : date,
                text("organizer_title", before.organizerTitle()),
                text("organizer_firstname", before.organizerFirstname()),
                text("organizer_lastname", before.organizerLastname()),
                text("attendant_firstname", before.attendantFirstname()),
                text("attendant_lastname", before.attendantLastname()),
                text("attendant_mobile", before.attendantMobile()));
    }

    private String text(String field, String before) {
        return texts.getOrDefault(field, before);
    }
}
