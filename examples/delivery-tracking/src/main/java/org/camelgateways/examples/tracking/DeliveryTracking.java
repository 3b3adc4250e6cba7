package org.camelgateways.examples.tracking;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.camelgateways.examples.common.Program;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.JdbcFollowStore;
import org.jspecify.annotations.Nullable;

/**
 * Sends a text to everybody in a CSV file, follows each until the service says its last word on it, and tells what
 * became of every row. Killed at any moment and started again it goes on where it was. Without settings the simulator
 * plays the service; {@code application.properties} says what to set for the real one.
 */
public final class DeliveryTracking implements AutoCloseable {

    /** Of the working directory, where there is one, before that of the example. */
    private static final String PROPERTIES
            = "file:application.properties;optional=true,classpath:application.properties";

    private final Main main = new Main();
    private final PrintStream out;
    private final Sending sending = new Sending();
    private String told = "";
    private @Nullable Settings settings;
    private @Nullable Database database;
    private @Nullable Ledger ledger;
    private @Nullable FollowStore followed;
    private @Nullable SimulatedService simulated;

    /** @param overrides properties that go before all others */
    DeliveryTracking(PrintStream out, Map<String, String> overrides) {
        this.out = out;
        main.setPropertyPlaceholderLocations(PROPERTIES);
        overrides.forEach(main::addOverrideProperty);
        main.addMainListener(new MainListenerSupport() {
            /** The properties can be read by now, and nothing is made of them yet. */
            @Override
            public void beforeConfigure(BaseMainSupport starting) {
                setUp(Settings.of(starting.getCamelContext().getPropertiesComponent()));
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Program.main(() -> {
            try (DeliveryTracking application = new DeliveryTracking(System.out, Map.of())) {
                application.run();
            }
        });
    }

    private void setUp(Settings told) {
        settings = told;
        database = new Database(told.store());
        ledger = new Ledger(database, told.text(), told.batch());
        JdbcFollowStore store = new JdbcFollowStore(database.source());
        store.createTable();
        followed = store;
        main.bind("recipients", new Recipients(told.csv()));
        main.bind("ledger", ledger);
        main.bind("sending", sending);
        main.bind("followed", followed);
        if (told.simulated()) {
            simulated = new SimulatedService();
            simulated.connect(main.getCamelContext());
        }
    }

    /** Sends what is to be sent, follows it to the end, and tells it all. */
    void run() throws Exception {
        main.start();
        try {
            if (simulated != null) {
                out.println("The simulator plays the service, and breaks one connection on purpose");
            }
            awaitSent();
            awaitLastWords();
        } finally {
            main.stop();
        }
        tell();
    }

    private void awaitSent() throws InterruptedException {
        out.println("Sending");
        while (!sending.awaitEnd(500, TimeUnit.MILLISECONDS)) {
            tellProgress(progress());
        }
        tellProgress(progress());
    }

    private void awaitLastWords() throws InterruptedException {
        out.println("Following each to its end. Killed and started again it goes on from here");
        for (int open = countFollowed(); open > 0; open = countFollowed()) {
            tellProgress(progress() + ", " + open + " open");
            TimeUnit.MILLISECONDS.sleep(500);
            if (simulated != null) {
                simulated.letTimePass(Objects.requireNonNull(followed));
            }
        }
    }

    /** Where there is any. */
    private void tellProgress(String now) {
        if (!now.equals(told)) {
            out.println("  " + now);
            told = now;
        }
    }

    private String progress() {
        StringBuilder counts = new StringBuilder();
        ledger().count().forEach((state, number) -> counts.append(", ").append(number).append(' ').append(state.words()));
        return counts.isEmpty() ? "nothing yet" : counts.substring(2);
    }

    /** What the service has not said its last word on. */
    private int countFollowed() {
        AtomicInteger count = new AtomicInteger();
        Objects.requireNonNull(followed).forEach("", text -> count.incrementAndGet());
        return count.get();
    }

    private void tell() throws IOException {
        Results results = new Results(ledger().rows(), ledger().entries());
        results.print(out);
        results.write(Objects.requireNonNull(settings).result());
        out.println();
        out.println("Every row with its fate: " + settings.result().toAbsolutePath());
        out.println(results.summary());
    }

    /** There from the start of the routes on. */
    private Ledger ledger() {
        return Objects.requireNonNull(ledger, "not started");
    }

    SimulatedService simulated() {
        return Objects.requireNonNull(simulated, "the real service, or not started");
    }

    @Override
    public void close() {
        if (simulated != null) {
            simulated.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
