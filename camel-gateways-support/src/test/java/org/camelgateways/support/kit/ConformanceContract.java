package org.camelgateways.support.kit;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.CatalogCamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.BeanIntrospection;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.GeneratedPropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.URISupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What Camel, its catalog and its tools expect of a component, and what this project expects of its options. */
public abstract class ConformanceContract {

    /** What lowers security, by name; so does whatever says "Insecure:" of itself. */
    private static final Set<String> WEAKENING = Set.of(
            "allowPlainHttp", "trustAllCertificates", "skipHostnameVerification", "allowUnguardedCallbacks", "followRedirects",
            "allowDoctype");

    /** Options whose descriptions are Camel's and end without a full stop. */
    private static final Set<String> CAMELS_OWN = Set.of("scheduler", "healthCheckConsumerEnabled");

    /** Names that sound secret and are not: an address that ends before any path or query could tell something. */
    private static final Set<String> NO_SECRETS = Set.of("baseUrl", "callbackBaseUrl");

    private DefaultCamelContext context;
    private ComponentModel model;
    private String json;

    /** The component under test. */
    protected abstract Subject subject();

    @BeforeEach
    void readCatalog() throws Exception {
        context = new DefaultCamelContext();
        context.start();
        json = ((CatalogCamelContext) context).getComponentParameterJsonSchema(subject().scheme());
        model = JsonMapper.generateComponentModel(json);
    }

    @AfterEach
    void stopContext() throws Exception {
        context.close();
    }

    // ---- generated code

    @Test
    void anEndpointWithAllItsOptionsIsMadeWithoutReflection() throws Exception {
        BeanIntrospection introspection = PluginHelper.getBeanIntrospection(context);
        String uri = uri(subject().sending(), allOptions());
        context.getComponent(subject().scheme());
        introspection.resetCounters();

        context.getEndpoint(uri);

        assertThat(introspection.getInvokedCounter()).isZero();
    }

    @Test
    void aComponentWithAllItsOptionsIsMadeWithoutReflection() throws Exception {
        Component component = context.getComponent(subject().scheme());
        PropertyConfigurer configurer = component.getComponentPropertyConfigurer();
        BeanIntrospection introspection = PluginHelper.getBeanIntrospection(context);
        introspection.resetCounters();

        for (BaseOptionModel option : model.getComponentOptions()) {
            Object value = value(option);
            Object bound = value instanceof String text && text.startsWith("#")
                    ? context.getRegistry().lookupByName(text.substring(1))
                    : value;
            assertThat(configurer.configure(context, component, option.getName(), bound, true)).as(option.getName()).isTrue();
        }

        assertThat(introspection.getInvokedCounter()).isZero();
    }

    @Test
    void componentAndEndpointHaveGeneratedConfigurersThatKnowEveryOption() {
        PropertyConfigurer ofComponent = context.getComponent(subject().scheme()).getComponentPropertyConfigurer();
        PropertyConfigurer ofEndpoint = PluginHelper.getConfigurerResolver(context)
                .resolvePropertyConfigurer(subject().scheme() + "-endpoint-configurer", context);

        assertThat(ofComponent).isInstanceOf(GeneratedPropertyConfigurer.class);
        assertThat(ofEndpoint).isInstanceOf(GeneratedPropertyConfigurer.class);
        assertThat(model.getComponentOptions()).allSatisfy(option -> assertThat(
                ((PropertyConfigurerGetter) ofComponent).getOptionType(option.getName(), true)).as(option.getName())
                .isNotNull());
        assertThat(model.getEndpointParameterOptions()).allSatisfy(option -> assertThat(
                ((PropertyConfigurerGetter) ofEndpoint).getOptionType(option.getName(), true)).as(option.getName())
                .isNotNull());
    }

    @Test
    void theUriFactoryBuildsUrisAndKnowsWhatIsSecret() throws Exception {
        EndpointUriFactory factory = context.getCamelContextExtension().getEndpointUriFactory(subject().scheme());

        String uri = factory.buildUri(subject().scheme(), new LinkedHashMap<>(
                Map.of(
                        "operation", subject().sending(), "requestTimeout", "3s", subject().secretOption(), "s")));

        assertThat(uri).startsWith(subject().scheme() + ":" + subject().sending() + "?").contains("requestTimeout=3s");
        assertThat(factory.secretPropertyNames()).containsExactlyInAnyOrderElementsOf(
                model.getEndpointParameterOptions().stream().filter(BaseOptionModel::isSecret).map(BaseOptionModel::getName)
                        .toList());
        assertThat(factory.propertyNames()).containsAll(
                model.getEndpointOptions().stream().map(BaseOptionModel::getName).toList());
    }

