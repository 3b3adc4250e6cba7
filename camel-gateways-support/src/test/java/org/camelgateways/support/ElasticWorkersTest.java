package org.camelgateways.support;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ElasticWorkersTest {

    private static final int USUAL = 4;

    private final AtomicInteger threadsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final List<Thread> made = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            USUAL, USUAL, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1_000), task -> {
                if (threadsLeft.getAndDecrement() <= 0) {
                    throw new OutOfMemoryError("unable to create native thread");
                }
                Thread thread = new Thread(task);
                made.add(thread);
                return thread;
            });
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    /** Its looks are taken by hand. */
    private final ScheduledExecutorService never = Executors.newSingleThreadScheduledExecutor();
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(50);

    @AfterEach
    void stop() {
        go.countDown();
        pool.shutdownNow();
        timer.shutdownNow();
        never.shutdownNow();
    }

    private void block() {
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ended.countDown();
    }

    private static void look(ElasticWorkers workers, int times) {
        for (int i = 0; i < times; i++) {
            workers.look();
        }
    }

    private void execute(ElasticWorkers workers, Runnable task, int times) {
        for (int i = 0; i < times; i++) {
            workers.execute(task);
        }
    }

    @Test
    void blockedThreadsHoldUpNobodyAndAreFewAgainAfterwards() throws Exception {
        ElasticWorkers workers = new ElasticWorkers(pool, timer, 1_000);
        execute(workers, this::block, 50);
        CountDownLatch others = new CountDownLatch(100);
        execute(workers, others::countDown, 100);

        assertThat(others.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.getActiveCount()).isGreaterThanOrEqualTo(50);
        go.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        Awaitility.await().until(() -> pool.getPoolSize() <= USUAL);
        assertThat(pool.getMaximumPoolSize()).isEqualTo(USUAL);
    }

    @Test
    void tasksThatWaitForTasksAllEnd() throws Exception {
        ElasticWorkers workers = new ElasticWorkers(pool, timer, 1_000);
        execute(workers, () -> {
            CountDownLatch inner = new CountDownLatch(1);
            workers.execute(inner::countDown);
            try {
                inner.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ended.countDown();
        }, 50);

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void itGrowsOnlyAfterSeveralLooksAndDoublesAtMost() {
        never.shutdownNow();
        ElasticWorkers workers = new ElasticWorkers(pool, never, 10);
        execute(workers, this::block, 50);
        Awaitility.await().until(() -> made.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        look(workers, ElasticWorkers.WAITS - 1);
        assertThat(pool.getPoolSize()).isEqualTo(USUAL);
        workers.look();
        assertThat(pool.getPoolSize()).isEqualTo(2 * USUAL);
        workers.look();
        assertThat(pool.getPoolSize()).as("as many as it may").isEqualTo(10);
    }

    @Test
    void itDoesNotGrowWhileItsThreadsGetOn() throws Exception {
        never.shutdownNow();
        ElasticWorkers workers = new ElasticWorkers(pool, never, 1_000);
        for (int round = 0; round < 20; round++) {
            CountDownLatch done = new CountDownLatch(USUAL);
            CountDownLatch held = new CountDownLatch(1);
            execute(workers, done::countDown, USUAL);
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            execute(workers, () -> {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }, USUAL + 1);
            Awaitility.await().until(() -> pool.getQueue().size() == 1);
            workers.look();
            held.countDown();
            Awaitility.await().until(() -> pool.getActiveCount() == 0);
        }

        assertThat(pool.getLargestPoolSize()).isEqualTo(USUAL);
    }

    @Test
    void threadsThatComputeAreNotTakenForBlockedOnesAtOnce() {
        never.shutdownNow();
        ElasticWorkers workers = new ElasticWorkers(pool, never, 1_000);
        AtomicInteger begun = new AtomicInteger();
        execute(workers, () -> {
            begun.incrementAndGet();
            while (go.getCount() > 0) {
                Thread.onSpinWait();
            }
        }, USUAL + 1);
        Awaitility.await().until(() -> begun.get() == USUAL);

        look(workers, ElasticWorkers.RUNS - 1);
        assertThat(pool.getPoolSize()).isEqualTo(USUAL);
        workers.look();
        assertThat(pool.getPoolSize()).isEqualTo(USUAL + 1);
    }

    @Test
    void aTaskIsNotLostWhenNoThreadCanBeMade() throws Exception {
        threadsLeft.set(2);
        ElasticWorkers workers = new ElasticWorkers(pool, timer, 1_000);
        execute(workers, this::block, 50);
        go.countDown();

        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.getLargestPoolSize()).isEqualTo(2);
    }

    @Test
    void aTaskIsNotMetByTheInterruptOfTheOneBefore() throws Exception {
        threadsLeft.set(1);
        ElasticWorkers workers = new ElasticWorkers(pool, timer, 1_000);
        BlockingQueue<Boolean> interrupted = new LinkedBlockingQueue<>();
        workers.execute(() -> {
            block();
            Thread.currentThread().interrupt();
        });
        workers.execute(() -> interrupted.add(Thread.currentThread().isInterrupted()));
        go.countDown();

        assertThat(interrupted.poll(30, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void whereThereIsNoThreadAtAllTheCallerHearsSo() {
        threadsLeft.set(0);
        ElasticWorkers workers = new ElasticWorkers(pool, timer, 1_000);

        assertThatThrownBy(() -> workers.execute(this::block)).isInstanceOf(RejectedExecutionException.class);
        assertThat(pool.getQueue()).isEmpty();
    }
}
