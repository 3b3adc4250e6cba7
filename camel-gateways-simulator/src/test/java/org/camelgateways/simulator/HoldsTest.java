package org.camelgateways.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Clients that mean it badly, and many texts, against a simulator in a process of its own with little memory. */
@Tag("long")
class HoldsTest {
    private static final String CREATE = "/api/1.0/message/create.ashx?user=demo&hash=demo-secret";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Socket> sockets = new ArrayList<>();
    private Process process;
    private URI url;
    private int tlsPort;
    private int proxyPort;

    @Test
    void slowClientsNeitherStopItNorFillIt() throws Exception {
        start("96m");
        String head = "POST " + CREATE + " HTTP/1.1\r\nHost: x\r\n";
        for (int i = 0; i < 3000; i++) {
            open(head + "X-Long: " + "a".repeat(12_000));
            assertAlive(i % 500 == 0);
        }
        for (int i = 0; i < 400; i++) {
            open(head + "Content-Type: text/xml\r\nContent-Length: 1000000\r\n\r\n" + "<a>".repeat(300_000));
            assertAlive(i % 100 == 0);
        }
        assertAlive(true);
    }

    @Test
    void clientsThatDoNotReadNeitherStopItNorFillIt() throws Exception {
        start("96m");
        for (int i = 0; i < 600; i++) {
            client.send(create("Hej", 1), HttpResponse.BodyHandlers.discarding());
        }
        String pipelined = "GET /inbox/requests HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200);
        for (int i = 0; i < 60; i++) {
            open(pipelined);
            assertAlive(i % 20 == 0);
        }
        assertAlive(true);
    }

    @Test
    void connectionsThatSayNearlyNothingFillNeitherTlsNorTheProxy() throws Exception {
        start("96m", "--tls-port", "0", "--proxy-port", "0");
        HttpClient careless = HttpClient.newBuilder().sslContext(Careless.context(new ArrayList<>())).build();
        for (int i = 0; i < 1500; i++) {
            open(tlsPort, "\u0016\u0003\u0001\u0002\u0000\u0001");
            open(proxyPort, "CONNECT " + "a".repeat(15_000));
        }
        for (int i = 0; i < 1500; i++) {
            open(proxyPort, "CONNECT a:443 HTTP/1.1\r\n\r\n");
        }
        assertThat(careless.send(HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + tlsPort + "/clock")).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        assertThat(open(proxyPort, "CONNECT a:80 HTTP/1.1\r\n\r\n").getInputStream().readNBytes(12))
                .asString().isEqualTo("HTTP/1.1 200");
        assertAlive(true);
    }

    /** Nothing at all, a first byte, and a head that never ends. */
    @Test
    void whoDoesNotSayWhatIsWantedIsNotWaitedFor() throws Exception {
        start("96m", "--tls-port", "0", "--proxy-port", "0");
        List<Socket> slow = List.of(
                open(tlsPort, ""), open(tlsPort, "\u0016"), open(proxyPort, ""), open(proxyPort, "CONNECT a:443 HT"));
        for (Socket socket : slow) {
            socket.setSoTimeout(90_000);
            assertThat(socket.getInputStream().readAllBytes()).hasSizeLessThan(8);
        }
    }

