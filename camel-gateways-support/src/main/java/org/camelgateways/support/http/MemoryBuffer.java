package org.camelgateways.support.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Gathers a body in the memory, up to a size, and inflates it up to the same size. */
final class MemoryBuffer implements ReplyBuffer {

    private final int maxSize;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(256);

    MemoryBuffer(int maxSize) {
        this.maxSize = maxSize;
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        if (source.remaining() > maxSize - body.size()) {
            throw new UnreadableReplyException("the reply is larger than maxResponseSize, " + maxSize + " bytes");
        }
        write(source, body);
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
        return new HttpReply(status, headers, Inflating.inflate(body.toByteArray(), encodings, maxSize));
    }

    @Override
    public byte[] soFar() {
        return body.toByteArray();
    }
}
