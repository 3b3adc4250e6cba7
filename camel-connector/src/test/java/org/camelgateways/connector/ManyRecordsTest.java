package org.camelgateways.connector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camelgateways.connector.model.User;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A message of many records: a call each, a few at once, one result. */
class ManyRecordsTest extends ConnectorTestSupport {

    private static User user(int id) {
        return User.of("r" + id, User.MEMBER, "Foo", "Bar");
    }

    private static List<User> users(int count) {
        return IntStream.range(0, count).mapToObj(ManyRecordsTest::user).toList();
    }

    @Test
    void everyRecordIsACallAndHasAResultInItsPlace() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    String request = wire.readRequest().everything();
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    String id = request.replaceAll("(?s).*<recordID>(.*)</recordID>.*", "$1");
                    Thread.yield();
                    atOnce.decrementAndGet();
                    wire.write(Reply.of(200, "<response><uuid>uuid-" + id + "</uuid></response>"));
                }
            });

            EntriesResult<?> result = saved("user/save?concurrency=5&baseUrl=http://127.0.0.1:" + server.port(), users(200));

            assertThat(result.entries()).extracting(EntryResult::id)
                    .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "uuid-r" + i).toList());
            assertThat(result.outcome()).isEqualTo(Outcome.SENT);
            assertThat(most.get()).isBetween(1, 5);
            assertThat(server.connections()).as("connections").isLessThanOrEqualTo(200);
            assertThat(server.requests()).hasSize(200);
        }
    }

    /** How long it takes is for the report: at best 2,000 times 50 ms divided by 16. */
    @Test
    @Tag("long")
    void twoThousandRecordsNeedFewThreads() throws Exception {
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    wire.readRequest();
                    wire.pause(Duration.ofMillis(50));
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            String uri = "user/save?concurrency=16&baseUrl=http://127.0.0.1:" + server.port();
            AtomicLong most = new AtomicLong();
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
            watch.scheduleAtFixedRate(() -> most.accumulateAndGet(threads(), Math::max), 0, 50, TimeUnit.MILLISECONDS);

            EntriesResult<?> result = saved(uri, users(2_000));

            watch.shutdownNow();
            assertThat(result.count(Outcome.SENT)).isEqualTo(2_000);
            assertThat(server.requests()).hasSize(2_000);
            assertThat(most.get()).as("threads of the component, 21 where the machine keeps up").isBetween(1L, 99L);
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.contains(" - connector-") || name.startsWith("httpclient-")).count();
    }

    @Test
    void whatIsNotSavedIsTheRest() throws Exception {
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    String request = wire.readRequest().everything();
                    boolean refused = request.contains(">r1<") || request.contains(">r3<");
                    wire.write(Reply.of(refused ? 400 : request.contains(">r2<") ? 500 : 200, refused ? "" : RESPONSE));
                }
            });

            EntriesResult<?> result = saved("user/save?baseUrl=http://127.0.0.1:" + server.port(), users(5));

            assertThat(result.entries()).extracting(EntryResult::outcome).containsExactly(
                    Outcome.SENT, Outcome.NOT_SENT, Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.SENT);
            assertThat(result.rest()).isEqualTo(List.of(user(1), user(3)));
            assertThat(saved("user/save", result.rest()).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void nothingSavedIsAnErrorWithTheResultInIt() {
        service.answering(400, Map.of(), error("VALIDATION", "no"));

        GatewayException error = failed(RequestRejectedException.class, "staff/save",
                List.of(User.of("1", User.STAFF, "a", "b"), User.of("2", User.STAFF, "a", "b")));
        assertThat(error.entries().orElseThrow().rest()).hasSize(2);
    }

    @Test
    void afterARefusedConnectionTheOthersAreNotTried() throws Exception {
        int port;
        try (FaultServer server = FaultServer.plain()) {
            port = server.port();
        }

        GatewayException error = failed(ServiceUnreachableException.class,
                "user/save?concurrency=1&baseUrl=http://127.0.0.1:" + port, users(10));
        assertThat(error.entries().orElseThrow().rest()).hasSize(10);
        assertThat(error.entries().orElseThrow().entries().get(9).reason()).startsWith("not tried");
    }

    @Test
    void listsArraysAndIteratorsAreTaken() {
        List<Object> bodies = new ArrayList<>(List.of(users(3), users(3).toArray(), users(3).iterator()));
        bodies.add(Stream.iterate(0, i -> i + 1).limit(3).map(ManyRecordsTest::user).iterator());
        bodies.add(List.of(user(0), with(USER, "recordId", "r1"), user(2)));
        for (Object body : bodies) {
            service.forget();
            assertThat(saved("user/save", body).count(Outcome.SENT)).isEqualTo(3);
            assertThat(service.calls()).hasSize(3);
        }
        service.forget();
        assertThat(faults("user/save", List.of())).containsExactly("body is empty: at least one record is needed");
        assertThat(faults("user/save", List.of(users(1)))).hasSize(1);
    }

    @Test
    void anIteratorWithoutEndIsRefusedAndNotReadForEver() {
        AtomicInteger taken = new AtomicInteger();
        Iterator<User> endless = Stream.iterate(0, i -> i + 1).peek(i -> taken.incrementAndGet())
                .map(ManyRecordsTest::user).iterator();

        assertThat(faults("user/save?maxRecords=100", endless))
                .containsExactly("body has more than 100 records, which maxRecords allows; split it");
        assertThat(taken.get()).isLessThanOrEqualTo(101);
    }

    @Test
    void oneFaultRefusesAllBeforeAnythingLeaves() {
        assertThat(faults("user/save", List.of(user(0), with(USER, "recordId", "r0"), with(USER, "lastname", ""), "x")))
                .containsExactly("body[1].recordId is the same as of body[0]", "body[2].lastname is missing",
                        "body[3] is a java.lang.String; possible are a User or a Map with its fields, or a List or an Iterator of these");
    }
}
