package org.camelgateways.examples.reminders;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;

import org.camelgateways.support.text.InvalidPhoneNumberException;
import org.camelgateways.support.text.PhoneNumbers;

/**
 * A row of the clinic's list.
 *
 * @param id          the clinic's own mark of it
 * @param mobile      as the clinic wrote it
 * @param appointment local time at the clinic
 * @param text        what the patient is to read
 */
public record Appointment(String id, String patient, String mobile, LocalDateTime appointment, String text) {

    /** The mobile in E.164, however it is written; as it is written where no number can be read from it. */
    public String number() {
        try {
            return PhoneNumbers.parse(mobile, "SE").e164();
        } catch (InvalidPhoneNumberException e) {
            return mobile;
        }
    }

    /** Equal for rows that say the same to the same number. On one line, and nobody can read from it who that is. */
    public String key() {
        try {
            byte[] said = (number() + "\n" + appointment + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
