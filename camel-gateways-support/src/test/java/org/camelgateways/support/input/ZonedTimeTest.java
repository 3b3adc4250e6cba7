package org.camelgateways.support.input;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZonedTimeTest {

    private static final Instant MOMENT = Instant.parse("2027-03-15T08:30:00Z");

    @Test
    void aMomentIsReadInEveryFormThatHasAZone() {
        for (Object value : new Object[] {
                MOMENT, ZonedDateTime.parse("2027-03-15T09:30+01:00[Europe/Oslo]"),
                OffsetDateTime.parse("2027-03-15T09:30+01:00"),
                "2027-03-15T09:30:00+01:00", " 2027-03-15T08:30:00Z ", "2027-03-15T09:30[Europe/Oslo]",
                new StringBuilder("2027-03-15T09:30:00.000+01:00[Europe/Oslo]") }) {
            assertThat(read(value)).as(value.toString()).isEqualTo(MOMENT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2027-03-15T09:30", "2027-03-15", "tomorrow", "", "2027-03-15T09:30+02:00[Europe/Oslo]",
            "2027-03-15T09:30[Europe/Nowhere]", "2027-02-30T09:30Z" })
    void whatHasNoZoneOrIsNoTimeIsRefused(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(LocalDateTime.parse("2027-03-15T09:30"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("is a java.time.LocalDateTime; possible are");
    }

    @ParameterizedTest
    @ValueSource(strings = { "2027-03-28T02:30[Europe/Oslo]", "2027-10-31T02:30[Europe/Oslo]" })
    void whatAnHourMeansThatClocksChangeTheCallerSays(String value) {
        assertThat(ZonedTime.instant(value, (local, region) -> Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }

    private static Instant read(Object value) {
        return ZonedTime.instant(value, (local, region) -> {
            throw new AssertionError("no hour that clocks change");
        });
    }
}
