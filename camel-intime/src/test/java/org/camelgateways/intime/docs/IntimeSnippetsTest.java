package org.camelgateways.intime.docs;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.support.ScheduledPollConsumer;
import org.camelgateways.intime.model.BlockListEntry;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Runs every snippet of InTime's page against the simulator. */
class IntimeSnippetsTest {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final List<Object> later = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> look = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> open = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> blocked = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> unblocked = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> ended = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<Object> arrived = new java.util.concurrent.CopyOnWriteArrayList<>();

    @Test
    void theFirstExampleSendsATextAndTakesItsReport() throws Exception {
        run(null, context -> {
            await().until(() -> extension.simulator().inbox().size() == 1);
            extension.simulator().clock().advance(Duration.ofMinutes(1));
            await().until(() -> extension.simulator().inbox().messages().get(0).state() == InboxMessage.State.DELIVERED);
            assertThat(extension.simulator().inbox().callbacks()).isNotEmpty().allMatch(c -> c.acknowledged());
        });
    }

    @Test
    void theSmsAndTheMapAreSent() throws Exception {
        run(new IntimeSnippets.Outcomes(), context -> {
            SendResult sms = send(context, IntimeSnippets.reminder(ZonedDateTime.now().plusDays(3)));
            SendResult map = send(context, IntimeSnippets.map());

            assertThat(sms.ids()).hasSize(1);
            assertThat(map.ids()).hasSize(2);
            assertThat(extension.simulator().inbox().to("+46701740606")).hasSize(1);
        });
    }

    @Test
    void eachOutcomeTakesItsOwnWay() throws Exception {
        run(new IntimeSnippets.Outcomes(), context -> {
            extension.simulator().faults().add(Fault.error("2:ERROR1").on("message/create").times(1));
            context.createProducerTemplate().sendBody("direct:send", IntimeSnippets.map());
            assertThat(look).hasSize(1);

            extension.simulator().faults().add(Fault.resetAfterRead().on("message/create").times(1));
            context.createProducerTemplate().sendBody("direct:send", IntimeSnippets.map());
            assertThat(open).hasSize(1);
            assertThat(later).isEmpty();
        });
    }

    @Test
    void reportsAreRoutedByWhatTheySay() throws Exception {
        run(new IntimeSnippets.Reports(), context -> {
            context.createProducerTemplate().requestBodyAndHeader(
                    "intime:message/create?sender=Clinic", "Hej", "CamelIntimeRecipients", "070-174 06 05");
            extension.simulator().clock().advance(Duration.ofMinutes(1));
            await().until(() -> arrived.size() == 1);
            assertThat(arrived.get(0)).isInstanceOf(DeliveryReport.class);
        });
    }

    @Test
    void aSendIsTakenBackByItsResult() throws Exception {
        run(new IntimeSnippets.TakeBack(), context -> {
            Exchange sent = context.createProducerTemplate()
                    .request("direct:invite", e -> e.getMessage().setBody(IntimeSnippets.map()));
            Exchange cancelled = context.createProducerTemplate()
                    .request("direct:cancel", e -> e.setProperty("sent", sent.getProperty("sent")));

            assertThat(cancelled.getException()).isNull();
            assertThat(cancelled.getMessage().getBody(EntriesResult.class).count(Outcome.SENT)).isEqualTo(2);
            assertThat(extension.simulator().inbox().messages()).extracting(InboxMessage::state)
                    .containsOnly(InboxMessage.State.DELETED);
        });
    }

    @Test
    void changesOfListsAreRoutedByWhatHappened() throws Exception {
        InTimeAccount account = extension.simulator().inTime().account("demo");
        account.block("+46701740605");
        String id = account.addReminder(
                InTimeAppointment.of(LocalDateTime.parse("2099-04-25T08:30"), "+46701740606")).id() + "";
        run(new IntimeSnippets.Changes(), context -> {
            List<ScheduledPollConsumer> consumers = context.getRoutes().stream().map(Route::getConsumer)
                    .filter(ScheduledPollConsumer.class::isInstance).map(ScheduledPollConsumer.class::cast).toList();
            assertThat(consumers).extracting(ScheduledPollConsumer::getDelay).containsExactly(60_000L, 600_000L);
            await().until(() -> consumers.stream().allMatch(ScheduledPollConsumer::isFirstPollDone));

            account.unblock("+46701740605");
            account.block("+46701740607");
            context.createProducerTemplate().requestBody("intime:reminder/edit", Reminder.deactivated(id));
            consumers.forEach(ScheduledPollConsumer::run);
            consumers.forEach(ScheduledPollConsumer::run);

            assertThat(blocked).containsExactly(new BlockListEntry("+46701740607", "", ""));
            assertThat(unblocked).containsExactly(new BlockListEntry("+46701740605", "", ""));
            assertThat(ended).extracting(reminder -> ((Reminder) reminder).id()).containsExactly(id);
        });
    }

