package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service that remembers what it is sent and answers what it was told to. */
public final class RecordingServer implements AutoCloseable {

    static {
        // without it every reply waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(200, Map.of(), "");

    /**
     * A request.
     *
     * @param method  of HTTP
     * @param target  path and query as sent
     * @param headers by lower-case name
     * @param body    its bytes
     */
    public record Call(String method, String target, Map<String, List<String>> headers, byte[] body) {
    }

    private record Answer(int status, Map<String, String> headers, String body) {
    }

    /** A running one on a free port of the loopback address. */
    public RecordingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** How it answers from here on. */
    public RecordingServer answering(int status, Map<String, String> headers, String body) {
        answer = new Answer(status, Map.copyOf(headers), body);
        return this;
    }

    public RecordingServer answering(String body) {
        return answering(200, Map.of("Content-Type", "text/plain"), body);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public List<Call> calls() {
        return calls;
    }

    /** The only request since the last {@link #forget}. */
    public Call call() {
        if (calls.size() != 1) {
            throw new AssertionError("One request was expected, there were " + calls.size());
        }
        return calls.get(0);
    }

    public void forget() {
        calls.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        calls.add(new Call(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
                exchange.getRequestBody().readAllBytes()));
        Answer now = answer;
        byte[] bytes = now.body().getBytes(StandardCharsets.ISO_8859_1);
        now.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(now.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
