package org.camelgateways.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Gathers a body in the memory, up to a size, and inflates it up to the same size. Thread-safe. */
final class MemoryBuffer implements ReplyBuffer {

    private static final byte[] NOTHING = {};
    /** Of what is only announced no more is made ready. */
    private static final int MOST_EXPECTED = 16_384;
    private static final int SMALLEST = 256;

    private final int maxSize;
    private byte[] body = NOTHING;
    private int size;

    MemoryBuffer(int maxSize) {
        this.maxSize = maxSize;
    }

    /** Makes room for a body that is said to be so long: it is then gathered without being copied. */
    synchronized void expect(long length) {
        if (length > 0 && length <= Math.min(maxSize, MOST_EXPECTED)) {
            body = new byte[(int) length];
        }
    }

    @Override
    public synchronized void write(ByteBuffer source) throws IOException {
        int more = source.remaining();
        if (more > maxSize - size) {
            throw new UnreadableReplyException("the reply is larger than maxResponseSize, " + maxSize + " bytes");
        }
        if (more > body.length - size) {
            body = Arrays.copyOf(body, (int) Math.max(size + (long) more, Math.min(2L * body.length + SMALLEST, maxSize)));
        }
        source.get(body, size, more);
        size += more;
    }

    static void write(ByteBuffer source, ByteArrayOutputStream target) {
        int size = source.remaining();
        if (source.hasArray()) {
            target.write(source.array(), source.arrayOffset() + source.position(), size);
            source.position(source.limit());
        } else {
            byte[] bytes = new byte[size];
            source.get(bytes);
            target.write(bytes, 0, size);
        }
    }

    @Override
    public HttpResult whole(int status, Map<String, List<String>> headers) throws IOException {
        List<String> encodings = headers.getOrDefault("content-encoding", List.of());
        return new HttpReply(status, headers, Inflating.inflate(soFar(), encodings, maxSize));
    }

    @Override
    public synchronized byte[] soFar() {
        return size == body.length ? body : Arrays.copyOf(body, size);
    }
}
