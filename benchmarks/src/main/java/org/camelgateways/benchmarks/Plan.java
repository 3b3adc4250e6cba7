package org.camelgateways.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * How much is measured.
 *
 * @param warmUp          before a contestant counts
 * @param simulatorWarmUp before the simulator counts
 * @param rounds          with answers at once, of every call
 * @param repeats         of these
 * @param slow            with answers that take their time, of the first call
 * @param slowOthers      the same of the others
 * @param startUps        of each kind of context
 * @param pieces          arguments for JMH: how long, and how often
 * @param lists           of how many contacts
 */
record Plan(Round warmUp, Round simulatorWarmUp, List<Round> rounds, int repeats, List<Round> slow, List<Round> slowOthers,
        int startUps,
        List<String> pieces, List<Integer> lists) {

    /** Messages a second, of which each contestant can do several times as many. */
    static final int MODERATE = 2_000;

    /** Two minutes, in which nothing gets warm: it shows that all of it runs, and no ratio worth quoting. */
    static Plan quick() {
        return new Plan(
                Round.warmUp(20_000, 1_500), Round.warmUp(40_000, 4_000),
                List.of(Round.flood(16, 800), Round.rate(MODERATE, 1_000)), 2,
                List.of(Round.slow(2_048, 200, 4)), List.of(), 2,
                List.of("-wi", "2", "-w", "200ms", "-i", "3", "-r", "200ms"), List.of(10_000));
    }

    /** @param minutes that it may take, on a machine with nothing else to do */
    static Plan full(int minutes) {
        double scale = minutes / 20.0;
        List<Round> slow = new ArrayList<>();
        for (int inFlight : List.of(64, 512, 2_048)) {
            slow.add(Round.slow(inFlight, 50, Math.max(4, (int) (12 * scale))));
            slow.add(Round.slow(inFlight, 200, Math.max(4, (int) (5 * scale))));
        }
        int millis = Math.max(200, (int) (800 * scale));
        return new Plan(
                Round.warmUp(100_000, 40_000), Round.warmUp(300_000, 40_000),
                List.of(
                        Round.flood(1, millis), Round.flood(16, millis), Round.flood(64, millis),
                        Round.rate(MODERATE, 2 * millis)),
                3, slow, slow, 5, List.of("-wi", "3", "-w", "300ms", "-i", "5", "-r", "300ms"),
                List.of(1_000, 10_000, 100_000, 500_000));
    }
}
