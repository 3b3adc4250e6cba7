package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

import org.camelgateways.simulator.service.VendorReply;

/** HTTP replies as bytes, right ones and others. */
final class Bytes {
    private Bytes() {
    }

    static byte[] of(VendorReply reply) {
        return join(head(reply, reply.body().length), reply.body());
    }

    static byte[] head(VendorReply reply, int length) {
        return head(reply, "Content-Length: " + length);
    }

    static byte[] headWithoutLength(VendorReply reply) {
        return head(reply, "Connection: close");
    }

    static byte[] badChunk(VendorReply reply) {
        return join(head(reply, "Transfer-Encoding: chunked"),
                (Integer.toHexString(reply.body().length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                reply.body(), "\r\nxyz\r\n666\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One chunk that says it has so many bytes, and no last one. */
    static byte[] chunk(VendorReply reply, long length) {
        return join(head(reply, "Transfer-Encoding: chunked"),
                (Long.toHexString(length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1), reply.body(),
                "\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] digits(int length) {
        byte[] digits = new byte[length];
        Arrays.fill(digits, (byte) '1');
        return digits;
    }

    /**
     * Always the same ones, so that a failure can be repeated; the first is no letter, so that it is no HTTP by chance.
     */
    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        bytes[0] = (byte) 0xF5;
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int end = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }

    static byte[] repeated(byte[] bytes, int times) {
        byte[] all = Arrays.copyOf(bytes, bytes.length * times);
        for (int filled = bytes.length; filled < all.length; filled *= 2) {
            System.arraycopy(all, 0, all, filled, Math.min(filled, all.length - filled));
        }
        return all;
    }

    private static byte[] head(VendorReply reply, String lengthHeader) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(reply.status()).append(" Simulated\r\n");
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        return head.append(lengthHeader).append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
