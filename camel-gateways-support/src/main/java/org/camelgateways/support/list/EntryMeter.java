package org.camelgateways.support.list;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.camelgateways.support.http.UnreadableReplyException;

/** Ends where a single entry is larger than any honest one: entries are read one by one, but each of them whole. */
final class EntryMeter extends FilterInputStream {

    private static final int LARGEST_ENTRY = 1_048_576;

    private int size;

    EntryMeter(InputStream document) {
        super(document);
    }

    void nextEntry() {
        size = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        size += Math.max(count, 0);
        if (size > LARGEST_ENTRY) {
            throw new UnreadableReplyException("an entry of the list is larger than " + LARGEST_ENTRY + " bytes");
        }
        return count;
    }
}