    @Test
    void hugeBodiesNeitherStopItNorFillIt() throws Exception {
        start("96m");
        byte[] block = "1000000\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 40; i++) {
            Socket socket = open("POST " + CREATE + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            pour(socket, block, "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII), 16);
            assertAlive(i % 10 == 0);
        }
        assertAlive(true);
    }

    @Test
    void deepXmlNeitherStopsItNorFillsIt() throws Exception {
        start("96m");
        List<String> documents = List.of(
                "<a>".repeat(300_000), "<a " + "b".repeat(500_000) + "=''", "<a" + " a='1'".repeat(100_000) + "/>",
                "<message><recipients>" + "<recipient>1</recipient>".repeat(40_000) + "</recipients></message>",
                "<!DOCTYPE a [<!ENTITY a '" + "b".repeat(900_000) + "'>]><a>&a;</a>",
                "<a>" + "&#65;".repeat(190_000) + "</a>");
        for (int i = 0; i < 240; i++) {
            HttpRequest request = HttpRequest.newBuilder(url.resolve(CREATE)).header("Content-Type", "text/xml")
                    .POST(HttpRequest.BodyPublishers.ofString(documents.get(i % documents.size()))).build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertAlive(i % 60 == 0);
        }
        assertAlive(true);
    }

    @Test
    void floodsOfHeadersNeitherStopItNorFillIt() throws Exception {
        start("96m");
        String many = IntStream.range(0, 700).mapToObj(i -> "X-" + i + ": aaaaaaaaaa\r\n").collect(Collectors.joining());
        for (int i = 0; i < 4000; i++) {
            String headers = i % 2 == 0 ? many : "X-Long: " + "a".repeat(15_000) + "\r\n";
            try (Socket socket = open("GET /api/1.0/nix/list.ashx?user=demo&hash=demo-secret HTTP/1.1\r\nHost: x\r\n" + headers
                                      + "\r\n")) {
                socket.getInputStream().read();
            }
            sockets.clear();
            assertAlive(i % 500 == 0);
        }
        open("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(1_000_000));
        assertAlive(true);
    }

    @Test
    void textsAreDroppedBeforeTheMemoryIsFull() throws Exception {
        start("96m");
        String text = "ÅÄÖ åäö ".repeat(19);
        for (int i = 0; i < 400; i++) {
            assertThat(client.send(create(text, 1000), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
        JsonObject inbox = get("/inbox?limit=1");
        assertThat(inbox.getLong("dropped")).isPositive();
        assertThat(inbox.getLong("dropped") + inbox.getLong("count")).isEqualTo(400_000);
    }

    @Test
    void whatWasToHappenToADroppedTextIsForgottenToo() throws Exception {
        start("96m", "--max-messages", "2000");
        String scheduled = "<senddate>2099-01-01T00:00:00</senddate>";
        for (int i = 0; i < 300; i++) {
            client.send(create("Hej", 1000, scheduled), HttpResponse.BodyHandlers.discarding());
        }
        assertThat(get("/clock").getInteger("pending")).isLessThan(5000);
        assertThat(get("/inbox?limit=1").getInteger("count")).isEqualTo(2000);
    }

    @Test
    void aMillionTextsAreKeptAndTheOldestDroppedAndCounted() throws Exception {
        start("1g");
        for (int i = 0; i < 1050; i++) {
            assertThat(client.send(create("Din tid är i morgon kl 8.30, nummer " + i, 1000),
                    HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
        JsonObject inbox = get("/inbox?limit=1");
        assertThat(inbox.getInteger("count")).isEqualTo(1_000_000);
        assertThat(inbox.getInteger("dropped")).isEqualTo(50_000);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        process.destroyForcibly();
    }

    private void start(String heap, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Main.class.getName(),
                        "--port",
                        "0"));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); !line.contains("  faults"); line = out.readLine()) {
            url = line.contains("  URL ") ? URI.create(line.replaceFirst("\\s*URL\\s*", "")) : url;
            tlsPort = line.contains("  TLS ") ? Integer.parseInt(line.replaceFirst(".*:([0-9]+), trust.*", "$1")) : tlsPort;
            proxyPort = line.contains("  proxy ") ? Integer.parseInt(line.replaceFirst(".*:", "")) : proxyPort;
        }
        CompletableFuture.runAsync(() -> out.lines().forEach(line -> {
        }));
    }

    /** Opens a connection, sends this and leaves it so. */
    private Socket open(String sent) throws IOException {
        return open(url.getPort(), sent);
    }

    private Socket open(int port, String sent) throws IOException {
        Socket socket = new Socket(url.getHost(), port);
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        CompletableFuture.runAsync(() -> write(socket, sent.getBytes(StandardCharsets.ISO_8859_1)))
                .orTimeout(500, TimeUnit.MILLISECONDS).exceptionally(stuck -> null).join();
        return socket;
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // it had enough of it
        }
    }

    private static void pour(Socket socket, byte[] size, byte[] block, int times) {
        try {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < times; i++) {
                out.write(size);
                out.write(block);
            }
        } catch (IOException refused) {
            // as it should be
        }
    }

    private void assertAlive(boolean now) throws IOException, InterruptedException {
        if (now) {
            assertThat(process.isAlive()).isTrue();
            // a client of its own: connections that are quiet for long are closed when there are too many
            HttpClient fresh = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            assertThat(fresh.send(create("Hej", 1), HttpResponse.BodyHandlers.ofString()).body()).matches("\\d+");
        }
    }

    private JsonObject get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofMinutes(3)).build();
        return new JsonObject(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest create(String text, int recipients, String... more) {
        String list = IntStream.range(0, recipients)
                .mapToObj(i -> "<recipient>+46701740" + (605 + i % 95) + "</recipient>").collect(Collectors.joining());
        String document = Documents.document("0", "0", "ACME", text,
                String.join("", more) + "<recipients>" + list + "</recipients>");
        return HttpRequest.newBuilder(url.resolve(CREATE)).timeout(Duration.ofMinutes(3))
                .POST(HttpRequest.BodyPublishers.ofString(document, StandardCharsets.ISO_8859_1)).build();
    }
}
