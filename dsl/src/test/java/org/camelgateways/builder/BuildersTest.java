package org.camelgateways.builder;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.CatalogCamelContext;
import org.apache.camel.Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.camelgateways.builder.endpoint.EndpointBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The builders offer each component and each of its options. */
class BuildersTest {

    @Test
    void thereAreComponentsAtAll() throws Exception {
        assertThat(schemes()).contains("connector", "intime", "intouchsms");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyOptionCanBeSet(String scheme) throws Exception {
        try (CamelContext context = new DefaultCamelContext()) {
            ComponentModel model = JsonMapper
                    .generateComponentModel(((CatalogCamelContext) context).getComponentParameterJsonSchema(scheme));

            assertThat(methods(endpointBuilder(scheme))).containsAll(names(model.getEndpointParameterOptions()));
            assertThat(methods(componentBuilder(context.getComponent(scheme)))).containsAll(names(model.getComponentOptions()));
        }
    }

    /** Those on the class path that are ours. */
    static Collection<String> schemes() throws Exception {
        Set<String> schemes = new TreeSet<>();
        for (URL file : Collections.list(
                BuildersTest.class.getClassLoader().getResources("META-INF/services/org/apache/camel/component.properties"))) {
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

    private static Class<?> endpointBuilder(String scheme) {
        return Stream.of(EndpointBuilderFactory.class.getInterfaces())
                .flatMap(parent -> Stream.of(parent.getMethods()))
                .filter(method -> method.getName().equals(scheme) && method.getParameterCount() == 1)
                .map(Method::getReturnType).findFirst().orElseThrow();
    }

    private static Class<?> componentBuilder(Component component) throws ClassNotFoundException {
        String name = component.getClass().getSimpleName();
        return Class.forName(
                "org.camelgateways.builder.component.dsl." + name + "BuilderFactory$" + name + "Builder");
    }

    private static Set<String> methods(Class<?> builder) throws Exception {
        Set<String> names = Stream.of(builder.getMethods()).map(Method::getName).collect(Collectors.toSet());
        if (names.contains("advanced")) {
            Stream.of(builder.getMethod("advanced").getReturnType().getMethods()).map(Method::getName).forEach(names::add);
        }
        return names;
    }

    private static List<String> names(List<? extends BaseOptionModel> options) {
        return options.stream().map(BaseOptionModel::getName).toList();
    }
}
