package org.camelgateways.support.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** Gathers a list, which may be larger than the memory. */
final class SpooledBuffer implements ReplyBuffer {

    private final SpooledBytes list;
    private final long maxSize;

    SpooledBuffer(Spool spool, long maxSize) {
        this.list = new SpooledBytes(spool, maxSize);
        this.maxSize = maxSize;
    }

    @Override
    public void write(ByteBuffer source) throws IOException {
        list.write(source);
    }

    @Override
    public HttpResult whole(int status, Map<String, List<String>> headers) {
        return new ListReply(new SpooledBody(list, headers.getOrDefault("content-encoding", List.of()), maxSize));
    }

    /** Of a list that came in part nothing is told. */
    @Override
    public byte[] soFar() {
        return new byte[0];
    }

    void discard() {
        list.discard();
    }
}