    // ---- secrets and weakenings

    @Test
    void everySecretOptionIsMaskedByCamelToo() {
        context.getComponent(subject().scheme());

        assertThat(options().filter(BaseOptionModel::isSecret)).isNotEmpty().allSatisfy(option -> {
            assertThat(CamelContextHelper.containsSensitive(context, option.getName())).as(option.getName()).isTrue();
            assertThat(URISupport.sanitizeUri("x:y?" + option.getName() + "=sesame")).doesNotContain("sesame");
            assertThat(option.getLabel()).as(option.getName()).contains("security");
        });
    }

    @Test
    void everyOptionThatSoundsSecretIsMarkedSecret() {
        assertThat(options().filter(option -> option.getName().toLowerCase(Locale.ROOT)
                .matches(".*(secret|token|passw|passphrase|hash|credential|apikey|signature|pin$|ur[il]$).*"))
                .filter(option -> !NO_SECRETS.contains(option.getName())))
                .isNotEmpty().allSatisfy(option -> assertThat(option.isSecret()).as(option.getName()).isTrue());
    }

    @Test
    void everyWeakeningOptionSaysSoAndStandsUnderSecurity() {
        assertThat(options().filter(option -> WEAKENING.contains(option.getName())
                || option.getDescription().toLowerCase(Locale.ROOT).contains("insecure"))).isNotEmpty().allSatisfy(option -> {
                    assertThat(option.getDescription()).as(option.getName()).startsWith("Insecure:");
                    assertThat(option.getLabel()).as(option.getName()).contains("security");
                    assertThat(option.getDefaultValue()).as(option.getName()).hasToString("false");
                });
    }

    // ---- catalog

    @Test
    void everyHeaderNameBeginsWithCamel() {
        assertThat(model.getEndpointHeaders()).isNotEmpty().allSatisfy(header -> {
            assertThat(header.getName()).startsWith("Camel");
            assertThat(header.getDescription()).isNotBlank();
        });
    }

    @Test
    void everyOptionIsDescribedWithASentence() {
        assertThat(options().filter(option -> !CAMELS_OWN.contains(option.getName())))
                .allSatisfy(option -> assertThat(option.getDescription()).as(option.getName()).endsWith("."));
    }

    @Test
    void theOperationsOfTheCatalogAreThoseOfTheTable() {
        assertThat(model.getEndpointPathOptions()).singleElement()
                .satisfies(path -> assertThat(path.getEnums()).containsExactlyInAnyOrderElementsOf(subject().operations()));
    }

    @Test
    void theCatalogValidatesUrisOfEveryOperation() {
        DefaultCamelCatalog catalog = catalog();
        for (String operation : subject().operations()) {
            EndpointValidationResult good = catalog.validateEndpointProperties(
                    uri(operation, Map.of("requestTimeout", "3s", "maxConnections", "5", "raw", "true")));
            assertThat(good.isSuccess()).as(good.summaryErrorMessage(false)).isTrue();
        }
        EndpointValidationResult bad = catalog.validateEndpointProperties(
                uri(subject().sending(), Map.of("nosuch", "x", "maxConnections", "many", "raw", "perhaps")));
        assertThat(bad.getUnknown()).containsExactly("nosuch");
        assertThat(bad.getInvalidInteger()).containsKey("maxConnections");
        assertThat(bad.getInvalidBoolean()).containsKey("raw");
        assertThat(catalog.validateEndpointProperties(subject().scheme() + ":no/such").getInvalidEnum()).isNotEmpty();
    }

    @Test
    void theCatalogBuildsUrisAndReadsThemBack() throws Exception {
        DefaultCamelCatalog catalog = catalog();

        String uri = catalog.asEndpointUri(subject().scheme(), Map.of(
                "operation", subject().sending(), "requestTimeout", "3s"), false);

        assertThat(uri).isEqualTo(subject().scheme() + ":" + subject().sending() + "?requestTimeout=3s");
        assertThat(catalog.endpointProperties(uri)).containsEntry("operation", subject().sending())
                .containsEntry("requestTimeout", "3s");
    }

    @Test
    void theCatalogValidatesPropertiesOfTheComponent() {
        DefaultCamelCatalog catalog = catalog();
        String prefix = "camel.component." + subject().scheme() + ".";

        assertThat(catalog.validateConfigurationProperty(prefix + "maxConnections=5").isSuccess()).isTrue();
        assertThat(catalog.validateConfigurationProperty(prefix + "nosuch=5").isSuccess()).isFalse();
    }

