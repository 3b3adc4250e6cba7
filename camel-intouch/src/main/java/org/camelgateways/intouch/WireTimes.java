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
    private static final Pattern OFFSET_DATE_TIME = Pattern.compile(".*T.*(Z|[+-]\\d\\d:?\\d\\d)");
    /** The length of {@code uuuu-MM-ddTHH:mm:ss}. */
    private static final int SECONDS = 19;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ISO
            = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private WireTimes() {
    }

    /** A time in any of the forms; null where it is in none. One that clocks repeat is the earlier of both. */
    static @Nullable Instant read(String text, ZoneId zone) {
        try {
            LocalDateTime seconds = seconds(text);
            Instant usual = seconds == null ? null : usual(seconds, text, zone);
            return usual == null ? unusual(text, zone) : usual;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * What stands in the fixed places of {@code uuuu-MM-ddTHH:mm:ss}, null where something else does. Read digit by
     * digit, with what follows: by formatters, the moments took half the time of a list of contacts.
     */
    private static @Nullable LocalDateTime seconds(String text) {
        if (text.length() < SECONDS || text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T'
                || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        return (year | month | day | hour | minute | second) < 0
                ? null : LocalDateTime.of(year, month, day, hour, minute, second);
    }

    /** The moment, by the fraction and the offset that follow the seconds; null where something else does. */
    private static @Nullable Instant usual(LocalDateTime seconds, String text, ZoneId zone) {
        int end = SECONDS;
        int nanos = 0;
        if (text.startsWith(".", SECONDS)) {
            end++;
            for (int worth = 100_000_000; worth > 0 && end < text.length() && digits(text, end, end + 1) >= 0; worth /= 10) {
                nanos += worth * digits(text, end, end + 1);
                end++;
            }
            if (end == SECONDS + 1) {
                return null;
            }
        }
        LocalDateTime local = seconds.withNano(nanos);
        if (end == text.length()) {
            return local.atZone(zone).toInstant();
        }
        ZoneOffset offset = offset(text, end);
        return offset == null ? null : local.toInstant(offset);
    }

    /** {@code Z} or {@code +HH:mm} to the end of the text; null where something else is there. */
    private static @Nullable ZoneOffset offset(String text, int from) {
        char sign = text.charAt(from);
        if (sign == 'Z' && text.length() == from + 1) {
            return ZoneOffset.UTC;
        }
        if (text.length() != from + 6 || sign != '+' && sign != '-' || text.charAt(from + 3) != ':') {
            return null;
        }
        int hours = digits(text, from + 1, from + 3);
        int minutes = digits(text, from + 4, from + 6);
        return (hours | minutes) < 0
                ? null : ZoneOffset.ofHoursMinutes(
                        sign == '-' ? -hours : hours, sign == '-' ? -minutes : minutes);
    }

    /** The number that the digits are, -1 where something else is among them. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Version 1's in JSON, and whatever else ISO 8601 allows. */
    private static Instant unusual(String text, ZoneId zone) {
        Matcher date = DATE.matcher(text);
        if (date.matches()) {
            return Instant.ofEpochMilli(Long.parseLong(date.group(1)));
        }
        return OFFSET_DATE_TIME.matcher(text).matches()
                ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).atZone(zone).toInstant();
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
