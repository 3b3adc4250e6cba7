package org.camelgateways.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param machine what it ran on
 * @param began   when, in UTC
 * @param cells   medians, in the order in which they were measured
 * @param others  single figures by what they are, with their unit in the name
 * @param pieces  JMH's, by the names of the benchmarks
 * @param failed  what could not be measured, and why
 */
record Results(Map<String, String> machine, String began, List<Cell> cells, Map<String, Double> others, List<Piece> pieces,
        List<String> failed) {

    /** One contestant in one kind of round: the median of each figure. */
    record Cell(String call, String round, String contestant, int rounds, Measurement median) {
    }

    /** A part of the work alone. @param allocatedBytes an operation */
    record Piece(String name, double score, double error, String unit, double allocatedBytes) {
    }

    static Results begun(Map<String, String> machine, String began) {
        return new Results(machine, began, new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    }

    @Nullable
    Measurement of(String call, String round, Contestant contestant) {
        return cells.stream()
                .filter(cell -> cell.call().equals(call) && cell.round().equals(round)
                        && cell.contestant().equals(contestant.toString()))
                .map(Cell::median).findFirst().orElse(null);
    }

    static Measurement median(List<Measurement> rounds) {
        return new Measurement(
                (long) some(rounds, m -> (double) m.messages()), some(rounds, Measurement::perSecond),
                some(rounds, Measurement::cpuMicros), some(rounds, Measurement::allocatedBytes),
                any(rounds, Measurement::moreThreads), any(rounds, Measurement::liveMegabytes),
                any(rounds, Measurement::residentMegabytes), any(rounds, Measurement::p50Micros),
                any(rounds, Measurement::p99Micros));
    }

    private static double some(List<Measurement> rounds, Function<Measurement, @Nullable Double> figure) {
        return Objects.requireNonNull(any(rounds, figure));
    }

    private static @Nullable Double any(List<Measurement> rounds, Function<Measurement, @Nullable Double> figure) {
        List<Double> sorted = rounds.stream().map(figure).filter(Objects::nonNull).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty() ? null
                : sorted.size() % 2 == 1 ? sorted.get(middle)
                : Double.valueOf((sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }
}
