package org.camelgateways.simulator.intouchsms;

import java.util.function.Function;
import java.util.stream.Collectors;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** How replies are written: with a blank after commas and colons, as Python does. */
enum Notation {
    /** As JSON. */
    JSON(Json::encode),
    /** As Python 2 prints its dictionaries. */
    PYTHON(Notation::python);

    private final Function<@Nullable Object, String> scalar;

    Notation(Function<@Nullable Object, String> scalar) {
        this.scalar = scalar;
    }

    String write(@Nullable Object value) {
        if (value instanceof JsonObject object) {
            return object.stream().map(field -> scalar.apply(field.getKey()) + ": " + write(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(this::write).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar.apply(value);
    }

    private static String python(@Nullable Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "True" : "False";
        }
        return value instanceof String text ? quoted(text) : value == null ? "None" : value.toString();
    }

    private static String quoted(String text) {
        String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
        return "u" + quote
               + text.codePoints().mapToObj(next -> escaped(next, quote.charAt(0))).collect(Collectors.joining())
               + quote;
    }

    private static String escaped(int next, char quote) {
        if (next == quote || next == '\\') {
            return "\\" + (char) next;
        }
        if (next == '\n' || next == '\r' || next == '\t') {
            return next == '\n' ? "\\n" : next == '\r' ? "\\r" : "\\t";
        }
        boolean plain = next >= ' ' && next <= '~';
        return plain
                ? Character.toString(next)
                : String.format(next > 0xFFFF ? "\\U%08x" : next > 0xFF ? "\\u%04x" : "\\x%02x", next);
    }
}
