package org.camelgateways.intouchsms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.JdbcFollowStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** from("intouchsms:sms/status") follows what sms/send wrote down, in a real database. Time is the simulator's. */
class FollowingTest extends SimulatedTestSupport {

    private static final Sms THREE_PEOPLE = new Sms(
            List.of(new Recipient.Number(ONE, "first"), new Recipient.Number(TWO), new Recipient.Number(THREE)), "Muraho",
            null, null, Map.of());

    private final List<DeliveryReport> reports = new CopyOnWriteArrayList<>();
    private FollowStore store;

    @BeforeEach
    void newStore() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        JdbcFollowStore jdbc = new JdbcFollowStore(database);
        jdbc.createTable();
        store = jdbc;
        component().getConfiguration().setFollowStore(store);
        component().setClock(simulator.clock());
    }

    @AfterEach
    void noStore() throws Exception {
        stop();
        component().getConfiguration().setFollowStore(null);
        component().setClock(Clock.systemUTC());
    }

    @Test
    void everyTextIsFollowedToItsEndOneReportPerChange() throws Exception {
        SendResult result = send(THREE_PEOPLE);
        simulator.setStatus(Long.parseLong(String.valueOf(result.recipients().get(2).id())), "U");
        follow("", this::keep);

        await().until(() -> {
            simulator.clock().advance(Duration.ofSeconds(20));
            return followed() == 0;
        });

        assertThat(reports).filteredOn(r -> ONE.equals(r.recipient())).last().satisfies(r -> {
            assertThat(r.status()).isEqualTo(DeliveryStatus.DELIVERED);
            assertThat(r.reference()).isEqualTo("first");
            assertThat(r.id()).isEqualTo(result.recipients().get(0).id());
        });
        assertThat(reports).filteredOn(r -> THREE.equals(r.recipient())).extracting(DeliveryReport::vendorStatus)
                .containsExactly("U");
        assertThat(reports).doesNotHaveDuplicates().allMatch(r -> !r.vendorStatus().equals("P"));
    }

    @Test
    void aStatusThatTheRouteFailedOnComesAgainAndIsThenDone() throws Exception {
        AtomicInteger failures = new AtomicInteger(2);
        send(to(ONE));
        simulator.clock().advance(Duration.ofMinutes(10));
        follow("", exchange -> {
            keep(exchange);
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        });

        await().until(() -> {
            simulator.clock().advance(Duration.ofMinutes(1));
            return followed() == 0;
        });

        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("D", "D", "D");
    }

    @Test
    void aRestartGoesOnWhereItWas() throws Exception {
        send(to(ONE, TWO));
        simulator.clock().advance(Duration.ofMinutes(10));
        follow("&maxCallsPerMinute=1", this::keep);
        await().until(() -> reports.size() == 1 && followed() == 1);
        stop();

        simulator.clock().advance(Duration.ofMinutes(10));
        follow("", this::keep);
        await().until(() -> followed() == 0);

        assertThat(reports).extracting(DeliveryReport::recipient).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void aTextWhoseTimeIsUpIsToldAsUnknownAndNotFollowedAnyMore() throws Exception {
        simulator.faults().add(Fault.body200("{\"success\":true,\"results\":{\"status\":\"S\"}}").on("sms/status").always());
        sent(SENDER + "&followFor=1h", to(ONE), Map.of());
        follow("", this::keep);
        simulator.clock().advance(Duration.ofMinutes(1));
        await().until(() -> reports.size() == 1);

        simulator.clock().advance(Duration.ofMinutes(60));
        await().until(() -> followed() == 0);

        assertThat(reports).extracting(DeliveryReport::status).containsExactly(DeliveryStatus.SENT, DeliveryStatus.UNKNOWN);
        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("S", "S");
    }

    @Test
    void theServiceIsAskedAtLongerAndLongerIntervals() throws Exception {
        simulator.faults().add(Fault.body200("{\"success\":true,\"results\":{\"status\":\"P\"}}").on("sms/status").always());
        FollowedTexts texts = new FollowedTexts(store, "account", component().getConfiguration());
        FollowedText text = new FollowedText("1", ONE, null, "P", Instant.MAX, 0);
        Instant now = Instant.EPOCH;
        List<Long> waits = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 9; i++) {
            texts.again(text, now);
            store.forEach("", followed -> waits.add(followed.dueAt().getEpochSecond()));
            text = text.askedOnceMore();
        }

        assertThat(waits).containsExactly(20L, 40L, 80L, 160L, 320L, 640L, 900L, 900L, 900L);
        texts.again(text.now("S"), now);
        assertThat(texts.due(now.plusSeconds(20), 9)).hasSize(1);
    }

    @Test
    void aMinuteHasNoMoreCallsThanAllowed() throws Exception {
        send(to(ONE, TWO, THREE));
        simulator.clock().advance(Duration.ofMinutes(1));
        int before = simulator.inbox().requests().size();
        follow("&maxCallsPerMinute=2", this::keep);

        await().until(() -> simulator.inbox().requests().size() == before + 2 && polls() > 3);
        assertThat(simulator.inbox().requests()).hasSize(before + 2);

        simulator.clock().advance(Duration.ofMinutes(1));
        await().until(() -> simulator.inbox().requests().size() >= before + 3);
    }

    @Test
    void anErrorOfTheServiceLosesNothing() throws Exception {
        send(to(ONE));
        simulator.clock().advance(Duration.ofMinutes(10));
        simulator.faults().add(Fault.status(503, "later").on("sms/status").times(1));
        simulator.faults().add(Fault.status(400, "no").on("sms/status").times(1));
        simulator.faults().add(Fault.resetAfterRead().on("sms/status").times(1));
        follow("", this::keep);

        await().until(() -> {
            simulator.clock().advance(Duration.ofMinutes(1));
            return followed() == 0;
        });

        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("D");
    }

    @Test
    void aStoreThatIsDownDoesNotMakeASentTextAnError() {
        JdbcDataSource empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:" + UUID.randomUUID());
        component().getConfiguration().setFollowStore(new JdbcFollowStore(empty));

        assertThat(send(to(ONE)).ids()).hasSize(1);
    }

    @Test
    void withoutAStoreAndWithoutAPathThereIsNothingToFollow() {
        component().getConfiguration().setFollowStore(null);
        assertThatThrownBy(() -> follow("", this::keep)).hasStackTraceContaining("callbackPath must look like");
    }

    @Test
    void twoRoutesThatWouldTakeEachOthersReportsRefuseToStart() throws Exception {
        follow("", this::keep);

        assertThatThrownBy(() -> context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouchsms:sms/status?delay=30").routeId("second").process(FollowingTest.this::keep);
            }
        })).hasStackTraceContaining("Another route follows the texts of the same account");
        context.removeRoute("second");
    }

    @Test
    void theTextsOfAnotherAccountAreNotAskedFor() throws Exception {
        send(to(ONE));
        simulator.clock().advance(Duration.ofMinutes(10));
        int before = simulator.inbox().requests().size();
        follow("&username=other", this::keep);

        await().until(() -> polls() > 3);

        assertThat(simulator.inbox().requests()).hasSize(before);
        assertThat(followed()).isEqualTo(1);
    }

    @Test
    void aRouteThatHandsOverIsWaitedForAndAskedAboutOnce() throws Exception {
        send(to(ONE));
        simulator.clock().advance(Duration.ofMinutes(10));
        CountDownLatch goOn = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouchsms:sms/status?delay=20&initialDelay=0").routeId("follow")
                        .to("seda:handed?waitForTaskToComplete=Never");
                from("seda:handed").routeId("handed").process(exchange -> {
                    keep(exchange);
                    goOn.await(20, TimeUnit.SECONDS);
                });
            }
        });
        await().until(() -> reports.size() == 1);
        simulator.clock().advance(Duration.ofMinutes(10));
        long polls = polls();
        await().until(() -> polls() > polls + 3 || reports.size() > 1);
        assertThat(reports).hasSize(1);
        assertThat(followed()).isEqualTo(1);

        goOn.countDown();
        await().until(() -> followed() == 0);
        assertThat(reports).hasSize(1);
        context.getRouteController().stopRoute("handed");
        context.removeRoute("handed");
    }

    @Test
    void whatARouteHandedOverAndThenFailedOnComesAgain() throws Exception {
        send(to(ONE));
        simulator.clock().advance(Duration.ofMinutes(10));
        AtomicInteger audited = new AtomicInteger();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouchsms:sms/status?delay=20&initialDelay=0").routeId("follow")
                        .process(FollowingTest.this::keep)
                        .to("seda:audit?waitForTaskToComplete=Never")
                        .process(exchange -> {
                            await().until(() -> audited.get() == reports.size());
                            if (reports.size() == 1) {
                                throw new IllegalStateException("the database is down");
                            }
                        });
                from("seda:audit").routeId("audit").process(exchange -> audited.incrementAndGet());
            }
        });
        await().until(() -> {
            simulator.clock().advance(Duration.ofMinutes(1));
            return followed() == 0;
        });

        assertThat(reports).extracting(DeliveryReport::vendorStatus).containsExactly("D", "D");
        context.getRouteController().stopRoute("audit");
        context.removeRoute("audit");
    }

    private int followed() {
        AtomicInteger count = new AtomicInteger();
        store.forEach("", followed -> count.incrementAndGet());
        return count.get();
    }

    private long polls() {
        return ((StatusPolling) context.getRoute("follow").getConsumer()).getCounter();
    }

    private void keep(Exchange exchange) {
        reports.add(exchange.getMessage().getBody(DeliveryReport.class));
    }

    private void follow(String options, Processor processor) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("intouchsms:sms/status?delay=20&initialDelay=0" + options).routeId("follow").process(processor);
            }
        });
    }

    private void stop() throws Exception {
        if (context.getRoute("follow") != null) {
            context.getRouteController().stopRoute("follow");
            context.removeRoute("follow");
        }
    }
}
