package org.camelgateways.simulator.intime;

import java.time.LocalDateTime;

/**
 * What a reminder is about: InTime HTTP API 1.0, section 7.2.
 *
 * @param date               when it is, in the service's zone
 * @param organizerTitle     empty if there is none, as all that follow
 * @param organizerFirstname who owns the reminder
 * @param organizerLastname  who owns the reminder
 * @param attendantFirstname who is reminded
 * @param attendantLastname  who is reminded
 * @param attendantMobile    the number that is reminded, never empty
 */
public record InTimeAppointment(LocalDateTime date, String organizerTitle, String organizerFirstname,
        String organizerLastname, String attendantFirstname, String attendantLastname, String attendantMobile) {

    /** One of which only the time and the number are known. */
    public static InTimeAppointment of(LocalDateTime date, String attendantMobile) {
        return new InTimeAppointment(date, "", "", "", "", "", attendantMobile);
    }

    int size() {
        return organizerTitle.length() + organizerFirstname.length() + organizerLastname.length()
               + attendantFirstname.length() + attendantLastname.length() + attendantMobile.length();
    }
}
