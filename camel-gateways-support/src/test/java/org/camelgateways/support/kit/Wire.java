package org.camelgateways.support.kit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The server's end of one connection. */
public final class Wire {

    private final Socket socket;
    private final int number;
    private final InputStream in;
    private final CountDownLatch serverClosed;
    private final Runnable headSeen;
    private final Consumer<ReceivedRequest> requestSeen;

    Wire(Socket socket, int number, CountDownLatch serverClosed, Runnable headSeen, Consumer<ReceivedRequest> requestSeen)
                                                                                                                           throws IOException {
        this.socket = socket;
        this.number = number;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.serverClosed = serverClosed;
        this.headSeen = headSeen;
        this.requestSeen = requestSeen;
        socket.setTcpNoDelay(true);
    }

    /** The how-manieth connection this is, from 1. */
    public int number() {
        return number;
    }

    /** Reads up to the empty line; the body stays unread. */
    public ReceivedRequest readHead() throws IOException {
        String line = readLine();
        if (line == null) {
            throw new EOFException();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String header = readLine(); header != null && !header.isEmpty(); header = readLine()) {
            int colon = header.indexOf(':');
            headers.computeIfAbsent(header.substring(0, colon).toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                    .add(header.substring(colon + 1).trim());
        }
        headSeen.run();
        return new ReceivedRequest(number, line, headers, new byte[0]);
    }

    /** Reads a whole request, which counts as received from then on. */
    public ReceivedRequest readRequest() throws IOException {
        ReceivedRequest head = readHead();
        String length = head.header("Content-Length");
        byte[] body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        ReceivedRequest request = new ReceivedRequest(number, head.line(), head.headers(), body);
        requestSeen.accept(request);
        return request;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads whatever is there, at least one byte. */
    public byte[] readSome() throws IOException {
        byte[] bytes = new byte[16_384];
        int count = in.read(bytes);
        return count < 0 ? new byte[0] : java.util.Arrays.copyOf(bytes, count);
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes byte by byte, until all are written or the other side is gone. */
    public void drip(byte[] bytes, Duration every) throws IOException, InterruptedException {
        for (byte b : bytes) {
            write(new byte[] { b });
            pause(every);
        }
    }

    /** Waits, or ends with the server. */
    public void pause(Duration time) throws InterruptedException, IOException {
        if (serverClosed.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new EOFException("the server closes");
        }
    }

    /** Waits for what the test does, or ends with it. */
    public void await(CountDownLatch latch) throws InterruptedException, IOException {
        while (!latch.await(50, TimeUnit.MILLISECONDS)) {
            pause(Duration.ZERO);
        }
    }

    /** From now on, reading ends when nothing has come for so long. */
    public void patience(Duration idle) throws IOException {
        socket.setSoTimeout((int) idle.toMillis());
    }

    /** Says nothing more, and returns when the other side has closed. */
    public void waitForClose() throws IOException {
        while (in.read() >= 0) {
            // nothing is expected, and nothing is answered
        }
    }

    /** RST. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** FIN, and nothing is read any more. */
    public void close() throws IOException {
        socket.close();
    }

    /** FIN in one direction: what the other side says is still read. */
    public void closeOutput() throws IOException {
        socket.shutdownOutput();
    }
}
