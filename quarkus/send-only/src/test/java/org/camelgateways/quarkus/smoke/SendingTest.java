package org.camelgateways.quarkus.smoke;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.camelgateways.connector.model.User;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The plain jars on another Quarkus and another Camel than they were built for. */
@QuarkusTest
@WithTestResource(SimulatedServices.class)
class SendingTest {

    Simulator simulator;

    @Inject
    CamelContext context;
    @Inject
    ProducerTemplate template;

    @Test
    void theCamelIsTheOneThatIsMeant() {
        assertThat(context.getVersion()).isEqualTo("4.18.2");
    }

    @Test
    void intimeSends() {
        template.requestBodyAndHeader("direct:intime", "Hej", "CamelIntimeRecipients", "070-174 06 05");

        assertThat(simulator.inbox().count("+46701740605")).isEqualTo(1);
    }

    @Test
    void intouchSmsSends() {
        template.requestBodyAndHeader("direct:intouchsms", "Muraho", "CamelIntouchsmsRecipients", "+250700000001");

        assertThat(simulator.inbox().count("+250700000001")).isEqualTo(1);
    }

    @Test
    void intouchSends() {
        template.requestBody("direct:intouch", Map.of("recipients", "+46701740606", "text", "Hei", "sender", "ACME"));

        assertThat(simulator.inbox().count("+46701740606")).isEqualTo(1);
    }

    @Test
    void theConnectorSaves() {
        Map<String, String> member = Map.of(
                "recordId", "4711", "userType", User.MEMBER, "userStatus", "ACTIVE", "firstname", "Åsa", "lastname", "Ek");
        template.requestBody("direct:connector", member);

        assertThat(simulator.connector().records(ConnectorKind.USER)).hasSize(1);
    }
}
