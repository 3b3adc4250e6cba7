package org.camelgateways.simulator.service;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({
            "a, 1, 1", "a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "å, 160, 1", "ж, 70, 1",
            "ж, 71, 2", "ж, 134, 2", "ж, 135, 3", "\uD83D\uDE00, 35, 1", "\uD83D\uDE00, 36, 2", "á, 71, 2" })
    void aTextBecomesSoManySms(String character, int times, int segments) {
        assertThat(Segments.of(character.repeat(times))).isEqualTo(segments);
    }
}
