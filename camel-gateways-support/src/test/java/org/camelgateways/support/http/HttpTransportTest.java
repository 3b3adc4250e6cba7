package org.camelgateways.support.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.awaitility.Awaitility;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Wire;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class HttpTransportTest extends TransportFixture {

    @Test
    void aWorkerPoolThatRefusesTellsAllTheSame() {
        HttpTransport transport = transport(1, task -> {
            throw new RejectedExecutionException("full");
        }, SystemDefaultDnsResolver.INSTANCE);
        Told answered = send(transport, LONG);
        assertThat(answered.result()).isInstanceOf(TransportFailure.class);
        assertThat(answered.mayHaveArrived()).isTrue();
        assertThat(server.requests()).hasSize(1);

        server.usually(Wire::waitForClose);
        assertThat(send(transport, SHORT).mayHaveArrived()).isTrue();
        server.usually(FaultServer.answering(GOOD));
        assertThat(send(transport, "nosuchhost.invalid", LONG, 1).mayHaveArrived()).isFalse();
        assertThat(send(transport, LONG).mayHaveArrived()).isTrue();
    }

    @Test
    void connectionsThatEndWithTheTransportAreNoError() {
        Logger http = (Logger) LoggerFactory.getLogger("org.apache.hc");
        ListAppender<ILoggingEvent> errors = new ListAppender<>();
        errors.start();
        http.addAppender(errors);
        try {
            for (int i = 0; i < 20; i++) {
                HttpTransport transport = transport(20);
                List<Told> told = IntStream.range(0, 200).mapToObj(call -> send(transport, LONG)).toList();
                sent(told.get(0));
                transport.close();
                told.forEach(Told::result);
            }
        } finally {
            http.detachAppender(errors);
        }
        assertThat(errors.list).noneMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void aCallerThatFailsHurtsNoOtherCall() {
        for (Executor tellers : List.<Executor> of(workers, Runnable::run)) {
            HttpTransport transport = transport(1, tellers, SystemDefaultDnsResolver.INSTANCE);
            CountDownLatch told = new CountDownLatch(10);
            for (int i = 0; i < 10; i++) {
                transport.execute(
                        URI.create("http://127.0.0.1:" + server.port()), HttpCall.get("/"), new Credentials.None(), LONG,
                        Reception.of(100),
                        result -> {
                            told.countDown();
                            throw new AssertionError("on purpose");
                        });
            }
            Awaitility.await().until(() -> told.getCount() == 0);
        }
        sent(send(transport(1), LONG));
    }

    @Test
    void namesThatHangHoldNobodyUp() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        DnsResolver hanging = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                if (host.startsWith("hanging")) {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException(host);
                }
                return super.resolve("127.0.0.1");
            }
        };
        HttpTransport transport = transport(2, workers, hanging);
        List<Told> hung = IntStream.range(0, 90).mapToObj(i -> send(transport, "hanging-" + i % 3, LONG, 1)).toList();
        for (int i = 0; i < 10; i++) {
            sent(send(transport, "other-" + i, LONG, 1));
        }
        assertThat(hung).noneMatch(Told::isDone);
        assertThat(send(transport, "hanging-1", SHORT, 1).mayHaveArrived()).isFalse();

        never.countDown();
        assertThat(hung).allSatisfy(told -> assertThat(told.mayHaveArrived()).isFalse());
    }

    @Test
    void anErrorWhereverItIsThrownIsToldOnce() {
        AtomicInteger errors = new AtomicInteger();
        Executor failing = task -> {
            errors.incrementAndGet();
            throw new OutOfMemoryError("on purpose");
        };
        HttpTransport worker = transport(1, failing, SystemDefaultDnsResolver.INSTANCE);
        assertThat(send(worker, LONG).mayHaveArrived()).isTrue();
        HttpTransport lookUp = transport(1, workers, new AddressCache(SystemDefaultDnsResolver.INSTANCE, failing));
        assertThat(send(lookUp, LONG).mayHaveArrived()).isFalse();
        assertThat(send(lookUp, LONG).mayHaveArrived()).isFalse();
        HttpTransport resolver = transport(1, workers, new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                errors.incrementAndGet();
                throw new OutOfMemoryError("on purpose");
            }
        });
        assertThat(send(resolver, LONG).mayHaveArrived()).isFalse();
        assertThat(send(resolver, LONG).mayHaveArrived()).isFalse();

        assertThat(errors).hasValue(5);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void thousandsOfCancelledCallsLeaveThePoolWhole() {
        HttpTransport transport = transport(1);
        server.usually(Wire::waitForClose);
        List<Told> cancelled = IntStream.range(0, 3_000).mapToObj(i -> send(transport, SHORT)).toList();

        assertThat(cancelled).filteredOn(Told::mayHaveArrived).hasSizeBetween(1, 300);
        server.usually(FaultServer.answering(GOOD));
        sent(send(transport, LONG));
        sent(send(transport, LONG));
    }

    @Test
    void callsThatEndInAnyStateLeaveThePoolWhole() {
        HttpTransport transport = transport(3);
        server.usually(wire -> {
            wire.readRequest();
            wire.pause(Duration.ofMillis(wire.number() % 7));
            wire.write(GOOD);
            wire.readRequest();
            wire.write(GOOD);
        });
        List<Told> calls
                = IntStream.range(0, 3_000).mapToObj(i -> send(transport, Duration.ofMillis(1 + i % 60))).toList();
        long unsent = calls.stream().filter(told -> !told.mayHaveArrived()).count();

        assertThat(server.requests().size()).isLessThanOrEqualTo((int) (3_000 - unsent));
        server.usually(FaultServer.answering(GOOD));
        for (int i = 0; i < 5; i++) {
            sent(send(transport, LONG));
        }
    }

    @Test
    void aReplyBeforeTheRequestWasReadKeepsNoConnection() {
        HttpTransport transport = transport(1);
        server.next(wire -> {
            wire.readHead();
            wire.write(GOOD);
            wire.pause(Duration.ofSeconds(30));
        });
        Told early = send(transport, "127.0.0.1", Duration.ofSeconds(1), 30_000_000);
        assertThat(early.mayHaveArrived()).isTrue();

        sent(send(transport, LONG));
    }

    @Test
    void noTimerIsLeftBehind() {
        HttpTransport transport = transport(10);
        List<Told> calls = IntStream.range(0, 1_000).mapToObj(i -> send(transport, LONG)).toList();
        calls.forEach(HttpTransportTest::sent);

        Awaitility.await().untilAsserted(() -> assertThat(timer.getQueue()).hasSizeLessThan(5));
        transport.close();
        Awaitility.await().untilAsserted(() -> assertThat(timer.getQueue()).isEmpty());
    }

    @Test
    void moreCallsThanMayBeUnderWayAreRefused() {
        HttpTransport transport = transport(1);
        server.usually(Wire::waitForClose);
        List<Told> calls = IntStream.range(0, HttpTransport.MAX_IN_FLIGHT + 10)
                .mapToObj(i -> send(transport, LONG)).toList();

        assertThat(calls.subList(HttpTransport.MAX_IN_FLIGHT, calls.size())).allSatisfy(told -> {
            assertThat(told.mayHaveArrived()).isFalse();
            assertThat(((TransportFailure) told.result()).sentence()).contains("under way");
        });
        transport.close();
        assertThat(calls).allSatisfy(told -> assertThat(told.result()).isInstanceOf(TransportFailure.class));
        assertThat(calls).filteredOn(Told::mayHaveArrived).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aClosedTransportSendsNothing() {
        HttpTransport transport = transport(1);
        transport.close();
        assertThat(send(transport, LONG).mayHaveArrived()).isFalse();
        assertThat(server.connections()).isZero();
    }

    @Test
    void credentialsAndHeadersComeLast() {
        HttpTransport transport = transport(1);
        Told told = new Told();
        transport.execute(
                URI.create("http://127.0.0.1:" + server.port()),
                HttpCall.get("/path").withHeaders(Map.of("Authorization", "Basic forged")),
                new Credentials.Basic("user", "pa:ss å"), LONG, Reception.of(100), told::tell);
        sent(told);

        assertThat(server.requests()).singleElement().satisfies(
                request -> assertThat(request.headers().get("authorization")).containsExactly("Basic dXNlcjpwYTpzcyDDpQ=="));
    }
}
