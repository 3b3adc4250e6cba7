package org.camelgateways.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

/**
 * Sends at a fixed rate, however long answers take. A message's time is counted from when it was due, not from when it
 * was sent: one that had to wait behind others is not as fast as it looks.
 */
final class OpenLoop {

    private static final int MOST_THREADS = 256;

    private final Sender sender;
    private final List<Object> messages;
    private final long[] tookNanos;
    private final CountDownLatch done;
    private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();

    OpenLoop(Sender sender, List<Object> messages, int count) {
        this.sender = sender;
        this.messages = messages;
        this.tookNanos = new long[count];
        this.done = new CountDownLatch(count);
    }

    /** @param perSecond messages */
    Measurement at(int perSecond) throws Exception {
        ExecutorService threads = sender.blocks() ? Executors.newFixedThreadPool(MOST_THREADS) : null;
        Resources before = Resources.now();
        long start = System.nanoTime();
        for (int i = 0; i < tookNanos.length; i++) {
            int number = i;
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            if (threads == null) {
                send(number, due);
            } else {
                threads.execute(() -> send(number, due));
            }
        }
        if (!done.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("messages did not end");
        }
        Resources after = Resources.now();
        if (threads != null) {
            threads.shutdown();
        }
        if (error.get() != null) {
            throw new IllegalStateException("a message failed", error.get());
        }
        Arrays.sort(tookNanos);
        int count = tookNanos.length;
        return new Measurement(
                count, count / after.secondsSince(before), after.cpuMicrosSince(before, count),
                after.allocatedSince(before, count), null, null, null, micros(50), micros(99));
    }

    private void send(int number, long due) {
        sender.send(messages.get(number % messages.size()), (id, e) -> {
            tookNanos[number] = System.nanoTime() - due;
            if (e != null) {
                error.compareAndSet(null, e);
            }
            done.countDown();
        });
    }

    private double micros(int percent) {
        return tookNanos[(int) Math.min(tookNanos.length - 1L, (long) tookNanos.length * percent / 100)] / 1e3;
    }
}
