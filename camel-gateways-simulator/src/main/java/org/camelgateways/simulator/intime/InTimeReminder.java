package org.camelgateways.simulator.intime;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A reminder: InTime HTTP API 1.0, section 7.
 *
 * @param id          its AppointmentId
 * @param appointment what it is about
 * @param active      whether its text goes out and it can be changed
 * @param messageDate when its text goes out, in the service's zone
 * @param messageText the text
 * @param messageId   the id of the text in the inbox, once it went out
 */
public record InTimeReminder(long id, InTimeAppointment appointment, boolean active, LocalDateTime messageDate,
        String messageText, @Nullable Long messageId) {

    InTimeReminder sentAs(long textId) {
        return new InTimeReminder(id, appointment, active, messageDate, messageText, textId);
    }

    int size() {
        return appointment.size() + messageText.length();
    }
}
