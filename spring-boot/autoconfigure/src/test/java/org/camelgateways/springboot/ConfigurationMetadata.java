package org.camelgateways.springboot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.apache.camel.CatalogCamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/** What an editor shows of a component's properties, made from the component's own description. */
public final class ConfigurationMetadata {

    private static final Map<String, String> BOXED
            = Map.of("boolean", "java.lang.Boolean", "int", "java.lang.Integer", "long", "java.lang.Long");

    private final JsonArray groups = new JsonArray();
    private final JsonArray properties = new JsonArray();
    private final JsonArray hints = new JsonArray();

    private ConfigurationMetadata() {
    }

    /** Writes the file of the components on the class path into a folder of classes; none, where there are none. */
    public static void main(String[] folder) throws Exception {
        Set<String> schemes = schemes();
        if (!schemes.isEmpty()) {
            Path file = Path.of(folder[0], "META-INF", "spring-configuration-metadata.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, of(schemes) + "\n");
        }
    }

    /** The components on the class path that are ours. */
    static Set<String> schemes() throws IOException {
        Set<String> schemes = new TreeSet<>();
        for (URL file : Collections.list(
                ConfigurationMetadata.class.getClassLoader()
                        .getResources("META-INF/services/org/apache/camel/component.properties"))) {
            Properties component = new Properties();
            try (InputStream in = file.openStream()) {
                component.load(in);
            }
            if ("org.camelgateways".equals(component.getProperty("groupId"))) {
                schemes.add(component.getProperty("components"));
            }
        }
        return schemes;
    }

    /** The metadata of these components, in Spring Boot's JSON. */
    static String of(Set<String> schemes) throws IOException {
        ConfigurationMetadata metadata = new ConfigurationMetadata();
        // never started, so that there is nothing to close
        CatalogCamelContext catalog = new DefaultCamelContext();
        for (String scheme : schemes) {
            metadata.add(JsonMapper.generateComponentModel(catalog.getComponentParameterJsonSchema(scheme)));
        }
        JsonObject all = new JsonObject();
        all.put("groups", metadata.groups);
        all.put("properties", metadata.properties);
        all.put("hints", metadata.hints);
        return Jsoner.prettyPrint(all.toJson(), 2, 2);
    }

    private void add(ComponentModel component) {
        String prefix = "camel.component." + component.getScheme();
        JsonObject group = named(prefix);
        group.put("description", component.getTitle() + ": " + component.getDescription());
        groups.add(group);
        property(prefix + ".enabled", "java.lang.Boolean", "Whether the properties of this component are bound.", true);
        property(
                prefix + ".customizer.enabled", "java.lang.Boolean", "Whether the properties of this component are bound.",
                true);
        for (ComponentOptionModel option : component.getComponentOptions()) {
            String name = prefix + "." + StringHelper.camelCaseToDash(option.getName());
            property(name, type(option), description(option), defaultValue(option));
            if (option.getEnums() != null) {
                hint(name, option.getEnums());
            }
        }
    }

    private void property(String name, String type, String description, Object defaultValue) {
        JsonObject property = named(name);
        property.put("type", type);
        property.put("description", description);
        if (defaultValue != null) {
            property.put("defaultValue", defaultValue);
        }
        properties.add(property);
    }

    private void hint(String name, List<String> values) {
        JsonArray choice = new JsonArray();
        for (String value : values) {
            JsonObject one = new JsonObject();
            one.put("value", value);
            choice.add(one);
        }
        JsonObject hint = named(name);
        hint.put("values", choice);
        hints.add(hint);
    }

    private static JsonObject named(String name) {
        JsonObject object = new JsonObject();
        object.put("name", name);
        return object;
    }

    private static String type(ComponentOptionModel option) {
        return isDuration(option)
                ? "java.time.Duration"
                : BOXED.getOrDefault(option.getJavaType(), "java.lang.String");
    }

    private static boolean isDuration(ComponentOptionModel option) {
        return "duration".equals(option.getType());
    }

    private static String description(ComponentOptionModel option) {
        return option.getDescription()
               + ("object".equals(option.getType()) ? " Set to #bean: and the name of a " + option.getJavaType() + "." : "");
    }

    private static Object defaultValue(ComponentOptionModel option) {
        Object value = option.getDefaultValue();
        return value != null && isDuration(option) ? value + "ms" : value;
    }
}
