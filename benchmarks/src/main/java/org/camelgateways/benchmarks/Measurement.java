package org.camelgateways.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * What one contestant did in one round. What was not measured is null.
 *
 * @param messages          how many
 * @param perSecond         messages
 * @param cpuMicros         a message, of the whole process: its compiler and its collector of garbage too
 * @param allocatedBytes    a message, of all threads
 * @param moreThreads       at most, beyond those of a context that has just been started
 * @param liveMegabytes     of heap, in use after a collection while all messages are on their way
 * @param residentMegabytes the most that the process had in memory
 * @param p50Micros         half of the messages took no longer, from when each was due to its end
 * @param p99Micros         the same of 99 in 100
 */
record Measurement(long messages, double perSecond, double cpuMicros, double allocatedBytes, @Nullable Double moreThreads,
        @Nullable Double liveMegabytes, @Nullable Double residentMegabytes, @Nullable Double p50Micros,
        @Nullable Double p99Micros) {
}
