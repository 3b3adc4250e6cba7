package org.camelgateways.examples.reminders;

import java.time.LocalDateTime;
import java.util.Optional;

import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;

/**
 * A row of the clinic's list.
 *
 * @param id          the clinic's own mark of it
 * @param patientId   the clinic's own mark of the patient
 * @param patient     first and last name
 * @param mobile      as the clinic wrote it
 * @param department  with whom the appointment is
 * @param kind        how the patient is reminded
 * @param appointment local time at the clinic
 * @param text        what the patient is to read; empty where the service has its own words
 */
public record Appointment(String id, String patientId, String patient, String mobile, String department, Kind kind,
        LocalDateTime appointment, String text) {

    /** The mobile in E.164, however it is written; as it is written where no number can be read from it. */
    public String number() {
        return e164().orElse(mobile);
    }

    boolean hasNumber() {
        return e164().isPresent();
    }

    private Optional<String> e164() {
        try {
            return Optional.of(PhoneNumbers.parse(mobile, Clinic.REGION).e164());
        } catch (InvalidPhoneNumberException e) {
            return Optional.empty();
        }
    }

    /** Equal for rows that say the same to the same number. On one line, and nobody can read from it who that is. */
    public String key() {
        return Keys.of(kind, number(), appointment, text);
    }

    String firstName() {
        int end = patient.lastIndexOf(' ');
        return end < 0 ? "" : patient.substring(0, end);
    }

    String lastName() {
        return patient.substring(patient.lastIndexOf(' ') + 1);
    }
}
