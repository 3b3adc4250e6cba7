package org.camelgateways.support.plain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.ReceivedRequest;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.kit.Wire;
import org.camelgateways.support.meters.AccountMeter;
import org.camelgateways.support.meters.Ending;
import org.camelgateways.support.meters.OperationMeter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** Every call is counted once, by how it ended, and seen in the health checks, the dev console and Micrometer. */
class PlainMetersTest {

    private final CamelContext context = new DefaultCamelContext();
    private final PlainComponent component = new PlainComponent();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private FaultServer server;

    @BeforeEach
    void start() throws Exception {
        server = FaultServer.plain();
        server.usually(this::answer);
        context.addComponent("clinic", component);
        context.getRegistry().bind("meters", registry);
        HealthCheckRepository producers = HealthCheckHelper.getHealthCheckRepository(context, "producers");
        producers.setEnabled(true);
        HealthCheckRegistry.get(context).setExposureLevel("full");
        context.start();
    }

    @AfterEach
    void stop() throws IOException {
        goOn.countDown();
        context.stop();
        server.close();
    }

    private void answer(Wire wire) throws IOException {
        while (true) {
            ReceivedRequest request = wire.readRequest();
            switch (new String(request.body(), StandardCharsets.UTF_8)) {
                case "no" -> wire.write(Reply.of(404, "no"));
                case "stranger" -> wire.write(Reply.of(401, "who?"));
                case "slower" -> wire.write(Reply.of(429, "slower", "Retry-After: 60"));
                case "reset" -> wire.reset();
                case "wait" -> {
                    waitToGoOn();
                    wire.write(Reply.of(200, "1"));
                }
                default -> wire.write(Reply.of(200, "1"));
            }
        }
    }

    private void waitToGoOn() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(String... bodies) {
        sendAs("", bodies);
    }

    private void sendAs(String user, String... bodies) {
        for (String body : bodies) {
            context.createProducerTemplate().request(uri("send", user), exchange -> exchange.getMessage().setBody(body));
        }
    }

    private String uri(String operation, String user) {
        return "clinic:" + operation + "?baseUrl=http://127.0.0.1:" + server.port() + "&username=" + user;
    }

    private AccountMeter account() {
        return component.meters().accounts().get(0);
    }

    private OperationMeter operation() {
        return account().operations().iterator().next();
    }

    @Test
    void eachCallIsCountedOnceByHowItEnded() {
        send("well", "well", "no", "stranger", "slower", "reset");
        context.createProducerTemplate().request(
                "clinic:send?baseUrl=http://127.0.0.1:1", exchange -> exchange.getMessage().setBody("never"));

        assertThat(account().counts()).isEqualTo(Map.of(
                Ending.DONE, 2L, Ending.REJECTED, 1L, Ending.AUTHENTICATION_FAILED, 1L, Ending.THROTTLED, 1L,
                Ending.UNKNOWN, 1L));
        assertThat(component.meters().accounts().get(1).counts()).isEqualTo(Map.of(Ending.UNREACHABLE, 1L));
        assertThat(operation().ended()).isEqualTo(6);
        assertThat(operation().active()).isZero();
        assertThat(operation().time()).isPositive();
    }

    @Test
    void eachCallOfASeriesIsCountedAndNoneThatWasNotMade() {
        context.createProducerTemplate().request(
                uri("row", ""), exchange -> exchange.getMessage().setBody("well,well,stranger,well"));

        assertThat(account().counts()).isEqualTo(Map.of(Ending.DONE, 2L, Ending.AUTHENTICATION_FAILED, 1L));
    }

    @Test
    void aCallIsSeenWhileItIsUnderWay() {
        context.createProducerTemplate().asyncSendBody(uri("send", ""), "wait");

        await().until(() -> operation().active() == 1);
        assertThat(gauge("camel.gateways.calls.active").value()).isEqualTo(1);
        goOn.countDown();
        await().until(() -> operation().active() == 0);
        assertThat(gauge("camel.gateways.calls.active").value()).isZero();
    }

    private Gauge gauge(String name) {
        return registry.get(name).gauge();
    }

    @Test
    void micrometerReadsTheSameCounts() {
        send("well", "well", "no");

        assertThat(counter("done")).isEqualTo(2);
        assertThat(counter("rejected")).isEqualTo(1);
        assertThat(counter("throttled")).isZero();
        FunctionTimer timer = registry.get("camel.gateways.calls.time").tag("operation", "send").functionTimer();
        assertThat(timer.count()).isEqualTo(3);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isCloseTo(operation().time().toNanos(), within(1.0));
        assertThat(registry.find("camel.gateways.balance").gauge()).isNull();
    }

