package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that writes down whatever it is called with, and acknowledges it as InTime wants it. */
final class CallbackLog implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");
    private static final String END = "\r\n\r\n";
    private static final int SHOWN = 200;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket listening;

    CallbackLog() throws IOException {
        listening = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/intime/status/s3cret-token");
    }

    String all() {
        return String.join("\n", calls);
    }

    void clear() {
        calls.clear();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                threads.execute(() -> answer(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            byte[] block = new byte[65_536];
            int pieces = 0;
            while (head.indexOf(END) < 0) {
                head.append(new String(block, 0, in.read(block), StandardCharsets.ISO_8859_1));
                pieces++;
            }
            int end = head.indexOf(END) + END.length();
            StringBuilder body = new StringBuilder(head.substring(end));
            head.setLength(end);
            String shape = pieces > end / 2 ? " head one by one" : "";
            Matcher announced = LENGTH.matcher(head);
            long length = announced.find() ? Long.parseLong(announced.group(1)) : 0;
            long seen = body.length();
            pieces = 0;
            for (int read; seen < length; seen += read) {
                read = in.read(block);
                if (body.length() < SHOWN) {
                    body.append(new String(block, 0, read, StandardCharsets.ISO_8859_1));
                }
                pieces++;
            }
            body.setLength(Math.min(body.length(), SHOWN));
            calls.add(head.toString().replaceFirst("(?im)^host:.*\r\n", "").strip() + " " + body + ", " + length
                      + (length < SHOWN && pieces > length / 2 ? " bytes one by one" : " bytes") + shape);
            String id = body.indexOf("messageid=") < 0 ? "" : body.toString().replaceFirst("(?s).*messageid=(\\d*).*", "$1");
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + id.length() + "\r\n\r\n"
                            + id)
                            .getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException | RuntimeException gone) {
            // whoever called went away
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
