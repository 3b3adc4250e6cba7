package org.camelgateways.support.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Gathers a body up to 1 MB in the memory, and a larger one in a file. Whoever ends the call first, on whatever thread,
 * discards it; from then on nothing is kept.
 */
final class SpooledBuffer implements ReplyBuffer {

    private static final int IN_MEMORY = 1_048_576;
    private static final int READ_AT_ONCE = 65_536;

    private final Spool spool;
    private final long maxSize;
    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(8_192);
    private @Nullable FileChannel file;
    private long size;
    private boolean discarded;

    SpooledBuffer(Spool spool, long maxSize) {
        this.spool = spool;
        this.maxSize = maxSize;
    }

    @Override
    public synchronized void write(ByteBuffer source) throws IOException {
        if (discarded) {
            throw new IOException("the call has ended");
        }
        size += source.remaining();
        if (size > maxSize) {
            throw new UnreadableReplyException("the list is larger than maxListSize, " + maxSize + " bytes");
        }
        ByteArrayOutputStream small = memory;
        if (small != null && size <= IN_MEMORY) {
            MemoryBuffer.write(source, small);
        } else {
            toFile(source);
        }
    }

    private void toFile(ByteBuffer source) throws IOException {
        try {
            FileChannel target = file;
            if (target == null) {
                target = spool.create();
                file = target;
            }
            ByteArrayOutputStream small = memory;
            if (small != null) {
                writeAll(ByteBuffer.wrap(small.toByteArray()), target);
                memory = null;
            }
            writeAll(source, target);
        } catch (IOException e) {
            // its message names the file
            throw new UnreadableReplyException(
                    "the list could not be written to Camel's spool directory (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void writeAll(ByteBuffer source, FileChannel target) throws IOException {
        while (source.hasRemaining()) {
            target.write(source);
        }
    }

    @Override
    public HttpResult whole(int status, Map<String, List<String>> headers) {
        return new ListReply(new SpooledBody(this, headers.getOrDefault("content-encoding", List.of()), maxSize));
    }

    synchronized InputStream read() throws IOException {
        if (discarded) {
            throw new IOException("the list is closed");
        }
        FileChannel spooled = file;
        return spooled == null
                ? SpooledBody.of(memory == null ? new byte[0] : memory.toByteArray(), (int) size)
                : new BufferedInputStream(new SpooledBody.FileStream(spooled), READ_AT_ONCE);
    }

    /** Of a list that came in part nothing is told. */
    @Override
    public byte[] soFar() {
        return new byte[0];
    }

    synchronized void discard() {
        discarded = true;
        memory = null;
        FileChannel spooled = file;
        file = null;
        if (spooled != null) {
            spool.close(spooled);
        }
    }
}
