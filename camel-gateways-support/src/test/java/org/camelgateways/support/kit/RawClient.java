package org.camelgateways.support.kit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An HTTP client that sends what it is told, byte by byte, and shows an answer as it came. Keeps its connection. */
public final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /**
     * An answer.
     *
     * @param head status line and headers, as they came
     * @param body as it came
     */
    public record Answer(String head, String body) {

        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }
    }

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** One request over a connection of its own. */
    public static Answer once(int port, String method, String target, String headers, String body) throws IOException {
        try (RawClient client = new RawClient(port)) {
            return client.send(method, target, headers, body);
        }
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param headers each with its line's end; Host and Content-Length are added
     * @param body    in ISO-8859-1
     */
    public Answer send(String method, String target, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        write(method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + bytes.length + "\r\n" + headers
              + "\r\n" + body);
        return read(method.equals("HEAD"));
    }

    /** In ISO-8859-1, as it is. */
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    public Answer read(boolean headOnly) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The connection was closed after " + head.length() + " characters of an answer");
            }
            head.append((char) next);
        }
        return new Answer(head.toString(), headOnly ? "" : body(head.toString().toLowerCase()));
    }

    private String body(String head) throws IOException {
        int at = head.indexOf("content-length:");
        if (at >= 0) {
            int length = Integer.parseInt(head.substring(at + 15, head.indexOf('\r', at)).trim());
            return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }
        return head.contains("transfer-encoding: chunked") ? chunks() : "";
    }

    private String chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
            body.write(in.readNBytes(size));
            line();
            size = Integer.parseInt(line(), 16);
        }
        line();
        return body.toString(StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        while (next != '\n' && next >= 0) {
            line.append((char) next);
            next = in.read();
        }
        return line.toString().trim();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
