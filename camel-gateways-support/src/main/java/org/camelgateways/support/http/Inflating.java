package org.camelgateways.support.http;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
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
        if (contentEncodings.isEmpty()) {
            return body;
        }
        try (InputStream plain = open(new ByteArrayInputStream(body), contentEncodings, maxSize, "maxResponseSize")) {
            return plain.readAllBytes();
        }
    }

    /** @param option names the size allowed */
    static InputStream open(InputStream body, List<String> contentEncodings, long maxSize, String option) throws IOException {
        InputStream plain = body;
        String[] applied = String.join(",", contentEncodings).toLowerCase(Locale.ROOT).split(",");
        try {
            for (int last = applied.length - 1; last >= 0; last--) {
                switch (applied[last].trim()) {
                    case "", "identity" -> {
                        // as it is
                    }
                    case "gzip", "x-gzip" -> plain = new Bounded(new GZIPInputStream(plain), maxSize, option);
                    case "deflate" -> plain = new Bounded(new InflaterInputStream(plain), maxSize, option);
                    default -> throw new UnreadableReplyException("the reply is packed in a way that was not asked for");
                }
            }
            return plain;
        } catch (ZipException | EOFException e) {
            throw notCompressed();
        }
    }

    private static UnreadableReplyException notCompressed() {
        return new UnreadableReplyException("the reply says it is compressed and is not");
    }

    /** Ends where more comes out than is allowed. */
    private static final class Bounded extends FilterInputStream {

        private final long maxSize;
        private final String option;
        private long size;

        Bounded(InputStream unpacking, long maxSize, String option) {
            super(unpacking);
            this.maxSize = maxSize;
            this.option = option;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                int count = super.read(bytes, from, length);
                size += Math.max(count, 0);
                if (size > maxSize) {
                    throw new UnreadableReplyException(
                            "the reply unpacks to more than " + option + ", " + maxSize + " bytes");
                }
                return count;
            } catch (ZipException | EOFException e) {
                throw notCompressed();
            }
        }
    }
}
