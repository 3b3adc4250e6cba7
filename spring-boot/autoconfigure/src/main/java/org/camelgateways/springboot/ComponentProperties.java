package org.camelgateways.springboot;

import java.util.Map;

import org.apache.camel.Component;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.support.service.ServiceHelper;
import org.camelgateways.support.HttpServiceComponent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.Environment;

/**
 * Sets the options of a component to {@code camel.component.<name>.*}, by the name that it has in the Camel context, so
 * that two of one scheme have their own. Keys in each of Spring Boot's spellings, values as everywhere in Camel:
 * {@code 5s}, {@code #bean:name}.
 */
final class ComponentProperties implements ComponentCustomizer {

    private static final ConfigurationPropertyName ALL = ConfigurationPropertyName.of("camel.component");
    private static final Bindable<Map<String, String>> TEXTS = Bindable.mapOf(String.class, String.class);

    private final Environment environment;

    ComponentProperties(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return component instanceof HttpServiceComponent && isOn("enabled", name) && isOn("customizer.enabled", name);
    }

    /** Camel's switches: for one component, else for all, else on. */
    private boolean isOn(String key, String name) {
        Binder binder = Binder.get(environment);
        boolean allOn = binder.bind(ALL.append(key), Bindable.of(Boolean.class)).orElse(true);
        return binder.bind(prefix(name).append(key), Bindable.of(Boolean.class)).orElse(allOn);
    }

    @Override
    public void configure(String name, Component component) {
        // its configurer is known from then on
        ServiceHelper.initService(component);
        Binder.get(environment).bind(prefix(name), TEXTS).ifBound(texts -> texts.forEach((key, text) -> {
            if (!key.equals("enabled") && !key.startsWith("customizer.")) {
                set(component, ALL + "." + name + "." + key, key.replaceAll("[-_]", ""), text);
            }
        }));
    }

    private static ConfigurationPropertyName prefix(String name) {
        return ALL.append(ConfigurationPropertyName.adapt(name, '.').toString());
    }

    /** What goes wrong is told without the value: it may be a secret. */
    private static void set(Component component, String key, String option, String text) {
        PropertyConfigurer configurer = component.getComponentPropertyConfigurer();
        Class<?> type = ((PropertyConfigurerGetter) configurer).getOptionType(option, true);
        if (type == null) {
            throw new IllegalArgumentException(key + " is no option of the component; its page lists them all");
        }
        try {
            PropertyBindingSupport.build().withConfigurer(configurer).withIgnoreCase(true).withMandatory(true)
                    .bind(component.getCamelContext(), component, option, text);
        } catch (PropertyBindingException e) {
            throw new IllegalArgumentException(
                    key + " has a value that is no " + type.getSimpleName() + " and names no bean");
        }
    }
}
