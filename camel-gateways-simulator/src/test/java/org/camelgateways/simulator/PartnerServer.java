package org.camelgateways.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;

/** A partner's web service: keeps what it got, and answers as it is told. */
final class PartnerServer implements AutoCloseable {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> types = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String list = "";
    volatile String answer = "<response><uuid>P-1</uuid></response>";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    PartnerServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path + "/s3cret-token");
    }

    ConnectorPartner of(String clubName) {
        Map<ConnectorKind, URI> urls = new EnumMap<>(ConnectorKind.class);
        for (ConnectorKind kind : ConnectorKind.values()) {
            urls.put(kind, url(ConnectorJson.name(kind)));
        }
        return ConnectorPartner.of(clubName, urls);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
        types.add(String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
        byte[] bytes = (exchange.getRequestMethod().equals("GET") ? list : answer).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
