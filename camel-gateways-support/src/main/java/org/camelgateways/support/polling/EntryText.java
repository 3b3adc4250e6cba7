package org.camelgateways.support.polling;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** An entry's fields as text that can be compared and read back: a line of {@code name=value} each, nulls left out. */
public final class EntryText {

    private EntryText() {
    }

    public static String of(Map<String, @Nullable String> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null) {
                text.append(name).append('=')
                        .append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n');
            }
        });
        return text.toString();
    }

    /** @throws IllegalArgumentException where a line is no field */
    public static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.split("\n")) {
            int end = line.indexOf('=');
            if (end >= 0) {
                fields.put(line.substring(0, end), unescaped(line.substring(end + 1)));
            } else if (!line.isEmpty()) {
                throw new IllegalArgumentException("the followStore holds an entry that was not written here");
            }
        }
        return fields;
    }

    private static String unescaped(String written) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length()) {
                i++;
                c = switch (written.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> written.charAt(i);
                };
            }
            value.append(c);
        }
        return value.toString();
    }
}
