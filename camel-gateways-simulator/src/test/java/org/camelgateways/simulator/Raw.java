package org.camelgateways.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Requests written by hand on a bare socket, and what came back on it. */
final class Raw {
    static final String CREATE = "/api/1.0/message/create.ashx?user=demo&hash=demo-secret";

    private Raw() {
    }

    /** How a connection ended. */
    enum End {
        FIN,
        RST
    }

    /** All bytes until the connection ended, and how it did. */
    record Answer(String text, End end) {
        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        int status() {
            return Integer.parseInt(text.split(" ")[1]);
        }
    }

    static byte[] post(String target, byte[] body) {
        byte[] head = ("POST " + target + " HTTP/1.1\r\nHost: sms.intime.nu\r\nContent-Type: text/xml\r\nContent-Length: "
                       + body.length
                       + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return Bytes.join(head, body);
    }

    static Answer exchange(Simulator simulator, byte[] request) throws IOException {
        try (Socket socket = connect(simulator)) {
            socket.getOutputStream().write(request);
            return readAll(socket);
        }
    }

    static Socket connect(Simulator simulator) throws IOException {
        Socket socket = new Socket(simulator.baseUrl().getHost(), simulator.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    static Answer readAll(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        End end = End.FIN;
        try {
            in.transferTo(read);
        } catch (SocketException reset) {
            end = End.RST;
        }
        return new Answer(read.toString(StandardCharsets.ISO_8859_1), end);
    }

    /** Posts a document to message/create and gives the body of the answer. */
    static String create(Simulator simulator, String xml, Charset charset) throws IOException {
        return exchange(simulator, post(CREATE, xml.getBytes(charset))).body();
    }
}
