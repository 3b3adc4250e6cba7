package org.camelgateways.support.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Replies as bytes. */
public final class Reply {

    private Reply() {
    }

    /** A whole reply, with its length said truly. */
    public static byte[] of(int status, byte[] body, String... headers) {
        StringBuilder head = new StringBuilder();
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return raw(status, head + "Content-Length: " + body.length + "\r\n", body);
    }

    public static byte[] of(int status, String body, String... headers) {
        return of(status, body.getBytes(StandardCharsets.ISO_8859_1), headers);
    }

    /** A reply whose headers are all given, each with its line end. */
    public static byte[] raw(int status, String headers, byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 " + status + " Some Reason\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
