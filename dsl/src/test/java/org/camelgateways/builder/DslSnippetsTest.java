package org.camelgateways.builder;

import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.connector.model.User;
import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.model.DeliveryReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Routes written with the builders reach the simulator, and its reports reach them. */
class DslSnippetsTest {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final List<Object> arrived = new CopyOnWriteArrayList<>();
    private Application application;

    @BeforeEach
    void startTheRoutes() throws Exception {
        application = Application.start(
                properties(), new DslSnippets.Reminders(), new DslSnippets.TwoAccounts(), new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:arrived").process(exchange -> arrived.add(exchange.getMessage().getBody()));
                    }
                });
    }

    private Map<String, String> properties() throws Exception {
        Map<String, String> properties = new HashMap<>(Map.of("service.url", simulator.baseUrl().toString()));
        for (String scheme : List.of("intime", "intouchsms", "connector")) {
            properties.put("camel.component." + scheme + ".base-url", "{{service.url}}");
        }
        properties.put("camel.component.intime.username", Simulator.DEMO_USER);
        properties.put("camel.component.intime.secret-key", Simulator.DEMO_SECRET);
        properties.put("camel.component.intime.callback-path", "/intime/status");
        properties.put("camel.component.intime.auth-token", "00112233445566778899aabbccddeeff");
        properties.put("camel.component.intouchsms.username", Simulator.DEMO_USER);
        properties.put("camel.component.intouchsms.password", Simulator.DEMO_SECRET);
        properties.put("camel.component.connector.client-id", "456");
        properties.put("kigali.password", Simulator.DEMO_SECRET);
        try (ServerSocket socket = new ServerSocket(0)) {
            String port = Integer.toString(socket.getLocalPort());
            properties.put("camel.server.port", port);
            properties.put("camel.component.intime.callback-base-url", "http://127.0.0.1:" + port);
        }
        return properties;
    }

    @AfterEach
    void stopTheRoutes() {
        application.close();
    }

    @Test
    void aTextIsSentAndItsReportTakenIn() throws Exception {
        application.template().sendBody("direct:remind", "Välkommen!");

        assertThat(simulator.inbox().to("+46701740605")).extracting(InboxMessage::sender).containsExactly("Clinic");
        long id = simulator.inbox().messages().get(0).id();
        simulator.report(id, "1");
        await().until(() -> !arrived.isEmpty());
        assertThat(((DeliveryReport) arrived.get(0)).id()).isEqualTo(Long.toString(id));
    }

    @Test
    void aRecordIsSaved() throws Exception {
        application.template().sendBody("direct:member", User.of("4712", User.PROSPECT, "Bo", "Ek"));

        assertThat(simulator.connector().records(ConnectorKind.USER)).hasSize(1);
    }

    @Test
    void twoComponentsOfOneSchemeStandSideBySide() throws Exception {
        application.template().sendBodyAndHeader("direct:kigali", "Muraho", "CamelIntouchsmsRecipients", "+250700000001");
        application.template().sendBodyAndHeader("direct:butare", "Muraho", "CamelIntouchsmsRecipients", "+250700000002");

        assertThat(simulator.inbox().messages()).extracting(InboxMessage::sender).containsExactly("ACME", "Butare");
        assertThat(timeout("kigali")).isEqualTo(10_000);
        assertThat(timeout("intouchsms")).isEqualTo(30_000);
    }

    private long timeout(String component) {
        return application.context().getComponent(component, IntouchsmsComponent.class).getConfiguration()
                .getRequestTimeout();
    }
}