    // ---- refusals

    @Test
    void anUnknownOptionIsRefusedByNameAndWithoutItsValue() {
        assertThatThrownBy(
                () -> context.getEndpoint(uri(subject().sending(), Map.of("sekretKey", "sesame", "nosuch", "sesame"))))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining("There is no option nosuch, sekretKey.")
                .satisfies(e -> assertThat(rootOf(e).getMessage()).doesNotContain("sesame"));
    }

    @Test
    void anUnknownOperationIsRefusedWithThosePossible() {
        assertThatThrownBy(() -> context.getEndpoint(uri("no/such", Map.of(subject().secretOption(), "sesame"))))
                .satisfies(e -> {
                    assertThat(Exposure.stackTrace(e)).contains("'no/such'").doesNotContain("sesame");
                    assertThat(Exposure.stackTrace(e)).contains(subject().operations());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = { "&secretKey=sesame", ";secretKey=sesame", ":sesame@", " sesame" })
    void anOperationWithWhatLacksItsQuestionMarkIsRefusedWithoutIt(String rest) {
        assertThatThrownBy(() -> context.getEndpoint(subject().scheme() + ":" + subject().sending() + rest))
                .satisfies(e -> assertThat(rootOf(e).getMessage()).contains("no operation '" + subject().sending() + "…'")
                        .doesNotContain("sesame"));
    }

    @Test
    void anOperationInTheWrongPlaceIsRefusedWithThosePossible() {
        if (subject().receiving() == null) {
            assertThatThrownBy(() -> context.getEndpoint(uri(subject().sending(), account())).createConsumer(exchange -> {
            })).hasMessageContaining("cannot be used in 'from'");
            return;
        }
        if (!subject().receivingAlsoProduces()) {
            assertThatThrownBy(() -> context.getEndpoint(uri(subject().receiving(), account())).createProducer())
                    .hasMessageContaining("cannot be used in 'to'").hasMessageContaining(subject().sending());
        }
        assertThatThrownBy(() -> context.getEndpoint(uri(subject().sending(), Map.of(
                "callbackPath", "/kit/reports", "authToken", "a1B2c3D4e5F6g7H8i9J0kL"))).createConsumer(exchange -> {
                })).hasMessageContaining("cannot be used in 'from'").hasMessageContaining(subject().receiving());
    }

    @Test
    void allFaultsOfAConfigurationAreNamedAtOnceAndNoValueIs() {
        assertThatThrownBy(() -> context.getEndpoint(uri(subject().sending(), Map.of(
                "baseUrl", "ftp://sesame@host/x", "requestTimeout", "0", "maxConnections", "0"))).createProducer())
                .hasMessageContaining("baseUrl").hasMessageContaining("requestTimeout").hasMessageContaining("maxConnections")
                .hasMessageContaining(subject().secretIsNeeded() ? subject().secretOption() : "baseUrl")
                .hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @CsvSource({
            "baseUrl, ftp://sesame.example", "baseUrl, http://sesame.example", "baseUrl, https://user:sesame@host",
            "baseUrl, https://sesame.example/path", "baseUrl, https://sesame.example?x=y", "baseUrl, https://sesame.example#x",
            "baseUrl, https://sesame.example:99999", "baseUrl, https://sesame.example:0", "baseUrl, sesame",
            "baseUrl, https://",
            "baseUrl, https://se same", "baseUrl, ' '", "proxyHost, http://sesame.example", "proxyHost, sesame.example:8080",
            "proxyHost, user:sesame@host", "proxyHost, ' '", "proxyPort, 0", "proxyPort, 65536", "connectTimeout, 0",
            "requestTimeout, -1", "maxConnections, 0", "maxResponseSize, 0", "maxIdle, -1" })
    void anOptionThatCannotBeIsNamedBeforeAnythingIsSent(String option, String value) throws Exception {
        Component component = context.getComponent(subject().scheme());
        set(component, "proxyHost", "localhost");
        set(component, option, value);

        assertThatThrownBy(() -> context.getEndpoint(uri(subject().sending(), account())).createProducer())
                .hasMessageContaining(" cannot be used: ").hasMessageContaining(option).hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @CsvSource({
            "baseUrl, https://example.org", "baseUrl, https://example.org/", "baseUrl, https://example.org:8443",
            "baseUrl, http://localhost:8181", "baseUrl, http://127.0.0.1:8181", "baseUrl, 'http://[::1]:8181'",
            "baseUrl, 'https://[2001:db8::1]'", "proxyHost, proxy.example", "proxyHost, 10.0.0.1",
            "proxyHost, '[2001:db8::1]'" })
    void anOptionThatCanBeIsTaken(String option, String value) throws Exception {
        Component component = context.getComponent(subject().scheme());
        set(component, option, value);

        assertThat(context.getEndpoint(uri(subject().sending(), account())).createProducer()).isNotNull();
    }

    private void set(Component component, String option, String value) {
        assertThat(component.getComponentPropertyConfigurer().configure(context, component, option, value, true)).isTrue();
    }

    @Test
    void aValueOfTheWrongKindIsRefusedByTheNameOfItsOption() {
        assertThatThrownBy(() -> context.getEndpoint(uri(subject().sending(), Map.of("requestTimeout", "soon"))))
                .hasMessageContaining("requestTimeout");
    }

    // ---- durations

    @Test
    void durationsAreTextWithAUnitInUris() throws Exception {
        for (BaseOptionModel option : durations(model.getEndpointParameterOptions())) {
            Endpoint endpoint = context.getEndpoint(uri(subject().sending(), Map.of(option.getName(), "3s")));
            PropertyConfigurer configurer = PluginHelper.getConfigurerResolver(context)
                    .resolvePropertyConfigurer(subject().scheme() + "-endpoint-configurer", context);

            assertThat(((PropertyConfigurerGetter) configurer).getOptionValue(endpoint, option.getName(), true))
                    .as(option.getName()).isEqualTo(3_000L);
        }
    }

    @Test
    void durationsAreTextWithAUnitInPropertiesOfTheComponent() throws Exception {
        List<? extends BaseOptionModel> durations = durations(model.getComponentOptions());
        Map<String, String> properties = new LinkedHashMap<>();
        durations.forEach(option -> properties.put("camel.component." + subject().scheme() + "." + option.getName(), "3s"));
        try (Application application = Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:nothing").log("nothing");
            }
        })) {
            Component component = application.context().getComponent(subject().scheme());
            PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();

            assertThat(durations).allSatisfy(option -> assertThat(getter.getOptionValue(component, option.getName(), true))
                    .as(option.getName()).isEqualTo(3_000L));
        }
    }

    private static <O extends BaseOptionModel> List<O> durations(List<O> options) {
        List<O> durations = options.stream().filter(option -> option.getType().equals("duration")).toList();
        assertThat(durations).isNotEmpty();
        return durations;
    }

    // ---- options and their values

    private Stream<BaseOptionModel> options() {
        List<BaseOptionModel> all = new ArrayList<>(model.getComponentOptions());
        all.addAll(model.getEndpointParameterOptions());
        return all.stream();
    }

    private Map<String, String> account() {
        Map<String, String> options = new LinkedHashMap<>(subject().sendingOptions());
        options.put(subject().secretOption(), "sesame");
        return options;
    }

    private Map<String, String> allOptions() throws ClassNotFoundException {
        Map<String, String> options = new LinkedHashMap<>();
        for (BaseOptionModel option : model.getEndpointParameterOptions()) {
            if (!option.isMultiValue()) {
                options.put(option.getName(), value(option).toString());
            }
        }
        return options;
    }

    /** A value that the option can take; of objects the name under which one is bound. */
    private Object value(BaseOptionModel option) throws ClassNotFoundException {
        return switch (option.getType()) {
            case "boolean" -> "true";
            case "integer" -> "5";
            case "duration" -> "3s";
            case "enum" -> option.getEnums().get(0);
            case "object" -> option.getJavaType().equals("java.lang.Object")
                    ? String.valueOf(option.getDefaultValue())
                    : bound(Class.forName(option.getJavaType()));
            default -> option.getName().endsWith("Url") ? "https://example.org" : "x";
        };
    }

    private String bound(Class<?> type) {
        context.getRegistry().bind(type.getName(), instance(type));
        return "#" + type.getName();
    }

    private Object instance(Class<?> type) {
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> null);
        }
        if (type == java.time.Clock.class) {
            return java.time.Clock.systemUTC();
        }
        return context.getInjector().newInstance(type);
    }

    private String uri(String operation, Map<String, String> options) {
        return subject().uri(operation, options);
    }

    private DefaultCamelCatalog catalog() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        catalog.addComponent(subject().scheme(), model.getJavaType(), json);
        return catalog;
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
