package org.camelgateways.simulator;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Reads fields of JSON input; whatever is wrong becomes one sentence that says what is possible. */
final class JsonFields {
    private JsonFields() {
    }

    static void refuseOthers(JsonObject json, Collection<String> possible) {
        for (String name : json.fieldNames()) {
            if (!possible.contains(name)) {
                throw new IllegalArgumentException(
                        "There is no field " + name + " here; there are " + String.join(", ", new TreeSet<>(possible)) + ".");
            }
        }
    }

    static String text(JsonObject json, String field) {
        if (json.getValue(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The field " + field + " must be there and be a text.");
    }

    static String text(JsonObject json, String field, String usual) {
        return json.containsKey(field) ? text(json, field) : usual;
    }

    static long number(JsonObject json, String field) {
        Object value = json.getValue(field);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("The field " + field + " must be there and be a whole number.");
    }

    static BigDecimal amount(JsonObject json, String field) {
        if (json.getValue(field) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new BigDecimal(number.toString());
        }
        throw new IllegalArgumentException("The field " + field + " must be there and be a number.");
    }

    static boolean yes(JsonObject json, String field) {
        if (json.getValue(field) instanceof Boolean yes) {
            return yes;
        }
        throw new IllegalArgumentException("The field " + field + " must be there and be true or false.");
    }

    static Set<String> texts(JsonObject json, String field) {
        if (json.getValue(field) instanceof JsonArray array && array.stream().allMatch(String.class::isInstance)) {
            return array.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        throw new IllegalArgumentException("The field " + field + " must be there and be an array of texts.");
    }

    static int integer(JsonObject json, String field) {
        long number = number(json, field);
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("The field " + field + " is out of range: " + number + ".");
        }
        return (int) number;
    }

    static Duration duration(JsonObject json, String field) {
        try {
            return Duration.parse(text(json, field));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "The field " + field + " must be a duration, for example PT2H, PT1M30S or PT0.5S.", malformed);
        }
    }

    static Instant instant(JsonObject json, String field) {
        try {
            return Instant.parse(text(json, field));
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "The field " + field + " must be an instant in UTC, for example 2026-11-21T08:00:00Z.", malformed);
        }
    }
}
