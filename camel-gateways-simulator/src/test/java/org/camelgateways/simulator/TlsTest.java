package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TlsTest {
    private static final byte[] CREATE
            = Raw.post(Raw.CREATE, Documents.to("+46701740605").getBytes(StandardCharsets.ISO_8859_1));
    private static final int LONG = 20_000;
    private static final int SHORT = 300;

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder().tlsPort(0).tlsHost("sms.example"));

    @TempDir
    Path directory;

    private final Simulator simulator = extension.simulator();
    private final int port = simulator.tlsUrl().getPort();

    @Test
    void aTextIsSentByTls() throws Exception {
        assertThat(client().exchange(port, CREATE, LONG)).startsWith("HTTP/1.1 200 OK").matches("(?s).*\r\n\r\n\\d+");
        assertThat(simulator.inbox().messages()).singleElement().extracting(InboxMessage::text).isEqualTo("Hej");
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::function).containsExactly("message/create");
    }

    @ParameterizedTest
    @CsvSource({ "TLSv1.2", "TLSv1.3" })
    void oneConnectionCarriesManyRequestsAndALargeReply(String version) throws Exception {
        HttpClient http = HttpClient.newBuilder().sslContext(client().context())
                .sslParameters(new SSLParameters(null, new String[] { version })).build();
        simulator.faults().add(FaultCatalog.read(new JsonObject(
                "{\"kind\":\"reply\",\"repeat\":\"0123456789\",\"count\":500000,\"on\":\"nix/list\",\"after\":19}")));
        URI list = URI.create(simulator.tlsUrl() + "/api/1.0/nix/list.ashx?user=demo&hash=demo-secret");
        for (int i = 0; i < 19; i++) {
            HttpResponse<String> answer
                    = http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo(version);
        }
        assertThat(http.send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString()).body())
                .isEqualTo("0123456789".repeat(500_000));
    }

    @ParameterizedTest
    @CsvSource({ "localhost", "127.0.0.1", "::1", "sms.example" })
    void theCertificateIsForItsHostsAndLookedAtByJsse(String host) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            SSLSocket tls = client().over(socket, host);
            tls.startHandshake();
            X509Certificate shown = (X509Certificate) tls.getSession().getPeerCertificates()[0];

            shown.checkValidity();
            shown.verify(simulator.tlsAuthority().getPublicKey());
            assertThat(shown.getVersion()).isEqualTo(3);
            assertThat(shown.getBasicConstraints()).isEqualTo(-1);
            assertThat(simulator.tlsAuthority().getBasicConstraints()).isNotNegative();
        }
    }

    @Test
    void anotherHostAndAnotherAuthorityAreRefusedByTheClient() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port); Simulator other = Simulator.builder().tlsPort(0).build()) {
            assertThatThrownBy(() -> client().over(socket, "other.example").startHandshake())
                    .hasMessageContaining("other.example");
            assertThatThrownBy(() -> TlsClient.trusting(other.tlsAuthority()).exchange(port, CREATE, LONG))
                    .isInstanceOf(SSLException.class).hasMessageContaining("PKIX");
        }
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    /** What a client sees, which looks at everything. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SELF_SIGNED|PKIX path", "UNKNOWN_AUTHORITY|PKIX path", "OTHER_HOST|127.0.0.1", "EXPIRED|NotAfter",
            "NOT_YET_VALID|NotBefore", "OLD_PROTOCOL|TLS10", "ALERT|handshake_failure",
            "PLAIN_HTTP|Unsupported or unrecognized",
            "GARBAGE|Unsupported or unrecognized", "SILENT|timed out", "STALLED|timed out", "CUT|terminated",
            "CLOSE|terminated", "RESET|reset" })
    void nothingIsSentOverABrokenHandshake(TlsFault fault, String said) throws Exception {
        simulator.faults().add(Fault.tls(fault));

        assertThatThrownBy(() -> client().exchange(port, CREATE, said.equals("timed out") ? SHORT : LONG))
                .isInstanceOf(IOException.class).satisfies(refused -> assertThat(messages(refused)).contains(said));
        Awaitility.await().untilAsserted(() -> assertThat(simulator.inbox().requests()).singleElement().satisfies(entry -> {
            assertThat(entry.service()).isEqualTo("tls");
            assertThat(entry.faults()).containsExactly(new StruckFault(fault.kind(), "tls/connection", 1, 1));
        }));
        assertThat(simulator.inbox().size()).isZero();
        assertThat(client().exchange(port, CREATE, LONG)).startsWith("HTTP/1.1 200");
        assertThat(simulator.inbox().size()).isEqualTo(1);
    }

    /** What is wrong with a certificate, and nothing else. */
    @ParameterizedTest
    @EnumSource(names = { "SELF_SIGNED", "UNKNOWN_AUTHORITY", "OTHER_HOST", "EXPIRED", "NOT_YET_VALID" })
    void aWrongCertificateIsWrongInOneThing(TlsFault fault) throws Exception {
        simulator.faults().add(Fault.tls(fault));
        List<X509Certificate> shown = new ArrayList<>();
        HttpClient careless = HttpClient.newBuilder().sslContext(Careless.context(shown)).build();
        careless.send(HttpRequest.newBuilder(simulator.tlsUrl()).build(), HttpResponse.BodyHandlers.ofString());
        X509Certificate certificate = shown.get(0);
        boolean signed = isSignedBy(certificate, simulator.tlsAuthority());
        boolean valid = !Instant.now().isAfter(certificate.getNotAfter().toInstant())
                && !Instant.now().isBefore(certificate.getNotBefore().toInstant());

        assertThat(signed).isEqualTo(fault != TlsFault.SELF_SIGNED && fault != TlsFault.UNKNOWN_AUTHORITY);
        assertThat(valid).isEqualTo(fault != TlsFault.EXPIRED && fault != TlsFault.NOT_YET_VALID);
        assertThat(certificate.getSubjectAlternativeNames().toString().contains("127.0.0.1"))
                .isEqualTo(fault != TlsFault.OTHER_HOST);
        assertThat(isSignedBy(certificate, certificate)).isEqualTo(fault == TlsFault.SELF_SIGNED);
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException other) {
            return false;
        }
    }

    @Test
    void plainHttpOnTheTlsPortIsAnsweredByAnAlertAndNotAccepted() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(LONG);
            socket.getOutputStream().write(CREATE);

            assertThat(socket.getInputStream().readAllBytes()).containsExactly(21, 3, 3, 0, 2, 2, 10);
        }
        assertThat(simulator.inbox().requests()).isEmpty();
        simulator.faults().add(Fault.speaksTls());
        assertThat(Raw.exchange(simulator, CREATE).text()).isEqualTo("\u0015\u0003\u0003\0\u0002\u0002\n");
        assertThat(simulator.inbox().size()).isZero();
    }

    /** The wire below HTTP breaks by TLS as it does without, and what is struck is the request. */
    @ParameterizedTest
    @MethodSource("brokenReplies")
    void aFaultOfTheReplyShowsThroughTls(Fault fault, String seen) throws Exception {
        simulator.faults().add(fault);
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(seen.contains("|silent") ? 1000 : LONG);
            SSLSocket tls = client().over(socket, "127.0.0.1");
            tls.getOutputStream().write(CREATE);
            InputStream in = tls.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.append((char) next);
            }
            answer.append("|end");
        } catch (SocketTimeoutException silent) {
            answer.append("|silent");
        } catch (SocketException reset) {
            answer.append("|reset");
        }

        assertThat(answer.toString()).matches("(?s)" + seen.replace("|", "\\|"));
        assertThat(simulator.inbox().requests()).singleElement().satisfies(entry -> assertThat(entry.faults())
                .extracting(StruckFault::kind).containsExactly(fault.name()));
    }

    static Stream<Arguments> brokenReplies() {
        return Stream.of(
                Arguments.of(Fault.resetAfterRead(), "|reset"),
                Arguments.of(Fault.resetBeforeRead(), "|reset"),
                Arguments.of(Fault.closeWithoutReply(), "|end"),
                Arguments.of(Fault.halfClose(), "|end"),
                Arguments.of(Fault.neverAnswer(), "|silent"),
                Arguments.of(Fault.truncated(), "HTTP/1.1 200.*|end"),
                Arguments.of(Fault.resetAfterHeaders(), "(HTTP/1.1 200.*)?|reset"),
                Arguments.of(
                        Fault.dripHeaders(Duration.ofMillis(1)), "HTTP/1.1 200.*\\d+|end"));
    }

    @Test
    void aScriptStrikesTheNthConnectionAndChanceIsRepeated() throws Exception {
        simulator.faults().add(Fault.tls(TlsFault.CLOSE).after(2).times(2));
        assertThat(run(6)).isEqualTo("++--++");
        simulator.reset();
        simulator.faults().add(Fault.tls(TlsFault.RESET).chance(0.5));
        String first = run(16);
        assertThat(first).contains("+").contains("-");
        simulator.reset();
        simulator.faults().add(Fault.tls(TlsFault.RESET).chance(0.5));
        assertThat(run(16)).isEqualTo(first);
        simulator.faults().seed(2);
        assertThat(run(16)).isNotEqualTo(first);
        simulator.faults().seed(1);
    }

    @Test
    void faultsOfTheConnectionNameNoFunctionAndNeedThePort() {
        assertThatThrownBy(() -> simulator.faults().add(Fault.tls(TlsFault.CUT).on("intime")))
                .hasMessageContaining("tls-cut strikes connections");
        try (Simulator plain = Simulator.start()) {
            assertThatThrownBy(() -> plain.faults().add(Fault.tls(TlsFault.CUT))).hasMessageContaining("--tls-port");
            assertThatThrownBy(() -> plain.faults().add(Fault.proxy(ProxyFault.CLOSE))).hasMessageContaining("--proxy-port");
            assertThatThrownBy(plain::tlsUrl).hasMessageContaining("no TLS");
            assertThatThrownBy(plain::proxyPort).hasMessageContaining("no proxy");
        }
    }

    @Test
    void aResetClosesWhatAFaultHoldsAndAClientThatGoesIsLetGo() throws Exception {
        simulator.faults().add(Fault.tls(TlsFault.SILENT));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(LONG);
            socket.getOutputStream().write(new byte[] { 22, 3, 1, 0, 100 });
            Awaitility.await().until(() -> simulator.inbox().requests().size() == 1);
            simulator.reset();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void theAuthorityIsWrittenToAFileAndAKeyStoreIsShown() throws Exception {
        Path pem = directory.resolve("ca.pem");
        Authority authority = new Authority("A company's own");
        Authority.Identity given = authority.server(List.of("127.0.0.1"), Instant.now().minusSeconds(60),
                Instant.now().plusSeconds(600));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("server", given.key(), "pass".toCharArray(), given.chain().toArray(X509Certificate[]::new));
        Path file = directory.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            keys.store(out, "pass".toCharArray());
        }
        try (Simulator own = CommandLine.parse("--port", "0", "--tls-port", "0", "--tls-keystore", file + ":pass",
                "--tls-ca-file", pem.toString()).build()) {
            assertThat(own.tlsAuthority()).isEqualTo(authority.certificate());
            assertThat(TlsClient.trusting(authority.certificate()).exchange(own.tlsUrl().getPort(), CREATE, LONG))
                    .startsWith("HTTP/1.1 200");
            assertThat(Files.readString(pem)).startsWith("-----BEGIN CERTIFICATE-----\nMII")
                    .isEqualTo(new Http(own).call("GET", "/tls/ca.pem", "").body());
        }
    }

    private String run(int connections) throws Exception {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < connections; i++) {
            try {
                client().exchange(port, CREATE, LONG);
                run.append('+');
            } catch (IOException struck) {
                run.append('-');
            }
        }
        return run.toString();
    }

    private TlsClient client() throws Exception {
        return TlsClient.trusting(simulator.tlsAuthority());
    }

    private static String messages(Throwable failure) {
        return failure == null ? "" : failure.getMessage() + "; " + messages(failure.getCause());
    }
}
