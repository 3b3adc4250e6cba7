package org.camelgateways.support.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.EndpointServiceLocation;
import org.assertj.core.api.Assumptions;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** No connection comes about (F1 to F5, F30): nothing was sent, and that is what the route is told. */
public abstract class ConnectingContract extends WireFixture {

    /** Long before the deadline of 20 s, and no busy machine needs it. */
    private static final Duration QUICK = Duration.ofSeconds(12);

    @Test
    void anUnknownHostNameIsNotSent() {
        Call call = send(uri(sending(), "https://nosuchhost.invalid", 0, "requestTimeout=3000"));

        unreachable(call);
        assertThat(call.error()).hasMessageContaining("nosuchhost.invalid");
        assertThat(call.took()).isLessThan(QUICK);
        saysNoSecret(call);
    }

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        Call call = send(uri(sending(), "http://127.0.0.1:" + closedPort(), 0, LONG));

        unreachable(call);
        assertThat(call.error()).hasMessageContaining("refused").hasMessageContaining("127.0.0.1");
        assertThat(call.took()).isLessThan(QUICK);
        saysNoSecret(call);
    }

    @Test
    void aConnectionThatDoesNotComeAboutIsNotSentAtConnectTimeout() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            Call call = send(uri(sending(), hole.url(), 0, "connectTimeout=500&" + LONG));

            unreachable(call);
            endedAtDeadline(call, Duration.ofMillis(500));
        }
    }

    @Test
    void aConnectionThatDoesNotComeAboutIsNotSentAtTheDeadlineWhereThatIsSooner() throws IOException {
        try (BlackHole hole = new BlackHole()) {
            Call call = send(uri(sending(), hole.url(), 0, "connectTimeout=10000&" + SHORT));

            unreachable(call);
            endedAtDeadline(call, Duration.ofMillis(700));
        }
    }

    @Test
    void aServerThatAcceptsNobodysHandshakeIsNotSent() {
        server.next(Wire::waitForClose);
        Call call = send(uri(sending(), "https://127.0.0.1:" + server.port(), 0, "connectTimeout=500&" + LONG));

        unreachable(call);
        endedAtDeadline(call, Duration.ofMillis(500));
    }

    @Test
    void aProxyThatNeverAnswersIsNotSentAtConnectTimeout() {
        server.next(wire -> {
            wire.readHead();
            wire.waitForClose();
        });
        notSentAtConnectTimeoutThroughProxy();
    }

    @Test
    void aServerThatAcceptsNobodysHandshakeBehindAProxyIsNotSent() {
        server.next(wire -> {
            wire.readHead();
            wire.write("HTTP/1.1 200 Connected\r\n\r\n");
            wire.waitForClose();
        });
        notSentAtConnectTimeoutThroughProxy();
    }

    private void notSentAtConnectTimeoutThroughProxy() {
        Call call = send(uri(
                sending(), "https://service.example", 0,
                "connectTimeout=500&" + LONG + "&proxyHost=127.0.0.1&proxyPort=" + server.port()));

        unreachable(call);
        assertThat(call.error()).hasMessageContaining("connectTimeout");
        endedAtDeadline(call, Duration.ofMillis(500));
    }

    /** A handshake that never ends takes its connection with it, not its place in the pool. */
    @Test
    void afterAHandshakeThatHungTheNextCallWorks() throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server("good"))) {
            tls.next(wire -> wire.pause(Duration.ofSeconds(30)));
            tls.usually(good());
            Call hung = sendTo("https://127.0.0.1:" + tls.port(), "&connectTimeout=3000");

            unreachable(hung);
            assertThat(hung.error()).hasMessageContaining("connectTimeout");
            assertThat(sendTo("https://127.0.0.1:" + tls.port(), "&connectTimeout=3000").outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void aTrustedServerIsSpokenTo() throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server("good"))) {
            tls.usually(good());

            assertThat(sendTo("https://127.0.0.1:" + tls.port()).outcome()).isEqualTo(Outcome.SENT);
            assertThat(sendTo("https://localhost:" + tls.port()).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void theTlsSettingsOfTheContextAreUsedWhereThatIsWished() throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server("good"))) {
            tls.usually(good());
            context.setSSLContextParameters(Certificates.made().client());
            String uri = uri(sending(), "https://localhost:" + tls.port(), 0, LONG);
            unreachable(send(uri));
            ((SSLContextParametersAware) producer(uri).getEndpoint().getComponent()).setUseGlobalSslContextParameters(true);
            producer(uri).getEndpoint().stop();

            assertThat(send(uri).await().exchange().getException()).isNull();
        }
    }

    @Test
    void anUnprotectedServerElsewhereIsRefusedUnlessAllowed() {
        for (String baseUrl : List.of("http://service.example", "http://127.0.0.1.service.example", "http://10.0.0.1")) {
            assertThatThrownBy(() -> context.getEndpoint(uri(sending(), baseUrl, 0, LONG)).createProducer())
                    .hasStackTraceContaining("allowPlainHttp").hasMessageNotContaining(secret());
        }
        assertThatCode(() -> context.getEndpoint(
                uri(sending(), "http://service.example", 0, "allowPlainHttp=true&" + LONG)).createProducer())
                .doesNotThrowAnyException();
    }

    @Test
    void theEndpointTellsWhereItsServiceIsAndNoMore() {
        EndpointServiceLocation location = (EndpointServiceLocation) context.getEndpoint(uri(LONG));

        assertThat(location.getServiceUrl()).isEqualTo("http://127.0.0.1:" + server.port());
        assertThat(location.getServiceProtocol()).isEqualTo("http");
        assertThat(String.valueOf(location.getServiceMetadata())).doesNotContain(secret());
    }

    @Test
    void aCertificateOfAStrangerIsNotSent() throws Exception {
        untrusted("stranger");
    }

    @Test
    void aCertificateForAnotherHostNameIsNotSent() throws Exception {
        untrusted("elsewhere");
    }

    @Test
    void anExpiredCertificateIsNotSent() throws Exception {
        untrusted("expired");
    }

    private void untrusted(String alias) throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server(alias))) {
            tls.usually(good());
            Call call = sendTo("https://127.0.0.1:" + tls.port());

            unreachable(call);
            assertThat(call.error()).hasMessageContaining("TLS").hasMessageContaining("127.0.0.1");
            assertThat(call.took()).isLessThan(QUICK);
            saysNoSecret(call);
            assertThat(tls.heads()).isZero();
        }
    }

    @Test
    void aServerWithNothingNewerThanTls10IsNotSent() {
        server.next(wire -> {
            wire.readSome();
            wire.write(TLS_10_HELLO);
            wire.waitForClose();
        });
        Call call = sendTo("https://127.0.0.1:" + server.port());

        unreachable(call);
        assertThat(call.error()).hasMessageContaining("TLS");
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aPlainServerOnTheTlsPortIsNotSent() {
        server.next(wire -> {
            wire.readSome();
            wire.write(Reply.of(400, "This is no TLS server"));
            wire.waitForClose();
        });
        Call call = sendTo("https://127.0.0.1:" + server.port());

        unreachable(call);
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aTlsServerThatSaysItIsOneIsNotSent() {
        server.next(wire -> {
            wire.readRequest();
            wire.write(Reply.of(400, "The plain HTTP request was sent to HTTPS port"));
        });
        Call call = send(uri(LONG)).await();

        notSent(call);
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aTlsServerSpokenToWithoutTlsIsNotSent() throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server("good"))) {
            tls.usually(good());
            Call call = sendTo("http://127.0.0.1:" + tls.port());

            unreachable(call);
            assertThat(call.error()).hasMessageContaining("TLS");
            assertThat(call.took()).isLessThan(QUICK);
            assertThat(tls.heads()).isZero();
            saysNoSecret(call);
        }
    }

    /** From SSL 3.0 to TLS 1.3, with any reason, whether the server closes then or not. */
    @Test
    void aTlsAlertInPlaceOfAReplyIsNotSent() {
        for (int version = 0; version <= 4; version++) {
            byte[] alert = { 0x15, 3, (byte) version, 0, 2, 2, (byte) (version * 10) };
            boolean closes = version % 2 == 0;
            Call call = provoke(wire -> {
                wire.readRequest();
                wire.write(alert);
                if (!closes) {
                    wire.waitForClose();
                }
            });

            unreachable(call);
            assertThat(call.took()).isLessThan(QUICK);
        }
    }

    @Test
    void aProxyThatRefusesToConnectIsNotSent() {
        throughProxy(wire -> {
            assertThat(wire.readHead().line()).startsWith("CONNECT service.example:443");
            wire.write(Reply.of(502, "no"));
            wire.waitForClose();
        });
    }

    @Test
    void aProxyThatWantsCredentialsIsNotSent() {
        throughProxy(wire -> {
            wire.readHead();
            wire.write(Reply.of(407, "no", "Proxy-Authenticate: Basic realm=\"x\""));
            wire.waitForClose();
        });
    }

    @Test
    void aProxyThatClosesWithoutAWordIsNotSent() {
        throughProxy(wire -> wire.readHead());
    }

    @Test
    void aProxyThatClosesOnceItHasConnectedIsNotSent() {
        throughProxy(wire -> {
            wire.readHead();
            wire.write("HTTP/1.1 200 Connected\r\n\r\n");
            wire.close();
        });
    }

    @Test
    void aProxyThatAnswersRubbishIsNotSent() {
        throughProxy(wire -> {
            wire.readHead();
            wire.write("rubbish\r\n\r\nrubbish");
            wire.close();
        });
    }

    private void throughProxy(FaultServer.Conversation proxy) {
        server.usually(proxy);
        Call call = send(
                uri(sending(), "https://service.example", 0, LONG + "&proxyHost=127.0.0.1&proxyPort=" + server.port()));

        unreachable(call);
        assertThat(call.took()).isLessThan(QUICK);
        assertThat(server.heads()).isLessThanOrEqualTo(1);
        assertThat(server.requests()).isEmpty();
        saysNoSecret(call);
    }

    @Test
    void aProxyThatConnectsIsSpokenThrough() throws Exception {
        try (FaultServer tls = FaultServer.tls(Certificates.made().server("good"))) {
            tls.usually(good());
            server.usually(new Tunnel(tls.port()));
            Call call = sendTo(
                    "https://127.0.0.1:" + tls.port(), "&proxyHost=127.0.0.1&proxyPort=" + server.port());

            assertThat(call.exchange().getException()).isNull();
            assertThat(tls.requests()).hasSize(1);
        }
    }

    private Call sendTo(String baseUrl) {
        return sendTo(baseUrl, "");
    }

    private Call sendTo(String baseUrl, String options) {
        try {
            if (context.getRegistry().lookupByName("kitTls") == null) {
                context.getRegistry().bind("kitTls", Certificates.made().client());
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return send(uri(sending(), baseUrl, 0, "sslContextParameters=#bean:kitTls&" + LONG + options)).await();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A server that answers a handshake with TLS 1.0, whatever was offered. */
    private static final byte[] TLS_10_HELLO = hello();

    private static byte[] hello() {
        byte[] hello = new byte[5 + 4 + 2 + 32 + 1 + 2 + 1];
        System.arraycopy(new byte[] { 22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1 }, 0, hello, 0, 11);
        System.arraycopy("a random of thirty-two bytes here".getBytes(StandardCharsets.US_ASCII), 0, hello, 11, 32);
        hello[45] = 0x2f;
        return hello;
    }

    /** A port on which connections hang: somebody listens, nobody accepts, and the queue is full. */
    private static final class BlackHole implements AutoCloseable {

        private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        private final List<Socket> waiting = new ArrayList<>();

        BlackHole() throws IOException {
            int hung = 0;
            for (int i = 0; i < 50 && hung < 3; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(new InetSocketAddress("127.0.0.1", listening.getLocalPort()), 300);
                    hung = 0;
                } catch (SocketTimeoutException e) {
                    hung++;
                }
            }
            Assumptions.assumeThat(hung)
                    .as("This system lets no connection hang in a full queue: connectTimeout is not tried on it").isEqualTo(3);
        }

        String url() {
            return "http://127.0.0.1:" + listening.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : waiting) {
                socket.close();
            }
            listening.close();
        }
    }

    /** A proxy that does its work. */
    private record Tunnel(int port) implements FaultServer.Conversation {

        @Override
        public void hold(Wire wire) throws IOException {
            wire.readHead();
            try (Socket target = new Socket("127.0.0.1", port)) {
                wire.write("HTTP/1.1 200 Connected\r\n\r\n");
                Thread back = new Thread(() -> copyBack(target, wire), FaultServer.THREADS);
                back.setDaemon(true);
                back.start();
                for (byte[] some = wire.readSome(); some.length > 0; some = wire.readSome()) {
                    target.getOutputStream().write(some);
                }
            }
        }

        private static void copyBack(Socket target, Wire wire) {
            try {
                byte[] bytes = new byte[16_384];
                for (int count = target.getInputStream().read(bytes); count > 0; count = target.getInputStream().read(bytes)) {
                    wire.write(java.util.Arrays.copyOf(bytes, count));
                }
            } catch (IOException e) {
                // one side has closed
            }
        }
    }

    @Test
    void hostsDoNotTakeConnectionsFromEachOther() throws Exception {
        try (FaultServer second = FaultServer.plain(); FaultServer third = FaultServer.plain()) {
            second.usually(good());
            third.usually(good());
            for (FaultServer each : List.of(server, second, third, server)) {
                Call call = send(uri(
                        sending(), "http://127.0.0.1:" + each.port(), 0, "requestTimeout=5000&maxConnections=1")).await();
                assertThat(call.outcome()).isEqualTo(Outcome.SENT);
            }
        }
    }
}
