package org.camelgateways.springboot;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.boot.configurationmetadata.ValueHint;

import static org.assertj.core.api.Assertions.assertThat;

/** Spring Boot's own reader, as in an editor, finds every option. */
class ConfigurationMetadataTest {

    private static Map<String, ConfigurationMetadataProperty> properties;

    @BeforeAll
    static void read() throws Exception {
        String json = ConfigurationMetadata.of(ConfigurationMetadata.schemes());
        try (InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            properties = ConfigurationMetadataRepositoryJsonBuilder.create(in).build().getAllProperties();
        }
    }

    @Test
    void everyPropertyIsExplained() {
        assertThat(properties).hasSizeGreaterThan(60);
        assertThat(properties.values()).allSatisfy(property -> {
            assertThat(property.getDescription()).as(property.getId()).isNotBlank();
            assertThat(property.getType()).as(property.getId()).matches("java\\.(lang|time)\\.\\w+");
        });
    }

    @Test
    void aDurationIsOne() {
        ConfigurationMetadataProperty timeout = properties.get("camel.component.intime.request-timeout");

        assertThat(timeout.getType()).isEqualTo("java.time.Duration");
        assertThat(timeout.getDefaultValue()).isEqualTo("30000ms");
    }

    @Test
    void aChoiceNamesItsValues() {
        assertThat(properties.get("camel.component.intime.unmappable").getHints().getValueHints())
                .extracting(ValueHint::getValue).containsExactly("reference", "refuse");
    }

    @Test
    void noSecretHasADefault() {
        assertThat(properties.get("camel.component.intime.secret-key").getDefaultValue()).isNull();
        assertThat(properties.get("camel.component.intouchsms.password").getDefaultValue()).isNull();
        assertThat(properties.get("camel.component.connector.client-id").getDefaultValue()).isNull();
    }
}
