package org.camelgateways.benchmarks;

import org.camelgateways.support.text.SegmentRule;
import org.camelgateways.support.text.SmsSegments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

/** Counting the segments of a text: characters in a microsecond, which are millions in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(MICROSECONDS)
public class SegmentPieces {

    private static final int LENGTH = 600;

    private String gsm = "Hej! Din tid är i morgon kl 10:30 [rum 4].".repeat(20).substring(0, LENGTH);
    private String emoji = gsm.substring(2) + "\uD83D\uDE00";

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int gsmText() {
        return SmsSegments.count(gsm, SegmentRule.GSM_03_38);
    }

    @Benchmark
    @OperationsPerInvocation(LENGTH)
    public int textWithEmoji() {
        return SmsSegments.count(emoji, SegmentRule.GSM_03_38);
    }
}
