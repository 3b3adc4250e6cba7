package org.camelgateways.builder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.camel.CatalogCamelContext;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.ConfigurationPropertiesValidationResult;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;
import org.camelgateways.builder.Uses.Use;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel's own catalog, with these components in it, accepts what is shown to users. */
class CatalogTest {

    private static final CamelCatalog CATALOG = new DefaultCamelCatalog();
    private static final Pattern OPTION = Pattern.compile("^ {6}(\\w+):$", Pattern.MULTILINE);
    private static List<Uses> files;

    @BeforeAll
    static void addComponents() throws Exception {
        files = Uses.inFilesUnder(Path.of(".."));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (String scheme : BuildersTest.schemes()) {
                CATALOG.addComponent(
                        scheme, context.getComponent(scheme).getClass().getName(),
                        ((CatalogCamelContext) context).getComponentParameterJsonSchema(scheme));
            }
        }
    }

    @Test
    void everyEndpointUriOfExamplesAndPagesIsValid() {
        List<Use> uris = files.stream().flatMap(f -> f.uris().stream()).toList();

        assertThat(uris).extracting(u -> u.text().replaceAll(":.*", ""))
                .contains("intime", "intouchsms", "intouch", "connector");
        assertThat(uris).allSatisfy(use -> {
            EndpointValidationResult result = CATALOG.validateEndpointProperties(use.text());
            assertThat(result.isSuccess()).as("%s: %s", use, result.summaryErrorMessage(true)).isTrue();
        });
    }

    @Test
    void everyPropertyOfExamplesAndPagesIsValid() {
        List<Use> properties = files.stream().flatMap(f -> f.properties().stream()).toList();

        assertThat(properties).extracting(p -> p.text().split("\\.")[2])
                .contains("intime", "intouchsms", "intouch", "connector");
        assertThat(properties).allSatisfy(use -> {
            ConfigurationPropertiesValidationResult result = CATALOG.validateConfigurationProperty(use.text());
            assertThat(result.isSuccess()).as("%s: %s", use, result.summaryErrorMessage(true)).isTrue();
        });
    }

    /** Camel's catalog has no Kamelets of others; their files tell their options. */
    @Test
    void everyKameletAndItsOptionsOfExamplesAndPagesAreThere() throws IOException {
        List<Use> uses = files.stream().flatMap(f -> f.kamelets().stream()).toList();
        Set<String> known = kamelets();

        assertThat(uses).map(Use::text).contains("intime-send-sink", "intime-send-sink.secretKey");
        assertThat(uses).allSatisfy(use -> assertThat(known).as("%s", use).contains(use.text()));
    }

    private static Set<String> kamelets() throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> kamelets = Files.list(Path.of("../kamelets/src/main/resources/kamelets"))) {
            for (Path file : kamelets.toList()) {
                String name = file.getFileName().toString().replace(".kamelet.yaml", "");
                String text = Files.readString(file);
                Matcher option = OPTION.matcher(
                        text.substring(text.indexOf("\n    properties:"), text.indexOf("\n  dependencies:")));
                all.add(name);
                while (option.find()) {
                    all.add(name + "." + option.group(1));
                }
            }
        }
        return all;
    }

    @Test
    void whatIsWrongWouldBeFound() throws IOException {
        assertThat(CATALOG.validateEndpointProperties("intime:message/create?sendr=ACME").isSuccess()).isFalse();
        assertThat(CATALOG.validateEndpointProperties("intouch:messages/sent?sender=ACME").isSuccess()).isFalse();
        assertThat(CATALOG.validateConfigurationProperty("camel.component.connector.clubs=1").isSuccess()).isFalse();
        assertThat(kamelets()).contains("intouch-inbox-source.folder").doesNotContain("intouch-inbox-source.sender");
    }

    /** Its jar tells what goes in and out of each operation that its URIs can have. */
    @ParameterizedTest
    @MethodSource("org.camelgateways.builder.BuildersTest#schemes")
    void theOperationsOfTheJarAreThoseOfTheCatalog(String scheme) throws Exception {
        JsonObject component = (JsonObject) Jsoner.deserialize(CATALOG.componentJSonSchema(scheme));
        JsonObject path = component.<JsonObject> getMap("properties").getMap("operation");

        JsonObject operations = (JsonObject) Jsoner.deserialize(operations(scheme));

        assertThat(operations.<JsonObject> getMap("operations").keySet())
                .containsExactlyInAnyOrderElementsOf(path.<List<String>> getCollection("enum"));
    }

    private static String operations(String scheme) throws IOException {
        String file = "/META-INF/org/camelgateways/" + scheme + "/" + scheme + "-operations.json";
        try (var in = Objects.requireNonNull(CatalogTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
