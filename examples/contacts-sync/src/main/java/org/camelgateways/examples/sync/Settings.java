package org.camelgateways.examples.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.apache.camel.spi.PropertiesComponent;
import org.camelgateways.examples.common.UsageException;
import org.camelgateways.support.text.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * What the application is told, by Camel's properties: {@code application.properties}, {@code -D} or the environment
 * ({@code SYNC_CSV}). {@code application.properties} says what each is for.
 *
 * @param simulated no account is named: the simulator plays the service
 * @param csv       the list; null: the one that the example makes
 * @param team      who gets the text; null: nobody does
 * @param text      what is sent to them
 * @param waiting   how long answers are waited for
 * @param region    where numbers without a country code are at home, as in SE
 */
record Settings(boolean simulated, @Nullable Path csv, @Nullable String team, String text, Duration waiting, String region) {

    static Settings of(PropertiesComponent properties) {
        boolean simulated = value(properties, "camel.component.intouch.username").isEmpty();
        Path csv = value(properties, "sync.csv").map(Path::of).orElse(null);
        if (!simulated && csv == null) {
            throw new UsageException(
                    "sync.csv is missing: the list of members; the one that the example makes is of no real people");
        }
        String team = value(properties, "sync.text.team").orElse(simulated ? SampleMembers.team(0) : null);
        return new Settings(
                simulated, csv, team, needed(properties, "sync.text"), waiting(needed(properties, "sync.text.wait")),
                region(needed(properties, "sync.region")));
    }

    private static Duration waiting(String value) {
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new UsageException("sync.text.wait is '" + value + "'; possible is a duration such as PT2M or PT90S");
        }
    }

    private static String region(String value) {
        if (!PhoneNumbers.isRegion(value)) {
            throw new UsageException("sync.region is '" + value + "'; possible are the two capitals of a country, as in SE");
        }
        return value;
    }

    private static String needed(PropertiesComponent properties, String name) {
        return value(properties, name).orElseThrow(() -> new UsageException(name + " is missing"));
    }

    private static Optional<String> value(PropertiesComponent properties, String name) {
        return properties.resolveProperty(name).map(String::strip).filter(v -> !v.isEmpty());
    }
}
