package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Every line of FAULTS.md, put on the wire. */
class FaultTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FRC][0-9]+) \\| (.*?) \\| (.*) \\|$");
    private static final Pattern FAULT = Pattern.compile("`(\\{\"kind\".*?\\})`");
    private static final int ENOUGH = 400_000;

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().tlsPort(0).proxyPort(0));

    private final Simulator simulator = extension.simulator();

    @Test
    void everyKindOfFaultHasALine() throws IOException {
        String all = faults().collect(Collectors.joining());

        assertThat(FaultCatalog.kinds()).filteredOn(kind -> !kind.equals("raw"))
                .allSatisfy(kind -> assertThat(all).contains("\"kind\":\"" + kind + "\""));
    }

    @Test
    void whereNobodyListensAConnectionIsRefused() throws IOException {
        int port;
        try (Simulator stopped = Simulator.start()) {
            port = stopped.port();
        }
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void everyFaultHasALine() throws IOException {
        List<String> known = Stream.of(ids("F", 31), ids("R", 28), ids("C", 14)).flatMap(ids -> ids).toList();

        assertThat(rows().map(row -> row.group(1))).containsExactlyElementsOf(known);
        assertThat(rows().filter(row -> !FAULT.matcher(row.group(3)).find()).map(row -> row.group(1)))
                .containsExactly("F1", "F2", "F3", "R8", "C9", "C11", "C14");
    }

    @ParameterizedTest
    @MethodSource("onRequests")
    void whatTheClientSeesIsNotTheTrueReply(String json) throws IOException {
        byte[] request = request(new JsonObject(json).getString("on", "message/create"));
        String usual = seen(request, 15_000);
        simulator.reset();
        simulator.faults().add(FaultCatalog.read(new JsonObject(json)));

        assertThat(withoutId(seen(request, 400))).isNotEqualTo(withoutId(usual));
        struckOnce(json);
    }

    @ParameterizedTest
    @MethodSource("onReports")
    void whatTheCallbackServerSeesIsNotTheTrueReport(String json) throws Exception {
        try (CallbackLog log = new CallbackLog()) {
            String usual = reported(log);
            simulator.reset();
            simulator.faults().add(FaultCatalog.read(new JsonObject(json)));

            assertThat(withoutId(reported(log))).isNotEqualTo(withoutId(usual));
        }
    }

    @ParameterizedTest
    @MethodSource("onTlsConnections")
    void noTextIsSentByTls(String json) throws Exception {
        int port = simulator.tlsUrl().getPort();
        TlsClient client = TlsClient.trusting(simulator.tlsAuthority());
        simulator.faults().add(FaultCatalog.read(new JsonObject(json)));

        assertThatThrownBy(() -> client.exchange(port, request("message/create"), 400)).isInstanceOf(IOException.class);
        assertThat(simulator.inbox().size()).isZero();
        struckOnce(json);
        assertThat(client.exchange(port, request("message/create"), 15_000)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @MethodSource("onProxyConnections")
    void noTextIsSentThroughTheProxy(String json) throws IOException {
        byte[] request = Bytes.join("CONNECT service.example:80 HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                request("message/create"));
        simulator.faults().add(FaultCatalog.read(new JsonObject(json)));

        assertThat(seen(simulator.proxyPort(), request, 400)).doesNotContain("HTTP/1.1 200 OK");
        assertThat(simulator.inbox().size()).isZero();
        struckOnce(json);
        assertThat(seen(simulator.proxyPort(), request, 15_000)).contains("HTTP/1.1 200 OK");
    }

    private void struckOnce(String json) {
        await().untilAsserted(() -> assertThat(simulator.inbox().requests()).isNotEmpty());
        assertThat(simulator.inbox().requests().get(0).faults()).extracting(StruckFault::kind)
                .containsExactly(new JsonObject(json).getString("kind"));
    }

    static Stream<String> onTlsConnections() throws IOException {
        return faults().filter(json -> json.contains("\"tls-"));
    }

    static Stream<String> onProxyConnections() throws IOException {
        return faults().filter(json -> json.contains("\"proxy-"));
    }

    static Stream<String> onRequests() throws IOException {
        return faults().filter(json -> !json.matches("\\{\"kind\":\"(callback|tls|proxy)-.*"));
    }

    static Stream<String> onReports() throws IOException {
        return faults().filter(json -> json.contains("\"callback-"));
    }

    private static Stream<String> faults() throws IOException {
        return rows().flatMap(row -> FAULT.matcher(row.group(3)).results()).map(result -> result.group(1));
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(Path.of("FAULTS.md"))).results();
    }

    private static Stream<String> ids(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    private byte[] request(String function) {
        return switch (function) {
            case "sms/send" -> SmsClient.request("POST", SmsClient.SEND,
                    "sender=ACME&message=Hej&recipients=%2B250700000001".getBytes(StandardCharsets.UTF_8),
                    SmsClient.demo(simulator).basic(), "Content-Type: application/x-www-form-urlencoded");
            case "leadsource/save" -> SmsClient.request("POST", "/connector/api/2011-11/leadsource",
                    ("<leadSource><providerInfo><identifier>P</identifier><clientID>1</clientID><clubID>2</clubID><recordID>F"
                     + "</recordID></providerInfo><leadInfo><name>Facebook</name></leadInfo></leadSource>")
                            .getBytes(StandardCharsets.UTF_8));
            default -> Raw.post(Raw.CREATE, Documents.to("+46701740605").getBytes(StandardCharsets.ISO_8859_1));
        };
    }

    /** The beginning of what came back, and how it ended. */
    private String seen(byte[] request, int millis) throws IOException {
        return seen(simulator.port(), request, millis);
    }

    private static String seen(int port, byte[] request, int millis) throws IOException {
        StringBuilder seen = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(request);
            InputStream in = socket.getInputStream();
            byte[] block = new byte[8192];
            for (int read = in.read(block); read >= 0 && seen.length() < ENOUGH; read = in.read(block)) {
                seen.append(new String(block, 0, read, StandardCharsets.ISO_8859_1));
            }
            return seen.append("|end").toString();
        } catch (SocketTimeoutException silent) {
            return seen.append("|silent").toString();
        } catch (SocketException reset) {
            return seen.append("|reset").toString();
        }
    }

    /** What the callback server saw until an hour later, and before the send was answered. */
    private String reported(CallbackLog log) throws IOException {
        log.clear();
        String document = Documents.reported(log.url(), "+46701740605");
        Raw.create(simulator, document, StandardCharsets.ISO_8859_1);
        String early = log.all();
        simulator.clock().advance(Duration.ofMinutes(59));
        return early + "|" + log.all();
    }

    private static String withoutId(String text) {
        return text.replaceAll("4[5-9][0-9][0-9]|[0-9a-f]{8}-[0-9a-f-]{27}|\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?", "ID");
    }
}
