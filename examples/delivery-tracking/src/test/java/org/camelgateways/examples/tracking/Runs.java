package org.camelgateways.examples.tracking;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camelgateways.simulator.Simulator;

/** How the example is run in tests, as with the real service. */
final class Runs {

    private Runs() {
    }

    /** The simulator, a store and a result in the folder, and no patience. */
    static Map<String, String> settings(Simulator simulator, Path folder) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("tracking.baseUrl", simulator.baseUrl().toString());
        settings.put("tracking.username", Simulator.DEMO_USER);
        settings.put("tracking.password", Simulator.DEMO_SECRET);
        settings.put("tracking.store", folder.resolve("store").toString());
        settings.put("tracking.result", folder.resolve("result.csv").toString());
        settings.put("camel.component.intouchsms.follow-interval", "100ms");
        settings.put("camel.component.intouchsms.max-calls-per-minute", "100000");
        return settings;
    }
}
