package org.camelgateways.examples.common;

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

/** A run of an example in a process of its own, as with the real services: the simulator outlives it. */
public final class Child implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path printed;

    /** @param settings the properties that it is started with */
    public Child(Path folder, Class<?> program, Map<String, String> settings, String... arguments) throws Exception {
        printed = Files.createTempFile(folder, "printed", ".txt");
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    }

    /** Waits until that is so; false where it ended before. */
    public boolean lives(BooleanSupplier until) {
        await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).atMost(PATIENCE)
                .until(() -> until.getAsBoolean() || !process.isAlive());
        return process.isAlive();
    }

    /** Waits until that is so, and the process lives still. */
    public void until(BooleanSupplier point) throws Exception {
        assertThat(lives(point)).as(printed()).isTrue();
    }

    /** With signal 9. */
    public void kill() throws Exception {
        process.destroyForcibly();
        untilExit();
    }

    /** With signal 15, as a service is ended. */
    public void stop() throws Exception {
        process.destroy();
        untilExit();
    }

    /** It did all and ended by itself; what it printed. */
    public String untilEnd() throws Exception {
        assertThat(untilExit()).as(printed()).isZero();
        return printed();
    }

    /** The status that it ended with. */
    public int untilExit() throws Exception {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(printed()).isTrue();
        return process.exitValue();
    }

    public String printed() throws Exception {
        return Files.readString(printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
