package org.camelgateways.benchmarks;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Keeps a number of messages on their way: each that ends is followed by the next. */
final class ClosedLoop {

    private static final long LONGEST_MINUTES = 5;

    private final Sender sender;
    private final List<Object> messages;
    private final int inFlight;
    private final LongAdder ended = new LongAdder();
    private final CountDownLatch done;
    /** Until all is counted: what a thread has allocated is forgotten with the thread. */
    private final CountDownLatch counted = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();
    private volatile boolean over;
    private int mostThreads;

    ClosedLoop(Sender sender, List<Object> messages, int inFlight) {
        this.sender = sender;
        this.messages = messages;
        this.inFlight = inFlight;
        this.done = new CountDownLatch(inFlight);
    }

    /** One of the places in flight. */
    private final class Place implements Sender.Ended {

        private final AtomicInteger turn = new AtomicInteger();
        private int number;
        private int left;

        Place(int number, int turns) {
            this.number = number;
            this.left = turns;
        }

        /** A message may end before {@code send} has returned: whoever of the two comes second goes on. */
        void go() {
            while (!over && left-- > 0) {
                turn.set(0);
                number = (number + 1) % messages.size();
                sender.send(messages.get(number), this);
                if (turn.incrementAndGet() < 2) {
                    return;
                }
            }
            done.countDown();
        }

        @Override
        public void ended(@Nullable String id, @Nullable Throwable e) {
            ended.increment();
            if (e != null) {
                error.compareAndSet(null, e);
                over = true;
            }
            if (turn.incrementAndGet() == 2) {
                go();
            }
        }
    }

    /** For a time, after as much again as a tenth of it: messages, CPU and allocation of that time. */
    Measurement forMillis(long millis) throws Exception {
        begin(Integer.MAX_VALUE);
        pause(millis / 10);
        long first = ended.sum();
        Resources before = Resources.now();
        pause(millis);
        long count = ended.sum() - first;
        Resources after = Resources.now();
        over = true;
        finish();
        return new Measurement(
                count, count / after.secondsSince(before), after.cpuMicrosSince(before, count),
                after.allocatedSince(before, count), null, null, null, null, null);
    }

    /**
     * So many turns of every place, as where answers take long: half a turn is then no small part of a second. What is
     * in use is looked at in one more turn.
     */
    Measurement forTurns(int turns, int idleThreads) throws Exception {
        Resources.forgetResidentPeak();
        Resources before = Resources.now();
        begin(turns);
        while (!done.await(5, TimeUnit.MILLISECONDS)) {
            mostThreads = Math.max(mostThreads, Resources.threads());
        }
        Resources after = Resources.now();
        finish();
        long count = ended.sum();
        double resident = Resources.residentPeakMegabytes();
        return new Measurement(
                count, count / after.secondsSince(before), after.cpuMicrosSince(before, count),
                after.allocatedSince(before, count), (double) mostThreads - idleThreads, null, resident, null, null);
    }

    /** Megabytes of heap in use after a collection, while every place has a message on its way. */
    double liveMegabytes(long answerMillis) throws Exception {
        begin(2);
        pause(answerMillis * 3 / 2);
        double live = Resources.liveMegabytes();
        finish();
        return live;
    }

    private void begin(int turns) {
        List<Place> places = IntStream.range(0, inFlight).mapToObj(number -> new Place(number, turns)).toList();
        if (sender.blocks()) {
            places.forEach(place -> new Thread(() -> {
                place.go();
                awaitCounted();
            }, "place").start());
        } else {
            places.forEach(Place::go);
        }
    }

    private void awaitCounted() {
        try {
            counted.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    private void finish() throws Exception {
        boolean all = done.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        counted.countDown();
        if (!all) {
            throw new IllegalStateException("messages did not end");
        }
        if (error.get() != null) {
            throw new IllegalStateException("a message failed", error.get());
        }
    }
}
