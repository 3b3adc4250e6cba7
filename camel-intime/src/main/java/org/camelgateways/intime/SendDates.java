package org.camelgateways.intime;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.camelgateways.intime.IntimeConfiguration.RepeatedHour;
import org.camelgateways.intime.IntimeConfiguration.SkippedHour;
import org.camelgateways.support.input.ZonedTime;

/**
 * Times to and from the account's zone. InTime takes local times without a zone, so that the hour that clocks skip in
 * spring does not exist for it and the hour they repeat in autumn is two hours at once. Both are refused unless the
 * endpoint says how to read them: never is a text sent at another hour than the one asked for without a word.
 */
final class SendDates {

    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final int LAST_YEAR = 9999;

    private final ZoneId zone;
    private final SkippedHour skippedHour;
    private final RepeatedHour repeatedHour;
    private final Clock clock;

    SendDates(ZoneId zone, SkippedHour skippedHour, RepeatedHour repeatedHour, Clock clock) {
        this.zone = zone;
        this.skippedHour = skippedHour;
        this.repeatedHour = repeatedHour;
        this.clock = clock;
    }

    /**
     * The moment that a value means.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong with it
     */
    Instant instant(Object value) {
        return ZonedTime.instant(value, this::local);
    }

    private Instant local(LocalDateTime local, ZoneId named) {
        List<ZoneOffset> offsets = named.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            if (skippedHour == SkippedHour.refuse) {
                throw new IllegalArgumentException(
                        "is in the hour that clocks skip in " + named + ": give an offset, or set skippedHour=later");
            }
            return local.atZone(named).toInstant();
        }
        return switch (repeatedHour) {
            case earlier -> local.toInstant(offsets.get(0));
            case later -> local.toInstant(offsets.get(offsets.size() - 1));
            case refuse -> throw new IllegalArgumentException(
                    "is in the hour that clocks repeat in " + named + ": give an offset, or set repeatedHour=earlier or later");
        };
    }

    /**
     * A local time of the account's zone that is one: a time in the hour that clocks skip is refused or becomes one an
     * hour later. One in the hour that they repeat stays as it is: the service keeps local times.
     *
     * @throws IllegalArgumentException with a sentence that says why it is none
     */
    LocalDateTime existing(LocalDateTime local) {
        if (!zone.getRules().getValidOffsets(local).isEmpty()) {
            return local;
        }
        if (skippedHour == SkippedHour.refuse) {
            throw new IllegalArgumentException(
                    "is in the hour that clocks skip in the account's zone " + zone
                                               + ": set skippedHour=later for an hour later");
        }
        return local.atZone(zone).toLocalDateTime();
    }

    /**
     * The account's local time for a moment, whole seconds, never before the moment asked for.
     *
     * @throws IllegalArgumentException with a sentence that says why there is none
     */
    String wire(Instant sendAt) {
        if (sendAt.isBefore(clock.instant())) {
            throw new IllegalArgumentException("lies in the past");
        }
        LocalDateTime local;
        try {
            Instant second = sendAt.truncatedTo(ChronoUnit.SECONDS);
            Instant whole = second.equals(sendAt) ? sendAt : second.plusSeconds(1);
            local = LocalDateTime.ofInstant(whole, zone);
            checkSaysOneMoment(local, whole);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is out of range", e);
        }
        if (local.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("is after the year " + LAST_YEAR);
        }
        return WIRE.format(local);
    }

    private void checkSaysOneMoment(LocalDateTime local, Instant moment) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return;
        }
        if (repeatedHour == RepeatedHour.refuse) {
            throw new IllegalArgumentException(
                    "is in the hour that clocks repeat in the account's zone " + zone
                                               + ", which InTime cannot tell apart: set repeatedHour to the one it reads");
        }
        ZoneOffset read = offsets.get(repeatedHour == RepeatedHour.earlier ? 0 : offsets.size() - 1);
        if (!local.toInstant(read).equals(moment)) {
            throw new IllegalArgumentException(
                    "is in the hour that clocks repeat in the account's zone " + zone
                                               + ", and not in the one that repeatedHour names: InTime would send it an hour off");
        }
    }
}
