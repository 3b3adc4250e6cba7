package org.camelgateways.intouch.docs;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.awaitility.Awaitility;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The page's routes run. */
class IntouchSnippetsTest {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    private Map<String, String> properties(String baseUrl, String board) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("camel.component.intouch.baseUrl", baseUrl);
        properties.put("camel.component.intouch.username", Simulator.DEMO_USER);
        properties.put("camel.component.intouch.domain", "demo");
        properties.put("camel.component.intouch.password", Simulator.DEMO_SECRET);
        properties.put("board", board);
        properties.put("throttle.wait", "1");
        return properties;
    }

    @Test
    void theRoutesOfThePageRun() throws Exception {
        try (Application application = Application.start(properties(simulator.baseUrl().toString(), "31"), new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().addRoutes(new IntouchSnippets.Contacts());
                getContext().addRoutes(new IntouchSnippets.Texts());
                from("direct:later").to("mock:later");
                from("direct:open").to("mock:open");
                from("direct:group").to("intouch:groups/create");
                from("direct:get").to("intouch:contacts/get");
            }
        })) {
            Group board = (Group) send(application, "direct:group", Group.of("Board"), Map.of()).getMessage().getBody();
            assertThat(board.groupId()).isEqualTo("31");

            Exchange created = send(application, "direct:member", IntouchSnippets.contact(), Map.of());
            String id = created.getMessage().getHeader("CamelIntouchContactId", String.class);
            send(application, "direct:moved", "90011224", Map.of("CamelIntouchContactId", id));
            Contact moved = send(application, "direct:get", id, Map.of()).getMessage().getBody(Contact.class);
            assertThat(moved.phoneNumber()).isEqualTo("90011224");
            assertThat(moved.email()).isEqualTo("ase@acme.example");
            assertThat(moved.description()).isEqualTo("Room 7");

            Exchange sent = send(
                    application, "direct:send",
                    IntouchSnippets.sms(simulator.clock().instant().plus(Duration.ofDays(1)))
                            .withRecipients(List.of(new org.camelgateways.support.model.Recipient.Contact(id))),
                    Map.of());
            SendResult result = sent.getMessage().getBody(SendResult.class);
            assertThat(result.outcome()).isEqualTo(Outcome.SENT);
            assertThat(simulator.inbox().messages()).singleElement()
                    .satisfies(text -> assertThat(text.recipient()).isEqualTo("90011224"));
            send(application, "direct:takeback", result, Map.of());
            assertThat(send(application, "direct:send", IntouchSnippets.map(), Map.of()).getMessage().getBody(SendResult.class)
                    .unpairedIds()).isEmpty();
        }
    }

    @Test
    void theListsOfThePageAreRead() throws Exception {
        try (Application application = Application.start(properties(simulator.baseUrl().toString(), "31"), new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                getContext().getRegistry().bind("store", new MemoryFollowStore());
                getContext().addRoutes(new IntouchSnippets.Lists());
                getContext().addRoutes(new IntouchSnippets.News());
                from("direct:each").to("mock:each");
                from("direct:answer").to("mock:answer");
                from("direct:create").to("intouch:contacts/create");
                from("direct:group").to("intouch:groups/create");
            }
        })) {
            MockEndpoint each = application.context().getEndpoint("mock:each", MockEndpoint.class);
            MockEndpoint answer = application.context().getEndpoint("mock:answer", MockEndpoint.class);
            send(application, "direct:group", Group.of("Board"), Map.of());
            send(application, "direct:create", IntouchSnippets.contact(), Map.of());
            send(application, "direct:create", Contact.of("Ola", "Nordmann", "90011225"), Map.of());
            simulator.intouch().incoming("4790011223", "2077", "Ja takk");

            send(application, "direct:everybody", "", Map.of());
            assertThat(each.getReceivedCounter()).isEqualTo(2);
            send(application, "direct:find", "", Map.of());
            assertThat(each.getReceivedCounter()).isEqualTo(3);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> answer.getReceivedCounter() == 1);
            assertThat(answer.getExchanges().get(0).getMessage().getBody(FolderMessage.class).text()).isEqualTo("Ja takk");
        }
    }

    @Test
    void documentsAreHandedThrough() throws Exception {
        try (RecordingServer service = new RecordingServer().answering("[\"Acme\"]");
             Application application
                     = Application.start(properties(service.baseUrl(), "31"), new IntouchSnippets.Documents())) {
            Exchange listed = send(application, "direct:new-sender", "", Map.of());

            assertThat(listed.getMessage().getBody()).isEqualTo("[\"Acme\"]");
            assertThat(service.calls()).extracting(call -> call.method() + " " + call.target())
                    .containsExactly("POST /2/senders", "GET /2/senders");
        }
    }

    private static Exchange send(Application application, String uri, Object body, Map<String, Object> headers)
            throws Exception {
        Exchange exchange = application.template().request(uri, x -> {
            x.getIn().setBody(body);
            x.getIn().setHeaders(new LinkedHashMap<>(headers));
        });
        if (exchange.getException() != null) {
            throw new AssertionError(uri, exchange.getException());
        }
        return exchange;
    }
}
