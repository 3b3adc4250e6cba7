package org.camelgateways.connector;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Reply;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** How long it takes is printed, and for a quiet machine; at best it is 2,000 times 50 ms divided by 16. */
    @Test
    @Tag("long")
    void twoThousandRecordsNeedFewThreads() throws Exception {
        int concurrency = 16;
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    wire.readRequest();
                    wire.pause(Duration.ofMillis(50));
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            String uri = "user/save?concurrency=" + concurrency + "&baseUrl=http://127.0.0.1:" + server.port();
            saved(uri, user(-1));
            AtomicLong most = new AtomicLong();
            ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
            watch.submit(() -> Thread.currentThread().setName("fault-server")).get();
            long idle = threads();
            watch.scheduleAtFixedRate(() -> most.accumulateAndGet(threads(), Math::max), 0, 20, TimeUnit.MILLISECONDS);
            long start = System.nanoTime();

            EntriesResult<?> result = saved(uri, users(2_000));

            long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            watch.shutdownNow();
            long best = 2_000 * 50 / concurrency;
            System.out.printf(
                    "2000 saves of 50 ms, %d at once: %,d ms, at best %,d (%.2f times); %d threads, idle %d; load %.1f%n",
                    concurrency, took, best, took / (double) best, most.get(), idle,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            assertThat(result.count(Outcome.SENT)).isEqualTo(2_000);
            assertThat(server.requests()).hasSize(2_001);
            assertThat(most.get() - idle).as("threads more than idle").isLessThanOrEqualTo(24);
        }
    }

    /** All but those of the server and of this test. */
    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> !thread.getName().equals("fault-server")).count();
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
        assertThat(faults("user/save?maxRecords=2", users(3)))
                .containsExactly("body has 3 records, of which maxRecords allows 2; split it, or hand over its Iterator");
        for (Object body : bodies) {
            service.forget();
            assertThat(saved("user/save", body).count(Outcome.SENT)).isEqualTo(3);
            assertThat(service.calls()).hasSize(3);
        }
        service.forget();
        assertThat(faults("user/save", List.of())).containsExactly("body is empty: at least one record is needed");
        assertThat(faults("user/save", List.of(users(1)))).hasSize(1);
    }

    private static EntriesResult<?> result(Exchange done) {
        return (EntriesResult<?>) done.getMessage().getBody();
    }

    private static Iterator<User> endless(AtomicInteger taken) {
        return Stream.iterate(0, i -> i + 1).map(i -> user(taken.getAndIncrement())).iterator();
    }

    @Test
    void ofAnIteratorWithoutEndSoManyAreSavedAndTheNextMessageGoesOn() {
        AtomicInteger taken = new AtomicInteger();
        Object body = endless(taken);
        for (int message = 0; message < 3; message++) {
            service.forget();
            Exchange done = done("user/save?maxRecords=100", body, Map.of());
            EntriesResult<?> result = result(done);
            assertThat(result.entries()).hasSize(100);
            assertThat(((User) result.entries().get(0).given()).recordId()).isEqualTo("r" + 100 * message);
            assertThat(result.count(Outcome.SENT)).isEqualTo(100);
            assertThat(service.calls()).hasSize(100);
            body = done.getMessage().getHeader("CamelConnectorRemaining");
        }
        assertThat(taken.get()).isLessThanOrEqualTo(301);
        assertThat(done("user/save", users(3).iterator(), Map.of()).getMessage().getHeader("CamelConnectorRemaining")).isNull();
    }

    @Test
    void nothingOfAnIteratorIsTakenAheadOfWhatIsUnderWay() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    wire.readRequest();
                    ahead.accumulateAndGet(taken.get() - answered.getAndIncrement(), Math::max);
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            EntriesResult<?> result = saved(
                    "user/save?concurrency=3&maxRecords=300&baseUrl=http://127.0.0.1:" + server.port(), endless(taken));
            assertThat(result.count(Outcome.SENT)).isEqualTo(300);
            // three, and those whose answers were read while the server looked
            assertThat(ahead.get()).isBetween(1, 6);
        }
    }

    @Test
    void aFaultyRecordOfAnIteratorIsItsOwnResult() {
        List<Object> records = new ArrayList<>(List.of(user(0), with(USER, "lastname", ""), user(0), "x"));
        records.add(null);
        records.add(user(5));

        EntriesResult<?> result = saved("user/save", records.iterator());

        assertThat(result.entries()).extracting(EntryResult::outcome).containsExactly(
                Outcome.SENT, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.SENT);
        assertThat(result.entries().get(1).reason()).contains("body[1].lastname is missing");
        assertThat(result.entries().get(2).reason()).contains("body[2].recordId is the same as of body[0]");
        assertThat(result.rest()).hasSize(4).element(2).isEqualTo("x");
        assertThat(service.calls()).hasSize(2);
        GatewayException none = failed(InvalidRequestException.class, "user/save", List.of("x").iterator());
        assertThat(none.entries().orElseThrow().rest()).isEqualTo(List.of("x"));
    }

    @Test
    void anIteratorThatFailsEndsThereAndNothingSavedIsLost() {
        Iterator<User> failing = Stream.iterate(0, i -> i + 1).map(i -> {
            if (i == 20) {
                throw new IllegalStateException("the file is torn");
            }
            return user(i);
        }).iterator();

        Exchange done = done("user/save", failing, Map.of());
        assertThat(result(done).count(Outcome.SENT)).isEqualTo(20);
        assertThat(done.getMessage().getHeader("CamelConnectorRemaining")).isSameAs(failing);
    }

    /** Whatever it throws, and would have after that. */
    private static Iterator<User> failing(int place, int count, Throwable failure) {
        Iterator<User> users = users(count).iterator();
        AtomicInteger at = new AtomicInteger();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return users.hasNext();
            }

            @Override
            public User next() {
                User user = users.next();
                if (at.getAndIncrement() == place) {
                    throw ManyRecordsTest.<RuntimeException> unseen(failure);
                }
                return user;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unseen(Throwable failure) throws T {
        throw (T) failure;
    }

    static List<Throwable> failures() {
        return List.of(new IllegalStateException("Zebrafink"), new IOException("Zebrafink"), new LinkageError("Zebrafink"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void behindWhatFailsNothingOfAnIteratorIsSaved(Throwable failure) {
        Iterator<User> failing = failing(3, 20, failure);

        Exchange done = done("user/save", failing, Map.of());

        assertThat(result(done).entries()).extracting(each -> ((User) each.given()).recordId())
                .containsExactly("r0", "r1", "r2");
        assertThat(result(done).outcome()).isEqualTo(Outcome.SENT);
        assertThat(done.getMessage().getHeader("CamelConnectorRemaining")).isSameAs(failing);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anIteratorThatFailsAtOnceWasNotSent(Throwable failure) {
        assertThat(faults("user/save", failing(0, 20, failure)))
                .containsExactly("body is an Iterator that failed before its first record ("
                                 + failure.getClass().getSimpleName() + ")");
    }

    @Test
    void aRecordOfAnIteratorThatCannotBeReadIsItsOwnResult() {
        Map<String, Object> torn = new HashMap<>(USER) {
            private static final long serialVersionUID = 1L;

            @Override
            public Object get(Object key) {
                throw new IllegalStateException("Zebrafink");
            }
        };

        EntriesResult<?> result = saved("user/save", List.of(user(0), torn, user(2)).iterator());

        assertThat(result.entries()).extracting(EntryResult::outcome)
                .containsExactly(Outcome.SENT, Outcome.NOT_SENT, Outcome.SENT);
        assertThat(result.entries().get(1).reason())
                .contains("body[1] could not be read (IllegalStateException)").doesNotContain("Zebrafink");
        assertThat(result.rest()).hasSize(1).first().isSameAs(torn);
    }

    /** What was taken and surely not saved is not lost with the redelivery. */
    @Test
    void afterAnErrorAnIteratorStandsWhereItStood() throws Exception {
        Iterator<User> records = users(20).iterator();
        int port;
        try (FaultServer server = FaultServer.plain()) {
            port = server.port();
        }
        failed(ServiceUnreachableException.class, "user/save?baseUrl=http://127.0.0.1:" + port, records);
        failed(ServiceUnreachableException.class, "user/save?baseUrl=http://127.0.0.1:" + port, records);

        EntriesResult<?> result = saved("user/save?maxRecords=7", records);
        assertThat(result.entries()).extracting(each -> ((User) each.given()).recordId())
                .containsExactly("r0", "r1", "r2", "r3", "r4", "r5", "r6");
        assertThat(saved("user/save", records).entries()).hasSize(13);
    }

    /** As a route goes on that asks for more as long as there is more. */
    @Test
    void whatRemainsAfterAnErrorSaysThatThereIsMore() throws Exception {
        Iterator<?> records = users(3).iterator();
        int port;
        try (FaultServer server = FaultServer.plain()) {
            port = server.port();
        }
        failed(ServiceUnreachableException.class, "user/save?baseUrl=http://127.0.0.1:" + port, records);

        List<String> saved = new ArrayList<>();
        do {
            Exchange done = done("user/save?maxRecords=1", records, Map.of());
            result(done).entries().forEach(each -> saved.add(((User) each.given()).recordId()));
            records = done.getMessage().getHeader("CamelConnectorRemaining", Iterator.class);
        } while (records != null && records.hasNext());
        assertThat(saved).containsExactly("r0", "r1", "r2");
    }

    @Test
    void whereTheHubStopsAnsweringTheIteratorIsNotReadOn() throws Exception {
        AtomicInteger taken = new AtomicInteger();
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    String request = wire.readRequest().everything();
                    if (request.contains(">r5<")) {
                        wire.write(Reply.of(429, ""));
                    }
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            Exchange done = done("user/save?concurrency=1&baseUrl=http://127.0.0.1:" + server.port(), endless(taken), Map.of());

            assertThat(result(done).entries()).hasSize(6);
            assertThat(done.getMessage().getHeader("CamelConnectorRemaining")).isNotNull();
            assertThat(taken.get()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void whatMayHaveBeenSavedOfAnIteratorIsNotSentAgainUnseen() throws Exception {
        try (FaultServer server = FaultServer.plain()) {
            server.usually(wire -> {
                while (true) {
                    if (wire.readRequest().everything().contains(">r1<")) {
                        wire.reset();
                    }
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            String uri = "connector:user/save?baseUrl=http://127.0.0.1:" + server.port();
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:redelivered").errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                            .to(uri);
                    from("direct:twice").doTry().to(uri).process(exchange -> {
                        throw new IllegalStateException("a later step");
                    }).doCatch(IllegalStateException.class).end().process(
                            exchange -> exchange.getMessage().setBody(users(3).iterator())).to(uri);
                }
            });
            Exchange redelivered = template.request(
                    "direct:redelivered", exchange -> exchange.getMessage().setBody(List.of(user(1)).iterator()));
            assertThat(redelivered.getException()).isExactlyInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);

            Exchange twice = template.request(
                    "direct:twice", exchange -> exchange.getMessage().setBody(users(3).iterator()));
            EntriesResult<?> again = result(twice);
            assertThat(again.entries()).extracting(EntryResult::outcome)
                    .containsExactly(Outcome.SENT, Outcome.UNKNOWN, Outcome.SENT);
            assertThat(server.requests()).filteredOn(request -> request.everything().contains(">r1<")).hasSize(2);
        }
    }

    @Test
    void whereItMayBeSavedAgainWhatMayHaveBeenIsTakenAgain() throws Exception {
        try (FaultServer server = FaultServer.plain()) {
            AtomicInteger calls = new AtomicInteger();
            server.usually(wire -> {
                while (true) {
                    wire.readRequest();
                    if (calls.incrementAndGet() <= 2) {
                        wire.reset();
                    }
                    wire.write(Reply.of(200, RESPONSE));
                }
            });
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:again").errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                            .to("connector:user/save?resendUnknown=true&concurrency=1&baseUrl=http://127.0.0.1:"
                                + server.port());
                }
            });

            Exchange done = template.request("direct:again", exchange -> exchange.getMessage().setBody(users(2).iterator()));

            assertThat(done.getException()).isNull();
            assertThat(result(done).entries()).extracting(each -> ((User) each.given()).recordId())
                    .containsExactly("r0", "r1");
            assertThat(result(done).outcome()).isEqualTo(Outcome.SENT);
        }
    }

    @Test
    void aRefusalTakesNothingOfAnIterator() {
        Iterator<User> records = users(3).iterator();
        service.answering(400, Map.of(), "");
        failed(RequestRejectedException.class, "user/save", records);
        service.answering(RESPONSE).forget();

        assertThat(faults("user/save", records, Map.of("CamelConnectorClubId", " "))).hasSize(1);
        assertThat(saved("user/save", records).count(Outcome.SENT)).isEqualTo(3);
    }

    @Test
    void oneFaultRefusesAllBeforeAnythingLeaves() {
        assertThat(faults("user/save", List.of(user(0), with(USER, "recordId", "r0"), with(USER, "lastname", ""), "x")))
                .containsExactly("body[1].recordId is the same as of body[0]", "body[2].lastname is missing",
                        "body[3] is a java.lang.String; possible are a User or a Map with its fields, or a List or an Iterator of these");
    }
}
