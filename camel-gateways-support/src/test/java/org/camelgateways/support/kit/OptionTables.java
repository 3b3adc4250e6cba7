package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/** The tables of a component's page, made from what Camel's generator wrote about it. */
final class OptionTables {

    private final JsonObject component;

    OptionTables(Class<?> type, String scheme) throws IOException, DeserializationException {
        String json = "/META-INF/" + type.getPackageName().replace('.', '/') + "/" + scheme + ".json";
        try (InputStream in = type.getResourceAsStream(json)) {
            component = (JsonObject) Jsoner.deserialize(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String all() {
        return table("Component options", "componentProperties", "property") + "\n"
               + table("Endpoint options", "properties", "parameter") + "\n" + table("Message headers", "headers", "header");
    }

    private String table(String title, String section, String kind) {
        StringBuilder table = new StringBuilder("." + title + "\n[cols=\"2,5,2,2\",options=\"header\"]\n|===\n");
        table.append("|Name |Description |Default |Type\n");
        for (Map.Entry<String, Object> entry : ((JsonObject) component.get(section)).entrySet()) {
            JsonObject option = (JsonObject) entry.getValue();
            if (kind.equals(option.getString("kind"))) {
                table.append("|*").append(entry.getKey()).append("* (").append(option.getString("group")).append(")");
                table.append("\n|").append(cell(option.getString("description")));
                table.append("\n|").append(cell(String.valueOf(option.getOrDefault("defaultValue", ""))));
                table.append("\n|").append(cell(type(option))).append('\n');
            }
        }
        return table.append("|===\n").toString();
    }

    private static String type(JsonObject option) {
        if (option.containsKey("enum")) {
            return "enum: "
                   + String.join(", ", ((java.util.Collection<?>) option.get("enum")).stream().map(String::valueOf).toList());
        }
        String type = option.containsKey("type") ? option.getString("type") : option.getString("javaType");
        return type.equals("object") ? option.getString("javaType").replaceAll(".*\\.", "") : type;
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
