package org.camelgateways.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Values in the Distinguished Encoding Rules of ASN.1 (ITU-T X.690), as far as a certificate needs them. */
final class Der {
    private static final DateTimeFormatter UTC_TIME = DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {
    }

    static byte[] sequence(byte[]... parts) {
        return of(0x30, parts);
    }

    static byte[] set(byte[]... parts) {
        return of(0x31, parts);
    }

    /** A value with a number of its own in what it is part of, around those parts. */
    static byte[] explicit(int number, byte[]... parts) {
        return of(0xa0 | number, parts);
    }

    /** The same, in place of a value's usual tag. */
    static byte[] implicit(int number, byte[] content) {
        return of(0x80 | number, content);
    }

    static byte[] integer(BigInteger number) {
        return of(0x02, number.toByteArray());
    }

    static byte[] yes() {
        return of(0x01, new byte[] { (byte) 0xff });
    }

    static byte[] octets(byte[] content) {
        return of(0x04, content);
    }

    /** Bits, of which so many at the end do not count. */
    static byte[] bits(int unused, byte[] content) {
        return of(0x03, new byte[] { (byte) unused }, content);
    }

    static byte[] text(String text) {
        return of(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Until the end of the year 2049. */
    static byte[] time(Instant instant) {
        return of(0x17, UTC_TIME.format(instant).getBytes(StandardCharsets.US_ASCII));
    }

    /** An object identifier such as {@code 2.5.29.17}. */
    static byte[] identifier(String dotted) {
        String[] arcs = dotted.split("\\.");
        byte[] content = { (byte) (Integer.parseInt(arcs[0]) * 40 + Integer.parseInt(arcs[1])) };
        for (int i = 2; i < arcs.length; i++) {
            content = Bytes.join(content, arc(Integer.parseInt(arcs[i])));
        }
        return of(0x06, content);
    }

    /** Seven bits a byte; all but the last byte have the eighth. */
    private static byte[] arc(int number) {
        byte[] last = { (byte) (number & 0x7f) };
        return number < 0x80 ? last : Bytes.join(carried(number >>> 7), last);
    }

    private static byte[] carried(int number) {
        byte[] last = { (byte) (number & 0x7f | 0x80) };
        return number < 0x80 ? last : Bytes.join(carried(number >>> 7), last);
    }

    private static byte[] of(int tag, byte[]... parts) {
        byte[] content = Bytes.join(parts);
        return Bytes.join(new byte[] { (byte) tag }, length(content.length), content);
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] { (byte) length };
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        byte[] unsigned = digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
        return Bytes.join(new byte[] { (byte) (0x80 | unsigned.length) }, unsigned);
    }
}
