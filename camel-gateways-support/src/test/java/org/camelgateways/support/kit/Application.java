package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.Main;

/** A Camel Main application as a user starts it, with its own HTTP server on a free port of the loopback address. */
public final class Application implements AutoCloseable {

    private final Main main = new Main();
    private final Path file;

    private Application(Map<String, String> properties, RoutesBuilder... routes) throws IOException {
        Properties all = new Properties();
        all.putAll(Map.of(
                "camel.main.name", "kit", "camel.main.shutdownTimeout", "20", "camel.server.enabled", "true",
                "camel.server.host", "127.0.0.1", "camel.server.port", "0"));
        all.putAll(properties);
        file = Files.createTempFile("application", ".properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
        main.setPropertyPlaceholderLocations("file:" + file);
        for (RoutesBuilder builder : routes) {
            main.configure().addRoutesBuilder(builder);
        }
    }

    /** A running one. */
    public static Application start(Map<String, String> properties, RoutesBuilder... routes) throws Exception {
        Application application = new Application(properties, routes);
        try {
            application.main.start();
            return application;
        } catch (Exception e) {
            application.close();
            throw e;
        }
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    public ProducerTemplate template() throws Exception {
        return main.getCamelTemplate();
    }

    /** The port of the application's own HTTP server. */
    public int port() {
        return router().getServer().getPort();
    }

    /** How many paths that server answers on. */
    int routes() {
        return router().getRoutes().size();
    }

    private VertxPlatformHttpRouter router() {
        return context().getRegistry().findByType(VertxPlatformHttpRouter.class).iterator().next();
    }

    @Override
    public void close() {
        main.stop();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
