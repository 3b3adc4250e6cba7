package org.camelgateways.intouch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The service's times. Version 1 writes {@code /Date(ms+HHMM)/} in JSON, whose offset is for display only, and local
 * times without a zone in XML; version 2 writes ISO 8601 with an offset.
 */
final class WireTimes {

    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d{1,16})([+-]\\d{4})?\\)/");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ISO
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private WireTimes() {
    }

    /** A time in any of the forms; null where it is in none. One that clocks repeat is the earlier of both. */
    static @Nullable Instant read(String text, ZoneId zone) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return Instant.ofEpochMilli(Long.parseLong(date.group(1)));
            }
            return text.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** {@code /Date(1217243648767+0200)/}. */
    static String date(Instant moment, ZoneId zone) {
        ZoneOffset offset = zone.getRules().getOffset(moment);
        return "/Date(" + moment.toEpochMilli() + OFFSET.format(offset) + ")/";
    }

    /** {@code 2008-10-20T09:46:07.35}. */
    static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone));
    }

    /** {@code 2026-03-29T09:04:42.447+02:00}. */
    static String iso(Instant moment, ZoneId zone) {
        return ISO.format(moment.atZone(zone));
    }

    /** Whether a local time says which moment is meant. */
    static boolean isPlain(Instant moment, ZoneId zone) {
        return zone.getRules().getValidOffsets(LocalDateTime.ofInstant(moment, zone)).size() == 1;
    }
}
