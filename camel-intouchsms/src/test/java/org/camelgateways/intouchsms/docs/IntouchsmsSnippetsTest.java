package org.camelgateways.intouchsms.docs;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.SendResult;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs every snippet of IntouchSMS's page against the simulator. */
class IntouchsmsSnippetsTest {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final List<Object> later = new CopyOnWriteArrayList<>();
    private final List<Object> look = new CopyOnWriteArrayList<>();
    private final List<Object> open = new CopyOnWriteArrayList<>();
    private final List<Object> arrived = new CopyOnWriteArrayList<>();

    @Test
    void theFirstExampleSendsATextAndTakesItsReports() throws Exception {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/docs/first.properties"))) {
            properties.load(reader);
        }
        String port = freePort();
        properties.setProperty("camel.component.intouchsms.base-url", extension.simulator().baseUrl().toString());
        properties.setProperty("camel.component.intouchsms.callback-base-url", "http://127.0.0.1:" + port);
        properties.setProperty("camel.server.port", port);
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        properties.forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
        main.configure().setRoutesIncludePattern("classpath:docs/first.camel.yaml");
        main.start();
        try {
            await().until(() -> extension.simulator().inbox().size() == 1);
            extension.simulator().clock().advance(Duration.ofMinutes(1));
            await().until(() -> extension.simulator().inbox().messages().get(0).state() == InboxMessage.State.DELIVERED);
            assertThat(extension.simulator().inbox().callbacks()).isNotEmpty().allMatch(RecordedCallback::acknowledged);
        } finally {
            main.stop();
        }
    }

    @Test
    void theSmsAndTheMapAreSent() throws Exception {
        run(new IntouchsmsSnippets.Outcomes(), Map.of(), context -> {
            assertThat(send(context, "direct:send", IntouchsmsSnippets.sms()).ids()).hasSize(1);
            assertThat(send(context, "direct:send", IntouchsmsSnippets.map()).ids()).hasSize(2);
            assertThat(extension.simulator().inbox().to("+46701740606")).hasSize(1);
        });
    }

    @Test
    void eachOutcomeTakesItsOwnWay() throws Exception {
        run(new IntouchsmsSnippets.Outcomes(), Map.of(), context -> {
            extension.simulator().faults().add(Fault.status(400, "no").on("sms/send").times(1));
            context.createProducerTemplate().sendBody("direct:send", IntouchsmsSnippets.map());
            assertThat(look).hasSize(1);

            extension.simulator().faults().add(Fault.resetAfterRead().on("sms/send").times(1));
            context.createProducerTemplate().sendBody("direct:send", IntouchsmsSnippets.map());
            assertThat(open).hasSize(1);
            assertThat(later).isEmpty();
        });
    }

    @Test
    void theStatusOfASentTextIsAskedFor() throws Exception {
        run(new IntouchsmsSnippets.Status(), Map.of(), context -> {
            Exchange done = context.createProducerTemplate().request("direct:ask", exchange -> {
                SendResult sent = send(context, "intouchsms:sms/send?sender=Clinic", IntouchsmsSnippets.sms());
                exchange.getMessage().setHeader("CamelSmsIds", sent.ids());
            });
            assertThat(done.getException()).isNull();
            assertThat(done.getMessage().getHeader("CamelSmsStatus")).isEqualTo("PENDING");
        });
    }

    @Test
    void reportsAreRoutedByWhatTheySay() throws Exception {
        run(new IntouchsmsSnippets.Reports(), Map.of(), context -> {
            send(context, "intouchsms:sms/send?sender=Clinic", IntouchsmsSnippets.sms());
            extension.simulator().clock().advance(Duration.ofMinutes(1));
            await().until(() -> arrived.size() == 1);
            assertThat(arrived.get(0)).isInstanceOf(DeliveryReport.class);
        });
    }

    @Test
    void whatWasSentIsFollowed() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:snippets;DB_CLOSE_DELAY=-1");
        Map<String, String> quick = Map.of(
                "camel.component.intouchsms.callback-path", "", "camel.component.intouchsms.callback-base-url", "",
                "camel.component.intouchsms.follow-interval", "1");
        run(new IntouchsmsSnippets.Follow(database), quick, context -> {
            send(context, "direct:send", IntouchsmsSnippets.sms());
            extension.simulator().clock().advance(Duration.ofMinutes(1));
            await().atMost(Duration.ofSeconds(60)).until(() -> arrived.size() == 1);
        });
    }

    @Test
    void oneRouteRunsOnBothServicesWithOnlyTheUriChanged() throws Exception {
        for (String service : List.of("intouchsms:sms/send?sender=Clinic", "intime:message/create?sender=Clinic")) {
            extension.simulator().reset();
            run(new IntouchsmsSnippets.Same(), Map.of("sms.service", service), context -> {
                SendResult result = send(context, "direct:text", IntouchsmsSnippets.sms());
                assertThat(result.ids()).hasSize(1);
                assertThat(result.recipients().get(0).given()).isEqualTo(IntouchsmsSnippets.sms().recipients().get(0));
                assertThat(extension.simulator().inbox().messages()).singleElement()
                        .extracting(InboxMessage::recipient, InboxMessage::text)
                        .containsExactly("+46701740605", IntouchsmsSnippets.sms().text());
            });
        }
    }

    private static SendResult send(CamelContext context, String uri, Object body) {
        return context.createProducerTemplate().requestBody(uri, body, SendResult.class);
    }

    private interface Check {
        void accept(CamelContext context) throws Exception;
    }

    private void run(RoutesBuilder routes, Map<String, String> more, Check check) throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        String port = freePort();
        for (Map.Entry<String, String> secret : Map.of("intouchsms", "password", "intime", "secret-key").entrySet()) {
            String prefix = "camel.component." + secret.getKey() + ".";
            main.addInitialProperty(prefix + "base-url", extension.simulator().baseUrl().toString());
            main.addInitialProperty(prefix + "username", "demo");
            main.addInitialProperty(prefix + secret.getValue(), "demo-secret");
        }
        if (!more.containsKey("camel.component.intouchsms.callback-path")) {
            main.addInitialProperty("camel.component.intouchsms.callback-base-url", "http://127.0.0.1:" + port);
            main.addInitialProperty("camel.component.intouchsms.callback-path", "/sms/status");
            main.addInitialProperty("camel.component.intouchsms.auth-token", "00112233445566778899aabbccddeeff");
        }
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.port", port);
        more.forEach((name, value) -> {
            if (!value.isEmpty()) {
                main.addInitialProperty(name, value);
            }
        });
        main.configure().setRoutesIncludePattern("false");
        main.configure().addRoutesBuilder(routes);
        main.configure().addRoutesBuilder(sinks());
        main.start();
        try {
            check.accept(main.getCamelContext());
        } finally {
            main.stop();
        }
    }

    private RouteBuilder sinks() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:later").process(e -> later.add(error(e)));
                from("direct:look").process(e -> look.add(e.getMessage().getBody()));
                from("direct:open").process(e -> open.add(error(e)));
                from("direct:arrived").process(e -> arrived.add(e.getMessage().getBody()));
                from("direct:again").log("again");
            }
        };
    }

    private static Object error(Exchange exchange) {
        return exchange.getProperty(Exchange.EXCEPTION_CAUGHT, GatewayException.class);
    }

    private static String freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
