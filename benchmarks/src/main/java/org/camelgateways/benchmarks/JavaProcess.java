package org.camelgateways.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process with the same class path, kept to one processor where the system can do that. It ends with this object. */
final class JavaProcess implements AutoCloseable {

    /** No processor of its own. */
    static final int ANY = -1;

    private static final boolean CAN_PIN = Runtime.getRuntime().availableProcessors() > 1 && canPin();

    private final int own;
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    /** @param processor 0 or 1, or {@link #ANY} */
    JavaProcess(int processor, Class<?> main, Object... arguments) throws IOException {
        this(processor, "-Xmx512m", main, arguments);
    }

    /** @param heap its limit, as Java's option */
    JavaProcess(int processor, String heap, Class<?> main, Object... arguments) throws IOException {
        this.own = processor;
        List<String> command = new ArrayList<>();
        if (CAN_PIN && processor != ANY) {
            command.addAll(List.of("taskset", "-c", Integer.toString(processor)));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-cp",
                classPath(), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream()));
        this.in = new OutputStreamWriter(process.getOutputStream());
    }

    /** Whether each process has a processor of its own. */
    static boolean pins() {
        return CAN_PIN;
    }

    /** Maven runs a program in its own process, with a class path that it does not tell. */
    private static String classPath() {
        return JavaProcess.class.getClassLoader() instanceof URLClassLoader maven
                ? Stream.of(maven.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static boolean canPin() {
        try {
            return new ProcessBuilder("taskset", "-c", "1", "true").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /**
     * Whether its threads, the compiler's too, may use every processor for now. The virtual machine was started on its
     * own, and stays set up for that.
     */
    void spread(boolean everywhere) throws IOException, InterruptedException {
        if (CAN_PIN && own != ANY) {
            String processors
                    = everywhere ? "0-" + (Runtime.getRuntime().availableProcessors() - 1) : Integer.toString(own);
            new ProcessBuilder("taskset", "-a", "-p", "-c", processors, Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        }
    }

    void say(String line) throws IOException {
        in.write(line + "\n");
        in.flush();
    }

    /** The next line that begins so, without its beginning. */
    String line(String beginning) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new IOException("the process ended before it said what was asked");
    }

    /** Until it has ended by itself, and well. */
    void waitForEnd() throws IOException, InterruptedException {
        while (out.readLine() != null) {
            // what it says is not needed
        }
        if (process.waitFor() != 0) {
            throw new IOException("the process ended with " + process.exitValue());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
