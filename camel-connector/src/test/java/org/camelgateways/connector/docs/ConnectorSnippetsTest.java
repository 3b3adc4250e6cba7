package org.camelgateways.connector.docs;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.camelgateways.connector.model.User;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.RawClient;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The page's routes run. */
class ConnectorSnippetsTest {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Test
    void theRoutesOfThePageRun() throws Exception {
        Map<String, String> properties = Map.of(
                "camel.component.connector.baseUrl", simulator.baseUrl().toString(), "camel.component.connector.provider",
                "ACME", "camel.component.connector.clientId", "456", "camel.component.connector.clubId", "123",
                "partner.token", "a1B2c3D4e5F6g7H8i9J0kL");
        Map<String, Object> member = ConnectorSnippets.map();
        try (Application application = Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().addRoutes(new ConnectorSnippets.Records());
                from("direct:later").to("mock:later");
                from("direct:saved").to("mock:saved");
                from("direct:keep").setBody(constant("cms-1"));
                from("direct:all-staff").setBody(constant(List.of()));
            }
        })) {
            MockEndpoint later = application.context().getEndpoint("mock:later", MockEndpoint.class);
            later.expectedMessageCount(0);

            MockEndpoint streamed = application.context().getEndpoint("mock:saved", MockEndpoint.class);
            streamed.expectedMessageCount(2);

            Exchange saved = application.template().request("direct:member", x -> x.getIn().setBody(member));
            Exchange all = application.template().request("direct:members",
                    x -> x.getIn().setBody(List.of(member, User.of("4712", User.PROSPECT, "Bo", "Ek"))));
            Exchange export = application.template().request("direct:export", x -> x.getIn().setBody(
                    IntStream.range(0, 10_001).mapToObj(i -> User.of("e" + i, User.MEMBER, "Bo", "Ek")).iterator()));
            Exchange fetched = application.template().request("direct:ask", x -> {
            });
            RawClient.Answer kept = RawClient.once(application.port(), "POST", "/partner/user/a1B2c3D4e5F6g7H8i9J0kL",
                    "Content-Type: text/xml\r\n", "<user><userInfo><firstname>Bo</firstname></userInfo></user>");
            RawClient.Answer staff
                    = RawClient.once(application.port(), "GET", "/partner/staff/a1B2c3D4e5F6g7H8i9J0kL", "", "");

            assertThat(saved.getException()).isNull();
            assertThat(saved.getMessage().getHeader("CamelConnectorUuid", String.class)).matches("[0-9a-f-]{36}");
            assertThat(all.getMessage().getBody(EntriesResult.class).count(Outcome.SENT)).isEqualTo(2);
            assertThat(fetched.getMessage().getBody(User.class).lastname()).isEqualTo("Öberg");
            assertThat(simulator.connector().records(ConnectorKind.USER)).hasSize(2 + 10_001);
            assertThat(export.getException()).isNull();
            streamed.assertIsSatisfied();
            assertThat(kept.body()).contains("<uuid>cms-1</uuid>");
            assertThat(staff.body()).contains("<users");
            later.assertIsSatisfied();
        }
    }
}
