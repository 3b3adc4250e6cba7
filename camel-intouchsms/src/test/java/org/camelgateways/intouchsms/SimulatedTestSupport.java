package org.camelgateways.intouchsms;

import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same against the simulator. */
abstract class SimulatedTestSupport extends ServiceTestSupport {

    @RegisterExtension
    static final SimulatorExtension EXTENSION = new SimulatorExtension();

    static Simulator simulator;

    @BeforeAll
    static void useSimulator() {
        simulator = EXTENSION.simulator();
        component().getConfiguration().setBaseUrl(simulator.baseUrl().toString());
    }

    @BeforeEach
    void newEndpoints() throws Exception {
        context.removeEndpoints("intouchsms:*");
    }
}
