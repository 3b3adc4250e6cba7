package org.camelgateways.quarkus.smoke;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.camelgateways.simulator.Simulator;

/** The services, on a port of their own. */
public class SimulatedServices implements QuarkusTestResourceLifecycleManager {

    private Simulator simulator;

    @Override
    public Map<String, String> start() {
        simulator = Simulator.start();
        Map<String, String> properties = new HashMap<>();
        for (String scheme : List.of("intime", "intouchsms", "intouch", "connector")) {
            properties.put("camel.component." + scheme + ".base-url", simulator.baseUrl().toString());
        }
        for (String scheme : List.of("intime", "intouchsms", "intouch")) {
            properties.put("camel.component." + scheme + ".username", Simulator.DEMO_USER);
        }
        properties.put("camel.component.intime.secret-key", Simulator.DEMO_SECRET);
        properties.put("camel.component.intouchsms.password", Simulator.DEMO_SECRET);
        properties.put("camel.component.intouch.password", Simulator.DEMO_SECRET);
        properties.put("camel.component.intouch.domain", simulator.intouch().account(Simulator.DEMO_USER).domain());
        properties.put("camel.component.connector.client-id", "456");
        return properties;
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
