package org.camelgateways.simulator.intouch;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** A list as bytes, part by part, each made when it is asked for. */
final class Pages implements Iterator<byte[]> {
    private static final int ENOUGH = 32_768;

    private final Dialect dialect;
    private final String type;
    private final Iterator<Value.Entry> entries;
    private boolean first = true;
    private boolean ended;

    Pages(Dialect dialect, String type, Iterator<Value.Entry> entries) {
        this.dialect = dialect;
        this.type = type;
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public byte[] next() {
        if (ended) {
            throw new NoSuchElementException();
        }
        StringBuilder out = new StringBuilder();
        if (first) {
            out.append(dialect.listStart(type));
        }
        while (entries.hasNext() && out.length() < ENOUGH) {
            out.append(first ? "" : dialect.between()).append(dialect.item(entries.next()));
            first = false;
        }
        first = false;
        if (!entries.hasNext()) {
            out.append(dialect.listEnd(type));
            ended = true;
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
