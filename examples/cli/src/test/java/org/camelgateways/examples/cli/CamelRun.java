package org.camelgateways.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code camel run *}, typed in a folder, in a process of its own. Its home is one whose Maven repository has what this
 * build made of ours, and else what the real one has.
 */
final class CamelRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path HOME = Path.of("target/home").toAbsolutePath();
    private static final Path BUILT = Path.of("target/repository/org/camelgateways").toAbsolutePath();

    private final Process process;
    private final Path printed;

    /**
     * @param folder     what is run
     * @param properties in place of those in the folder
     */
    CamelRun(Path folder, Map<String, String> properties) throws IOException {
        repository(HOME.resolve(".m2/repository"));
        printed = Files.createTempFile(HOME, "printed", ".txt");
        StringBuilder command = new StringBuilder("exec camel run *");
        properties.forEach((name, value) -> command.append(" --prop=").append(name).append('=').append(value));
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command.toString()).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(printed.toFile());
        builder.environment().put("PATH", String.join(
                ":", Path.of("").toAbsolutePath().toString(), System.getProperty("java.home") + "/bin", System.getenv("PATH")));
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m -Duser.home=" + HOME);
        process = builder.start();
    }

    private static void repository(Path made) throws IOException {
        Path real = Path.of(System.getProperty("repository"));
        Files.createDirectories(made.resolve("org"));
        link(real, made, "org");
        link(real.resolve("org"), made.resolve("org"), "camelgateways");
        link(BUILT, made.resolve("org/camelgateways"));
    }

    private static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.filter(e -> !e.getFileName().toString().equals(without)).toList()) {
                link(entry, to.resolve(entry.getFileName()));
            }
        }
    }

    private static void link(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.deleteIfExists(to);
            Files.createSymbolicLink(to, from);
        }
    }

    /** Waits until that is so, and the process lives still. */
    void until(BooleanSupplier point) throws IOException {
        await().atMost(PATIENCE).until(() -> point.getAsBoolean() || !process.isAlive());
        assertThat(process.isAlive()).as(printed()).isTrue();
    }

    /** As Ctrl-C does; what it printed from its first to its last line. */
    String stop() throws Exception {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(printed()).isTrue();
        return printed();
    }

    String printed() throws IOException {
        return Files.readString(printed);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
