package org.camelgateways.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import org.camelgateways.simulator.service.VendorReply;

/** A small gzip body that inflates to a large one: one block of blanks is compressed once and then repeated. */
final class GzipBomb {
    static final long MAX = 4L << 30;

    private static final int BLOCK = 1 << 20;
    private static final byte[] HEADER = { 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff };
    private static final byte[] LAST_BLOCK = { 3, 0 };

    private GzipBomb() {
    }

    static VendorReply of(VendorReply reply, long inflatedBytes) {
        Map<String, String> headers = new HashMap<>(reply.headers());
        headers.put("Content-Encoding", "gzip");
        return new VendorReply(reply.status(), headers, gzip(reply.body(), inflatedBytes));
    }

    private static byte[] gzip(byte[] start, long inflatedBytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        out.writeBytes(HEADER);
        append(out, crc, start, deflated(start), 1);
        byte[] block = blanks(BLOCK);
        append(out, crc, block, deflated(block), inflatedBytes / BLOCK);
        byte[] rest = blanks((int) (inflatedBytes % BLOCK));
        append(out, crc, rest, deflated(rest), 1);
        out.writeBytes(LAST_BLOCK);
        out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue()).putInt((int) (start.length + inflatedBytes)).array());
        return out.toByteArray();
    }

    private static void append(ByteArrayOutputStream out, CRC32 crc, byte[] plain, byte[] deflated, long times) {
        for (long i = 0; i < times; i++) {
            crc.update(plain);
            out.writeBytes(deflated);
        }
    }

    /** Ends on a byte and refers to nothing before it, so that it can be put after anything. */
    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(plain);
        byte[] buffer = new byte[plain.length + 64];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    private static byte[] blanks(int length) {
        byte[] blanks = new byte[length];
        Arrays.fill(blanks, (byte) ' ');
        return blanks;
    }
}
