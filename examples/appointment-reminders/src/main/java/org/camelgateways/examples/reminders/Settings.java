package org.camelgateways.examples.reminders;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.camel.spi.PropertiesComponent;
import org.camelgateways.examples.common.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What the application is told, by Camel's properties: {@code application.properties}, {@code -D} or the environment
 * ({@code REMINDERS_STORE}). {@code application.properties} says what each is for.
 *
 * @param simulated  no account is named: the simulator plays the service
 * @param reports    delivery reports are wanted
 * @param csv        the clinic's list; null: the one that comes with the example
 * @param store      where is kept what was sent; null where the service is simulated, so that no rehearsal marks a text
 *                   as sent
 * @param contacts   groups and contacts are made from the list
 * @param javaRoutes the routes in Java; otherwise the same in YAML
 */
record Settings(boolean simulated, boolean reports, @Nullable Path csv, @Nullable Path store, boolean contacts,
        boolean javaRoutes) {

    static Settings of(PropertiesComponent properties) {
        boolean simulated = value(properties, "camel.component.intime.username").isEmpty()
                && value(properties, "camel.component.intime.secret-key").isEmpty();
        Path store = simulated ? null : value(properties, "reminders.store").map(Path::of).orElse(null);
        if (!simulated && store == null) {
            throw new UsageException(
                    "reminders.store is missing: a file that is kept from run to run, so that no run sends again what an earlier one sent");
        }
        boolean reports = simulated || value(properties, "camel.component.intime.callback-base-url").isPresent();
        Path csv = value(properties, "reminders.csv").map(Path::of).orElse(null);
        if (!simulated && csv == null && value(properties, "camel.component.intime.base-url").isEmpty()) {
            throw new UsageException(
                    "reminders.csv is missing: the clinic's list; the one that comes with the example is of no real people");
        }
        return new Settings(
                simulated, reports, csv, store,
                isTrue(properties, "reminders.contacts", simulated), isTrue(properties, "reminders.javaRoutes", false));
    }

    private static boolean isTrue(PropertiesComponent properties, String name, boolean unsaid) {
        return value(properties, name).map(Boolean::valueOf).orElse(unsaid);
    }

    private static Optional<String> value(PropertiesComponent properties, String name) {
        return properties.resolveProperty(name).map(String::strip).filter(v -> !v.isEmpty());
    }
}
