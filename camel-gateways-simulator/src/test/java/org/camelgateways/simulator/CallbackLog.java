package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server that writes down whatever it is called with, and acknowledges it as InTime wants it. */
final class CallbackLog implements AutoCloseable {
    private static final int SHOWN = 200;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    CallbackLog() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/intime/status/s3cret-token");
    }

    String all() {
        return String.join("\n", calls);
    }

    void clear() {
        calls.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] start = new byte[SHOWN];
        long length = 0;
        int pieces = 0;
        byte[] block = new byte[65_536];
        InputStream in = exchange.getRequestBody();
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            if (length < SHOWN) {
                System.arraycopy(block, 0, start, (int) length, (int) Math.min(read, SHOWN - length));
            }
            length += read;
            pieces++;
        }
        TreeMap<String, List<String>> headers = new TreeMap<>(exchange.getRequestHeaders());
        headers.remove("Host");
        String body = new String(start, 0, (int) Math.min(length, SHOWN), StandardCharsets.ISO_8859_1);
        calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + " " + body + ", "
                  + length + (length < SHOWN && pieces > length / 2 ? " bytes one by one" : " bytes"));
        String id = body.contains("messageid=") ? body.replaceFirst("(?s).*messageid=(\\d*).*", "$1") : "";
        byte[] answer = id.getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
