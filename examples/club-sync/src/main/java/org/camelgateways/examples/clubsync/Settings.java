package org.camelgateways.examples.clubsync;

import java.nio.file.Path;
import java.util.Optional;

import org.apache.camel.spi.PropertiesComponent;
import org.camelgateways.examples.common.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * What the application is told, by Camel's properties: {@code application.properties}, {@code -D} or the environment
 * ({@code SYNC_STORE}). {@code application.properties} says what each is for.
 *
 * @param simulated no club is named: the simulator plays all services
 * @param csv       the export; null: the one that comes with the example
 * @param store     the club's database; null where the services are simulated: it is gone at the end
 * @param text      the text for who is new
 */
record Settings(boolean simulated, @Nullable Path csv, @Nullable Path store, String text) {

    static Settings of(PropertiesComponent properties) {
        boolean simulated = value(properties, "camel.component.connector.client-id").isEmpty();
        Path store = simulated ? null : value(properties, "sync.store").map(Path::of).orElse(null);
        if (!simulated && store == null) {
            throw new UsageException(
                    "sync.store is missing: the file of the club's database, which is kept from run to run");
        }
        Path csv = value(properties, "sync.csv").map(Path::of).orElse(null);
        if (!simulated && csv == null) {
            throw new UsageException(
                    "sync.csv is missing: the club's export; the one that comes with the example is of no real people");
        }
        return new Settings(
                simulated, csv, store,
                value(properties, "sync.text").orElseThrow(() -> new UsageException("sync.text is missing")));
    }

    private static Optional<String> value(PropertiesComponent properties, String name) {
        return properties.resolveProperty(name).map(String::strip).filter(v -> !v.isEmpty());
    }
}
