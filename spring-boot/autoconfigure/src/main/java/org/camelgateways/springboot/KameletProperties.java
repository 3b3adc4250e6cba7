package org.camelgateways.springboot;

import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;

import org.apache.camel.spi.LoadablePropertiesSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What Spring Boot has under {@code camel.kamelet}. Camel asks for the options of a Kamelet only where they can be
 * listed, which its own bridge to Spring Boot's properties cannot do.
 */
final class KameletProperties implements LoadablePropertiesSource {

    private static final String ALL = "camel.kamelet";

    private final Environment environment;

    KameletProperties(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String getName() {
        return ALL;
    }

    @Override
    public @Nullable String getProperty(String name) {
        return loadProperties().getProperty(name);
    }

    @Override
    public Properties loadProperties() {
        return loadProperties(name -> true);
    }

    @Override
    public Properties loadProperties(Predicate<String> filter) {
        Properties properties = new Properties();
        Binder.get(environment).bind(ALL, Bindable.mapOf(String.class, String.class)).orElse(Map.of())
                .forEach((key, value) -> {
                    String name = ALL + "." + key;
                    if (filter.test(name)) {
                        properties.setProperty(name, value);
                    }
                });
        return properties;
    }

    @Override
    public void reloadProperties(String location) {
        // nothing is kept
    }
}
