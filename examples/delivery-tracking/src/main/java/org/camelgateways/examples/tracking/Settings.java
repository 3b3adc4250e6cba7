package org.camelgateways.examples.tracking;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.camel.spi.PropertiesComponent;
import org.camelgateways.examples.common.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What the application is told, by Camel's properties: {@code application.properties}, {@code -D} or the environment
 * ({@code TRACKING_STORE}). {@code application.properties} says what each is for.
 *
 * @param simulated no account is named: the simulator plays the service
 * @param csv       the list; null: the one that comes with the example
 * @param store     where is kept what became of whom; null where the service is simulated: both are gone at the end
 * @param text      what is sent to all
 * @param batch     to how many at once: so many are unknown where the connection breaks, or the program is killed
 * @param result    where the result goes
 */
record Settings(boolean simulated, @Nullable Path csv, @Nullable Path store, String text, int batch, Path result) {

    static Settings of(PropertiesComponent properties) {
        boolean simulated = value(properties, "camel.component.intouchsms.username").isEmpty()
                && value(properties, "camel.component.intouchsms.password").isEmpty();
        Path store = simulated ? null : value(properties, "tracking.store").map(Path::of).orElse(null);
        if (!simulated && store == null) {
            throw new UsageException(
                    "tracking.store is missing: a file that is kept from run to run, so that no run sends again what an earlier one sent");
        }
        Path csv = value(properties, "tracking.csv").map(Path::of).orElse(null);
        if (!simulated && csv == null && value(properties, "camel.component.intouchsms.base-url").isEmpty()) {
            throw new UsageException(
                    "tracking.csv is missing: who gets the text; the list that comes with the example is of no real people");
        }
        return new Settings(
                simulated, csv, store,
                needed(properties, "tracking.text"), batch(needed(properties, "tracking.batch")),
                Path.of(needed(properties, "tracking.result")));
    }

    private static int batch(String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) {
            throw new UsageException("tracking.batch is '" + value + "'; possible are 1 to 999");
        }
        return Integer.parseInt(value);
    }

    private static String needed(PropertiesComponent properties, String name) {
        return value(properties, name).orElseThrow(() -> new UsageException(name + " is missing"));
    }

    private static Optional<String> value(PropertiesComponent properties, String name) {
        return properties.resolveProperty(name).map(String::strip).filter(v -> !v.isEmpty());
    }
}
