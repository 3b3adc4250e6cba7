package org.camelgateways.intouchsms;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouchsms.IntouchSmsReadings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Texts are followed in a process that is killed with signal 9, and on in the next, by what is in a file. */
class FollowingAfterKillTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** A text that stays as it is comes round so often that what was told before has surely been completed. */
    private static final int ROUNDS = 8;

    /** No status changes but by hand. */
    private final Simulator simulator = Simulator.builder()
            .intouchSms(IntouchSmsReadings.likely().withStepTime(Duration.ofDays(1))).build();
    private final List<Process> processes = new ArrayList<>();
    private final List<Path> printed = new ArrayList<>();
    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        processes.forEach(Process::destroyForcibly);
        simulator.close();
    }

    @Test
    void whatWasToldIsNotToldAgainAndTheRestIsFollowedOn() throws Exception {
        start("+46701740605", "+46701740606", "+46701740607", "+46701740608");
        eventually(() -> asked() >= ROUNDS);
        List<Long> ids = simulator.inbox().messages().stream().map(InboxMessage::id).toList();
        assertThat(ids).hasSize(4);
        simulator.setStatus(ids.get(0), "D");
        eventually(() -> told().contains(ids.get(0) + " D"));
        someRounds();
        kill();

        simulator.setStatus(ids.get(1), "D");
        simulator.setStatus(ids.get(2), "U");
        start();
        eventually(() -> told().size() >= 3);
        someRounds();
        kill();

        assertThat(told()).containsExactlyInAnyOrder(ids.get(0) + " D", ids.get(1) + " D", ids.get(2) + " U");
        List<String> left = new ArrayList<>();
        FollowingProcess.store(database()).forEach("", followed -> left.add(followed.key()));
        assertThat(left).singleElement().asString().endsWith("/" + ids.get(3));
        assertThat(simulator.inbox().messages()).hasSize(4);
    }

    private void eventually(Callable<Boolean> condition) {
        await().atMost(PATIENCE).until(() -> condition.call() || !processes.get(processes.size() - 1).isAlive());
        assertThat(processes.get(processes.size() - 1).isAlive()).as("the process").isTrue();
    }

    private long asked() {
        return simulator.inbox().requests().stream().filter(request -> request.path().contains("getsmsstatus")).count();
    }

    private void someRounds() {
        long before = asked();
        eventually(() -> asked() >= before + ROUNDS);
    }

    private List<String> told() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Path file : printed) {
            Files.readAllLines(file).stream().filter(line -> line.matches("[0-9]+ [A-Z]")).forEach(lines::add);
        }
        return lines;
    }

    private String database() {
        return folder.resolve("followed").toString();
    }

    private void start(String... numbers) throws Exception {
        Path output = Files.createTempFile(folder, "printed", ".txt");
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC", "-Xmx256m", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FollowingProcess.class.getName(), simulator.baseUrl().toString(), database()));
        command.addAll(List.of(numbers));
        processes.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start());
        printed.add(output);
    }

    private void kill() throws Exception {
        Process last = processes.get(processes.size() - 1);
        last.destroyForcibly();
        assertThat(last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
