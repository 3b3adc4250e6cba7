package org.camelgateways.intime;

import java.time.Duration;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.camelgateways.simulator.SimulatorExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.camelgateways.simulator.SimulatorAssertions.assertThat;

/** The simulator's properties are all that an application needs to call it. */
class SimulatorPropertiesTest {
    @RegisterExtension
    static SimulatorExtension simulator = new SimulatorExtension();

    @Test
    void anApplicationCallsTheSimulatorByItsPropertiesAlone() throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        simulator.properties("intime").forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").setHeader(IntimeConstants.RECIPIENTS, constant("+46701740605"))
                        .to("intime:message/create?sender=ACME");
            }
        });
        main.start();
        try {
            main.getCamelContext().createProducerTemplate().requestBody("direct:send", "Hej");
        } finally {
            main.stop();
        }
        simulator.simulator().clock().advance(Duration.ofSeconds(5));

        assertThat(simulator).delivered(1).to("+46701740605").requests(1).to("message/create");
    }
}
