package org.camelgateways.simulator.intouchsms;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.service.UrlEncoded;
import org.camelgateways.simulator.service.VendorRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request's fields: those of the body, whatever form it has, and behind them those of the query. Of two with one name
 * the last counts.
 */
record RequestFields(Map<String, String> body, Map<String, String> query) {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    /** Reads them; a body that cannot be read is a refusal. */
    static RequestFields of(VendorRequest request, IntouchSmsReadings readings) {
        return new RequestFields(
                named(body(request, readings), readings), named(List.copyOf(request.query().entries()), readings));
    }

    /** The field's value, or none if it is missing or empty. */
    @Nullable
    String get(String name) {
        String value = body.containsKey(name) ? body.get(name) : query.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private static Map<String, String> named(List<Map.Entry<String, String>> fields, IntouchSmsReadings readings) {
        Map<String, String> named = readings.namesInAnyCase
                ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
                : new LinkedHashMap<>();
        fields.forEach(field -> named.put(field.getKey(), field.getValue()));
        return named;
    }

    private static List<Map.Entry<String, String>> body(VendorRequest request, IntouchSmsReadings readings) {
        if (request.body().length == 0) {
            return List.of();
        }
        String contentType = Objects.requireNonNullElse(request.headers().get("Content-Type"), "");
        String mediaType = contentType.split(";")[0].trim().toLowerCase(Locale.ROOT);
        for (BodyForm form : readings.bodies) {
            if (form.mediaType.equals(mediaType)) {
                return read(form, request.body(), contentType);
            }
        }
        throw Refusal.detail(415, "Unsupported media type \"" + mediaType + "\" in request.");
    }

    private static List<Map.Entry<String, String>> read(BodyForm form, byte[] body, String contentType) {
        return switch (form) {
            case FORM -> UrlEncoded.read(new String(body, StandardCharsets.ISO_8859_1), charset(contentType));
            case MULTIPART -> Multipart.read(body, contentType);
            case JSON -> json(body);
        };
    }

    private static List<Map.Entry<String, String>> json(byte[] body) {
        try {
            JsonObject object = new JsonObject(Buffer.buffer(body));
            return object.stream().filter(field -> field.getValue() instanceof String || field.getValue() instanceof Number)
                    .map(field -> Map.entry(field.getKey(), field.getValue().toString())).toList();
        } catch (DecodeException | ClassCastException notAnObject) {
            throw Refusal.detail(400, "JSON parse error");
        }
    }

    private static Charset charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
