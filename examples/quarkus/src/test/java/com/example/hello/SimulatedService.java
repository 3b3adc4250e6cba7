package com.example.hello;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.camelgateways.simulator.Simulator;

/** The service, on a port of its own; the application gets to know both its address and where to take reports in. */
public class SimulatedService implements QuarkusTestResourceLifecycleManager {

    private Simulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start();
        String port = freePort();
        return Map.of(
                "quarkus.http.test-port", port,
                "camel.component.intime.base-url", simulator.baseUrl().toString(),
                "camel.component.intime.callback-base-url", "http://127.0.0.1:" + port);
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(simulator, field -> field.getType() == Simulator.class);
    }

    @Override
    public void stop() {
        simulator.close();
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
