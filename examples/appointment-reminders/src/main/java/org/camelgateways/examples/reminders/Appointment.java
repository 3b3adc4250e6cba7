package org.camelgateways.examples.reminders;

import java.time.LocalDateTime;

/**
 * A row of the clinic's list.
 *
 * @param id          the clinic's own mark of it
 * @param mobile      as the clinic wrote it
 * @param appointment local time at the clinic
 * @param text        what the patient is to read
 */
public record Appointment(String id, String patient, String mobile, LocalDateTime appointment, String text) {
}
