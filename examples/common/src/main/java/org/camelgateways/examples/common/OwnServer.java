package org.camelgateways.examples.common;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What an example's own HTTP server is given where the simulator plays the services. */
public final class OwnServer {

    private OwnServer() {
    }

    /** A port of this machine that nobody uses just now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("There is no free port", e);
        }
    }

    /** A secret for the end of its paths: 16 bytes, in hexadecimal digits. */
    public static String randomToken() {
        byte[] token = new byte[16];
        new SecureRandom().nextBytes(token);
        return HexFormat.of().formatHex(token);
    }
}
