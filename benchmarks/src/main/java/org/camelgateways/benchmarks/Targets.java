package org.camelgateways.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What the components must reach, and what they do. */
final class Targets {

    static final String RECIPIENTS = "recipients a second, 16 sends in flight, 50 ms, recipients a send: ";
    static final String START = "ms to start a context: ";
    static final String FIRST_MESSAGE = "ms of its first message: ";
    static final String BY_HAND = "camel-http and JAXB";
    static final String ALL = "all components";
    static final String SIMULATOR = "requests a second, simulator on one processor";
    static final String SIMULATOR_UP = "ms until the simulator listens, from the start of its process";

    static final String LISTED = "contacts a second listed in a heap of 64 MB: ";
    static final String PARSED = "contacts a second of the same bytes by a parser alone: ";

    private static final String MANY = "2,048 in flight, 200 ms";
    private static final String SOME = "16 in flight";

    private final Results results;
    private final List<Target> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param what    it is about
     * @param wanted  at least, or at most
     * @param atMost  else at least
     * @param reached what was measured
     */
    record Target(String what, double wanted, boolean atMost, double reached) {

        boolean isMet() {
            return atMost ? reached <= wanted : reached >= wanted;
        }
    }

    private Targets(Results results) {
        this.results = results;
    }

    /** Those about which something was measured. */
    static List<Target> of(Results results) {
        Targets targets = new Targets(results);
        results.cells().stream().map(Results.Cell::call).distinct().forEach(targets::ofCall);
        targets.ofOthers();
        return targets.all;
    }

    private void ofCall(String call) {
        ratio(call, SOME, "messages/s, ours / raw", 0.75, false, Contestant.RAW, Measurement::perSecond);
        ratio(call, MANY, "messages/s, ours / raw", 0.95, false, Contestant.RAW, Measurement::perSecond);
        ratio(call, SOME, "CPU, ours / raw", 1.3, true, Contestant.RAW, Measurement::cpuMicros);
        ratio(call, SOME, "CPU, ours / camel-http", 0.25, true, Contestant.CAMEL_HTTP, Measurement::cpuMicros);
        ratio(call, Round.rate(Plan.MODERATE, 0).title(), "p99, ours / raw", 1.5, true, Contestant.RAW, Measurement::p99Micros);
        Measurement some = results.of(call, SOME, Contestant.OURS);
        if (some != null) {
            atMost(call + ", " + SOME + ": bytes allocated a message", 20_000, some.allocatedBytes());
        }
        Measurement many = results.of(call, MANY, Contestant.OURS);
        if (many != null && many.moreThreads() != null) {
            atMost(call + ", " + MANY + ": threads more than idle", 24, many.moreThreads());
        }
    }

    private void ratio(
            String call, String round, String what, double wanted, boolean atMost, Contestant other,
            Function<Measurement, @Nullable Double> figure) {
        Measurement ours = results.of(call, round, Contestant.OURS);
        Measurement theirs = results.of(call, round, other);
        Double our = ours == null ? null : figure.apply(ours);
        Double their = theirs == null ? null : figure.apply(theirs);
        if (our != null && their != null) {
            all.add(new Target(call + ", " + round + ": " + what, wanted, atMost, our / their));
        }
    }

    private void ofOthers() {
        quotient("recipients/s, 100 a send / 1 a send", 20, false, RECIPIENTS + 100, RECIPIENTS + 1);
        quotient("start of a context, all components / by hand", 1.3, true, START + ALL, START + BY_HAND);
        quotient("its first message, all components / by hand", 1.3, true, FIRST_MESSAGE + ALL, FIRST_MESSAGE + BY_HAND);
        Double simulator = results.others().get(SIMULATOR);
        Double simulatorUp = results.others().get(SIMULATOR_UP);
        if (simulator != null && simulatorUp != null) {
            all.add(new Target(SIMULATOR, 10_000, false, simulator));
            atMost(SIMULATOR_UP, 1_000, simulatorUp);
        }
        Results.Piece segments = piece("SegmentPieces.gsmText");
        if (segments != null) {
            all.add(new Target("segment count, million characters/s", 20, false, segments.score()));
            atMost("segment count, bytes allocated", 0.5, segments.allocatedBytes());
        }
        for (String format : List.of("json", "xml")) {
            for (int count : List.of(1_000, 10_000, 100_000, 500_000)) {
                String many = format + " " + count;
                quotient(many + " contacts, listed / parsed alone", 0.7, false, LISTED + many, PARSED + many);
            }
            quotient(
                    format + ", contacts a second of 500,000 / of 1,000", 0.8, false, LISTED + format + " 500000",
                    LISTED + format + " 1000");
        }
    }

    private Results.@Nullable Piece piece(String name) {
        return results.pieces().stream().filter(piece -> piece.name().equals(name)).findFirst().orElse(null);
    }

    private void quotient(String what, double wanted, boolean atMost, String one, String other) {
        Double first = results.others().get(one);
        Double second = results.others().get(other);
        if (first != null && second != null) {
            all.add(new Target(what, wanted, atMost, first / second));
        }
    }

    private void atMost(String what, double wanted, double reached) {
        all.add(new Target(what, wanted, true, reached));
    }
}
