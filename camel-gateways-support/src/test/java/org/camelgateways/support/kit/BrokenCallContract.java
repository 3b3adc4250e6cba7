package org.camelgateways.support.kit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection stands and the call on it breaks (F6 to F18, F20 to F22, F31). */
public abstract class BrokenCallContract extends ConnectingContract {

    private static final Duration SHORT_DEADLINE = Duration.ofMillis(700);
    private static final int MANY_CONNECTIONS = 20;
    private static final String SEVERAL = "requestTimeout=20000&maxConnections=10";
    /** Long before the deadline of 20 s, and no busy machine needs it. */
    private static final Duration QUICK = Duration.ofSeconds(12);

    @Test
    void aConnectionClosedBeforeAnythingWasReadIsNeverSent() {
        goneAtOnce(Wire::close);
    }

    @Test
    void aConnectionResetBeforeAnythingWasReadIsNeverSent() {
        goneAtOnce(Wire::reset);
    }

    /** Where it went before a byte was written, the call may have gone over to another connection. */
    private void goneAtOnce(FaultServer.Conversation fault) {
        for (int i = 0; i < 20; i++) {
            server.usually(fault);
            Call call = provoke(fault);
            assertThat(call.error().outcome()).isIn(Outcome.NOT_SENT, Outcome.UNKNOWN);
            assertThat(received(call)).isZero();
        }
    }

    @Test
    void aResetAfterTheHeadersIsUnknown() {
        unknown(provoke(wire -> {
            wire.readHead();
            wire.reset();
        }));
    }

