package org.camelgateways.support.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Endpoint;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.awaitility.Awaitility;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Stopping, restarting, many at once (L1, L3, L4, L7): exactly once, truthful, nothing left behind. */
public abstract class LifecycleContract extends RedeliveryContract {

    @Test
    void aStopEndsEveryCallOnceAndTruthfully() throws Exception {
        int before = threads().size();
        server.usually(wire -> {
            wire.readRequest();
            wire.waitForClose();
        });
        String uri = uri("requestTimeout=60000&maxConnections=100");
        List<Call> calls = IntStream.range(0, 1_000).mapToObj(i -> send(uri)).toList();
        Awaitility.await().until(() -> server.requests().size() == 100);
        context.stop();

        assertThat(calls).allSatisfy(call -> {
            assertThat(call.hasEnded()).as("before the stop has").isTrue();
            assertThat(call.await().completions()).isEqualTo(1);
            assertThat(call.outcome()).isEqualTo(received(call) == 1 ? Outcome.UNKNOWN : Outcome.NOT_SENT);
        });
        Awaitility.await().untilAsserted(() -> assertThat(threads()).hasSizeLessThanOrEqualTo(before));
        Awaitility.await().until(() -> server.openConnections() == 0);
    }

    @Test
    void callsThatMeetAStopEndOnceAndTruthfully() throws Exception {
        server.usually(good());
        String uri = uri("requestTimeout=60000&maxConnections=50");
        assertThat(send(uri).isSent()).isTrue();
        CountDownLatch stopping = new CountDownLatch(1);
        List<Call> calls = new ArrayList<>();
        Thread stopper = new Thread(() -> {
            stopping.countDown();
            context.stop();
        });
        for (int i = 0; i < 2_000; i++) {
            if (i == 1_000) {
                stopper.start();
                stopping.await();
            }
            calls.add(send(uri));
        }
        stopper.join(30_000);

        assertThat(calls).allSatisfy(call -> {
            assertThat(call.await().completions()).isEqualTo(1);
            if (received(call) == 1) {
                assertThat(call.outcome()).isIn(Outcome.SENT, Outcome.UNKNOWN);
            } else {
                assertThat(call.outcome()).isIn(Outcome.NOT_SENT, Outcome.UNKNOWN);
            }
        });
        Awaitility.await().until(() -> server.openConnections() == 0);
        Awaitility.await()
                .untilAsserted(() -> assertThat(threads()).noneMatch(t -> t.getName().contains("httpclient-dispatch")));
    }

    @Test
    void restartsLeaveNothingBehind() throws Exception {
        restarts(100);
    }

    @Test
    @Tag("long")
    void aThousandRestartsLeaveNothingBehind() throws Exception {
        restarts(1_000);
    }

