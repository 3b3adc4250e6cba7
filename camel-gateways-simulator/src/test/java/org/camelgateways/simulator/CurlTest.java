package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a user types, with a client that is not ours. */
class CurlTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    @TempDir
    Path directory;

    private final Simulator simulator = extension.simulator();

    @BeforeAll
    static void curlIsThere() {
        assumeTrue(isThere(), "The curl command is missing here, so these tests are skipped.");
    }

    @Test
    void theManualsSampleIsSentAndSeenInTheInbox() throws Exception {
        Path file = Files.writeString(directory.resolve("message.xml"), Documents.SAMPLE, StandardCharsets.ISO_8859_1);
        String ids = curl("--data-binary", "@" + file, simulator.baseUrl() + Raw.CREATE);

        assertThat(ids).matches("\\d+,\\d+");
        assertThat(curl(simulator.baseUrl() + "/inbox?to=+46701234567"))
                .contains("\"count\" : 1", "Dina beställda varor har kommit. Mvh Byggvaruhuset");
        assertThat(simulator.inbox().requests().get(0).headers().get("content-type"))
                .containsExactly("application/x-www-form-urlencoded");
    }

    @Test
    void aFaultIsOrderedAndStrikes() throws Exception {
        curl("-d", "{\"kind\":\"reset-after-read\",\"on\":\"message/create\"}", simulator.baseUrl() + "/faults");

        assertThat(curl("-w", "%{exitcode}", "-d", Documents.to("+46701234567"), simulator.baseUrl() + Raw.CREATE))
                .isEqualTo("56");
        assertThat(simulator.inbox().count("+46701234567")).isEqualTo(1);
    }

    @Test
    void theClockIsRunForward() throws Exception {
        assertThat(curl("-d", "{\"to\":\"2099-12-24T12:00:00Z\"}", simulator.baseUrl() + "/clock"))
                .contains("\"now\" : \"2099-12-24T12:00:0");
    }

    private static String curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-s", "--max-time", "10", "--noproxy", "*"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(15, TimeUnit.SECONDS);
        return out;
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("curl", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor()
                   == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
