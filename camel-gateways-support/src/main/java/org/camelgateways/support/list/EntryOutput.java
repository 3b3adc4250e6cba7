package org.camelgateways.support.list;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.camelgateways.support.http.SpooledBytes;
import org.jspecify.annotations.Nullable;

/** Keeps fields of entries, for {@link EntryInput}. Used by one thread. */
public final class EntryOutput {

    private static final int FIRST_SIZE = 512;
    private static final int AT_ONCE = 65_536;
    private static final int LONGEST_NUMBER = 10;

    private final SpooledBytes kept;
    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    EntryOutput(SpooledBytes kept) {
        this.kept = kept;
    }

    /** Every text comes back as it was, be it half of a surrogate pair. */
    public void text(@Nullable String text) throws IOException {
        if (text == null) {
            number(0);
            return;
        }
        int length = text.length();
        makeRoom(LONGEST_NUMBER + 2 * length);
        int before = size;
        number(1 + 2L * length);
        byte[] to = bytes;
        int end = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0xFF) {
                size = before;
                wide(text);
                return;
            }
            to[end++] = (byte) c;
        }
        size = end;
    }

    /** A text with characters that are not in Latin-1: two bytes each. */
    private void wide(String text) throws IOException {
        number(2 + 2L * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[size++] = (byte) (c >> 8);
            bytes[size++] = (byte) c;
        }
    }

    public void flag(boolean flag) throws IOException {
        number(flag ? 1 : 0);
    }

    /** Small ones take little room, those below zero much. */
    public void number(long number) throws IOException {
        makeRoom(LONGEST_NUMBER);
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    public void moment(@Nullable Instant moment) throws IOException {
        flag(moment != null);
        if (moment != null) {
            number(moment.getEpochSecond());
            number(moment.getNano());
        }
    }

    public <T> void list(List<T> items, KeptForm<T> form) throws IOException {
        number(items.size());
        for (T item : items) {
            form.write(item, this);
        }
    }

    private void makeRoom(int count) throws IOException {
        if (size + count > AT_ONCE) {
            flush();
        }
        if (size + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, Math.min(2 * bytes.length, AT_ONCE)));
        }
    }

    void flush() throws IOException {
        kept.write(ByteBuffer.wrap(bytes, 0, size));
        size = 0;
    }
}
