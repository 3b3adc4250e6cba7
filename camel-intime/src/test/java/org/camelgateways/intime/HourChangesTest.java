package org.camelgateways.intime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.intime.IntimeConfiguration.RepeatedHour;
import org.camelgateways.intime.IntimeConfiguration.SkippedHour;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every hour change of 2026-2030: what goes on the wire, read back in the account's zone, is the moment that was asked
 * for, or the message is refused.
 */
class HourChangesTest extends CreateTestSupport {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2031-01-01T00:00:00Z");
    private static final int MINUTES = 200;

    private long shifts;
    private long sent;
    private long refused;

    @ParameterizedTest
    @ValueSource(strings = {
            "Europe/Stockholm", "Australia/Lord_Howe", "Europe/Dublin", "Africa/Casablanca", "America/Sao_Paulo",
            "America/New_York",
            "Asia/Kolkata", "Pacific/Chatham", "Africa/Cairo", "Asia/Gaza", "America/Santiago" })
    void noMomentAroundAnHourChangeIsShiftedSilently(String name) {
        ZoneId zone = ZoneId.of(name);
        for (SkippedHour skipped : SkippedHour.values()) {
            for (RepeatedHour repeated : RepeatedHour.values()) {
                SendDates dates = new SendDates(zone, skipped, repeated, Clock.fixed(START, ZoneOffset.UTC));
                moments(zone).forEach(moment -> walk(dates, zone, skipped, repeated, moment));
            }
        }
        assertThat(shifts).isZero();
        assertThat(sent).isPositive();
        boolean changes = zone.getRules().nextTransition(START) != null
                && zone.getRules().nextTransition(START).getInstant().isBefore(END);
        assertThat(refused > 0).isEqualTo(changes);
    }

    @Test
    void theZonesHaveHourChanges() {
        assertThat(changes(ZoneId.of("Europe/Stockholm"))).hasSize(10);
        assertThat(changes(ZoneId.of("Asia/Gaza"))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(changes(ZoneId.of("Asia/Kolkata"))).isEmpty();
    }

    private void walk(SendDates dates, ZoneId zone, SkippedHour skipped, RepeatedHour repeated, Instant moment) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        check(dates, zone, repeated, moment, moment);
        check(dates, zone, repeated, moment.atOffset(offset).toString(), moment);
        check(dates, zone, repeated, moment.atOffset(ZoneOffset.ofHoursMinutes(5, 45)).toString(), moment);
        check(dates, zone, repeated, moment.atZone(zone), moment);
        check(dates, zone, repeated, moment.atOffset(offset) + "[" + zone + "]", moment);
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneOffset.ofTotalSeconds(offset.getTotalSeconds()));
        checkLocal(dates, zone, skipped, repeated, local);
        // a minute on the clock that the walk in real time does not meet: in a gap
        checkLocal(dates, zone, skipped, repeated, local.plusMinutes(60));
        checkLocal(dates, zone, skipped, repeated, local.minusMinutes(60));
    }

    private void checkLocal(SendDates dates, ZoneId zone, SkippedHour skipped, RepeatedHour repeated, LocalDateTime local) {
        check(dates, zone, repeated, local + "[" + zone + "]", meant(zone, skipped, repeated, local));
    }

    /** What a local time means by the manual of java.time and the two options; null: it is to be refused. */
    private static @Nullable Instant meant(ZoneId zone, SkippedHour skipped, RepeatedHour repeated, LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            return skipped == SkippedHour.refuse ? null : local.toInstant(gap.getOffsetBefore());
        }
        return offsets.size() == 1 ? local.toInstant(offsets.get(0)) : overlap(repeated, local, offsets);
    }

    private static @Nullable Instant overlap(RepeatedHour repeated, LocalDateTime local, List<ZoneOffset> offsets) {
        Instant one = local.toInstant(offsets.get(0));
        Instant other = local.toInstant(offsets.get(1));
        return switch (repeated) {
            case refuse -> null;
            case earlier -> one.isBefore(other) ? one : other;
            case later -> one.isBefore(other) ? other : one;
        };
    }

    private void check(SendDates dates, ZoneId zone, RepeatedHour repeated, Object asked, @Nullable Instant meant) {
        String wire;
        try {
            wire = dates.wire(dates.instant(asked));
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("is in the hour that clocks ");
            boolean mustBe = meant == null || zone.getRules().getValidOffsets(LocalDateTime.ofInstant(meant, zone)).size() == 2;
            assertThat(mustBe).as("%s was refused without need", asked).isTrue();
            refused++;
            return;
        }
        LocalDateTime local = LocalDateTime.parse(wire);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        assertThat(offsets).as("%s goes out as %s, which does not exist", asked, wire).isNotEmpty();
        Instant read = offsets.size() == 1 ? local.toInstant(offsets.get(0)) : overlap(repeated, local, offsets);
        sent++;
        if (!java.util.Objects.equals(read, meant)) {
            shifts++;
        }
    }

    private static List<Instant> moments(ZoneId zone) {
        List<Instant> moments = new ArrayList<>();
        List<Instant> around = new ArrayList<>(changes(zone));
        if (around.isEmpty()) {
            around.add(Instant.parse("2027-03-28T01:00:00Z"));
        }
        for (Instant change : around) {
            for (int minute = -MINUTES; minute <= MINUTES; minute++) {
                moments.add(change.plus(Duration.ofMinutes(minute)));
            }
            moments.add(change.minusSeconds(1));
            moments.add(change.plusSeconds(1));
        }
        return moments;
    }

    private static List<Instant> changes(ZoneId zone) {
        List<Instant> changes = new ArrayList<>();
        ZoneOffsetTransition next = zone.getRules().nextTransition(START);
        while (next != null && next.getInstant().isBefore(END)) {
            changes.add(next.getInstant());
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    @ParameterizedTest
    @ValueSource(strings = { "Europe/Stockholm", "Australia/Lord_Howe", "Europe/Dublin", "America/New_York", "Asia/Gaza" })
    void aroundEveryHourChangeTheWireSaysTheMomentAskedFor(String name) {
        ZoneId zone = ZoneId.of(name);
        component().setClock(Clock.fixed(START, ZoneOffset.UTC));
        simulator.faults().add(Fault.body200("4510").always());
        int onTheWire = 0;
        for (Instant change : changes(zone)) {
            for (int minutes : new int[] { -61, -60, -30, -1, 0, 15, 59, 60 }) {
                Instant moment = change.plus(Duration.ofMinutes(minutes));
                Exchange done = exchange(SENDER + "&repeatedHour=later&zone=" + name, "Hej",
                        Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, moment));
                if (done.getException() != null) {
                    assertThat(done.getException()).isInstanceOf(InvalidRequestException.class);
                    assertThat(zone.getRules().getValidOffsets(LocalDateTime.ofInstant(moment, zone))).hasSize(2);
                } else {
                    onTheWire++;
                    assertThat(simulator.inbox().requests()).hasSize(onTheWire);
                    LocalDateTime local = LocalDateTime.parse(WireDocument.last().get("senddate"));
                    assertThat(meant(zone, SkippedHour.refuse, RepeatedHour.later, local)).isEqualTo(moment);
                }
            }
        }
        assertThat(onTheWire).isGreaterThan(50);
    }
}
