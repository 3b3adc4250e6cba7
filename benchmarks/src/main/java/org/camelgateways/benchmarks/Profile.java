package org.camelgateways.benchmarks;

import java.util.concurrent.Callable;

import one.profiler.AsyncProfiler;

/** Flame graphs of what a round spends, by async-profiler. */
final class Profile {

    private Profile() {
    }

    /**
     * Does the work under the profiler.
     *
     * @param event {@code cpu}, {@code alloc}, ..., a colon, and the HTML file that the flame graph is written to
     */
    static <T> T of(String event, Callable<T> work) throws Exception {
        AsyncProfiler profiler = AsyncProfiler.getInstance();
        String what = event.substring(0, event.indexOf(':'));
        profiler.execute("start,event=" + what);
        T done = work.call();
        profiler.execute("stop,file=" + event.substring(event.indexOf(':') + 1));
        return done;
    }
}
