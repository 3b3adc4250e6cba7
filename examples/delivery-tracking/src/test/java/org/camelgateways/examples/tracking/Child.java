package org.camelgateways.examples.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.camelgateways.simulator.Simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A run of the example in a process of its own, as with the real service: the simulator outlives it. */
final class Child implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path printed;

    Child(Path folder, Map<String, String> settings) throws Exception {
        printed = Files.createTempFile(folder, "printed", ".txt");
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(DeliveryTracking.class.getName());
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    }

    /** The simulator, a store and a result in the folder, and no patience. */
    static Map<String, String> settings(Simulator simulator, Path folder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tracking.baseUrl", simulator.baseUrl().toString());
        settings.put("tracking.username", Simulator.DEMO_USER);
        settings.put("tracking.password", Simulator.DEMO_SECRET);
        settings.put("tracking.store", folder.resolve("store").toString());
        settings.put("tracking.result", folder.resolve("result.csv").toString());
        settings.put("camel.component.intouchsms.follow-interval", "100ms");
        settings.put("camel.component.intouchsms.max-calls-per-minute", "100000");
        return settings;
    }

    /** False where it ended before. */
    boolean lives(BooleanSupplier until) {
        await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).atMost(PATIENCE)
                .until(() -> until.getAsBoolean() || !process.isAlive());
        return process.isAlive();
    }

    /** With signal 9. */
    void kill() throws Exception {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** It did all and ended by itself; what it printed. */
    String untilEnd() throws Exception {
        assertThat(untilExit()).as(printed()).isZero();
        return printed();
    }

    int untilExit() throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
        return process.exitValue();
    }

    String printed() throws Exception {
        return Files.readString(printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
