package org.camelgateways.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection of the stub: HTTP/1.1, one request after the other, with its length said or in chunks. */
final class StubConnection {

    private static final byte[] HEAD_END = { '\r', '\n', '\r', '\n' };
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.ISO_8859_1);

    private final SocketChannel channel;
    private final StubAnswers answers;
    private final Asked asked;
    private byte[] bytes = new byte[4_096];
    private int end;

    /** Told the answer to each request. */
    interface Asked {
        void asked(StubConnection connection, byte[] answer) throws IOException;
    }

    StubConnection(SocketChannel channel, StubAnswers answers, Asked asked) {
        this.channel = channel;
        this.answers = answers;
        this.asked = asked;
    }

    /** Reads what there is, and asks for the answer of each request that is whole. */
    void read() throws IOException {
        if (end == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        int count = channel.read(ByteBuffer.wrap(bytes, end, bytes.length - end));
        if (count < 0) {
            channel.close();
            return;
        }
        end += count;
        for (int length = request(); length > 0; length = request()) {
            System.arraycopy(bytes, length, bytes, 0, end - length);
            end -= length;
        }
    }

    void write(byte[] answer) throws IOException {
        channel.write(ByteBuffer.wrap(answer));
    }

    /** How long the first request is, if it is whole, which has then been asked for; else 0. */
    private int request() throws IOException {
        int head = find(HEAD_END, 0, end);
        if (head < 0) {
            return 0;
        }
        int start = head + HEAD_END.length;
        int said = find(LENGTH, 0, head);
        if (said < 0 && find(CHUNKED, 0, head) >= 0) {
            return chunked(start);
        }
        int length = said < 0 ? 0 : number(said + LENGTH.length);
        if (end < start + length) {
            return 0;
        }
        asked.asked(this, answers.to(path(), Arrays.copyOfRange(bytes, start, start + length)));
        return start + length;
    }

    private int chunked(int start) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = start;
        while (true) {
            int line = find(HEAD_END, 2, at, end);
            if (line < 0) {
                return 0;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.ISO_8859_1).trim(), 16);
            int next = line + 2 + size + 2;
            if (next > end) {
                return 0;
            }
            if (size == 0) {
                asked.asked(this, answers.to(path(), body.toByteArray()));
                return next;
            }
            body.write(bytes, line + 2, size);
            at = next;
        }
    }

    private String path() {
        String line = new String(bytes, 0, Math.min(end, 256), StandardCharsets.ISO_8859_1);
        int from = line.indexOf(' ') + 1;
        return line.substring(from, line.indexOf(' ', from)).toLowerCase(Locale.ROOT);
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; bytes[i] != '\r'; i++) {
            number = bytes[i] == ' ' ? number : 10 * number + bytes[i] - '0';
        }
        return number;
    }

    private int find(byte[] text, int from, int to) {
        return find(text, text.length, from, to);
    }

    /** Where the first bytes of a text in small letters are found, in letters of either kind; or -1. */
    private int find(byte[] text, int length, int from, int to) {
        for (int i = from; i <= to - length; i++) {
            int same = 0;
            while (same < length && lower(bytes[i + same]) == text[same]) {
                same++;
            }
            if (same == length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
