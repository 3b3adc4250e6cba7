package org.camelgateways.support.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Undoes a reply's Content-Encoding, never beyond the size allowed. No call asks for compression; some servers do it
 * anyway.
 */
final class Inflating {

    private Inflating() {
    }

    static byte[] inflate(byte[] body, List<String> contentEncodings, int maxSize) throws IOException {
        byte[] plain = body;
        String[] applied = String.join(",", contentEncodings).toLowerCase(Locale.ROOT).split(",");
        for (int last = applied.length - 1; last >= 0; last--) {
            switch (applied[last].trim()) {
                case "", "identity" -> {
                    // as it is
                }
                case "gzip", "x-gzip" -> plain = read(plain, GZIPInputStream::new, maxSize);
                case "deflate" -> plain = read(plain, InflaterInputStream::new, maxSize);
                default -> throw new UnreadableReplyException("the reply is packed in a way that was not asked for");
            }
        }
        return plain;
    }

    private interface Unpacking {
        InputStream open(InputStream packed) throws IOException;
    }

    private static byte[] read(byte[] packed, Unpacking unpacking, int maxSize) throws IOException {
        try (InputStream in = unpacking.open(new ByteArrayInputStream(packed))) {
            byte[] plain = in.readNBytes(maxSize);
            if (in.read() >= 0) {
                throw new UnreadableReplyException("the reply unpacks to more than maxResponseSize, " + maxSize + " bytes");
            }
            return plain;
        } catch (ZipException | java.io.EOFException e) {
            throw new UnreadableReplyException("the reply says it is compressed and is not");
        }
    }
}
