package org.camelgateways.intime;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a map whose keys are a record's component names. What cannot be read becomes a problem. */
final class Fields {

    private final String place;
    private final Map<?, ?> map;
    private final Problems problems;

    Fields(String place, Map<?, ?> map, Set<String> possible, Problems problems) {
        this.place = place;
        this.map = map;
        this.problems = problems;
        problems.addUnknown(
                place, map.keySet().stream().filter(name -> !(name instanceof String) || !possible.contains(name)).toList(),
                possible);
    }

    @Nullable
    String text(String field) {
        Object value = map.get(field);
        if (value == null || value instanceof CharSequence || value instanceof Integer || value instanceof Long) {
            return value == null ? null : value.toString();
        }
        problem(field, "is a " + value.getClass().getTypeName() + "; it must be text", value);
        return null;
    }

    @Nullable
    Boolean flag(String field) {
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

    @Nullable
    LocalDateTime localTime(String field) {
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

    List<String> list(String field) {
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
