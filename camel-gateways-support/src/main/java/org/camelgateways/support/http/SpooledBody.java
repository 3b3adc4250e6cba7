package org.camelgateways.support.http;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A body that has come whole, in the memory while it is small, else in a file that is gone when this is closed. It can
 * be read more than once, from its beginning.
 */
public final class SpooledBody implements Closeable {

    private final SpooledBuffer kept;
    private final List<String> contentEncodings;
    private final long maxSize;

    SpooledBody(SpooledBuffer kept, List<String> contentEncodings, long maxSize) {
        this.kept = kept;
        this.contentEncodings = contentEncodings;
        this.maxSize = maxSize;
    }

    /**
     * The body from its beginning, inflated where the server had compressed it. Reading fails with an
     * {@link UnreadableReplyException} where it was not compressed as it says, or inflates to more than is allowed.
     */
    public InputStream open() throws IOException {
        return Inflating.open(kept.read(), contentEncodings, maxSize, "maxListSize");
    }

    @Override
    public void close() {
        kept.discard();
    }

    @Override
    public String toString() {
        return "SpooledBody[...]";
    }

    static InputStream of(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes, 0, size);
    }

    /** Reads a file from its beginning, wherever others read it. */
    static final class FileStream extends InputStream {

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
