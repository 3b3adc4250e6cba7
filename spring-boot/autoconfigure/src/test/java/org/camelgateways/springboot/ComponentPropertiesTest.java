package org.camelgateways.springboot;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.CamelContext;
import org.apache.camel.CatalogCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.camelgateways.intime.IntimeComponent;
import org.camelgateways.intime.IntimeConfiguration;
import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Spring Boot's properties are the components' options. */
class ComponentPropertiesTest {

    private static final Map<String, String> TEXTS = Map.of(
            "boolean", "true", "int", "17", "long", "17", "java.lang.String", "seventeen");

    private final ApplicationContextRunner boot = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(CamelAutoConfiguration.class, GatewaysAutoConfiguration.class))
            .withPropertyValues("camel.main.run-controller=false");

    @Test
    void textsNumbersDurationsChoicesAndBeansAreBound() {
        boot.withUserConfiguration(Beans.class).withPropertyValues(
                "clinic.name=Clinic",
                "camel.component.intime.sender=${clinic.name}", "camel.component.intime.secret-key={{clinic.key}}",
                "camel.component.intime.connectTimeout=3s", "camel.component.intime.request-timeout=1m30s",
                "camel.component.intime.max-idle=PT2S", "camel.component.intime.max_connections=7",
                "camel.component.intime.unmappable=refuse", "camel.component.intime.clock=#bean:fixedClock", "clinic.key=abc")
                .run(context -> {
                    IntimeComponent intime = context.getBean(CamelContext.class).getComponent("intime", IntimeComponent.class);
                    IntimeConfiguration options = intime.getConfiguration();
                    assertThat(options.getSender()).isEqualTo("Clinic");
                    assertThat(options.getSecretKey()).isEqualTo("abc");
                    assertThat(options.getConnectTimeout()).isEqualTo(3_000);
                    assertThat(options.getRequestTimeout()).isEqualTo(90_000);
                    assertThat(options.getMaxIdle()).isEqualTo(2_000);
                    assertThat(options.getMaxConnections()).isEqualTo(7);
                    assertThat(options.getUnmappable()).isEqualTo(IntimeConfiguration.Unmappable.refuse);
                    assertThat(intime.getClock()).isSameAs(context.getBean("fixedClock"));
                });
    }

    @Test
    void theEnvironmentIsBound() {
        Map<String, Object> variables = Map.of("CAMEL_COMPONENT_INTIME_SECRETKEY", "abc");
        boot.withInitializer(context -> context.getEnvironment().getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
                .run(context -> assertThat(intime(context.getBean(CamelContext.class)).getSecretKey()).isEqualTo("abc"));
    }

    @Test
    void twoComponentsOfOneSchemeHaveTheirOwn() {
        boot.withUserConfiguration(Beans.class).withPropertyValues(
                "camel.component.intouchsms.sender=ACME", "camel.component.north-of-kigali.sender=North")
                .run(context -> {
                    CamelContext camel = context.getBean(CamelContext.class);
                    assertThat(camel.getComponent("intouchsms", IntouchsmsComponent.class).getConfiguration().getSender())
                            .isEqualTo("ACME");
                    assertThat(camel.getComponent("northOfKigali", IntouchsmsComponent.class).getConfiguration().getSender())
                            .isEqualTo("North");
                });
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyOptionIsBound(String scheme) {
        Properties all = new Properties();
        boot.run(context -> options(context.getBean(CamelContext.class), scheme)
                .forEach(option -> all.put(key(scheme, option), text(option))));

        boot.withInitializer(
                context -> context.getEnvironment().getPropertySources().addFirst(new PropertiesPropertySource("all", all)))
                .run(context -> {
                    CamelContext camel = context.getBean(CamelContext.class);
                    var component = camel.getComponent(scheme);
                    var getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
                    assertThat(options(camel, scheme)).hasSizeGreaterThan(15)
                            .allSatisfy(option -> assertThat(getter.getOptionValue(component, option.getName(), false))
                                    .as(option.getName()).hasToString(text(option)));
                });
    }

    static Iterable<String> schemes() throws Exception {
        return ConfigurationMetadata.schemes();
    }

    /** Those that are not beans. */
    private static List<ComponentOptionModel> options(CamelContext camel, String scheme) throws Exception {
        String description = ((CatalogCamelContext) camel).getComponentParameterJsonSchema(scheme);
        return JsonMapper.generateComponentModel(description).getComponentOptions().stream()
                .filter(option -> text(option) != null).toList();
    }

    private static String key(String scheme, ComponentOptionModel option) {
        return "camel.component." + scheme + "." + StringHelper.camelCaseToDash(option.getName());
    }

    /** Something that is not the default. */
    private static String text(ComponentOptionModel option) {
        if (option.getEnums() != null) {
            return option.getEnums().stream().filter(value -> !value.equals(option.getDefaultValue())).findFirst()
                    .orElseThrow();
        }
        return "true".equals(String.valueOf(option.getDefaultValue())) ? "false" : TEXTS.get(option.getJavaType());
    }

    @Test
    void anOptionThatIsNotThereIsRefused() {
        boot.withPropertyValues("camel.component.intime.secretky=abc").run(context -> {
            CamelContext camel = context.getBean(CamelContext.class);
            assertThatThrownBy(() -> camel.getComponent("intime")).rootCause()
                    .hasMessage("camel.component.intime.secretky is no option of the component; its page lists them all");
        });
    }

    @Test
    void aValueThatCannotBeIsRefusedWithoutBeingTold() {
        boot.withPropertyValues("camel.component.intime.request-timeout=soonish").run(context -> {
            CamelContext camel = context.getBean(CamelContext.class);
            assertThatThrownBy(() -> camel.getComponent("intime")).rootCause()
                    .hasMessage("camel.component.intime.request-timeout has a value that is no long and names no bean");
        });
    }

    @Test
    void nothingIsBoundWhereThatIsSwitchedOff() {
        for (String off : new String[] {
                "camel.component.enabled", "camel.component.intime.enabled", "camel.component.customizer.enabled",
                "camel.component.intime.customizer.enabled" }) {
            boot.withPropertyValues("camel.component.intime.sender=Clinic", off + "=false")
                    .run(context -> assertThat(intime(context.getBean(CamelContext.class)).getSender()).as(off).isNull());
        }
    }

    private static IntimeConfiguration intime(CamelContext camel) {
        return camel.getComponent("intime", IntimeComponent.class).getConfiguration();
    }

    @Configuration
    static class Beans {
        @Bean
        Clock fixedClock() {
            return Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        }

        @Bean
        IntouchsmsComponent northOfKigali() {
            return new IntouchsmsComponent();
        }
    }
}
