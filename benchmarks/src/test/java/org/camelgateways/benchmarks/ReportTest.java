package org.camelgateways.benchmarks;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    @Test
    void theMedianOfEachFigureIsTakenAlone() {
        Measurement median = Results.median(List.of(measurement(100, 30), measurement(300, 10), measurement(200, 20)));

        assertThat(median.perSecond()).isEqualTo(200);
        assertThat(median.cpuMicros()).isEqualTo(20);
        assertThat(median.moreThreads()).isNull();
    }

    @Test
    void eachContestantStandsBesideTheRawClientOfItsRound() {
        Results results = Results.begun(Map.of("processors", "2"), "2026-11-21T20:25:00Z");
        results.cells().add(new Results.Cell("intime:message/create", "16 in flight", "raw", 1, measurement(40_000, 20)));
        results.cells().add(new Results.Cell("intime:message/create", "16 in flight", "ours", 1, measurement(30_000, 25)));

        assertThat(new Report(results).markdown())
                .contains("| 16 in flight | raw | 40,000 (1.00) | 20.0 (1.00) |")
                .contains("| 16 in flight | ours | 30,000 (0.75) | 25.0 (1.25) |");
    }

    private static Measurement measurement(double perSecond, double cpuMicros) {
        return new Measurement(1_000, perSecond, cpuMicros, 14_000, null, null, null, null, null);
    }
}
