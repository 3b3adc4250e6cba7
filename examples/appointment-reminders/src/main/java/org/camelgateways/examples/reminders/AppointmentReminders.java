package org.camelgateways.examples.reminders;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

import org.apache.camel.main.Main;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * Sends a text for each appointment of a CSV file, a day before it, takes the delivery reports in on its own HTTP
 * server, and tells what became of every row. Without settings it runs against the simulator and makes weeks pass in
 * seconds; with {@code reminders.username} and {@code reminders.secretKey} it uses the real service and ends when every
 * text is settled.
 */
public final class AppointmentReminders {

    /** When the simulated weeks begin: a few days before the first appointment of the list. */
    private static final Instant START = Instant.parse("2027-03-10T08:00:00Z");
    private static final Path RESULT = Path.of("target", "appointment-reminders.csv");

    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final boolean javaRoutes;

    /** @param javaRoutes the routes in Java; otherwise the same in YAML */
    AppointmentReminders(boolean javaRoutes, PrintStream out) {
        this.javaRoutes = javaRoutes;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        new AppointmentReminders(Boolean.getBoolean("reminders.javaRoutes"), System.out).run();
    }

    Ledger run() throws Exception {
        if (System.getProperty("reminders.username") != null) {
            run(null);
        } else {
            try (Simulator simulator = Simulator.builder().startAt(START).build()) {
                run(simulator);
            }
        }
        return ledger;
    }

    private void run(@Nullable Simulator simulator) throws Exception {
        Main main = application(simulator);
        main.start();
        try {
            awaitAllTried();
            if (simulator == null) {
                awaitReports();
            } else {
                letWeeksPass(simulator);
            }
        } finally {
            main.stop();
        }
        Results results = new Results(ledger.entries());
        results.print(out);
        results.write(RESULT);
        out.println();
        out.println("Every row with its fate: " + RESULT.toAbsolutePath());
        out.println("sent " + ledger.countSent() + ", delivered " + ledger.count(State.DELIVERED) + ", failed "
                    + ledger.count(State.FAILED) + ", unknown " + ledger.count(State.UNKNOWN));
    }

    private Main application(@Nullable Simulator simulator) throws IOException {
        Main main = new Main();
        String csv = System.getProperty("reminders.csv");
        main.bind("appointments", new Appointments(csv == null ? null : Path.of(csv)));
        main.bind("reminders", new Reminders());
        main.bind("ledger", ledger);
        main.bind("remindersSeen", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));
        if (javaRoutes) {
            main.configure().addRoutesBuilder(new ReminderRoutes());
        } else {
            main.configure().setRoutesIncludePattern("classpath:routes/*.camel.yaml");
        }
        main.addInitialProperty("camel.component.intime.auth-token", randomToken());
        String port = System.getProperty("reminders.port", simulator == null ? "8080" : freePort());
        main.addInitialProperty("camel.server.port", port);
        if (simulator == null) {
            main.addInitialProperty("camel.component.intime.username", "{{reminders.username}}");
            main.addInitialProperty("camel.component.intime.secret-key", "{{reminders.secretKey}}");
            main.addInitialProperty("camel.component.intime.callback-base-url", "{{reminders.publicUrl}}");
        } else {
            simulate(simulator, main, port);
        }
        return main;
    }

    private static void simulate(Simulator simulator, Main main, String port) {
        main.bind("simulatedClock", simulator.clock());
        main.addInitialProperty("camel.component.intime.clock", "#bean:simulatedClock");
        main.addInitialProperty("camel.component.intime.base-url", simulator.baseUrl().toString());
        main.addInitialProperty("camel.component.intime.username", Simulator.DEMO_USER);
        main.addInitialProperty("camel.component.intime.secret-key", Simulator.DEMO_SECRET);
        main.addInitialProperty("camel.component.intime.callback-base-url", "http://127.0.0.1:" + port);
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        // two broken connections, so that there is something to be honest about: one text was taken, one was not
        simulator.faults().add(Fault.resetAfterRead().on("message/create").after(29).times(1));
        simulator.faults().add(Fault.closeBeforeRead().on("message/create").after(59).times(1));
    }

    private void awaitAllTried() throws InterruptedException {
        out.println("Scheduling a text for each appointment");
        while (!ledger.awaitAllTried(500, TimeUnit.MILLISECONDS)) {
            out.println("  " + ledger.entries().size() + " appointments read so far");
        }
        out.println("  " + ledger.entries().size() + " appointments, " + ledger.countSent() + " texts taken by the service, "
                    + ledger.count(State.UNKNOWN) + " of which it is not known");
    }

    private void letWeeksPass(Simulator simulator) {
        out.println("Letting the weeks pass");
        while (simulator.clock().pending() > 0) {
            simulator.clock().advance(Duration.ofDays(2));
            out.println(
                    "  " + simulator.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.DAYS).toString().substring(0,
                            10)
                        + ": " + ledger.count(State.DELIVERED) + " texts delivered");
        }
    }

    private void awaitReports() throws InterruptedException {
        out.println("Waiting for delivery reports; the texts are scheduled at the service, Ctrl-C loses none of them");
        while (ledger.count(State.SENT) > 0) {
            TimeUnit.MINUTES.sleep(1);
            out.println("  " + ledger.count(State.DELIVERED) + " of " + ledger.countSent() + " texts delivered");
        }
    }

    private static String randomToken() {
        byte[] token = new byte[16];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
