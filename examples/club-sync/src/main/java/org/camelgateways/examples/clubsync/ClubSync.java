package org.camelgateways.examples.clubsync;

import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.camelgateways.examples.common.Program;
import org.jspecify.annotations.Nullable;

/**
 * Saves a club's export at the hub, takes in what changes there, and welcomes who is new. Killed at any moment and
 * started again it goes on where it was. Without settings the simulator plays the services;
 * {@code application.properties} says what to set for the real ones.
 */
public final class ClubSync implements AutoCloseable {

    /** Of the working directory, where there is one, before that of the example. */
    private static final String PROPERTIES
            = "file:application.properties;optional=true,classpath:application.properties";

    private final Main main = new Main();
    private final PrintStream out;
    private String told = "";
    private @Nullable ClubDatabase database;
    private @Nullable Progress progress;
    private @Nullable SimulatedServices simulated;

    /** @param overrides properties that go before all others */
    ClubSync(PrintStream out, Map<String, String> overrides) {
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
            try (ClubSync application = new ClubSync(System.out, Map.of())) {
                application.run();
            }
        });
    }

    private void setUp(Settings told) {
        database = new ClubDatabase(told.store());
        progress = new Progress(database);
        main.bind("club", database.source());
        main.bind("export", new Export(told.csv()));
        main.bind("partner", new Partner(main.getCamelContext()));
        main.bind("welcome", new Welcome(told.text()));
        main.bind("progress", progress);
        if (told.simulated()) {
            simulated = new SimulatedServices();
            simulated.connect(main.getCamelContext(), main.configure().httpServer());
        }
    }

    /** Saves the export; with the simulator, lets something happen at the hub and tells it all; else goes on. */
    void run() throws Exception {
        main.start();
        try {
            if (simulated != null) {
                out.println("The simulator plays the services, and breaks some connections on purpose");
            }
            out.println("Saving the export at the hub");
            while (!progress().awaitExported(200, TimeUnit.MILLISECONDS)) {
                tellProgress();
            }
            tellProgress();
            if (simulated == null) {
                goOn();
            }
            awaitHandedOn(Objects.requireNonNull(simulated));
        } finally {
            main.stop();
        }
        tell();
    }

    private void awaitHandedOn(SimulatedServices services) throws InterruptedException {
        out.println("At InTouch new prospects are entered, and members move");
        services.letThingsHappen();
        while (!services.isHandedOn() || progress().open() > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
            tellProgress();
        }
    }

    /** Where there is any. */
    private void tellProgress() {
        String now = progress().inWords();
        if (!now.equals(told)) {
            out.println("  " + now);
            told = now;
        }
    }

    /** Until the process is told to end. */
    private void goOn() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            main.stop();
            close();
        }, "end"));
        out.println("Taking in what changes at the hub; Ctrl-C loses nothing");
        while (true) {
            tellProgress();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private void tell() {
        out.printf("%nNot saved:%n");
        progress().faults().forEach((id, fault) -> out.printf("  %-8s %s%n", id, fault));
        Map<String, String> rows = progress().rows();
        out.println();
        out.println("saved " + progress().count(rows, "saved") + ", not saved " + progress().count(rows, "not saved")
                    + ", came from the hub " + progress().newcomers() + ", welcomed "
                    + progress().count(progress().texts(), "DELIVERED") + ", contacts "
                    + progress().count(progress().contacts(), "CREATED") + ", unknown "
                    + progress().count(progress().texts(), "UNKNOWN"));
    }

    /** There from the start of the routes on. */
    private Progress progress() {
        return Objects.requireNonNull(progress, "not started");
    }

    ClubDatabase database() {
        return Objects.requireNonNull(database, "not started");
    }

    SimulatedServices simulated() {
        return Objects.requireNonNull(simulated, "the real services, or not started");
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
