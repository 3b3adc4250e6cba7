package org.camelgateways.quarkus.smoke;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.camelgateways.simulator.Simulator;

/** The services, on a port of their own. */
public class SimulatedServices implements QuarkusTestResourceLifecycleManager {

    private Simulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start();
        String url = simulator.baseUrl().toString();
        return Map.of(
                "camel.component.intime.base-url", url, "camel.component.intime.username", Simulator.DEMO_USER,
                "camel.component.intime.secret-key", Simulator.DEMO_SECRET,
                "camel.component.intouchsms.base-url", url, "camel.component.intouchsms.username", Simulator.DEMO_USER,
                "camel.component.intouchsms.password", Simulator.DEMO_SECRET,
                "camel.component.connector.base-url", url, "camel.component.connector.client-id", "456");
    }

    @Override
    public void inject(TestInjector test) {
        test.injectIntoFields(simulator, field -> field.getType() == Simulator.class);
    }

    @Override
    public void stop() {
        simulator.close();
    }
}
