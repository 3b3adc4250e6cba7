package org.camelgateways.examples.reminders;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.camelgateways.simulator.Simulator;

import static org.awaitility.Awaitility.await;

/** A run of the example as with the real service, against a simulator that goes on after it. */
final class Run implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);
    static final String TOKEN = "00112233445566778899aabbccddeeff";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final AppointmentReminders application;
    private final Future<?> end;

    Run(Map<String, String> settings) {
        application = new AppointmentReminders(new PrintStream(printed, true, StandardCharsets.UTF_8), settings);
        end = thread.submit(() -> {
            application.run();
            return null;
        });
    }

    /** The account, and the list. */
    static Map<String, String> settings(Simulator simulator, Path csv, Path store) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("camel.component.intime.base-url", simulator.baseUrl().toString());
        settings.put("reminders.username", Simulator.DEMO_USER);
        settings.put("reminders.secretKey", Simulator.DEMO_SECRET);
        settings.put("reminders.csv", csv.toString());
        settings.put("reminders.store", store.toString());
        return settings;
    }

    /** The same with delivery reports, on a port of their own. */
    static Map<String, String> withReports(Map<String, String> settings) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.put("reminders.port", Integer.toString(portThatStaysFree()));
        more.put("reminders.publicUrl", "http://127.0.0.1:" + more.get("reminders.port"));
        more.put("reminders.authToken", TOKEN);
        return more;
    }

    /** Not one of those that systems give to outgoing connections: nobody takes it between two runs. */
    private static int portThatStaysFree() {
        for (int port : new Random().ints(100, 20_000, 30_000).toArray()) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // then the next
            }
        }
        throw new IllegalStateException("There is no free port");
    }

    /** Every row was tried, and reports are awaited. */
    Run untilWaiting() {
        await().atMost(PATIENCE).until(() -> printed().contains("Waiting for delivery reports") || end.isDone());
        return this;
    }

    /** It ended by itself. */
    Run untilEnd() throws Exception {
        end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return this;
    }

    Ledger ledger() {
        return application.ledger();
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    String lastLine() {
        List<String> lines = printed().lines().toList();
        return lines.get(lines.size() - 1);
    }

    /** Like Ctrl-C, if it has not ended. */
    @Override
    public void close() {
        end.cancel(true);
        thread.shutdown();
        await().atMost(PATIENCE).until(thread::isTerminated);
        application.close();
    }
}
