package org.camelgateways.support.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections are counted, not times. */
class KeptConnectionsTest extends TransportFixture {

    /** Keeps as many calls under way until so many have ended; how many of them ended without a reply. */
    private int load(HttpTransport transport, int atOnce, int total) throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger lost = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(total);
        for (int i = 0; i < atOnce; i++) {
            next(transport, begun, total, lost, ended);
        }
        int before = server.connections();
        assertThat(ended.await(2, TimeUnit.MINUTES)).isTrue();
        System.out.printf("%d at once: %d calls, %d connections, %d lost%n", atOnce, total, server.connections() - before,
                lost.get());
        return lost.get();
    }

    private void next(HttpTransport transport, AtomicInteger begun, int total, AtomicInteger lost, CountDownLatch ended) {
        if (begun.getAndIncrement() >= total) {
            return;
        }
        transport.execute(
                URI.create("http://127.0.0.1:" + server.port()), HttpCall.get("/"), new Credentials.None(), LONG,
                Reception.of(100),
                result -> {
                    if (result instanceof TransportFailure) {
                        lost.incrementAndGet();
                    }
                    ended.countDown();
                    next(transport, begun, total, lost, ended);
                });
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 20 })
    void aPoolThatIsAlwaysNeededUsesItsConnectionsAgain(int size) throws Exception {
        HttpTransport transport = transport(size);
        assertThat(load(transport, 2 * size, 3_000)).isZero();
        int before = server.connections();

        assertThat(load(transport, 2 * size, 3_000)).isZero();
        assertThat(server.connections() - before).isLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 4, 20 })
    void oneResetInTwoHundredRequestsEndsNoReuse(int size) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        server.usually(wire -> {
            while (true) {
                wire.readRequest();
                if (requests.incrementAndGet() % 200 == 0) {
                    wire.reset();
                }
                wire.write(GOOD);
            }
        });
        HttpTransport transport = transport(size);
        load(transport, size, 3_000);
        int before = server.connections();

        assertThat(load(transport, size, 6_000)).isEqualTo(30);
        assertThat(server.connections() - before).isLessThan(2_000);
    }

    /** The watch would go on for ten seconds, and these calls would not. */
    @Test
    void theConnectionThatIsWatchedGivesWayToCallsThatWait() {
        HttpTransport transport = transport(1);
        List<Told> calls = IntStream.range(0, 6).mapToObj(i -> send(transport, Duration.ofSeconds(8))).toList();

        assertThat(calls).allSatisfy(TransportFixture::sent);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 20 })
    void aServerThatClosesAfterEveryReplyLosesNoRequest(int size) throws Exception {
        server.usually(wire -> {
            wire.readRequest();
            wire.write(GOOD);
            wire.pause(Duration.ofNanos(ThreadLocalRandom.current().nextLong(3_000_000)));
        });

        assertThat(load(transport(size), size, 2_000)).isZero();
        assertThat(server.requests()).hasSize(2_000);
    }

    /** As when a server is replaced by one that keeps no connections. */
    @Test
    void aServerThatBeginsToCloseAfterEveryReplyLosesFewRequests() throws Exception {
        HttpTransport transport = transport(4);
        load(transport, 4, 3_000);
        server.usually(wire -> {
            wire.readRequest();
            wire.write(GOOD);
            wire.pause(Duration.ofNanos(ThreadLocalRandom.current().nextLong(3_000_000)));
        });
        server.closeConnections();

        assertThat(load(transport, 4, 3_000)).isLessThan(30);
    }
}
