package org.camelgateways.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What this process has used so far.
 *
 * @param nanos     the time
 * @param cpuNanos  of all its threads, those of the virtual machine too
 * @param allocated bytes, of the threads that live
 */
record Resources(long nanos, long cpuNanos, long allocated) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path FORGET = Path.of("/proc/self/clear_refs");

    static Resources now() {
        long allocated = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            allocated += Math.max(bytes, 0);
        }
        return new Resources(System.nanoTime(), SYSTEM.getProcessCpuTime(), allocated);
    }

    static int threads() {
        return THREADS.getThreadCount();
    }

    static double liveMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    /** From now on the most that is in memory is counted anew, where the system can do that. */
    static void forgetResidentPeak() {
        try {
            Files.writeString(FORGET, "5");
        } catch (IOException e) {
            // then the peak is that since the start
        }
    }

    /** 0 where the system does not say. */
    static double residentPeakMegabytes() {
        try {
            return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1_024 / 1e6).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    double secondsSince(Resources before) {
        return (nanos - before.nanos) / 1e9;
    }

    double cpuMicrosSince(Resources before, long messages) {
        return (cpuNanos - before.cpuNanos) / 1e3 / messages;
    }

    double allocatedSince(Resources before, long messages) {
        return (double) (allocated - before.allocated) / messages;
    }
}
