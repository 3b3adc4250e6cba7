package org.camelgateways.simulator.service;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Reads {@code application/x-www-form-urlencoded}, in a query or a body, as the services do: a {@code %} that begins no
 * code stands for itself, bytes that are no characters become U+FFFD.
 */
public final class UrlEncoded {
    private UrlEncoded() {
    }

    /**
     * The fields, in their order; what has no {@code =} is a name with an empty value.
     *
     * @param encoded each character a byte, as in ISO-8859-1
     * @param charset of the characters that the bytes are
     */
    public static List<Map.Entry<String, String>> read(@Nullable String encoded, Charset charset) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        for (String field : encoded == null ? new String[0] : encoded.split("&")) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                String value = equals < 0 ? "" : field.substring(equals + 1);
                fields.add(Map.entry(decode(name, charset), decode(value, charset)));
            }
        }
        return fields;
    }

    private static String decode(String text, Charset charset) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            int code = next == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (code >= 0) {
                bytes[length++] = (byte) code;
                i += 2;
            } else {
                bytes[length++] = (byte) (next == '+' ? ' ' : next);
            }
        }
        return new String(bytes, 0, length, charset);
    }

    private static int hex(String text, int start) {
        int high = Character.digit(text.charAt(start), 16);
        int low = Character.digit(text.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
