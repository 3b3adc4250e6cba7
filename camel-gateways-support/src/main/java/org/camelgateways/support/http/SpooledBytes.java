package org.camelgateways.support.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

import org.jspecify.annotations.Nullable;

/**
 * Keeps bytes, up to 1 MB in the memory, more in a file: a list as it comes, and then what is made of it. Whoever ends
 * first what they are kept for, on whatever thread, discards them; from then on nothing is kept.
 */
public final class SpooledBytes {

    private static final int IN_MEMORY = 1_048_576;
    /**
     * Written as they come from the connection, in pieces of 8 kB, the bytes cost twice as much; more at once gain
     * nothing.
     */
    private static final int AT_ONCE = 65_536;

    private final Spool spool;
    private final long maxSize;
    /** All, or what is not in the file yet. */
    private ByteArrayOutputStream waiting = new ByteArrayOutputStream(8_192);
    private @Nullable FileChannel file;
    private long size;
    private boolean discarded;

    SpooledBytes(Spool spool, long maxSize) {
        this.spool = spool;
        this.maxSize = maxSize;
    }

    /** An empty place of the same kind; what is made of a list is kept beside it, and has no limit of its own. */
    SpooledBytes another() {
        return new SpooledBytes(spool, Long.MAX_VALUE);
    }

    /** Takes all that there is. */
    public synchronized void write(ByteBuffer source) throws IOException {
        if (discarded) {
            throw new IOException("the call has ended");
        }
        size += source.remaining();
        if (size > maxSize) {
            throw new UnreadableReplyException("the list is larger than maxListSize, " + maxSize + " bytes");
        }
        if (waiting.size() + source.remaining() > (file == null ? IN_MEMORY : AT_ONCE)) {
            toFile();
        }
        MemoryBuffer.write(source, waiting);
    }

    private void toFile() throws IOException {
        try {
            FileChannel target = file;
            if (target == null) {
                target = spool.create();
                file = target;
            }
            waiting.writeTo(Channels.newOutputStream(target));
            if (waiting.size() > AT_ONCE) {
                waiting = new ByteArrayOutputStream(AT_ONCE);
            } else {
                waiting.reset();
            }
        } catch (IOException e) {
            // its message names the file
            throw new UnreadableReplyException(
                    "the list could not be written to Camel's spool directory (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** How many bytes there are. */
    public synchronized long size() {
        return size;
    }

    /** From the beginning, now that all is written; from a file as many at once as are asked for. */
    public synchronized InputStream read() throws IOException {
        if (discarded) {
            throw new IOException("the list is closed");
        }
        FileChannel spooled = file;
        if (spooled == null) {
            return new ByteArrayInputStream(waiting.toByteArray());
        }
        toFile();
        return new FileStream(spooled);
    }

    public synchronized void discard() {
        discarded = true;
        waiting = new ByteArrayOutputStream(0);
        FileChannel spooled = file;
        file = null;
        if (spooled != null) {
            spool.close(spooled);
        }
    }

    /** Reads a file from its beginning, wherever others read it. */
    private static final class FileStream extends InputStream {

        private final FileChannel file;
        private long position;
        private @Nullable ByteBuffer one;

        FileStream(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            ByteBuffer single = one == null ? ByteBuffer.allocate(1) : one.clear();
            one = single;
            int count = file.read(single, position);
            position += Math.max(count, 0);
            return count < 0 ? -1 : single.get(0) & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(bytes, from, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
