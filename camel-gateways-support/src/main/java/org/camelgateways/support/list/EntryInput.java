package org.camelgateways.support.list;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Gives back the fields that {@link EntryOutput} kept. Used by one thread at a time. */
public final class EntryInput {

    private static final int AT_ONCE = 65_536;

    private final InputStream kept;
    private byte[] bytes;
    private int at;
    private int end;

    /** @param size of all that is kept */
    EntryInput(InputStream kept, long size) {
        this.kept = kept;
        this.bytes = new byte[(int) Math.min(size, AT_ONCE)];
    }

    public @Nullable String text() throws IOException {
        long said = number();
        if (said == 0) {
            return null;
        }
        int length = (int) ((said - 1) / 2);
        if (said % 2 == 0) {
            return wide(length);
        }
        int from = next(length);
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private String wide(int length) throws IOException {
        int from = next(2 * length);
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = (char) (bytes[from + 2 * i] << 8 | bytes[from + 2 * i + 1] & 0xFF);
        }
        return new String(text);
    }

    public boolean flag() throws IOException {
        return number() != 0;
    }

    public long number() throws IOException {
        long number = 0;
        for (int shift = 0;; shift += 7) {
            int place = next(1);
            byte part = bytes[place];
            number |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }

    public @Nullable Instant moment() throws IOException {
        return flag() ? Instant.ofEpochSecond(number(), number()) : null;
    }

    public <T> List<T> list(KeptForm<T> form) throws IOException {
        long size = number();
        List<T> items = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            items.add(form.read(this));
        }
        return items;
    }

    /** Where the next bytes begin, which are then all there. */
    private int next(int count) throws IOException {
        if (end - at < count) {
            fill(count);
        }
        int from = at;
        at += count;
        return from;
    }

    private void fill(int count) throws IOException {
        byte[] from = bytes;
        bytes = count > from.length ? new byte[count] : from;
        System.arraycopy(from, at, bytes, 0, end - at);
        end -= at;
        at = 0;
        end += kept.readNBytes(bytes, end, bytes.length - end);
        if (end < count) {
            throw new EOFException();
        }
    }
}
