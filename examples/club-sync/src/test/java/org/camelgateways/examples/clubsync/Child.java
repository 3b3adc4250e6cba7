package org.camelgateways.examples.clubsync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A run of the example in a process of its own, as with the real services: the simulator outlives it. */
final class Child implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

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
        command.add(ClubSync.class.getName());
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    }

    /** Waits until that is so, and the process lives still. */
    void until(BooleanSupplier point) throws Exception {
        await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).atMost(PATIENCE)
                .until(() -> point.getAsBoolean() || !process.isAlive());
        assertThat(process.isAlive()).as(printed()).isTrue();
    }

    /** With signal 9. */
    void kill() throws Exception {
        end(process.destroyForcibly());
    }

    /** With signal 15, as a service is ended. */
    void stop() throws Exception {
        process.destroy();
        end(process);
    }

    private void end(Process ending) throws Exception {
        assertThat(ending.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(printed()).isTrue();
    }

    String printed() throws Exception {
        return Files.readString(printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
