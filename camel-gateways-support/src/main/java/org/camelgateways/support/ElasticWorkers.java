package org.camelgateways.support;

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
 * away from the others. So while tasks wait it is looked at how many are done: fewer than there are threads, twice in a
 * row, and there will be twice as many threads, if so many tasks wait. When none waits and few are at work, the pool
 * becomes as small as it was. Thread-safe.
 */
final class ElasticWorkers implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(ElasticWorkers.class);
    private static final long EVERY_MILLIS = 50;

    private final ThreadPoolExecutor pool;
    private final ScheduledExecutorService timer;
    private final int usual;
    private final int most;
    private final AtomicBoolean watched = new AtomicBoolean();
    private long doneBefore;
    private int slowLooks;

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
        try {
            pool.execute(task);
        } catch (OutOfMemoryError e) {
            queue(task, e);
        }
        watch();
    }

    /** No further thread can be made, and the pool has not taken the task: the threads that there are will do it. */
    private void queue(Runnable task, OutOfMemoryError e) {
        if (pool.isShutdown() || pool.getPoolSize() == 0 || !pool.getQueue().offer(task)) {
            throw new RejectedExecutionException("no thread can be made", e);
        }
    }

    private void watch() {
        if (!pool.getQueue().isEmpty() && watched.compareAndSet(false, true)) {
            begin();
            lookLater();
        }
    }

    private synchronized void begin() {
        doneBefore = pool.getCompletedTaskCount();
        slowLooks = 0;
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
            watched.set(false);
            watch();
        }
    }

    private synchronized boolean adapt() {
        int threads = pool.getPoolSize();
        int waiting = pool.getQueue().size();
        long done = pool.getCompletedTaskCount();
        slowLooks = waiting > 0 && done - doneBefore < threads ? slowLooks + 1 : 0;
        doneBefore = done;
        if (slowLooks > 1) {
            resize(Math.max(pool.getCorePoolSize(), Math.min(most, threads + Math.min(threads, waiting))));
        } else if (waiting == 0 && pool.getActiveCount() <= usual) {
            resize(usual);
        }
        return waiting > 0 || pool.getCorePoolSize() > usual;
    }

    private void resize(int size) {
        if (size > pool.getMaximumPoolSize()) {
            pool.setMaximumPoolSize(size);
        }
        if (size != pool.getCorePoolSize()) {
            pool.setCorePoolSize(size);
            pool.setMaximumPoolSize(size);
        }
    }
}
