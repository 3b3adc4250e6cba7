package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.examples.common.Program;
import org.camelgateways.examples.reminders.Ledger.State;
import org.jspecify.annotations.Nullable;

/**
 * Reminds of each appointment of a CSV file, by a text a day before it or through the service, takes the delivery
 * reports in on its own HTTP server, and tells what became of every row. Without settings the simulator plays the
 * service and makes weeks pass in seconds; {@code application.properties} says what to set for the real one, with which
 * it ends when every text is settled, at the latest two days after the last was to be sent.
 */
public final class AppointmentReminders implements AutoCloseable {

    private static final Path RESULT = Path.of("target", "appointment-reminders.csv");

    /** Of the working directory, where there is one, before that of the example. */
    private static final String PROPERTIES
            = "file:application.properties;optional=true,classpath:application.properties";

    /** After this time a text's report will not come any more. */
    private static final Duration LATEST_REPORT = Duration.ofDays(2);

    private final Main main = new Main();
    private final PrintStream out;
    private @Nullable Settings settings;
    private @Nullable Ledger ledger;
    private @Nullable Contacts contacts;
    private @Nullable SimulatedService simulated;

    /** @param overrides properties that go before all others */
    AppointmentReminders(PrintStream out, Map<String, String> overrides) {
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
            try (AppointmentReminders application = new AppointmentReminders(System.out, Map.of())) {
                application.run();
            }
        });
    }

    private void setUp(Settings told) {
        IdempotentRepository seen = told.store() == null
                ? MemoryIdempotentRepository.memoryIdempotentRepository(10_000) : new KeptRepository(told.store());
        settings = told;
        ledger = new Ledger(seen);
        contacts = new Contacts(told.contacts(), seen);
        main.bind("appointments", new Appointments(told.csv()));
        main.bind("plan", new Plan());
        main.bind("contacts", contacts);
        main.bind("ledger", ledger);
        main.bind("seen", seen);
        main.configure().httpServer().setEnabled(told.reports());
        Clock clock = Clock.systemUTC();
        if (told.simulated()) {
            simulated = new SimulatedService();
            simulated.connect(main.getCamelContext(), main.configure().httpServer());
            clock = simulated.simulator().clock();
        }
        main.bind("reminders", new Reminders(clock));
        if (!told.javaRoutes()) {
            main.configure()
                    .setRoutesIncludePattern("classpath:routes/" + (told.reports() ? "*" : "reminders") + ".camel.yaml");
            return;
        }
        main.configure().addRoutesBuilder(new ReminderRoutes());
        if (told.reports()) {
            main.configure().addRoutesBuilder(new ReportRoutes());
        }
    }

    /** Sends what is to be sent, waits for what is reported, and tells it all. */
    void run() throws Exception {
        main.start();
        try {
            if (simulated != null) {
                out.println("The simulator plays the service, and breaks three connections on purpose");
            }
            awaitAllTried();
            if (simulated != null) {
                simulated.letWeeksPass(ledger(), out);
            } else if (Objects.requireNonNull(settings).reports()) {
                awaitReports();
            }
        } finally {
            main.stop();
        }
        tell(new Results(ledger().entries()));
    }

    private void awaitAllTried() throws InterruptedException {
        String told = "";
        out.println("Making groups and contacts, if wanted; then a text or a reminder for each appointment");
        while (!ledger().awaitAllTried(500, TimeUnit.MILLISECONDS)) {
            String now = contacts + "; " + ledger().entries().size() + " appointments tried so far";
            if (!now.equals(told)) {
                out.println("  " + now);
                told = now;
            }
        }
        out.println("  " + contacts);
        Objects.requireNonNull(contacts).faults().forEach(fault -> out.println("    " + fault));
        out.println("  " + ledger().entries().size() + " appointments, " + ledger().countSent() + " texts and "
                    + ledger().count(State.REMINDER) + " reminders taken by the service, " + ledger().count(State.UNKNOWN)
                    + " of which it is not known");
    }

    private void awaitReports() throws InterruptedException {
        out.println("Waiting for delivery reports. The texts are scheduled at the service, and the next run takes in what is"
                    + " still to be reported: Ctrl-C loses nothing");
        while (!ledger().awaitSettled(1, TimeUnit.MINUTES)) {
            ledger().awaitNoMore(Instant.now().minus(LATEST_REPORT));
            out.println("  " + ledger().count(State.DELIVERED) + " texts delivered, " + ledger().countAwaited() + " awaited");
        }
    }

    private void tell(Results results) throws IOException {
        results.print(out);
        results.write(RESULT);
        out.println();
        out.println("Every row with its fate: " + RESULT.toAbsolutePath());
        out.println("Reminders made: " + ledger().count(State.REMINDER) + ", blocked: " + ledger().count(State.BLOCKED)
                    + ", of another kind: " + ledger().count(State.DROPPED) + ", there twice: "
                    + ledger().count(State.SKIPPED));
        out.println("sent " + ledger().countSent() + ", delivered " + ledger().count(State.DELIVERED) + ", failed "
                    + ledger().count(State.FAILED) + ", unknown " + ledger().count(State.UNKNOWN));
    }

    /** There from the start of the routes on. */
    Ledger ledger() {
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
    }
}
