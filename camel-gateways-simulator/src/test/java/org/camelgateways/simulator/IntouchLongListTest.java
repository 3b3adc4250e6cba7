package org.camelgateways.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of any length go out in little memory, however slowly they are taken; the simulator runs in a small process.
 */
class IntouchLongListTest {
    private static final int WHO_STOP_READING = 12;
    private static final String BASIC = "Basic ZGVtb0BkZW1vOmRlbW8tc2VjcmV0";

    /** A simulator with so many contacts, until its input ends. */
    static final class Crowd {
        private Crowd() {
        }

        /** Prints the port when all are in. */
        public static void main(String[] arguments) throws IOException {
            int contacts = Integer.parseInt(arguments[0]);
            try (Simulator simulator = Simulator.builder().maxEntries(contacts).build()) {
                simulator.intouch().account("demo").fill(contacts);
                System.out.println(simulator.port());
                System.in.read();
            }
        }
    }

    @Test
    void aListIsMadeAsItIsTaken() throws Exception {
        list(30_000, "-Xmx36m", WHO_STOP_READING);
    }

    @Test
    @Tag("long")
    void halfAMillionContactsAreListed() throws Exception {
        list(500_000, "-Xmx224m", WHO_STOP_READING);
    }

    /** As many as there can be connections: the lists would not fit, not even as lists of what is there anyhow. */
    @Test
    @Tag("long")
    void whoStopsReadingKeepsNoListInMemory() throws Exception {
        list(100_000, "-Xmx64m", 240);
    }

    @Test
    void aLongListGoesOutWholeAfterALatency() throws Exception {
        try (Simulator simulator = Simulator.builder().latency(Duration.ofMillis(10)).build()) {
            simulator.intouch().account("demo").fill(3000);

            assertThat(read(simulator.port(), "/1/contacts", "application/json")).isEqualTo(3000);
        }
    }

    /** Twelve searches are on their way when another request comes, which is answered before half of them are. */
    @Test
    void searchesLetOtherRequestsPass() throws Exception {
        List<Socket> searching = new ArrayList<>();
        try (Simulator simulator = Simulator.start()) {
            simulator.intouch().account("demo").fill(100_000);
            for (int i = 0; i < 12; i++) {
                Socket socket = Raw.connect(simulator);
                searching.add(socket);
                socket.getOutputStream().write(("GET /1/contacts/search/Nobody HTTP/1.1\r\nHost: a\r\nAuthorization: " + BASIC
                                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            assertThat(new Http(simulator).call("GET", "/clock", "").statusCode()).isEqualTo(200);
            int answered = 0;
            for (Socket socket : searching) {
                answered += socket.getInputStream().available() > 0 ? 1 : 0;
            }
            assertThat(answered).isLessThan(6);
        } finally {
            for (Socket socket : searching) {
                socket.close();
            }
        }
    }

    /** Some who stop reading, and then one who reads all: buffered, the lists would not fit. */
    private static void list(int contacts, String heap, int whoStopReading) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), heap, "-XX:+ExitOnOutOfMemoryError",
                "-cp", System.getProperty("java.class.path"), Crowd.class.getName(), Integer.toString(contacts))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Socket> stalled = new ArrayList<>();
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            int port = Integer.parseInt(out.readLine());
            for (int i = 0; i < whoStopReading; i++) {
                stalled.add(stalled(port));
            }
            assertThat(read(port, "/1/contacts", "application/json")).isEqualTo(contacts);
            assertThat(read(port, "/2/contacts", "application/json")).isEqualTo(contacts);
            assertThat(read(port, "/1/contacts", "application/xml")).isEqualTo(contacts);
            assertThat(read(port, "/2/contacts", "text/xml")).isEqualTo(contacts);
            assertThat(process.isAlive()).isTrue();
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Socket stalled(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(120_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(("GET /1/contacts HTTP/1.1\r\nHost: a\r\nAuthorization: " + BASIC + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(socket.getInputStream().readNBytes(12)).asString(StandardCharsets.UTF_8).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    /** How many contacts there are in the list: so many K, since all are called Kari. */
    private static long read(int port, String path, String type) throws Exception {
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", BASIC)
                        .header("Accept", type).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(response.headers().firstValue("Content-Length")).isEmpty();
        long found = 0;
        try (InputStream body = response.body()) {
            byte[] block = new byte[65_536];
            for (int length = body.read(block); length >= 0; length = body.read(block)) {
                for (int i = 0; i < length; i++) {
                    found += block[i] == 'K' ? 1 : 0;
                }
            }
        }
        return found;
    }
}
