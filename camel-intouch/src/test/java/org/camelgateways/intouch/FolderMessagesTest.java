package org.camelgateways.intouch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intouch.IntouchAccount;
import org.camelgateways.simulator.intouch.IntouchFolder;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Texts that come in are routed, each once. */
class FolderMessagesTest {

    private static final String HANDSET = "+46701740605";
    private static final String BY_HAND = "&startScheduler=false";

    private final FollowStore store = new MemoryFollowStore();
    private final List<FolderMessage> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<CamelContext> contexts = new ArrayList<>();
    private Simulator simulator;
    private IntouchAccount account;

    @BeforeEach
    void start() {
        simulator = Simulator.start();
        account = simulator.intouch().account(Simulator.DEMO_USER);
    }

    @AfterEach
    void stop() throws Exception {
        for (CamelContext context : contexts) {
            context.stop();
        }
        simulator.close();
    }

    private CamelContext polling(String options) throws Exception {
        CamelContext context = new DefaultCamelContext();
        contexts.add(context);
        context.getRegistry().bind("store", store);
        IntouchConfiguration configuration = context.getComponent("intouch", IntouchComponent.class).getConfiguration();
        configuration.setBaseUrl(simulator.baseUrl().toString());
        configuration.setUsername(account.username());
        configuration.setDomain(account.domain());
        configuration.setPassword(Simulator.DEMO_SECRET);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouch:folders/messages?followStore=#store" + options).routeId("polled").process(exchange -> {
                    if (failing.get()) {
                        throw new IllegalStateException("the route fails");
                    }
                    assertThat(exchange.getMessage().getHeader(IntouchConstants.CHANGE)).isEqualTo("created");
                    told.add(exchange.getMessage().getBody(FolderMessage.class));
                });
            }
        });
        context.start();
        return context;
    }

    private List<String> toldBy(CamelContext context, int polls) {
        told.clear();
        for (int i = 0; i < polls; i++) {
            ((ScheduledBatchPollingConsumer) context.getRoute("polled").getConsumer()).run();
        }
        return told.stream().map(FolderMessage::text).toList();
    }

    private String incoming(String text) {
        return account.incoming(HANDSET, "2077", text).id();
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "xml" })
    void whatLiesThereAndWhatComesIsToldOnce(String format) throws Exception {
        incoming("Ja");
        CamelContext context = polling("&format=" + format + BY_HAND);
        assertThat(toldBy(context, 3)).containsExactly("Ja");
        incoming("Nei, æøå 👍");
        incoming("");
        assertThat(toldBy(context, 3)).containsExactly("Nei, æøå 👍", "");
    }

    @Test
    void aMessageHasAllThatTheFolderSaysOfIt() throws Exception {
        String id = incoming("Ja");
        toldBy(polling(BY_HAND), 1);
        FolderMessage message = told.get(0);
        assertThat(message.messageId()).isEqualTo(id);
        assertThat(message.fromNumber()).isEqualTo(HANDSET);
        assertThat(message.to()).isEqualTo("2077");
        assertThat(message.incoming()).isTrue();
        assertThat(message.sendReceiveTime()).isNotNull();
    }

    @Test
    void itPollsByItself() throws Exception {
        polling("&delay=50");
        incoming("Ja");
        await().untilAsserted(() -> assertThat(told).hasSize(1));
    }

    @Test
    void theFirstPollCanTakeWhatLiesThereAsKnown() throws Exception {
        incoming("old");
        CamelContext context = polling("&firstPoll=baseline" + BY_HAND);
        assertThat(toldBy(context, 2)).isEmpty();
        incoming("new");
        assertThat(toldBy(context, 2)).containsExactly("new");
    }

    @Test
    void whatTheRouteFailedOnComesAgain() throws Exception {
        incoming("Ja");
        CamelContext context = polling(BY_HAND);
        failing.set(true);
        assertThat(toldBy(context, 2)).isEmpty();
        failing.set(false);
        assertThat(toldBy(context, 2)).containsExactly("Ja");
    }

    @Test
    void aRestartGoesOnWhereTheStoreIs() throws Exception {
        incoming("Ja");
        CamelContext first = polling(BY_HAND);
        assertThat(toldBy(first, 1)).containsExactly("Ja");
        first.stop();
        incoming("Nei");
        assertThat(toldBy(polling(BY_HAND), 2)).containsExactly("Nei");
    }

    @Test
    void whatIsMovedAwayAndBackIsNotNew() throws Exception {
        IntouchFolder orders = account.addFolder("Orders", null);
        String id = incoming("Ja");
        CamelContext context = polling(BY_HAND);
        assertThat(toldBy(context, 1)).containsExactly("Ja");
        int inbox = account.folders().stream().filter(f -> f.name().equals("Inbox")).findFirst().orElseThrow().id();
        account.move(id, orders.id());
        assertThat(toldBy(context, 3)).isEmpty();
        account.move(id, inbox);
        assertThat(toldBy(context, 3)).isEmpty();
    }

    @Test
    void aFolderIsMeantByItsIdByItsNameOrByItsType() throws Exception {
        IntouchFolder orders = account.addFolder("Orders", null);
        account.move(incoming("Ja"), orders.id());
        incoming("Nei");
        assertThat(toldBy(polling("&folder=" + orders.id() + BY_HAND), 1)).containsExactly("Ja");
        assertThat(toldBy(polling("&folder=Orders" + BY_HAND), 1)).containsExactly("Ja");
        assertThat(toldBy(polling("&folder=Inbox" + BY_HAND), 1)).containsExactly("Nei");
    }

    @Test
    void aNameOfDigitsOnlyIsMeantWhereThatIsSaid() throws Exception {
        IntouchFolder year = account.addFolder("2026", null);
        account.move(incoming("Ja"), year.id());
        incoming("Nei");
        assertThat(toldBy(polling("&folder=name:2026" + BY_HAND), 1)).containsExactly("Ja");
        assertThat(toldBy(polling("&folder=name:Inbox" + BY_HAND), 1)).containsExactly("Nei");
        assertThat(toldBy(polling("&folder=2026" + BY_HAND), 1)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndLookedForAgain() throws Exception {
        CamelContext context = polling("&folder=Orders" + BY_HAND);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(context, 1)).isEmpty();
            assertThat(log.text()).contains("there is no folder as the option folder names it");
        }
        IntouchFolder orders = account.addFolder("Orders", null);
        account.move(incoming("Ja"), orders.id());
        assertThat(toldBy(context, 1)).containsExactly("Ja");
        account.addFolder("Orders", null);
        try (CapturedLog log = new CapturedLog()) {
            assertThat(toldBy(context, 1)).isEmpty();
            assertThat(log.text()).contains("several of that name");
        }
    }

    @Test
    void whatIsRememberedOfAMessageIsItsIdAlone() throws Exception {
        incoming("secret words");
        toldBy(polling(BY_HAND), 1);
        List<String> kept = new ArrayList<>();
        store.forEach("", followed -> kept.add(followed.key() + followed.value()));
        assertThat(kept).hasSize(2);
        assertThat(kept.toString()).contains("I_").doesNotContain("secret").doesNotContain("1740605");
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> polling("&folder=" + BY_HAND)).hasStackTraceContaining("folder must be");
        assertThatThrownBy(() -> polling("&folder=name:" + BY_HAND)).hasStackTraceContaining("folder must be");
        assertThatThrownBy(() -> polling("&raw=true" + BY_HAND)).hasStackTraceContaining("raw documents cannot be polled");
        assertThatThrownBy(() -> polling("&apiVersion=2" + BY_HAND)).hasStackTraceContaining("only version 1");
        assertThatThrownBy(() -> {
            CamelContext context = polling(BY_HAND);
            context.getEndpoint("intouch:groups/contacts").createConsumer(exchange -> {
            });
        }).hasStackTraceContaining("group is needed");
        assertThatThrownBy(() -> {
            CamelContext context = polling(BY_HAND);
            context.getEndpoint("intouch:groups/list").createConsumer(exchange -> {
            });
        }).hasStackTraceContaining("contacts/list, groups/contacts, folders/messages");
    }
}