    @Test
    void aGroupIsMadeFilledListedAndDissolved() throws Exception {
        run(new IntimeSnippets.Contacts(), context -> {
            InTimeAccount account = extension.simulator().inTime().account("demo");
            ProducerTemplate template = context.createProducerTemplate();
            String group = template.requestBody("direct:group", "Kunder", String.class);
            assertThat(template.requestBody("direct:join", IntimeSnippets.contact(group), EntriesResult.class).outcome())
                    .isEqualTo(Outcome.SENT);
            assertThat(account.members(Long.parseLong(group))).singleElement().extracting(c -> c.firstname()).isEqualTo("Åsa");
            assertThat(template.requestBody("direct:groups", (Object) null, List.class).size()).isEqualTo(1);
            template.requestBody("direct:dissolve", group);
            assertThat(account.groups()).isEmpty();
            assertThat(account.contacts()).isEmpty();
        });
    }

    @Test
    void numbersAreBlockedAndUnblocked() throws Exception {
        run(new IntimeSnippets.BlockList(), context -> {
            InTimeAccount account = extension.simulator().inTime().account("demo");
            ProducerTemplate template = context.createProducerTemplate();
            template.requestBody("direct:stop", List.of("070-174 06 05", "070-174 06 06"));
            assertThat(account.blockList()).hasSize(2);
            template.requestBody("direct:start", "070-174 06 05");
            assertThat(template.requestBody("direct:allBlocked", (Object) null, List.class).size()).isEqualTo(1);
        });
    }

    @Test
    void aReminderIsBookedMovedCalledOffAndLookedAt() throws Exception {
        run(new IntimeSnippets.Reminders(), context -> {
            ProducerTemplate template = context.createProducerTemplate();
            String id = template.requestBody("direct:book", IntimeSnippets.visit(), String.class);
            template.requestBody("direct:move", Map.of("id", id, "appointment", "2099-04-26T09:00"));
            template.requestBody("direct:callOff", id);
            Reminder found = (Reminder) template.requestBody("direct:lookUp", id, List.class).get(0);
            assertThat(found.appointment()).isEqualTo(LocalDateTime.parse("2099-04-26T09:00"));
            assertThat(found.active()).isFalse();
            assertThat(found.attendantMobile()).isEqualTo("+46701740605");
        });
    }

    private static SendResult send(CamelContext context, Object body) {
        return context.createProducerTemplate().requestBody("direct:send", body, SendResult.class);
    }

    private interface Check {
        void accept(CamelContext context) throws Exception;
    }

    /** The page's own properties, but for the ports; its own YAML routes where none are given. */
    private void run(RoutesBuilder routes, Check check) throws Exception {
        Main main = new Main();
        main.setDefaultPropertyPlaceholderLocation("false");
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/docs/first.properties"))) {
            properties.load(reader);
        }
        String port = freePort();
        properties.setProperty("camel.component.intime.base-url", extension.simulator().baseUrl().toString());
        properties.setProperty("camel.component.intime.callback-base-url", "http://127.0.0.1:" + port);
        properties.setProperty("camel.server.port", port);
        properties.forEach((name, value) -> main.addInitialProperty((String) name, (String) value));
        if (routes == null) {
            main.configure().setRoutesIncludePattern("classpath:docs/first.camel.yaml");
        } else {
            main.configure().setRoutesIncludePattern("false");
            main.configure().addRoutesBuilder(routes);
            main.configure().addRoutesBuilder(sinks());
        }
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
                from("direct:look").process(e -> look.add(error(e)));
                from("direct:open").process(e -> open.add(error(e)));
                from("direct:arrived").process(e -> arrived.add(e.getMessage().getBody()));
                from("direct:blocked").process(e -> blocked.add(e.getMessage().getBody()));
                from("direct:unblocked").process(e -> unblocked.add(e.getMessage().getBody()));
                from("direct:ended").process(e -> ended.add(e.getMessage().getBody()));
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
