package org.camelgateways.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Results as tables for people. */
final class Report {

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    Report(Results results) {
        this.results = results;
    }

    String markdown() {
        line("# Results");
        line("");
        line("Measured %s (UTC) in %.0f minutes. [How](README.md); [as JSON](results.json).", results.began(),
                results.others().getOrDefault("minutes", 0.0));
        line("");
        results.machine().forEach((what, which) -> line("- %s: %s", what, which));
        Set<String> calls = results.cells().stream().map(Results.Cell::call)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        results.failed().forEach(failed -> line("- **not measured**: %s", failed));
        targets();
        calls.forEach(this::call);
        pieces();
        others();
        return text.toString();
    }

    private void targets() {
        line("");
        line("## Targets");
        line("");
        line("| what | wanted | measured | |");
        line("|---|---:|---:|---|");
        for (Targets.Target target : Targets.of(results)) {
            line("| %s | %s %s | %s | %s |", target.what(), target.atMost() ? "≤" : "≥", figure(target.wanted()),
                    figure(target.reached()), target.isMet() ? "reached" : "**missed**");
        }
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.2f" : "%,.0f", figure);
    }

    private void call(String call) {
        line("");
        line("## %s", call);
        line("");
        line("Medians. In brackets the ratio to `%s` in the same round.", Contestant.RAW);
        line("");
        line("| round | contestant | messages/s | CPU µs | allocated kB | p50 µs | p99 µs | threads more | heap MB | resident MB |");
        line("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (Results.Cell cell : results.cells()) {
            if (cell.call().equals(call)) {
                row(cell, Objects.requireNonNull(results.of(call, cell.round(), Contestant.RAW)));
            }
        }
    }

    private void row(Results.Cell cell, Measurement raw) {
        Measurement median = cell.median();
        line("| %s | %s | %,.0f (%.2f) | %.1f (%.2f) | %.1f (%.2f) | %s | %s | %s | %s | %s |", cell.round(),
                cell.contestant(), median.perSecond(), median.perSecond() / raw.perSecond(), median.cpuMicros(),
                median.cpuMicros() / raw.cpuMicros(), median.allocatedBytes() / 1e3,
                median.allocatedBytes() / raw.allocatedBytes(), withRatio(median.p50Micros(), raw.p50Micros()),
                withRatio(median.p99Micros(), raw.p99Micros()), whole(median.moreThreads()), whole(median.liveMegabytes()),
                whole(median.residentMegabytes()));
    }

    private static String withRatio(@Nullable Double figure, @Nullable Double raw) {
        return figure == null || raw == null ? "" : String.format(Locale.ROOT, "%,.0f (%.2f)", figure, figure / raw);
    }

    private static String whole(@Nullable Double figure) {
        return figure == null ? "" : String.format(Locale.ROOT, "%,.0f", figure);
    }

    private void pieces() {
        line("");
        line("## Pieces");
        line("");
        line("| piece | score | unit | allocated bytes |");
        line("|---|---:|---|---:|");
        for (Results.Piece piece : results.pieces()) {
            line("| %s | %,.2f ± %,.2f | %s | %,.0f |", piece.name(), piece.score(), piece.error(), piece.unit(),
                    piece.allocatedBytes());
        }
    }

    private void others() {
        line("");
        line("## Other figures");
        line("");
        line("| what | figure |");
        line("|---|---:|");
        for (Map.Entry<String, Double> other : results.others().entrySet()) {
            if (!other.getKey().equals("minutes")) {
                line("| %s | %,.0f |", other.getKey(), other.getValue());
            }
        }
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }
}
