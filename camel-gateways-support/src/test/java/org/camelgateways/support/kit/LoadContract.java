package org.camelgateways.support.kit;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.AsyncProducer;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is measured exactly, and takes its time: deadlines, and very many calls at once. */
public abstract class LoadContract extends LifecycleContract {

    private static final int AT_ONCE = 2_048;

    @Test
    @Tag("long")
    void everyCallEndsOnceWithinItsDeadlineAndATenth() throws Exception {
        Random random = new Random(42);
        server.usually(wire -> {
            while (true) {
                ReceivedRequest request = wire.readRequest();
                switch (random.nextInt(10)) {
                    case 0 -> wire.reset();
                    case 1 -> wire.close();
                    case 2 -> wire.waitForClose();
                    case 3 -> wire.drip(goodBytes(request), Duration.ofMillis(200));
                    case 4 -> wire.write(Reply.of(503, "no"));
                    case 5 -> wire.write(Reply.raw(200, "Content-Length: 400\r\n", new byte[0]));
                    case 6 -> wire.write("rubbish\r\n");
                    case 7 -> wire.pause(Duration.ofMillis(random.nextInt(1_200)));
                    default -> wire.write(goodBytes(request));
                }
            }
        });
        String uri = uri("requestTimeout=1000&maxConnections=100");
        List<Call> calls = new ArrayList<>();
        Lateness machine = new Lateness();
        for (int i = 0; i < 100; i++) {
            calls.addAll(IntStream.range(0, 50).mapToObj(n -> send(uri)).toList());
            machine.measure(Duration.ofMillis(1_000));
            pause(100);
        }

        calls.forEach(Call::await);
        long longest = calls.stream().mapToLong(call -> call.took().toMillis()).max().orElseThrow();
        System.out.printf(
                "deadline of 1000 ms: %d calls, the longest took %d ms, outcomes %s; a bare timer was up to %d ms late%n",
                calls.size(), longest,
                calls.stream().collect(Collectors.groupingBy(Call::outcome,
                        Collectors.counting())),
                machine.worstMillis());
        // a deadline's end goes from the timer to a worker, and either may be as late as the machine is
        assertThat(longest).isLessThanOrEqualTo(1_100 + 3 * machine.worstMillis());
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.completions()).isEqualTo(1);
            assertThat(received(call)).isLessThanOrEqualTo(1);
            if (call.outcome() == Outcome.SENT) {
                assertThat(received(call)).isEqualTo(1);
            }
        });
    }

    /** How late a plain timer of the JDK is on this machine at this time. */
    private static final class Lateness {

        private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, FaultServer.THREADS);
            thread.setDaemon(true);
            return thread;
        });
        private final AtomicLong worst = new AtomicLong();

        void measure(Duration time) {
            long due = System.nanoTime() + time.toNanos();
            timer.schedule(
                    () -> worst.accumulateAndGet(System.nanoTime() - due, Math::max), time.toNanos(), TimeUnit.NANOSECONDS);
        }

        long worstMillis() {
            timer.shutdown();
            return TimeUnit.NANOSECONDS.toMillis(worst.get());
        }
    }

    /** The commonest fault of all: the server closes an idle connection at the moment when it is needed again. */
    @Test
    @Tag("long")
    void aServerThatClosesIdleConnectionsLosesNoCall() throws Exception {
        server.usually(wire -> {
            wire.patience(Duration.ofMillis(1_000));
            while (true) {
                wire.write(goodBytes(wire.readRequest()));
            }
        });
        String uri = uri("requestTimeout=20000&maxConnections=30");
        Random random = new Random(42);
        List<Call> calls = new ArrayList<>();
        for (int round = 0; round < 40; round++) {
            calls.addAll(IntStream.range(0, 20).mapToObj(n -> send(uri)).toList());
            pause(985 + random.nextInt(30));
        }

        assertThat(calls).allSatisfy(call -> assertThat(call.outcome()).isEqualTo(Outcome.SENT));
        System.out.printf("server closes after 1 s idle: %d calls, one each second, %d connections, 0 lost%n", calls.size(),
                server.connections());
    }

    @Test
    @Tag("long")
    void twoThousandCallsAtOnceNeedFewThreadsAndNoTime() throws Exception {
        try (SlowServer slow = SlowServer.start(200, goodReply())) {
            int idle = threads().size();
            String uri = uri(
                    sending(), "http://127.0.0.1:" + slow.port(), 0, "requestTimeout=30000&maxConnections=" + AT_ONCE);
            run(uri, 60_000);
            long before = heap();
            Load load = run(uri, 100_000);
            long after = heap();
            double ideal = AT_ONCE / 0.2;
            System.out.printf(
                    "%d at once against 200 ms: %.0f/s (%.2f of %.0f/s), threads idle %d, at most %d, heap %d kB -> %d kB,"
                              + " process CPU %.0f us a call, not sent %d%n",
                    AT_ONCE, load.perSecond(), load.perSecond() / ideal, ideal, idle, load.threads().size(), before / 1_024,
                    after / 1_024, load.cpuMicros(), load.failed());
            assertThat(load.failed()).isZero();
            assertThat(load.threads().size() - idle).as(kinds(load.threads())).isLessThanOrEqualTo(24);
            assertThat(after - before).isLessThan(20_000_000);
            // 0.9 and more of the ideal on a machine with nothing else to do; never as few as 64 connections or threads do
            assertThat(load.perSecond()).isGreaterThan(64 / 0.2);
        }
    }

    private static void pause(long millis) throws InterruptedException {
        new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }

    private record Load(double perSecond, List<Thread> threads, double cpuMicros, int failed) {
    }

    private static String kinds(List<Thread> threads) {
        return threads.stream().collect(Collectors.groupingBy(
                thread -> thread.getName().replaceAll("[0-9]+", "#"), TreeMap::new, Collectors.counting())).toString();
    }

    private Load run(String uri, int total) throws InterruptedException {
        AsyncProducer producer = producer(uri);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(total);
        AtomicLong cpu = new AtomicLong(cpuNanos());
        long start = System.nanoTime();
        for (int i = 0; i < AT_ONCE; i++) {
            next(producer, begun, total, failed, ended);
        }
        List<Thread> most = List.of();
        while (!ended.await(20, TimeUnit.MILLISECONDS)) {
            List<Thread> now = threads();
            most = now.size() > most.size() ? now : most;
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Load(total / seconds, most, (cpuNanos() - cpu.get()) / 1e3 / total, failed.get());
    }

    private void next(AsyncProducer producer, AtomicInteger begun, int total, AtomicInteger failed, CountDownLatch ended) {
        int number = begun.getAndIncrement();
        if (number >= total) {
            return;
        }
        Exchange exchange = new DefaultExchange(context);
        exchange.getIn().setBody(message("load-" + number));
        producer.process(exchange, doneSync -> {
            if (exchange.getException() != null) {
                failed.incrementAndGet();
            }
            ended.countDown();
            next(producer, begun, total, failed, ended);
        });
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
