package org.camelgateways.quarkus.kamelets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.camelgateways.kamelets.AllKamelets;
import org.camelgateways.simulator.Simulator;

/** The services, on a port of their own, and a file for the application's log. */
public class SimulatedServices implements QuarkusTestResourceLifecycleManager {

    private Simulator simulator;
    private Path log;

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start();
        try (ServerSocket socket = new ServerSocket(0)) {
            log = Files.createTempFile("kamelets", ".log");
            Map<String, String> properties = AllKamelets.properties(simulator, socket.getLocalPort());
            properties.put("quarkus.http.test-port", Integer.toString(socket.getLocalPort()));
            properties.put("quarkus.log.file.enabled", "true");
            properties.put("quarkus.log.file.path", log.toString());
            properties.put("camel.main.routes-include-pattern", "classpath:" + AllKamelets.ROUTES);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(simulator, field -> field.getType() == Simulator.class);
        test.injectIntoFields(log, field -> field.getType() == Path.class);
    }

    @Override
    public void stop() {
        simulator.close();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