    private void restarts(int times) throws Exception {
        String uri = uri(LONG);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:restarted").routeId("restarted").to(uri);
            }
        });
        Endpoint endpoint = producer(uri).getEndpoint();
        for (int i = 0; i < 40; i++) {
            once("start " + i);
        }
        int threads = threads().size();
        for (int i = 0; i < times; i++) {
            context.getRouteController().stopRoute("restarted");
            endpoint.stop();
            endpoint.start();
            context.getRouteController().startRoute("restarted");
            if (i % 10 == 0) {
                once("restart " + i);
            }
            context.getRouteController().suspendRoute("restarted");
            context.getRouteController().resumeRoute("restarted");
        }

        assertThat(server.openConnections()).isLessThanOrEqualTo(2);
        Awaitility.await().untilAsserted(() -> assertThat(threads()).hasSizeLessThanOrEqualTo(threads + 3));
        context.stop();
        Awaitility.await().until(() -> server.openConnections() == 0);
    }

    private void once(String text) {
        assertThat(context.createProducerTemplate().request("direct:restarted", x -> x.getIn().setBody(message(text)))
                .getException()).isNull();
    }

    @Test
    void aComponentThatWasRestartedSendsAgain() throws Exception {
        String uri = uri(LONG);
        assertThat(send(uri).isSent()).isTrue();
        Endpoint endpoint = producer(uri).getEndpoint();
        endpoint.getComponent().stop();
        Awaitility.await().until(() -> server.openConnections() == 0);
        notSent(send(uri));
        Awaitility.await()
                .untilAsserted(() -> assertThat(threads()).noneMatch(t -> t.getName().contains("httpclient-dispatch")));
        endpoint.getComponent().start();

        nextGoodCallWorks(uri);
    }

    @Test
    void accountsAndTextsAreNeverMixed() throws Exception {
        mixed(50, 20);
    }

    @Test
    @Tag("long")
    void accountsAndTextsAreNeverMixedByFiveHundredThreads() throws Exception {
        mixed(500, 100);
    }

    private void mixed(int threads, int each) throws Exception {
        List<AsyncProducer> made = IntStream.range(0, 10).mapToObj(a -> producer(account(a, 0))).toList();
        assertThat(made).hasSize(10);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> senders = new ArrayList<>();
        List<Call> calls = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int t = 0; t < threads; t++) {
            int thread = t;
            Thread sender = new Thread(() -> {
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                for (int i = 0; i < each; i++) {
                    int account = ThreadLocalRandom.current().nextInt(10);
                    calls.add(send(account(account, 0), "t-" + thread + "-" + i + "-of-" + account + "-").await());
                }
            });
            sender.start();
            senders.add(sender);
        }
        go.countDown();
        for (Thread sender : senders) {
            sender.join(60_000);
        }

        assertThat(calls).hasSize(threads * each).allSatisfy(call -> assertThat(call.outcome()).isEqualTo(Outcome.SENT));
        assertThat(server.requests()).hasSize(threads * each).allSatisfy(request -> {
            String said = said(request);
            int account = said.charAt(said.indexOf("-of-") + 4) - '0';
            assertThat(isFrom(request, account)).isTrue();
        });
        assertThat(server.requests().stream().map(r -> said(r).replaceAll("(?s).*(t-\\d+-\\d+-of-).*", "$1")).distinct())
                .hasSize(threads * each);
    }

    private String account(int number, int ignored) {
        return uri(sending(), "http://127.0.0.1:" + server.port(), number, "requestTimeout=60000");
    }

    @Test
    void theRouteGoesOnOnAWorker() {
        assertThat(send(uri(LONG)).await().endedOn()).contains("worker");
        server.usually(wire -> wire.readRequest());
        assertThat(send(uri(LONG)).await().endedOn()).contains("worker");
    }

    @Test
    void noThreadWaitsForAnAnswer() {
        CountDownLatch answer = new CountDownLatch(1);
        server.usually(wire -> {
            ReceivedRequest request = wire.readRequest();
            answer.await();
            wire.write(goodBytes(request));
            wire.waitForClose();
        });
        send(uri(LONG.replace("maxConnections=1", "maxConnections=300")));
        Awaitility.await().until(() -> server.requests().size() == 1);
        int before = threads().size();
        List<Call> calls = IntStream.range(0, 299)
                .mapToObj(i -> send(uri(LONG.replace("maxConnections=1", "maxConnections=300")))).toList();
        Awaitility.await().until(() -> server.requests().size() == 300);

        assertThat(threads().size()).isLessThanOrEqualTo(before + 20);
        answer.countDown();
        assertThat(calls).allSatisfy(call -> assertThat(call.isSent()).isTrue());
    }

    @Test
    void manyEndpointsShareThreadsAndConnections() {
        assertThat(send(uri(LONG)).isSent()).isTrue();
        int before = threads().size();
        for (int i = 1; i < 100; i++) {
            assertThat(send(uri(sending(), "http://127.0.0.1:" + server.port(), i, LONG)).isSent()).isTrue();
        }

        assertThat(threads().stream().filter(t -> t.getName().contains("httpclient-dispatch")))
                .hasSize(Math.min(2, Runtime.getRuntime().availableProcessors()));
        assertThat(threads().size()).isLessThanOrEqualTo(before + 16);
        Awaitility.await().until(() -> server.openConnections() <= 1);
    }

    @Test
    void routesThatBlockTheirThreadsHoldUpNobody() throws Exception {
        String uri = uri("requestTimeout=60000&maxConnections=64");
        CountDownLatch blocked = new CountDownLatch(64);
        CountDownLatch go = new CountDownLatch(1);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:blocked").to(uri).process(x -> {
                    blocked.countDown();
                    go.await();
                });
            }
        });
        List<Call> held = IntStream.range(0, 64).mapToObj(i -> send("direct:blocked")).toList();
        assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();
        List<Call> others = IntStream.range(0, 64).mapToObj(i -> send(uri)).toList();

        assertThat(others).allSatisfy(call -> assertThat(call.isSent()).isTrue());
        assertThat(held).noneMatch(Call::hasEnded);
        go.countDown();
        assertThat(held).allSatisfy(call -> assertThat(call.isSent()).isTrue());
        Awaitility.await().untilAsserted(
                () -> assertThat(threads().stream().filter(t -> t.getName().contains("-worker"))).hasSizeLessThanOrEqualTo(16));
    }

    @Test
    void routesThatWaitForFurtherCallsAllEnd() throws Exception {
        String uri = uri("requestTimeout=60000&maxConnections=64");
        ProducerTemplate template = context.createProducerTemplate();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:outer").to(uri).process(x -> template.requestBody(uri, message("nested")));
            }
        });
        List<Call> calls = IntStream.range(0, 40).mapToObj(i -> send("direct:outer")).toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.isSent()).isTrue());
        assertThat(server.requests()).hasSize(80);
    }
}
