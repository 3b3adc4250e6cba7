package org.camelgateways.connector;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import org.apache.camel.support.jsse.SSLContextParameters;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.kit.Certificates;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The service asks for no credentials; a client's certificate can stand in for them. */
class ClientCertificateTest extends ConnectorTestSupport {

    /** A server that demands a certificate, and lets a client without one hear why before it goes. */
    private static final class Demanding implements AutoCloseable {

        private final ServerSocket listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final AtomicInteger requests = new AtomicInteger();
        private final String protocol;
        private final SSLContext keys;

        Demanding(String protocol) throws IOException, GeneralSecurityException {
            this.protocol = protocol;
            this.keys = Certificates.made().demanding("good");
            Thread thread = new Thread(this::serve, "demanding");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!listening.isClosed()) {
                try (Socket below = listening.accept()) {
                    below.setSoTimeout(10_000);
                    try {
                        answer(below);
                    } catch (IOException refused) {
                        below.getInputStream().readAllBytes();
                    }
                } catch (IOException gone) {
                    // the client's or the server's end
                }
            }
        }

        private void answer(Socket below) throws IOException {
            SSLSocket socket = (SSLSocket) keys.getSocketFactory()
                    .createSocket(below, "127.0.0.1", below.getPort(), false);
            socket.setUseClientMode(false);
            socket.setNeedClientAuth(true);
            socket.setEnabledProtocols(new String[] { protocol });
            socket.startHandshake();
            String head = head(socket.getInputStream());
            requests.incrementAndGet();
            socket.getInputStream().readNBytes(
                    Integer.parseInt(head.replaceAll("(?is).*content-length: *(\\d+).*", "$1")));
            socket.getOutputStream().write(
                    ("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + RESPONSE.length() + "\r\n\r\n" + RESPONSE)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.close();
        }

        private static String head(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no request");
                }
                head.append((char) next);
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }

    private static String uri(Demanding server, SSLContextParameters parameters) {
        context.getRegistry().bind("tls", parameters);
        return "user/save?sslContextParameters=#bean:tls&baseUrl=https://127.0.0.1:" + server.listening.getLocalPort();
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.3", "TLSv1.2" })
    void withItTheReplyIsRead(String protocol) throws Exception {
        try (Demanding server = new Demanding(protocol)) {
            assertThat(saved(uri(server, Certificates.made().client("good")), User.of("1", User.MEMBER, "a", "b")).outcome())
                    .isEqualTo(Outcome.SENT);
            assertThat(server.requests).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.3", "TLSv1.2" })
    void withoutItNothingWasSent(String protocol) throws Exception {
        try (Demanding server = new Demanding(protocol)) {
            ServiceUnreachableException error = failed(
                    ServiceUnreachableException.class, uri(server, Certificates.made().client()),
                    User.of("1", User.MEMBER, "a", "b"));
            assertThat(error.isSafeToRetry()).isTrue();
            assertThat(error).hasMessageContaining("TLS");
            assertThat(server.requests).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "TLSv1.3", "TLSv1.2" })
    void withAStrangersNothingWasSent(String protocol) throws Exception {
        try (Demanding server = new Demanding(protocol)) {
            failed(ServiceUnreachableException.class, uri(server, Certificates.made().client("stranger")),
                    User.of("1", User.MEMBER, "a", "b"));
            assertThat(server.requests).hasValue(0);
        }
    }
}
