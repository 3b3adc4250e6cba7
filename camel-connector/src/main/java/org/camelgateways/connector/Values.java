package org.camelgateways.connector;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/** The data types of the guide, checked before they are sent and read when they come. Lengths are nobody's concern. */
final class Values {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private Values() {
    }

    /** A value on one line that XML can hold, and that must be there, as a field of what is checked. */
    static void required(String of, String field, @Nullable String value, Problems problems) {
        if (isExplained(of, field, problems)) {
            return;
        }
        if (value == null || value.isBlank()) {
            problems.add(of + "." + field, "is missing", value);
        } else {
            line(of, field, value, problems);
        }
    }

    /** The same, where it may be absent. */
    static void line(String of, String field, @Nullable String value, Problems problems) {
        String fault = value == null ? null : XmlText.lineFault(value);
        if (fault != null) {
            problems.add(of + "." + field, fault, value);
        }
    }

    /** One of few; upper and lower case differ. */
    static void oneOf(String of, String field, @Nullable String value, Collection<String> possible, Problems problems) {
        if (value != null && !possible.contains(value) && !isExplained(of, field, problems)) {
            problems.add(
                    of + "." + field, "is none of those possible: " + String.join(", ", new TreeSet<>(possible)), value);
        }
    }

    private static boolean isExplained(String of, String field, Problems problems) {
        return !problems.isEmpty() && problems.explained(of + "." + field);
    }

    static void country(String of, String field, @Nullable String value, Problems problems) {
        if (value != null && !COUNTRY.matcher(value).matches()) {
            problems.add(of + "." + field, "must be two capitals, by ISO 3166", value);
        }
    }

    static void date(String of, String field, @Nullable LocalDate value, Problems problems) {
        if (value != null && (value.getYear() < 1 || value.getYear() > 9999)) {
            problems.add(of + "." + field, "is in a year beyond four digits", value);
        }
    }

    /** A text that may be empty; null where it is. */
    static @Nullable String text(@Nullable String wire) {
        return wire == null || wire.isBlank() ? null : wire.strip();
    }

    /** Null where there is none, or it is none. */
    static @Nullable LocalDate date(@Nullable String wire) {
        try {
            return wire == null ? null : LocalDate.parse(wire.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null where there is none, or it is none. */
    static @Nullable Instant time(@Nullable String wire) {
        try {
            return wire == null ? null : OffsetDateTime.parse(wire.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null where there is none, or it is none. */
    static @Nullable Boolean flag(@Nullable String wire) {
        String text = wire == null ? "" : wire.strip();
        return switch (text) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> null;
        };
    }
}