    @Test
    void aResetAfterTheRequestIsUnknown() {
        Call call = provoke(wire -> {
            wire.readRequest();
            wire.reset();
        });

        unknown(call);
        assertThat(received(call)).isEqualTo(1);
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aCloseWithoutReplyIsUnknown() {
        unknown(provoke(wire -> wire.readRequest()));
    }

    @Test
    void anEndOfOutputWithoutReplyIsUnknownAtOnce() {
        Call call = provoke(wire -> {
            wire.readRequest();
            wire.closeOutput();
            wire.waitForClose();
        });

        unknown(call);
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aServerThatNeverAnswersIsUnknownAtTheDeadline() {
        Call call = provoke(SHORT, wire -> {
            wire.readRequest();
            wire.waitForClose();
        });

        unknown(call);
        endedAtDeadline(call, SHORT_DEADLINE);
    }

    @Test
    void anAnswerAfterTheDeadlineIsDroppedWithItsConnection() {
        String uri = uri(SHORT);
        CompletableFuture<Call> late = new CompletableFuture<>();
        CountDownLatch closed = new CountDownLatch(1);
        server.next(wire -> {
            ReceivedRequest request = wire.readRequest();
            late.join().await();
            try {
                wire.write(goodBytes(request));
                wire.waitForClose();
            } finally {
                closed.countDown();
            }
        });
        late.complete(send(uri));

        unknown(late.join());
        nextGoodCallWorks(uri);
        assertThat(server.connections()).isEqualTo(2);
        org.awaitility.Awaitility.await().until(() -> closed.getCount() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 503 })
    void drippedHeadersAreUnknownAtTheTotalDeadline(int status) {
        Call call = provoke(SHORT, wire -> {
            wire.readRequest();
            wire.drip(Reply.of(status, goodReply(), "X-Long: " + "x".repeat(4_000)), Duration.ofMillis(100));
        });

        unknown(call);
        endedAtDeadline(call, SHORT_DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 400, 503 })
    void aDrippedBodyIsUnknownAtTheTotalDeadline(int status) {
        Call call = provoke(SHORT, wire -> {
            wire.readRequest();
            wire.write(Reply.raw(status, "Content-Length: 4000\r\n", new byte[0]));
            wire.drip("1".repeat(4_000).getBytes(StandardCharsets.US_ASCII), Duration.ofMillis(100));
        });

        unknown(call);
        endedAtDeadline(call, SHORT_DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 400, 503 })
    void aBodyThatStopsHalfWayIsUnknownAtTheDeadline(int status) {
        Call call = provoke(SHORT, wire -> {
            wire.readRequest();
            wire.write(Reply.raw(status, "Content-Length: 4000\r\n", "451".getBytes(StandardCharsets.US_ASCII)));
            wire.waitForClose();
        });

        unknown(call);
        endedAtDeadline(call, SHORT_DEADLINE);
    }

    @Test
    void anEndlessBodyIsUnknownAtTheCap() {
        Call call = provoke("maxResponseSize=100000&" + LONG, wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "", new byte[0]));
            byte[] block = "1".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100_000; i++) {
                wire.write(block);
            }
        });

        unknown(call);
        assertThat(call.error()).hasMessageContaining("maxResponseSize");
        assertThat(call.took()).isLessThan(QUICK);
    }

    @Test
    void aBodyShorterThanItsLengthIsUnknown() {
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "Content-Length: 400\r\n", goodReply().getBytes(StandardCharsets.ISO_8859_1)));
            wire.close();
        }));
    }

    @Test
    void aConnectionIsUsedAgainOnceTheServerWasSeenToKeepOne() {
        String uri = uri(SEVERAL);
        Call first = send(uri).await();
        Call second = send(uri).await();
        assertThat(connectionOf(second)).isNotEqualTo(connectionOf(first));
        untilConnectionsAreKept(uri);
        int connections = server.connections();
        for (int i = 0; i < 20; i++) {
            assertThat(send(uri).outcome()).isEqualTo(Outcome.SENT);
        }
        assertThat(server.connections() - connections).isLessThan(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            ",4511", "\r\n", "HTTP/1.1 200 OK\r\nX-Smuggled: ", "x", "HTTP/1.1 500 No\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n4510", "HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n4510" })
    void whatFollowsAReplyIsNeverReadAsTheNextOne(String extra) {
        server.usually(wire -> {
            ReceivedRequest request = wire.readRequest();
            for (; !said(request).contains("poison"); request = wire.readRequest()) {
                wire.write(goodBytes(request));
            }
            wire.write(new String(goodBytes(request), StandardCharsets.ISO_8859_1) + extra);
            wire.readRequest();
            wire.write(Reply.of(503, "the second call's own reply"));
            wire.waitForClose();
        });
        String uri = uri(SEVERAL);
        untilConnectionsAreKept(uri);
        for (int i = 0; i < 20; i++) {
            Call poison = send(uri, "poison-" + i + "-");
            Call after = send(uri);
            poison.await();
            Call last = send(uri);
            assertThat(List.of(poison.outcome(), after.outcome(), last.outcome())).containsOnly(Outcome.SENT);
        }
    }

    private void untilConnectionsAreKept(String uri) {
        Call[] last = { send(uri).await() };
        org.awaitility.Awaitility.await().pollInterval(Duration.ofMillis(50)).until(() -> {
            Call next = send(uri).await();
            boolean kept = connectionOf(next) == connectionOf(last[0]);
            last[0] = next;
            return kept;
        });
    }

    private int connectionOf(Call call) {
        assertThat(call.outcome()).isEqualTo(Outcome.SENT);
        return server.requests().stream().filter(r -> said(r).contains(call.text())).findFirst().orElseThrow()
                .connection();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "zz\r\n4510\r\n0\r\n\r\n", "4\r\n4510\r\n", "80000000\r\n4510", "ffffffffffffffff1\r\n4510",
            "-4\r\n4510\r\n0\r\n\r\n", "4\r\n4510XX0\r\n\r\n" })
    void brokenChunksAreUnknown(String chunks) {
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write(Reply.raw(200, "Transfer-Encoding: chunked\r\n", chunks.getBytes(StandardCharsets.US_ASCII)));
            wire.close();
        }));
    }

    @Test
    void wholeChunksAreRead() {
        server.usually(FaultServer.answering(request -> inTwoChunks(goodReply(request))));

        assertThat(send(uri(LONG)).outcome()).isEqualTo(Outcome.SENT);
    }

    private static byte[] inTwoChunks(String body) {
        String chunks = "1\r\n" + body.charAt(0) + "\r\n" + Integer.toHexString(body.length() - 1) + "\r\n"
                        + body.substring(1) + "\r\n0\r\n\r\n";
        return Reply.raw(200, "Transfer-Encoding: chunked\r\n", chunks.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void randomBytesAreUnknown() {
        for (int i = 0; i < 20; i++) {
            byte[] bytes = new byte[1 + ThreadLocalRandom.current().nextInt(4_000)];
            ThreadLocalRandom.current().nextBytes(bytes);
            bytes[0] = (byte) 200;
            unknown(provoke(wire -> {
                wire.readRequest();
                wire.write(bytes);
                wire.close();
            }));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "HTTP/1.1 ABC OK\r\n\r\n", "HTTP/9.9 200 OK\r\n\r\n", "HTTP/2.0 200 OK\r\n\r\n", "HTTP/1.1\r\n\r\n",
            "ICY 200 OK\r\n\r\n", "\r\n\r\n\r\n", "HTTP/1.1 099 Low\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n4510",
            "HTTP/1.1 200 OK\r\nContent-Length: -4\r\n\r\n4510", "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n4510" })
    void whatIsNotQuiteHttpIsUnknown(String reply) {
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write(reply);
            wire.close();
        }));
    }

    /** None of these is a TLS alert that comes first and alone. */
    @ParameterizedTest
    @ValueSource(strings = {
            "\25\3\3\0\2\1\50", "\25\3\5\0\2\2\50", "\25\2\3\0\2\2\50", "\26\3\3\0\2\2\50", "\25\3\3\0\3\2\50",
            "\25\3\3\0\2\2", "\25\3\3\0\2\2\50\0", "\25\3\3\0\2\2\50\25\3\3\0\2\1\0" })
    void whatIsNotQuiteATlsAlertIsUnknown(String reply) {
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write(reply);
            wire.close();
        }));
    }

    @Test
    void aTlsAlertAfterAReplyIsUnknown() {
        server.usually(wire -> {
            wire.readRequest();
            wire.write("HTTP/1.1 100 Continue\r\n\r\n");
            wire.pause(Duration.ofMillis(100));
            wire.write("\25\3\3\0\2\2\50");
            wire.waitForClose();
        });

        assertThat(send(uri(SHORT)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aHeadWithBareLineFeedsIsReadAndItsConnectionNotUsedAgain() {
        server.usually(FaultServer.answering(request -> withBareLineFeeds(goodReply(request))));
        String uri = uri(SEVERAL);
        for (int i = 0; i < 20; i++) {
            assertThat(send(uri).outcome()).isEqualTo(Outcome.SENT);
        }

        assertThat(server.connections()).isEqualTo(20);
    }

    private static byte[] withBareLineFeeds(String body) {
        String reply = "HTTP/1.1 200 OK\nContent-Type: text/plain\nContent-Length: " + body.length() + "\n\n" + body;
        return reply.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aHeadWithoutEndIsUnknownAndNotKept() {
        unknown(provoke(wire -> {
            wire.readRequest();
            wire.write("HTTP/1.1 200 OK\r\n");
            byte[] header = ("X-More: " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 100_000; i++) {
                wire.write(header);
            }
        }));
    }

    @Test
    void repliesAnnouncedBeforehandDoNotCount() {
        server.usually(wire -> {
            while (true) {
                ReceivedRequest request = wire.readRequest();
                wire.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n");
                wire.write(goodBytes(request));
            }
        });

        assertThat(send(uri(LONG)).outcome()).isEqualTo(Outcome.SENT);
    }

    @Test
    void aServerThatClosesAfterEveryReplyLosesNoCall() {
        server.usually(wire -> {
            wire.write(goodBytes(wire.readRequest()));
            wire.pause(Duration.ofNanos(ThreadLocalRandom.current().nextLong(3_000_000)));
        });
        String uri = uri(SEVERAL);
        List<Outcome> outcomes = IntStream.range(0, 1_000).mapToObj(i -> send(uri).outcome()).toList();

        assertThat(outcomes).containsOnly(Outcome.SENT);
        assertThat(server.requests()).hasSize(1_000);
    }

    @Test
    void anIdleConnectionIsNotUsedAfterMaxIdle() {
        server.usually(wire -> {
            wire.write(goodBytes(wire.readRequest()));
            wire.waitForClose();
        });
        String uri = uri("maxIdle=50&" + LONG);
        assertThat(send(uri).outcome()).isEqualTo(Outcome.SENT);
        org.awaitility.Awaitility.await().until(() -> server.openConnections() == 0);

        nextGoodCallWorks(uri);
        assertThat(server.connections()).isEqualTo(2);
    }

    /** What a fault does to its own call is tried above; here to the calls beside it, over connections used before. */
    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOnOneOfManyConnectionsHurtsNoOtherCall(String name, FaultServer.Conversation fault) {
        AtomicInteger answered = new AtomicInteger();
        server.usually(wire -> {
            for (int i = 0; i < 2 + wire.number() % 5; i++) {
                ReceivedRequest request = wire.readRequest();
                answered.incrementAndGet();
                wire.write(goodBytes(request));
            }
            fault.hold(wire);
        });
        String uri = uri("requestTimeout=20000&maxConnections=" + MANY_CONNECTIONS);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            List<Call> atOnce = IntStream.range(0, 2 * MANY_CONNECTIONS).mapToObj(n -> send(uri)).toList();
            atOnce.forEach(Call::await);
            calls.addAll(atOnce);
        }

        assertThat(calls).filteredOn(call -> call.outcome() == Outcome.UNKNOWN).hasSize(server.heads() - answered.get());
        assertThat(calls).filteredOn(call -> call.outcome() == Outcome.SENT).hasSize(answered.get())
                .allSatisfy(call -> assertThat(received(call)).isEqualTo(1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("reset after the headers", wire -> {
                    wire.readHead();
                    wire.reset();
                }),
                fault("reset after the request", wire -> {
                    wire.readRequest();
                    wire.reset();
                }),
                fault("closed without reply", wire -> wire.readRequest()),
                fault("end of output without reply", wire -> {
                    wire.readRequest();
                    wire.closeOutput();
                    wire.waitForClose();
                }),
                fault("body shorter than its length", wire -> {
                    wire.readRequest();
                    wire.write(Reply.raw(200, "Content-Length: 400\r\n", new byte[] { '4' }));
                }));
    }

    private static Arguments fault(String name, FaultServer.Conversation fault) {
        return Arguments.of(name, fault);
    }

    @Test
    void manyAnswersAfterTheDeadlineAreDroppedWithTheirConnections() {
        String uri = uri("requestTimeout=700&maxConnections=" + MANY_CONNECTIONS);
        CountDownLatch allEnded = new CountDownLatch(1);
        server.usually(wire -> {
            ReceivedRequest request = wire.readRequest();
            wire.await(allEnded);
            wire.write(goodBytes(request));
            wire.waitForClose();
        });
        List<Call> late = IntStream.range(0, MANY_CONNECTIONS).mapToObj(i -> send(uri)).toList();
        assertThat(late).allSatisfy(call -> assertThat(call.error().outcome()).isIn(Outcome.UNKNOWN, Outcome.NOT_SENT));
        allEnded.countDown();

        server.usually(good());
        List<Call> after = IntStream.range(0, MANY_CONNECTIONS).mapToObj(
                i -> send(uri("requestTimeout=20000&maxConnections=" + MANY_CONNECTIONS))).toList();
        assertThat(after).allSatisfy(call -> assertThat(call.outcome()).isEqualTo(Outcome.SENT));
    }

    @ParameterizedTest
    @ValueSource(ints = { 2, MANY_CONNECTIONS })
    void manyCallsThroughFewConnectionsAllGetTheirTurn(int maxConnections) {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.usually(wire -> {
            while (true) {
                ReceivedRequest request = wire.readRequest();
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                wire.pause(Duration.ofMillis(2));
                atOnce.decrementAndGet();
                wire.write(goodBytes(request));
            }
        });
        String uri = uri("requestTimeout=20000&maxConnections=" + maxConnections);
        List<Call> calls = IntStream.range(0, 200).mapToObj(i -> send(uri)).toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.outcome()).isEqualTo(Outcome.SENT));
        assertThat(server.requests()).hasSize(200);
        assertThat(most).hasValueLessThanOrEqualTo(maxConnections);
    }

    @Test
    void aServerThatRecoversIsUsedAgain() {
        server.usually(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        String uri = uri("requestTimeout=700&maxConnections=2");
        List<Call> calls = IntStream.range(0, 200).mapToObj(i -> send(uri)).toList();

        assertThat(calls).allSatisfy(call -> {
            assertThat(call.outcome()).isIn(
                    received(call) == 1 ? List.of(Outcome.UNKNOWN) : List.of(Outcome.UNKNOWN, Outcome.NOT_SENT));
            endedAtDeadline(call, SHORT_DEADLINE);
        });
        assertThat(calls).filteredOn(call -> call.outcome() == Outcome.UNKNOWN).hasSizeBetween(1, 100);
        server.usually(good());
        nextGoodCallWorks(uri);
    }
}
