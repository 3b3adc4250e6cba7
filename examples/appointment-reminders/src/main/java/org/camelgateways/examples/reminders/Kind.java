package org.camelgateways.examples.reminders;

/** How a patient is reminded. */
public enum Kind {
    /** By a text of the clinic's own, at the clinic's hour. */
    TEXT("texts of the clinic's own"),
    /** By the service, in its own words at its own hour. */
    REMINDER("reminders of the service's");

    private final String several;

    Kind(String several) {
        this.several = several;
    }

    /** In words, of several. */
    String several() {
        return several;
    }
}
