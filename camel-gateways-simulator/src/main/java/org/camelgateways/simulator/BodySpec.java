package org.camelgateways.simulator;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** Bytes as JSON describes them: a text or bytes, then something many times, then an end. */
final class BodySpec {
    static final List<String> FIELDS = List.of("body", "charset", "base64", "repeat", "count", "tail");
    private static final long MAX = Math.min(128 << 20, Runtime.getRuntime().maxMemory() / 4);

    private BodySpec() {
    }

    static boolean isIn(JsonObject json) {
        return FIELDS.stream().anyMatch(json::containsKey);
    }

    /**
     * The bytes: {@code body} in {@code charset} (UTF-8), or {@code base64}; then {@code count} times {@code repeat};
     * then {@code tail}.
     */
    static byte[] read(JsonObject json) {
        Charset charset = charset(json);
        byte[] start = json.containsKey("base64") ? base64(json) : text(json, "body").getBytes(charset);
        byte[] repeat = text(json, "repeat").getBytes(charset);
        long count = count(json);
        if (count < 0 || count > MAX || start.length + count * repeat.length > MAX) {
            throw new IllegalArgumentException("A body has at most " + MAX + " bytes.");
        }
        return Bytes.join(start, Bytes.repeated(repeat, (int) count), text(json, "tail").getBytes(charset));
    }

    /** About how many bytes its repeated part has. */
    static long length(JsonObject json) {
        return json.getValue("repeat") instanceof String repeat ? repeat.length() * count(json) : 0;
    }

    private static long count(JsonObject json) {
        return json.containsKey("count") ? JsonFields.number(json, "count") : json.containsKey("repeat") ? 1 : 0;
    }

    static Charset charset(JsonObject json) {
        String name = json.containsKey("charset") ? JsonFields.text(json, "charset") : "UTF-8";
        try {
            if (Charset.forName(name).canEncode()) {
                return Charset.forName(name);
            }
        } catch (IllegalArgumentException unknown) {
            // said below
        }
        throw new IllegalArgumentException("The field charset must be one that Java writes, for example ISO-8859-1.");
    }

    static String text(JsonObject json, String field) {
        return json.containsKey(field) ? JsonFields.text(json, field) : "";
    }

    private static byte[] base64(JsonObject json) {
        try {
            return Base64.getDecoder().decode(JsonFields.text(json, "base64"));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException("The field base64 must be Base64.", malformed);
        }
    }
}
