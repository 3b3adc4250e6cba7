package org.camelgateways.simulator.intouch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that dates have: {@code /Date(ms+HHMM)/}, local without a zone, ISO 8601 with an offset. */
record Dates(ZoneId zone) {
    private static final Pattern TICKS = Pattern.compile("/Date\\((-?[0-9]{1,15})([+-][0-9]{4})?\\)/");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    /** Version 1 in JSON, without the escapes. */
    String ticks(Instant at) {
        return "/Date(" + at.toEpochMilli() + OFFSET.format(at.atZone(zone)) + ")/";
    }

    /** Version 1 in XML. */
    String local(Instant at) {
        return LOCAL.format(at.atZone(zone));
    }

    /** Version 2. */
    String iso(Instant at) {
        return ISO.format(at.atZone(zone));
    }

    Instant readTicks(String text) {
        Matcher ticks = TICKS.matcher(text);
        if (!ticks.matches()) {
            throw Refusal.invalid("A date is malformed.");
        }
        return Instant.ofEpochMilli(Long.parseLong(ticks.group(1)));
    }

    static boolean isTicks(String text) {
        return TICKS.matcher(text).matches();
    }

    /** With an offset, or else in the zone. */
    Instant readIso(String text) {
        try {
            return text.matches(".*T.*([Zz]|[+-][0-9]{2}:?[0-9]{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException malformed) {
            throw Refusal.invalid("A date is malformed.");
        }
    }
}
