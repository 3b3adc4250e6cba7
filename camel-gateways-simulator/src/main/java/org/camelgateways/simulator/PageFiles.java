package org.camelgateways.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The inbox page and its files, which lie beside this class. Nothing in them comes from, or goes to, anywhere else. */
final class PageFiles {
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
            "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-cache", "Vary", "Accept");

    private final Map<String, Buffer> files = new ConcurrentHashMap<>();

    void addTo(Router router) {
        router.get("/page/:file").handler(context -> send(context, context.pathParam("file")));
    }

    /** Whether a browser asks, and not a program. */
    static boolean isWanted(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    void sendIndex(RoutingContext context) {
        send(context, INDEX);
    }

    private void send(RoutingContext context, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z]+\\.[a-z]+") || PageFiles.class.getResource("page/" + name) == null) {
            context.fail(404);
            return;
        }
        HttpServerResponse response = context.response().putHeader("Content-Type", type);
        HEADERS.forEach(response::putHeader);
        response.end(files.computeIfAbsent(name, PageFiles::read));
    }

    private static Buffer read(String name) {
        try (InputStream file = Objects.requireNonNull(PageFiles.class.getResourceAsStream("page/" + name))) {
            return Buffer.buffer(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
