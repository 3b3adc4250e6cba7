package org.camelgateways.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import org.camelgateways.simulator.Raw.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultTest {
    private static final String NUMBER = "+46701234567";
    private static final byte[] REQUEST
            = Raw.post(Raw.CREATE, Documents.to(NUMBER).getBytes(StandardCharsets.ISO_8859_1));

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Test
    void statusAnswersInPlaceOfTheService() throws IOException {
        Raw.Answer answer = struck(Fault.status(503, "<h1>busy</h1>", Map.of("Content-Type", "text/html", "Retry-After", "3")));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).containsIgnoringCase("Retry-After: 3\r\n").endsWith("\r\n\r\n<h1>busy</h1>");
        assertAccepted(0);
    }

    @Test
    void anyErrorCodeOnDemand() throws IOException {
        assertThat(struck(Fault.error("2:ERROR0")).body()).isEqualTo("2:ERROR0");
        assertAccepted(0);
    }

    @Test
    void html200IsAWebPageWithStatus200() throws IOException {
        Raw.Answer answer = struck(Fault.html200());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("Maintenance");
        assertAccepted(0);
    }

    @Test
    void body200ReplacesTheIds() throws IOException {
        assertThat(struck(Fault.body200("Name cannot begin with the '<' character")).body()).startsWith("Name cannot");
        assertAccepted(1);
    }

    @Test
    void delayAnswersRightlyButLate() throws IOException {
        long start = System.nanoTime();
        Raw.Answer answer = struck(Fault.delay(Duration.ofMillis(300)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
        assertThat(answer.body()).isEqualTo(lastId());
        assertAccepted(1);
    }

    @Test
    void neverAnswerIsSilentAndOpen() throws IOException {
        simulator.faults().add(Fault.neverAnswer());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(REQUEST);
            socket.setSoTimeout(400);
            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        }
        assertAccepted(1);
    }

    @Test
    void dripHeadersSendsFromTheFirstByteOnOneByOne() throws IOException {
        long start = System.nanoTime();
        Raw.Answer answer = struck(Fault.dripHeaders(Duration.ofMillis(5)));

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThan(Duration.ofMillis(5L * answer.text().length() - 5));
        assertThat(answer.body()).isEqualTo(lastId());
        assertAccepted(1);
    }

    @Test
    void dripBodySendsTheHeadersAtOnce() throws IOException {
        simulator.faults().add(Fault.dripBody(Duration.ofMillis(200)));
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(REQUEST);
            String head = new String(socket.getInputStream().readNBytes(60), StandardCharsets.ISO_8859_1);
            long start = System.nanoTime();
            Raw.Answer rest = Raw.readAll(socket);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
            assertThat(head + rest.text()).endsWith("\r\n\r\n" + lastId());
        }
        assertAccepted(1);
    }

    @Test
    void resetBeforeReadIsARstWithoutAText() throws IOException {
        simulator.faults().add(Fault.resetBeforeRead());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(head(REQUEST));
            assertThat(Raw.readAll(socket)).isEqualTo(new Raw.Answer("", End.RST));
        }
        assertAccepted(0);
        assertThat(simulator.inbox().requests()).singleElement().satisfies(request -> assertThat(request.body()).isEmpty());
    }

    @Test
    void resetAfterHeadersIsARstAfterTheReplysHead() throws IOException {
        Raw.Answer answer = struck(Fault.resetAfterHeaders());

        assertThat(answer.end()).isEqualTo(End.RST);
        assertThat(answer.text()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertAccepted(1);
    }

    @Test
    void resetAfterReadIsARstWithATextSent() throws IOException {
        assertThat(struck(Fault.resetAfterRead())).isEqualTo(new Raw.Answer("", End.RST));
        assertAccepted(1);
    }

    @Test
    void closeBeforeReadIsAFinAlsoIfTheBodyComesLater() throws IOException {
        simulator.faults().add(Fault.closeBeforeRead());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(head(REQUEST));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            socket.getOutputStream().write(REQUEST);
            assertThat(Raw.readAll(socket)).isEqualTo(new Raw.Answer("", End.FIN));
        }
        assertAccepted(0);
    }

    @Test
    void closeWithoutReplyIsAFinWithATextSent() throws IOException {
        assertThat(struck(Fault.closeWithoutReply())).isEqualTo(new Raw.Answer("", End.FIN));
        assertAccepted(1);
    }

    @Test
    void halfCloseGoesOnReading() throws IOException {
        simulator.faults().add(Fault.halfClose());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(REQUEST);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            for (int i = 0; i < 200; i++) {
                socket.getOutputStream().write(REQUEST);
            }
        }
        assertAccepted(1);
    }

    @Test
    void closeAfterReplySaysNothingAboutIt() throws IOException {
        Raw.Answer answer = struck(Fault.closeAfterReply());

        assertThat(answer.body()).isEqualTo(lastId());
        assertThat(answer.end()).isEqualTo(End.FIN);
        assertThat(answer.text()).doesNotContainIgnoringCase("connection:");
        assertAccepted(1);
    }

    @Test
    void truncatedAnnouncesMoreThanItSends() throws IOException {
        Raw.Answer answer = struck(Fault.truncated());

        assertThat(answer.body()).isEqualTo(lastId());
        assertThat(answer.text()).contains("Content-Length: " + (lastId().length() + 100));
        assertThat(answer.end()).isEqualTo(End.FIN);
        assertAccepted(1);
    }

    @Test
    void extraBytesFollowAWholeReply() throws IOException {
        simulator.faults().add(Fault.extraBytes());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(REQUEST);
            socket.setSoTimeout(400);
            InputStream in = socket.getInputStream();
            StringBuilder read = new StringBuilder();
            assertThatThrownBy(() -> {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    read.append((char) next);
                }
            }).isInstanceOf(SocketTimeoutException.class);
            assertThat(read).contains("\r\n\r\n" + lastId() + "HTTP/1.1 200").endsWith("\r\n\r\n666");
        }
    }

    @Test
    void badChunkHasNoSize() throws IOException {
        assertThat(struck(Fault.badChunk()).body()).isEqualTo("4\r\n" + lastId() + "\r\nxyz\r\n666\r\n0\r\n\r\n");
    }

    @Test
    void endlessGoesOnUntilTheClientHasEnough() throws IOException {
        simulator.faults().add(Fault.endless());
        try (Socket socket = Raw.connect(simulator)) {
            socket.getOutputStream().write(REQUEST);
            assertThat(socket.getInputStream().readNBytes(20_000_000)).hasSize(20_000_000);
        }
        assertAccepted(1);
    }

    @Test
    void aGzipBombIsSmallOutsideAndLargeInside() throws IOException {
        Raw.Answer answer = struck(Fault.gzipBomb(210_000_000));
        byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);

        assertThat(answer.text()).containsIgnoringCase("content-encoding: gzip");
        assertThat(body).hasSizeLessThan(300_000);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            assertThat(new String(in.readNBytes(6), StandardCharsets.ISO_8859_1)).isEqualTo(lastId() + "  ");
            assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(210_000_000 - 2);
        }
        assertAccepted(1);
    }

    @Test
    void garbageIsNoHttp() throws IOException {
        Raw.Answer answer = struck(Fault.garbage());

        assertThat(answer.text()).hasSize(512).doesNotContain("HTTP");
        assertThat(answer.end()).isEqualTo(End.FIN);
        assertAccepted(1);
    }

    @Test
    void rawIsWhateverIsWanted() throws IOException {
        assertThat(struck(Fault.raw("HTTP/1.1 204 No Content\r\n\r\n")).text()).isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
    }

    private Raw.Answer struck(Fault fault) throws IOException {
        simulator.faults().add(fault.on("message/create"));
        Raw.Answer answer = Raw.exchange(simulator, REQUEST);
        assertThat(simulator.faults().active()).isEmpty();
        return answer;
    }

    private void assertAccepted(int texts) {
        assertThat(simulator.inbox().count(NUMBER)).isEqualTo(texts);
        assertThat(simulator.inbox().requests()).hasSize(1);
    }

    private String lastId() {
        return String.valueOf(simulator.inbox().messages().get(simulator.inbox().size() - 1).id());
    }

    private static byte[] head(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    }
}
