package org.camelgateways.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The simulator's time: it runs like real time and can be run forward, never back. Thread-safe.
 *
 * <p>
 * Whatever the simulator does later (scheduled texts, delivery, reports and their repeats) happens by this clock, by
 * itself when its time comes or when {@link #advance} passes it.
 */
public final class SimulatorClock extends Clock {
    /** The latest time that it can be run to; no calendar that anybody shows it in goes further. */
    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Agenda agenda = new Agenda();
    private final Set<CompletableFuture<?>> running = ConcurrentHashMap.newKeySet();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Instant start;
    private final long startNanos = System.nanoTime();
    private final Thread ticker = new Thread(this::tick, "simulator-clock");
    private volatile Duration advanced = Duration.ZERO;

    SimulatorClock(Instant start) {
        this.start = start;
        ticker.setDaemon(true);
    }

    @Override
    public Instant instant() {
        return realTime().plus(advanced);
    }

    /**
     * Runs the clock forward and everything that falls due until then, in order of simulated time, each at its own
     * instant. Returns when that is done, the answers to callbacks included; what falls on the same instant is done
     * side by side. Several threads take turns. Must not be called while answering a callback of this simulator: the
     * two would wait for each other until the callback times out.
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock only runs forward, it cannot be advanced by " + by);
        }
        if (by.compareTo(Duration.between(instant(), LATEST)) > 0) {
            throw new IllegalArgumentException("The clock runs to " + LATEST + " at most.");
        }
        turn.lock();
        try {
            runTo(instant().plus(by), advanced.plus(by));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Like {@link #advance}, up to an instant; if that is past already, what is under way is waited for and no more.
     */
    public void advanceTo(Instant instant) {
        turn.lock();
        try {
            Duration missing = Duration.between(instant(), instant);
            advance(missing.isNegative() ? Duration.ZERO : missing);
        } finally {
            turn.unlock();
        }
    }

    /** How far it was run forward in all, beside running by itself. */
    Duration advanced() {
        return advanced;
    }

    /** How many things are waiting for their time. */
    public int pending() {
        return agenda.size();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new InZone(this, zone);
    }

    Runnable schedule(Instant due, Function<Instant, CompletionStage<?>> event) {
        return agenda.add(Agenda.NO_TEXT, due, event);
    }

    Runnable schedule(long messageId, Instant due, Function<Instant, CompletionStage<?>> event) {
        return agenda.add(messageId, due, event);
    }

    /** Nothing more happens about texts with lower ids. */
    void forgetBefore(long messageId) {
        agenda.removeBefore(messageId);
    }

    void forget() {
        agenda.clear();
    }

    void start() {
        ticker.start();
    }

    void stop() {
        agenda.close();
        ticker.interrupt();
    }

    private Instant realTime() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }

    private void runTo(Instant target, Duration advancedThen) {
        awaitAll(List.copyOf(running));
        for (List<Agenda.Entry> due = agenda.takeFirst(target); !due.isEmpty(); due = agenda.takeFirst(target)) {
            moveTo(due.get(0).due());
            awaitAll(due.stream().map(this::begin).toList());
        }
        advanced = advancedThen;
        agenda.wake();
    }

    /** Events that are late already happen now: the clock never goes back for them. */
    private void moveTo(Instant due) {
        Duration needed = Duration.between(realTime(), due);
        if (needed.compareTo(advanced) > 0) {
            advanced = needed;
        }
    }

    private CompletableFuture<?> begin(Agenda.Entry entry) {
        CompletableFuture<?> done = Events.run(entry);
        running.add(done);
        return done.whenComplete((result, failure) -> running.remove(done));
    }

    private static void awaitAll(List<? extends CompletableFuture<?>> events) {
        CompletableFuture.allOf(events.toArray(CompletableFuture<?>[]::new)).join();
    }

    /** In real time nothing waits for anything: a callback that hangs holds up no other. */
    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                runDue();
                awaitNext();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void runDue() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            List<Agenda.Entry> due = new ArrayList<>(agenda.takeFirst(instant()));
            while (!due.isEmpty()) {
                due.forEach(this::begin);
                due = agenda.takeFirst(instant());
            }
        } finally {
            turn.unlock();
        }
    }

    private void awaitNext() throws InterruptedException {
        synchronized (agenda) {
            Instant next = agenda.nextDue();
            if (next == null) {
                agenda.wait();
            } else {
                long millis = Duration.between(instant(), next).toMillis();
                if (millis >= 0) {
                    agenda.wait(millis + 1);
                }
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The same time, shown in another zone. */
    private static final class InZone extends Clock {
        private final SimulatorClock clock;
        private final ZoneId zone;

        InZone(SimulatorClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new InZone(clock, other);
        }
    }
}
