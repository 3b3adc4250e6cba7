package org.camelgateways.intouch;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Moments, as the service writes them and as ISO 8601 allows besides. */
class WireTimesTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @ValueSource(strings = {
            "2026-03-29T09:04:42.447+02:00", "2026-03-29T09:04:42Z", "2026-03-29T09:04:42.5Z", "2026-03-29T09:04Z",
            "2026-03-29T09:04:42.123456789-09:30", "2026-03-29T09:04:42-00:00", "2026-03-29T09:04:42+18:00",
            "2026-03-29T09:04:42-00:30", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59.9999999Z",
            "+12026-03-29T09:04:42Z", "2024-02-29T09:04:42Z", "2026-03-29T09:04:42+02:00" })
    void readsWhatHasAnOffset(String text) {
        assertThat(WireTimes.read(text, OSLO)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2008-10-20T09:46:07.35", "2008-10-20T09:46:07", "2008-10-20T09:46", "2008-10-20T09:46:07.123456789",
            "2026-03-29T02:30:00", "2026-10-25T02:30:00" })
    void readsWhatIsLocal(String text) {
        assertThat(WireTimes.read(text, OSLO)).isEqualTo(LocalDateTime.parse(text).atZone(OSLO).toInstant());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "T", "2026-03-29", "2026-02-29T09:04:42Z", "2026-13-29T09:04:42Z", "2026-03-29T24:00:00Z",
            "2026-03-29T23:59:60Z", "2026-03-29T09:04:42+18:01", "2026-03-29T09:04:42+01:60", "2026-03-29T09:04:42+0200",
            "2026-03-29T09:04:42.1234567890Z", "2026-03-29T09:04:42+02:00:30", "2026-03-29T09:04:42+02:0",
            "2026-03-29T09:04:42x",
            "2026-03-29 09:04:42Z", "2026-03-29T09:04:4\u0662Z", "2026-0-329T09:04:42Z", "/Date(x)/", "/Date(1217243648767" })
    void readsNothingElse(String text) {
        assertThat(WireTimes.read(text, OSLO)).isNull();
    }

    @Test
    void readsWhatDotNetWrites() {
        assertThat(WireTimes.read("/Date(1217243648767+0200)/", OSLO)).isEqualTo(Instant.ofEpochMilli(1_217_243_648_767L));
        assertThat(WireTimes.read("/Date(-1)/", OSLO)).isEqualTo(Instant.ofEpochMilli(-1));
    }
}
