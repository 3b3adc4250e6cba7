package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ProxyTest {
    private static final byte[] CREATE
            = Raw.post(Raw.CREATE, Documents.to("+46701740605").getBytes(StandardCharsets.ISO_8859_1));
    private static final int LONG = 20_000;

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().tlsPort(0).proxyPort(0).tlsHost("sms.intime.example"));

    private final Simulator simulator = extension.simulator();

    @Test
    void connectLeadsToTheTlsPortWhateverHostIsNamed() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "CONNECT sms.intime.example:443 HTTP/1.1\r\nHost: sms.intime.example:443\r\n\r\n");
            assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
            SSLSocket tls = TlsClient.trusting(simulator.tlsAuthority()).over(socket, "sms.intime.example");
            tls.getOutputStream().write(CREATE);

            assertThat(new String(tls.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .startsWith("HTTP/1.1 200 OK");
        }
        assertThat(simulator.inbox().size()).isEqualTo(1);
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::service).containsExactly("intime");
    }

    @ParameterizedTest
    @ValueSource(strings = { "service.example:80", "127.0.0.1:PORT", "[::1]:PORT" })
    void connectLeadsToTheUsualPortByItsNumberAndByThatOfHttp(String target) throws Exception {
        String answer = exchange("CONNECT " + target.replace("PORT", Integer.toString(simulator.port()))
                                 + " HTTP/1.1\r\n\r\n" + new String(CREATE, StandardCharsets.ISO_8859_1));

        assertThat(answer).startsWith("HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK");
        assertThat(simulator.inbox().size()).isEqualTo(1);
    }

    @Test
    void aRequestWithAWholeUrlIsPassedOnWithoutTheProxysHeaders() throws Exception {
        String request = new String(CREATE, StandardCharsets.ISO_8859_1)
                .replace("POST /", "POST http://user@service.example/")
                .replace("\r\nContent-Type",
                        "\r\nProxy-Authorization: Basic c2VjcmV0\r\nProxy-Connection: close\r\nContent-Type");

        assertThat(exchange(request)).startsWith("HTTP/1.1 200 OK");
        assertThat(simulator.inbox().size()).isEqualTo(1);
        assertThat(simulator.inbox().requests()).singleElement().satisfies(entry -> {
            assertThat(entry.function()).isEqualTo("message/create");
            assertThat(entry.headers()).doesNotContainKeys("proxy-authorization", "proxy-connection");
        });
    }

    /** Another server of this machine, named by its own address and port, hears nothing. */
    @ParameterizedTest
    @CsvSource({ "CONNECT 127.0.0.1:PORT", "CONNECT localhost:PORT", "GET http://127.0.0.1:PORT/" })
    void nobodyGetsElsewhere(String first) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            String line = first.replace("PORT", Integer.toString(other.getLocalPort()));
            try (Socket socket = connect()) {
                write(socket, line + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
                assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
            }
            other.setSoTimeout(200);
            assertThat(Stream.of(other).filter(ProxyTest::isCalled)).isEmpty();
        }
    }

    private static boolean isCalled(ServerSocket server) {
        try {
            server.accept().close();
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "GET / HTTP/1.1\r\n\r\n", "CONNECT service.example HTTP/1.1\r\n\r\n",
            "CONNECT service.example:123456 HTTP/1.1\r\n\r\n",
            "GET https://service.example/ HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001 \r\n\r\n" })
    void anythingElseIsRefusedInASentence(String request) throws Exception {
        assertThat(exchange(request)).startsWith("HTTP/1.1 400 ").endsWith("and http:// with a whole URL.");
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void aHeadWithoutEndIsRefused() throws Exception {
        assertThat(exchange("GET http://a/" + "b".repeat(20_000))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void theEntryOfWhatWasStruckNamesFaultAndSeedAndNoSecret() throws Exception {
        simulator.faults().add(Fault.proxy(ProxyFault.CLOSE).times(2));
        exchange("GET http://user:s3cret@service.example/a?user=demo&hash=demo-secret HTTP/1.1\r\n\r\n");
        exchange("CONNECT service.example:443 HTTP/1.1\r\n\r\n");

        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::method, RecordedRequest::path)
                .containsExactly(
                        tuple("GET", "http://service.example/a"),
                        tuple("CONNECT", "service.example:443"));
        assertThat(new Http(simulator).call("GET", "/inbox/requests", "").body())
                .contains("\"service\" : \"proxy\"", "\"kind\" : \"proxy-close\"", "\"seed\" : 1", "hash=*****")
                .doesNotContain("s3cret", "demo-secret");
        assertThat(simulator.inbox().requests().get(1).faults())
                .containsExactly(new StruckFault("proxy-close", "proxy/connection", 2, 1));
    }

    @Test
    void whatBreaksBehindTheTunnelBreaksBeforeIt() throws Exception {
        String request = "CONNECT service.example:80 HTTP/1.1\r\n\r\n" + new String(CREATE, StandardCharsets.ISO_8859_1);
        simulator.faults().add(Fault.resetAfterRead());
        try (Socket socket = connect()) {
            write(socket, request);
            assertThat(Raw.readAll(socket).end()).isEqualTo(Raw.End.RST);
        }
        simulator.faults().add(Fault.tls(TlsFault.PLAIN_HTTP));
        try (Socket socket = connect()) {
            write(socket, "CONNECT service.example:443 HTTP/1.1\r\n\r\n\u0016\u0003\u0001");
            assertThat(Raw.readAll(socket).text()).contains("\r\n\r\nHTTP/1.1 400 ").endsWith("This is no TLS server.");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", simulator.proxyPort());
        socket.setSoTimeout(LONG);
        return socket;
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            write(socket, request);
            return Raw.readAll(socket).text();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }
}
