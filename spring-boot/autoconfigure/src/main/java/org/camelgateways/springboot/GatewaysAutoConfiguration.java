package org.camelgateways.springboot;

import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Binds {@code camel.component.<name>.*} to every component of these services, {@code camel.kamelet.*} to Kamelets. */
@AutoConfiguration(after = CamelAutoConfiguration.class)
public class GatewaysAutoConfiguration {

    @Bean
    ComponentCustomizer camelGatewaysComponentProperties(Environment environment) {
        return new ComponentProperties(environment);
    }

    @Bean
    PropertiesSource camelGatewaysKameletProperties(Environment environment) {
        return new KameletProperties(environment);
    }
}
