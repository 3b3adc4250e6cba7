package org.camelgateways.support;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A pool of threads that grows when its threads are blocked, not when they are busy. Few threads are enough for any
 * number of answers; but routes go on on them, and one that waits there, perhaps for another answer, takes a thread
 * away from the others. So while tasks wait it is looked at what the threads do: where half of them are blocked there
 * will be twice as many, if so many tasks wait. When none waits and few are at work, the pool becomes as small as it
 * was. Thread-safe.
 */
final class ElasticWorkers implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticWorkers.class);
    private static final long EVERY_MILLIS = 50;
    /**
     * After so many looks at one task a thread that waits is blocked; before, it may wait for a lock on a busy machine.
     */
    static final int WAITS = 4;
    /** The same for a thread that seems to run: it may wait in a socket, or for a processor. */
    static final int RUNS = 10;

    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService timer;
    private final int usual;
    private final int most;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    /** Whether a thread is asked for that has not begun yet. */
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean watching = new AtomicBoolean();
    /** The threads at work, and after how many looks each began its task. */
    private final Map<Thread, Long> atWork = new ConcurrentHashMap<>();
    private volatile long looks;

    /**
     * @param pool  its core size is the usual one
     * @param timer on which it is looked at, while tasks wait
     * @param most  threads
     */
    ElasticWorkers(ThreadPoolExecutor pool, ScheduledExecutorService timer, int most) {
        this.pool = pool;
        this.timer = timer;
        this.usual = pool.getCorePoolSize();
        this.most = most;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
        try {
            askForAThread();
        } catch (RejectedExecutionException e) {
            refuse(task, e);
        }
        watch();
    }

    /**
     * One thread is asked for at a time; when it begins, it asks for the next, if there is still more to do. So no task
     * waits for one that blocks; and when an IO thread brings many answers at once, not as many threads are woken that
     * find nothing: that was a quarter of all the time that a message took.
     */
    private void askForAThread() {
        if (asked.compareAndSet(false, true)) {
            try {
                pool.execute(this::work);
            } catch (OutOfMemoryError e) {
                queue(e);
            } catch (RejectedExecutionException e) {
                asked.set(false);
                throw e;
            }
        }
    }

    /**
     * No further thread can be made, and the pool has not taken the request: the threads that there are will see to it.
     */
    private void queue(OutOfMemoryError e) {
        if (pool.isShutdown() || pool.getPoolSize() == 0 || !pool.getQueue().offer(this::work)) {
            asked.set(false);
            throw new RejectedExecutionException("no thread can be made", e);
        }
    }

    /** What was handed over meanwhile, and is counted on to be done, is done here: there is no other place any more. */
    private void refuse(Runnable task, RejectedExecutionException e) {
        boolean refused = tasks.remove(task);
        for (Runnable other = tasks.poll(); other != null; other = tasks.poll()) {
            other.run();
        }
        if (refused) {
            throw e;
        }
    }

    private void work() {
        asked.set(false);
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            if (!tasks.isEmpty()) {
                askForHelp();
            }
            run(task);
        }
    }

    private void askForHelp() {
        try {
            askForAThread();
        } catch (RejectedExecutionException e) {
            LOG.debug("{} threads and no more", pool.getPoolSize(), e);
        }
    }

    private void run(Runnable task) {
        atWork.put(Thread.currentThread(), looks);
        try {
            task.run();
        } finally {
            atWork.remove(Thread.currentThread());
            forgetInterrupt();
        }
    }

    /** A route may leave its thread interrupted; as in any pool, the next task is not to be met by it. */
    private void forgetInterrupt() {
        if (Thread.interrupted() && pool.isShutdown()) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        if (!tasks.isEmpty() && watching.compareAndSet(false, true)) {
            lookLater();
        }
    }

    private void lookLater() {
        try {
            timer.schedule(this::look, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // the component stops, and the pool with it
        }
    }

    /** Looks once, and again later if there is reason to. */
    void look() {
        boolean again = true;
        try {
            again = adapt();
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.debug("{} threads and no more for now", pool.getPoolSize(), e);
        }
        if (again) {
            lookLater();
        } else {
            watching.set(false);
            watch();
        }
    }

    private synchronized boolean adapt() {
        looks = looks + 1;
        int threads = pool.getPoolSize();
        int waiting = tasks.size();
        if (waiting > 0 && 2 * blocked() >= threads) {
            resize(Math.max(pool.getCorePoolSize(), Math.min(most, threads + Math.min(threads, waiting))));
        } else if (waiting == 0 && pool.getActiveCount() <= usual) {
            resize(usual);
        }
        return waiting > 0 || pool.getCorePoolSize() > usual;
    }

    private long blocked() {
        return atWork.entrySet().stream().filter(thread -> {
            long since = looks - thread.getValue();
            return since >= RUNS || since >= WAITS && thread.getKey().getState() != Thread.State.RUNNABLE;
        }).count();
    }

    private void resize(int size) {
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
        }
        int before = pool.getCorePoolSize();
        if (size != before) {
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
        if (size > before) {
            pool.prestartAllCoreThreads();
        }
    }
}
