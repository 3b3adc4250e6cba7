package org.camelgateways.support.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Reads the fields of a map whose keys are a record's component names. What cannot be read becomes a problem. */
public final class Fields {

    private final String place;
    private final Map<?, ?> map;
    private final Problems problems;

    /**
     * @param place    what is said before the names of the fields in problems
     * @param possible the names of all fields; other keys are a problem
     */
    public Fields(String place, Map<?, ?> map, Set<String> possible, Problems problems) {
        this.place = place;
        this.map = map;
        this.problems = problems;
        problems.addUnknown(
                place, map.keySet().stream().filter(name -> !(name instanceof String) || !possible.contains(name)).toList(),
                possible);
    }

    /** Text, or a whole number as text. */
    public @Nullable String text(String field) {
        Object value = map.get(field);
        if (value == null || value instanceof CharSequence || value instanceof Integer || value instanceof Long) {
            return value == null ? null : value.toString();
        }
        problem(field, "is a " + value.getClass().getTypeName() + "; it must be text", value);
        return null;
    }

    /** A Boolean, or its name. */
    public @Nullable Boolean flag(String field) {
        Object value = map.get(field);
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        if (value.equals("true") || value.equals("false")) {
            return value.equals("true");
        }
        problem(field, "must be true or false", value);
        return null;
    }

    /** A calendar date, or its text by ISO. */
    public @Nullable LocalDate date(String field) {
        Object value = map.get(field);
        if (value == null || value instanceof LocalDate) {
            return (LocalDate) value;
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            problem(field, "is no date such as 1972-03-12", value);
            return null;
        }
    }

    /** A moment, in any of the forms that {@link ZonedTime} reads. */
    public @Nullable Instant moment(String field) {
        Object value = map.get(field);
        try {
            return value == null ? null : ZonedTime.instant(value, (local, region) -> {
                throw new IllegalArgumentException("is in an hour that clocks change in " + region + ": give an offset");
            });
        } catch (IllegalArgumentException e) {
            problem(field, String.valueOf(e.getMessage()), value);
            return null;
        }
    }

    /** A time without a zone, or its text by ISO. */
    public @Nullable LocalDateTime localTime(String field) {
        Object value = map.get(field);
        if (value == null || value instanceof LocalDateTime) {
            return (LocalDateTime) value;
        }
        try {
            return LocalDateTime.parse(value.toString());
        } catch (DateTimeException e) {
            problem(field, "is no local time such as 2027-03-15T09:30, in the account's zone", value);
            return null;
        }
    }

    /** A list, or text with commas or semicolons between. */
    public List<String> list(String field) {
        Object value = map.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList() : List.of(value.toString().trim().split("\\s*[,;]\\s*"));
    }

    private void problem(String field, String sentence, @Nullable Object value) {
        problems.add(place + "." + field, sentence, value);
    }
}
