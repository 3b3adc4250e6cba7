package org.camelgateways.intime.model;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A reminder of an appointment, whose text and hour the service chooses itself (InTime HTTP API 1.0, section 7). Times
 * are local in the account's zone. To create one, its appointment and the attendant's mobile are needed; to change one,
 * its id, and only what is given is changed.
 *
 * @param id                 the service's id (the vendor's appointmentId); null of one that is to be created
 * @param appointment        what it reminds of
 * @param organizerTitle     of whom the appointment is with
 * @param organizerFirstName of whom the appointment is with
 * @param organizerLastName  of whom the appointment is with
 * @param attendantFirstName of who is reminded
 * @param attendantLastName  of who is reminded
 * @param attendantMobile    the number the reminder goes to
 * @param active             false: it will not be sent; only when changing one, and in listings
 * @param messageAt          when the service sends the text; only in listings
 * @param messageText        what the service sends; only in listings
 */
public record Reminder(@Nullable String id, @Nullable LocalDateTime appointment, @Nullable String organizerTitle,
        @Nullable String organizerFirstName, @Nullable String organizerLastName, @Nullable String attendantFirstName,
        @Nullable String attendantLastName, @Nullable String attendantMobile, @Nullable Boolean active,
        @Nullable LocalDateTime messageAt, @Nullable String messageText) {

    /** One to create. */
    public static Reminder of(LocalDateTime appointment, String attendantMobile) {
        return new Reminder(null, appointment, null, null, null, null, null, attendantMobile, null, null, null);
    }

    /** The change that ends a reminder: there is no delete. */
    public static Reminder deactivated(String id) {
        return new Reminder(id, null, null, null, null, null, null, null, false, null, null);
    }

    /** Shows nothing of the people. */
    @Override
    public String toString() {
        return "Reminder[" + id + ", " + appointment + "]";
    }
}