    private double counter(String outcome) {
        FunctionCounter counter = registry.get("camel.gateways.calls").tags(
                "camelContext", context.getName(), "component", "clinic", "account", "clinic", "operation", "send", "outcome",
                outcome).functionCounter();
        return counter.count();
    }

    @Test
    void aTagHasFewValuesAndNoneOfThemIsTheUsers() {
        send("well");
        sendAs("linnea", "well");
        sendAs("linnea", "well");

        Map<String, List<String>> values = registry.getMeters().stream().map(Meter::getId).flatMap(id -> id.getTags().stream())
                .distinct().collect(Collectors.groupingBy(Tag::getKey, Collectors.mapping(Tag::getValue, Collectors.toList())));
        assertThat(values.get("account")).containsExactlyInAnyOrder("clinic", "clinic-2");
        assertThat(values.get("component")).containsExactly("clinic");
        assertThat(values.get("operation")).containsExactly("send");
        assertThat(values.get("outcome")).hasSameSizeAs(Ending.values());
    }

    @Test
    void whatAStoppedComponentShowedIsGone() {
        send("well");
        assertThat(registry.getMeters()).isNotEmpty();
        assertThat(health()).hasSize(1);

        component.stop();

        assertThat(registry.getMeters()).isEmpty();
        assertThat(health()).isEmpty();

        component.start();

        assertThat(registry.getMeters()).isNotEmpty();
        assertThat(health()).hasSize(1);
    }

    @Test
    void contextsThatShareARegistryAreToldApart() throws Exception {
        send("well");
        CamelContext other = new DefaultCamelContext();
        other.addComponent("clinic", new PlainComponent());
        other.getRegistry().bind("meters", registry);
        other.start();
        other.createProducerTemplate().request(uri("send", ""), exchange -> exchange.getMessage().setBody("no"));

        assertThat(counter("done")).isEqualTo(1);
        assertThat(counter("rejected")).isZero();
        assertThat(registry.get("camel.gateways.calls").tags("camelContext", other.getName(), "outcome", "rejected")
                .functionCounter().count()).isEqualTo(1);
        other.stop();
        assertThat(counter("done")).isEqualTo(1);
    }

    private List<HealthCheck.Result> health() {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:")).toList();
    }

    @Test
    void anAccountIsDownWhileItsLoginIsRefused() {
        send("well", "stranger");

        HealthCheck.Result down = health().get(0);
        assertThat(down.getCheck().getId()).isEqualTo("producer:clinic");
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage()).contains("clinic: The service did not accept the credentials");
        assertThat(down.getDetails()).containsEntry("calls.done", 1L).containsEntry("calls.authentication_failed", 1L);

        send("slower");

        HealthCheck.Result up = health().get(0);
        assertThat(up.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(up.getDetails()).containsKey("throttled.until");
    }

    @Test
    void anAccountIsDownWhereThreeCallsInARowFindNobody() {
        send("reset", "reset");
        assertThat(health().get(0).getState()).isEqualTo(HealthCheck.State.UP);

        send("reset");
        assertThat(health().get(0).getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(HealthCheckHelper.invokeLiveness(context)).noneMatch(r -> r.getCheck().getId().startsWith("producer:"));
    }

    @Test
    void aComponentCanBeLeftOutOfTheHealthChecks() {
        component.stop();
        component.setHealthCheckProducerEnabled(false);
        component.start();
        send("stranger");

        assertThat(health()).isEmpty();
    }

    @Test
    void theDevConsoleTellsOfEveryAccount() {
        send("well", "stranger", "slower");
        DevConsoleRegistry consoles = context.getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        consoles.setEnabled(true);
        consoles.loadDevConsoles();
        DevConsole console = consoles.getConsole("gateways").orElseThrow();

        assertThat(console.call(DevConsole.MediaType.TEXT).toString()).contains("Account clinic: no problem known")
                .contains("throttledUntil: ").containsPattern(
                        "send: active 0, mean \\d+ ms, done 1, authentication_failed 1, throttled 1");
        assertThat(console.call(DevConsole.MediaType.JSON).toString()).contains("account=clinic", "component=clinic",
                "calls={done=1, authentication_failed=1, throttled=1}");
    }
}
