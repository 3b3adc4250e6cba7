package org.camelgateways.examples.reminders;

import java.time.ZoneId;

/** Where the clinic is. */
final class Clinic {

    /** In which numbers without a country code are read. */
    static final String REGION = "SE";
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private Clinic() {
    }
}
