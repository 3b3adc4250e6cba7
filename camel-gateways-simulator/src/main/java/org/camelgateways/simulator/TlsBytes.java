package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camelgateways.simulator.service.VendorReply;

/** What servers write to a client that has just said hello, as bytes. */
final class TlsBytes {
    /** The alerts of RFC 8446, section 6. */
    static final int UNEXPECTED_MESSAGE = 10;
    static final int HANDSHAKE_FAILURE = 40;

    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int FATAL = 2;

    private TlsBytes() {
    }

    /** Whether a connection begins with a TLS handshake. */
    static boolean isHandshake(byte first) {
        return first == HANDSHAKE;
    }

    /** A record with a fatal alert. */
    static byte[] alert(int description) {
        return new byte[] { ALERT, 3, 3, 0, 2, FATAL, (byte) description };
    }

    /**
     * A record with the hello of a server that chooses TLS 1.0 and TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA (RFC 4492), which
     * JDK 25 still offers, without a session (RFC 2246, section 7.4.1.3).
     */
    static byte[] helloOfTls10() {
        byte[] hello = Bytes.join(new byte[] { 2, 0, 0, 38, 3, 1 }, Bytes.random(32), new byte[] { 0, (byte) 0xc0, 0x13, 0 });
        return Bytes.join(new byte[] { HANDSHAKE, 3, 1, 0, (byte) hello.length }, hello);
    }

    /** No TLS at all. */
    static byte[] badRequest() {
        return Bytes.of(new VendorReply(
                400, Map.of("Content-Type", "text/plain", "Connection", "close"),
                "This is no TLS server.".getBytes(StandardCharsets.UTF_8)));
    }
}
