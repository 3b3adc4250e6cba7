package org.camelgateways.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final CompletionStage<String> DONE = CompletableFuture.completedFuture("");

    private final SimulatorClock clock = new SimulatorClock(START);
    private final List<String> events = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() {
        clock.start();
    }

    @AfterEach
    void stop() {
        clock.stop();
    }

    @Test
    void runsInRealTimeFromWhereItStarted() {
        assertThat(clock.instant()).isBetween(START, START.plusSeconds(30));
        Instant before = clock.instant();
        Awaitility.await().until(() -> clock.instant().isAfter(before.plusMillis(20)));
        assertThat(clock.withZone(ZoneId.of("Europe/Stockholm")).getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }

    @Test
    void advanceRunsWhatFallsDueInOrderEachAtItsInstant() {
        for (int hours : new int[] { 3, 1, 5, 2 }) {
            clock.schedule(START.plus(Duration.ofHours(hours)), at -> {
                assertThat(clock.instant()).isBetween(at, at.plusSeconds(30));
                events.add(hours + "h");
                return DONE;
            });
        }
        clock.advance(Duration.ofHours(4));

        assertThat(events).containsExactly("1h", "2h", "3h");
        assertThat(clock.pending()).isEqualTo(1);
        assertThat(clock.instant()).isBetween(START.plus(Duration.ofHours(4)), START.plus(Duration.ofHours(4)).plusSeconds(30));
    }

    @Test
    void whatAnEventBringsAboutIsRunTooIfItFallsDue() {
        clock.schedule(START.plus(Duration.ofHours(1)), this::everyHour);
        clock.advance(Duration.ofHours(10));

        assertThat(events).hasSize(10);
    }

    @Test
    void advanceWaitsForWhatTakesLonger() {
        CompletableFuture<String> slow = new CompletableFuture<>();
        clock.schedule(START.plus(Duration.ofHours(1)), at -> slow);
        CompletableFuture<Void> advanced = CompletableFuture.runAsync(() -> clock.advance(Duration.ofHours(2)));
        Awaitility.await().until(() -> clock.pending() == 0);
        assertThat(advanced).isNotDone();
        slow.complete("");

        assertThat(advanced).succeedsWithin(Duration.ofSeconds(5));
    }

    @Test
    void anEventThatFailsStopsNothing() {
        clock.schedule(START.plus(Duration.ofHours(1)), at -> {
            throw new IllegalStateException("planned");
        });
        clock.schedule(START.plus(Duration.ofHours(1)),
                at -> CompletableFuture.failedFuture(new IllegalStateException("planned")));
        clock.schedule(START.plus(Duration.ofHours(2)), this::note);
        clock.advance(Duration.ofHours(3));

        assertThat(events).hasSize(1);
    }

    @Test
    void realTimeRunsEventsToo() {
        clock.schedule(clock.instant().plusMillis(50), this::note);
        Awaitility.await().until(() -> events.size() == 1);
    }

    @Test
    void realTimeRunsWhatAdvanceBroughtNear() {
        clock.schedule(START.plus(Duration.ofHours(1)), this::note);
        clock.advanceTo(START.plus(Duration.ofHours(1)).minusMillis(100));
        Awaitility.await().until(() -> events.size() == 1);
    }

    @Test
    void severalThreadsTakeTurnsAndAddUp() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> runs = new ArrayList<>();
        clock.schedule(START.plus(Duration.ofHours(1)), this::everyHour);
        for (int i = 0; i < 100; i++) {
            runs.add(threads.submit(() -> clock.advance(Duration.ofHours(1))));
        }
        for (Future<?> run : runs) {
            run.get(10, TimeUnit.SECONDS);
        }
        threads.shutdownNow();

        assertThat(clock.instant()).isBetween(START.plus(Duration.ofHours(100)), START.plus(Duration.ofHours(101)));
        assertThat(events).hasSize(100).isSorted();
    }

    @Test
    void neverRunsBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).hasMessageContaining("only runs forward");
        clock.advanceTo(START.minusSeconds(100));
        assertThat(clock.instant()).isAfterOrEqualTo(START);
    }

    private CompletionStage<?> everyHour(Instant at) {
        clock.schedule(at.plus(Duration.ofHours(1)), this::everyHour);
        return note(at);
    }

    private CompletionStage<?> note(Instant at) {
        events.add(at.toString());
        return DONE;
    }
}
