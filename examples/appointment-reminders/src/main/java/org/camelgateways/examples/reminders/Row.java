package org.camelgateways.examples.reminders;

/**
 * A row of the clinic's list and what is to be done with it.
 *
 * @param reason why nothing is; empty where something is
 */
public record Row(Appointment appointment, Way way, String reason) {

    /** What is to be done. */
    public enum Way {
        /** Send the row's own text. */
        TEXT,
        /** Have the service remind. */
        REMINDER,
        /** Nothing: the number is on the account's block list. */
        BLOCKED,
        /** Nothing: the patient is reminded the other way. */
        DROPPED
    }
}
