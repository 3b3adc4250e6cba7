package org.camelgateways.support.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A body that has come whole, in the memory while it is small, else in a file that is gone when this is closed. It can
 * be read more than once, from its beginning.
 */
public final class SpooledBody implements Closeable {

    private static final int READ_AT_ONCE = 65_536;

    private final SpooledBytes kept;
    private final List<String> contentEncodings;
    private final long maxSize;

    SpooledBody(SpooledBytes kept, List<String> contentEncodings, long maxSize) {
        this.kept = kept;
        this.contentEncodings = contentEncodings;
        this.maxSize = maxSize;
    }

    /**
     * The body from its beginning, inflated where the server had compressed it. Reading fails with an
     * {@link UnreadableReplyException} where it was not compressed as it says, or inflates to more than is allowed.
     */
    public InputStream open() throws IOException {
        int buffer = (int) Math.max(1, Math.min(kept.size(), READ_AT_ONCE));
        return Inflating.open(new BufferedInputStream(kept.read(), buffer), contentEncodings, maxSize, "maxListSize");
    }

    /** An empty place of the same kind, for what is made of this body; it outlives this. */
    public SpooledBytes makePlace() {
        return kept.another();
    }

    @Override
    public void close() {
        kept.discard();
    }

    @Override
    public String toString() {
        return "SpooledBody[...]";
    }
}
