package org.camelgateways.support.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.builder.EndpointConsumerBuilder;
import org.apache.camel.builder.EndpointProducerBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.builder.endpoint.AbstractEndpointBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Credentials arrive exactly as they were given, and neither they nor numbers nor texts are shown anywhere. */
public abstract class SecrecyContract {

    private static final String SECRET = "Zq7vKx+Wp3nRj&Hb8tLm%Fc5gYd#Jt6wPz)Xr4kVn}&=Qd8fGh";
    /** The same without what RAW and references stumble over. */
    private static final String PLAIN_SECRET = "Zq7vKx-Wp3nRj-Hb8tLm-Fc5gYd";
    private static final String FURTHER_SECRET = "Ym6cBq-Dn3xWr";
    private static final String TOKEN = "Tk9pLa_Ns8xWd-Ve2wRb_Lz5sQo-Gh7eMi";
    private static final String NUMBER = "+46701740605";
    private static final String TEXT = "Zebrafinken kvittrar aftonsång";
    private static final String PATH = "/kit/reports";

    /** Each names a Canary, so that what is seen says which it was. */
    private static final List<Canary> CANARIES = List.of(
            Canary.of("secret", SECRET + " Qm2sTz"), Canary.of("further secret", FURTHER_SECRET), Canary.of("token", TOKEN),
            Canary.of("text", TEXT), Canary.number(NUMBER));

    /** Where Camel itself shows the text of a route as its author typed it, or as placeholders filled it in. */
    private static final Set<String> ROUTES_OF_CAMEL = Set.of(
            "route model's toString", "keys of the EndpointRegistry", "route dump XML", "route dump YAML",
            "JMX processors operation dumpProcessorAsXml",
            "JMX context operation dumpRoutesAsXml", "JMX context operation dumpRoutesAsYaml",
            "JMX context operation dumpRoutesCoverageAsXml", "JMX routes operation dumpRouteAsXml",
            "JMX routes operation dumpRouteAsYaml", "dev console TEXT route-dump", "dev console JSON route-dump");

    /**
     * Where Camel itself shows every property of an application, secrets too: never to be switched on in production.
     */
    private static final Set<String> PROPERTIES_OF_CAMEL
            = Set.of("dev console JSON properties", "dev console TEXT properties", "dev console JSON main-configuration");

    /** How a secret comes to its endpoint. */
    enum Way {
        /** {@code camel.component.<scheme>.secretKey} in application.properties. */
        MAIN_PROPERTIES(SECRET),
        /** {@code camel.component.<scheme>.secret-key}, as the manual of Camel writes it. */
        DASHED_PROPERTIES(SECRET),
        /** {@code secretKey=#property:<name>} in the URI. */
        REFERENCE_IN_URI(SECRET),
        /** The component's setter, in Java. */
        SETTER(SECRET + "{{Qm2sTz}}"),
        /** An endpoint builder, with the same reference. */
        ENDPOINT_DSL(SECRET);

        private final String secret;

        Way(String secret) {
            this.secret = secret;
        }
    }

    /** The component under test. */
    protected abstract Subject subject();

    @ParameterizedTest
    @EnumSource(Way.class)
    void aSecretArrivesByteForByte(Way way) throws Exception {
        try (RecordingServer service = new RecordingServer().answering(subject().accepted());
             Application application = start(way, service)) {
            send(application, NUMBER, TEXT);

            assertThat(subject().secretOnTheWire(service.call())).isEqualTo(way.secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "RAW(ab+cd&ef%Fcgh#ij}kl)", "RAW{ab+cd&ef%Fcgh#ij)kl}", "RAW(ab)cd+ef#gh)", "RAW(ab=cd;ef/gh?ij)",
            "RAW({{kit.secretKey}})"

    })

    void aSecretTypedIntoTheUriArrivesByteForByte(String typed) throws Exception {
        String meant = typed.contains("{{") ? SECRET : typed.replaceAll("^RAW[({](.*)[)}]$", "$1");
        try (RecordingServer service = new RecordingServer().answering(subject().accepted());
             Application application = start(typed, service)) {
            send(application, NUMBER, TEXT);

            assertThat(subject().secretOnTheWire(service.call())).isEqualTo(meant);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nothingShowsSecretsNumbersOrTexts(Way way) throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog()) {
            try (RecordingServer service = new RecordingServer(); Application application = start(way, service)) {
                live(application, service, places);
                places.putAll(Exposure.of(application.context()));
            }
            places.put("log", log.text());
        }

        assertThat(places.get("meters")).contains("camel.gateways.calls", "outcome=done", "outcome=throttled");
        assertThat(places.get("health check producer:" + subject().scheme())).contains("calls.done=1");
        assertThat(places.get("dev console TEXT gateways")).contains("done 1");
        assertThat(places.get("dev console JSON gateways")).contains("done=1");
        assertNothingSeen(places);
    }

    /** Without it the test above would say nothing about the log of properties. */
    @Test
    void camelMainLogsThePropertiesAndMasksTheSecretOnes() throws Exception {
        try (CapturedLog log = new CapturedLog(); RecordingServer service = new RecordingServer();
             Application application = start(Way.DASHED_PROPERTIES, service)) {
            assertThat(application.context().isStarted()).isTrue();
            assertThat(log.text()).containsPattern(
                    "(?i)" + StringHelper.camelCaseToDash(subject().secretOption()).replace("-", "-?") + " = xxxxxx")
                    .containsPattern(receives() ? "auth-?[tT]oken = xxxxxx" : "");
        }
    }

    // ---- other spellings

    /** Every way to write an option's name by which Camel still finds it. */
    private static List<String> spellings(String option) {
        String capital = option.substring(0, 1).toUpperCase() + option.substring(1);
        String dashed = StringHelper.camelCaseToDash(option);
        List<String> all = new ArrayList<>();
        for (String name : List.of(option, option.toLowerCase(), option.toUpperCase(), capital, dashed, dashed.toUpperCase())) {
            all.addAll(List.of(name, "configuration." + name, "CONFIGURATION." + name, "component.configuration." + name));
        }
        all.addAll(List.of(
                dashed.replace("-", "--"), "-" + option, option + "-", "configuration.set" + capital, "{{kit." + option + "}}",
                "configuration.{{kit." + option + "}}", "{{?kit." + option + "}}", "{{kit.none:" + option + "}}"));
        all.addAll(List.of(
                "%" + Integer.toHexString(option.charAt(0)) + option.substring(1), dashed.replace("-", "%2D"),
                "configuration%2E" + option, "configuration%2e" + dashed.replace("-", "%2d")));
        return all;
    }

    private static final List<String> VALUES = List.of(
            PLAIN_SECRET, "RAW(" + PLAIN_SECRET + ")", "RAW{" + PLAIN_SECRET + "}", "#property:kit.plain", "{{kit.plain}}",
            "RAW({{kit.plain}})");

    @Test
    void noSpellingOfASecretsNameThatCamelBindsShowsIt() throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog()) {
            try (Application application = Application.start(spelt(), new NoRoutes())) {
                for (String option : secrets()) {
                    for (String spelling : spellings(option)) {
                        for (String value : VALUES) {
                            show(application.context(), option, spelling + "=" + value, places);
                        }
                    }
                }
                places.putAll(Exposure.of(application.context()));
            }
            places.put("log", log.text());
        }

        places.keySet().removeAll(ROUTES_OF_CAMEL);
        assertNothingSeen(places);
    }

    /** The option must really be set: only then is there something to show. */
    private void show(CamelContext context, String option, String typed, Map<String, String> places) {
        Endpoint endpoint = context.getEndpoint(subject().scheme() + ":" + subject().sending() + "?" + typed);
        Object target = typed.startsWith("component") ? endpoint.getComponent() : endpoint;
        String configurer = subject().scheme() + (target == endpoint ? "-endpoint-configurer" : "-component-configurer");
        assertThat(((PropertyConfigurerGetter) PluginHelper.getConfigurerResolver(context)
                .resolvePropertyConfigurer(configurer, context)).getOptionValue(target, option, true))
                .as(typed).isEqualTo(PLAIN_SECRET);
        places.put(typed, endpoint.getEndpointUri() + endpoint + endpoint.getEndpointBaseUri());
    }

    private Set<String> secrets() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            return context.getCamelContextExtension().getEndpointUriFactory(subject().scheme()).secretPropertyNames();
        }
    }

    private Map<String, String> spelt() throws Exception {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("camel.main.jmxEnabled", "true");
        properties.put("camel.main.devConsoleEnabled", "true");
        properties.put("kit.plain", PLAIN_SECRET);
        secrets().forEach(option -> properties.put("kit." + option, option));
        return properties;
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "secret_key", "SECRET_KEY", "secret.key", "secret key", "configuration.secret_key", "configuration[secretKey]",
            "configuration['secretKey']", "configuration?.secretKey", "secretKey%20", "%20secretKey", "secretKey%00",
            "configuration.configuration.secretKey", "endpoint.secretKey", "secretKey[0]", "secretKey[a]", "secretKey.value",
            "#secretKey", "configuration..secretKey", ".secretKey", "secretKey.", "setSecretKey", "sekretKey.secret",
            "auth_token", "authToken[0]", "configuration.auth_token" })
    void aNameOfASecretThatCamelDoesNotBindShowsNoSecretEither(String name) throws Exception {
        assertNothingSeen(tried(VALUES.stream().map(value -> name + "=" + value).toList()));
    }

    /** What begins with # is a reference for Camel, wrapped or not; its own error would name what it does not find. */
    @ParameterizedTest
    @ValueSource(strings = { "#", "#bean:", "#class:", "#type:", "#property:", "#valueAs(int):" })
    void aSecretThatCamelTakesForAReferenceIsNotShown(String reference) throws Exception {
        List<String> options = new ArrayList<>();
        for (String option : secrets()) {
            for (String name : List.of(option, "configuration." + StringHelper.camelCaseToDash(option))) {
                options.add(name + "=" + reference + PLAIN_SECRET);
                options.add(name + "=RAW{" + reference + PLAIN_SECRET + "}");
            }
        }

        assertNothingSeen(tried(options));
    }

    /** What is shown of endpoints with one of these options each, or of why they cannot be. */
    private Map<String, String> tried(List<String> options) throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog(); Application application = Application.start(spelt(), new NoRoutes())) {
            for (String option : options) {
                String uri = subject().scheme() + ":" + subject().sending() + "?" + option;
                try {
                    places.put("URI of " + option, application.context().getEndpoint(uri).getEndpointUri());
                } catch (Exception e) {
                    places.put("exception of " + option, Exposure.stackTrace(e));
                }
            }
            places.put("log", log.text());
        }
        return places;
    }

    private static final class NoRoutes extends RouteBuilder {

        @Override
        public void configure() {
            from("direct:nothing").log("nothing");
        }
    }

    /** What a route's author types into the route is shown where Camel shows routes, and there only. */
    @ParameterizedTest
    @ValueSource(strings = { "RAW(Zq7vKx+Wp3nRj&Hb8tLm#Jt6wPz}Xr4kVn)", "RAW({{kit.secretKey}})" })
    void aSecretTypedIntoTheUriIsShownOnlyWhereCamelShowsTheRouteItself(String typed) throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog()) {
            try (RecordingServer service = new RecordingServer(); Application application = start(typed, service)) {
                live(application, service, places);
                places.putAll(Exposure.of(application.context()));
            }
            places.put("log", log.text());
        }

        places.keySet().removeAll(ROUTES_OF_CAMEL);
        assertNothingSeen(places);
    }

    @ParameterizedTest
    @CsvSource({
            "/nosuch?raw=true, no operation", "?nosuch=1, nosuch", "?requestTimeout=soon, requestTimeout",
            "?baseUrl=ftp://x, baseUrl",
            "?requestTimeout=0, requestTimeout", "?username=, username" })
    void aFailedStartNamesTheFaultAndNoSecret(String wrong, String named) throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog(); RecordingServer service = new RecordingServer()) {
            StringBuilder uri = new StringBuilder(subject().scheme()).append(':').append(subject().sending()).append(wrong)
                    .append('&').append(subject().secretOption()).append("=#property:kit.secretKey");
            if (receives()) {
                uri.append("&authToken=").append(TOKEN);
            }
            subject().furtherSecrets(FURTHER_SECRET)
                    .forEach((name, value) -> uri.append('&').append(name).append('=').append(value));
            Exception failure = failureOf(properties(service), new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:send").to(uri.toString());
                }
            });
            assertThat(Exposure.stackTrace(failure)).contains(named);
            places.put("exception", Exposure.stackTrace(failure));
            places.put("log", log.text());
        }

        assertThat(Canary.seen(CANARIES, places)).isEmpty();
    }

    @Test
    void aConsumerThatCannotStartShowsNoToken() throws Exception {
        Assumptions.assumeTrue(receives());
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog(); RecordingServer service = new RecordingServer()) {
            Map<String, String> properties = properties(service);
            properties.put("camel.component." + subject().scheme() + ".authToken", TOKEN.substring(0, 20));
            Exception failure = failureOf(properties, new RouteBuilder() {
                @Override
                public void configure() {
                    from(subject().scheme() + ":" + subject().receiving() + "?callbackPath=" + PATH).log("got it");
                }
            });
            assertThat(Exposure.stackTrace(failure)).contains("authToken must have at least");
            places.put("exception", Exposure.stackTrace(failure));
            places.put("log", log.text());
        }

        assertThat(Canary.seen(CANARIES, places)).isEmpty();
    }

    @Test
    void aTracedRouteShowsNoNumberAndNoText() throws Exception {
        Map<String, String> places = new LinkedHashMap<>();
        try (CapturedLog log = new CapturedLog(); RecordingServer service = new RecordingServer()) {
            Map<String, String> properties = properties(service);
            properties.put("camel.main.tracing", "true");
            service.answering(subject().accepted());
            try (Application application = Application.start(properties, routes(Way.REFERENCE_IN_URI, null))) {
                send(application, NUMBER, TEXT);
            }
            assertThat(log.text()).contains("kit-send");
            places.put("log", log.text());
        }

        assertThat(Canary.seen(CANARIES, places)).isEmpty();
    }

    private static void assertNothingSeen(Map<String, String> places) {
        places.keySet().removeAll(PROPERTIES_OF_CAMEL);
        assertThat(Canary.seen(CANARIES, places)).isEmpty();
    }

    // ---- what an application goes through

    private void live(Application application, RecordingServer service, Map<String, String> places) throws Exception {
        List<Exchange> exchanges = new ArrayList<>();
        exchanges.add(send(application, NUMBER, TEXT, service.answering(subject().accepted())));
        for (String refusal : subject().refusals()) {
            exchanges.add(send(application, NUMBER, TEXT, service.answering(refusal)));
        }
        String echo = NUMBER + " " + TEXT + " " + SECRET + " " + TOKEN;
        for (int status : new int[] { 200, 302, 401, 403, 404, 406, 407, 429, 500, 503 }) {
            Map<String, String> headers = Map.of("Location", service.baseUrl() + "/?x=" + TOKEN, "X-Echo", TOKEN);
            exchanges.add(send(application, NUMBER, TEXT, service.answering(status, headers, echo)));
        }
        for (Object malformed : subject().malformed(NUMBER, TEXT)) {
            exchanges.add(application.template().request("direct:send", exchange -> exchange.getIn().setBody(malformed)));
        }
        exchanges.add(application.template().request("direct:unreachable",
                exchange -> exchange.getIn().setBody(subject().body(NUMBER, TEXT))));
        if (receives()) {
            callbacks(application.port(), places);
        }
        places.put("exceptions", exchanges.stream().filter(Exchange::isFailed).map(Exchange::getException)
                .map(Exposure::stackTrace).collect(Collectors.joining("\n")));
        places.put("result", String.valueOf(exchanges.get(0).getMessage().getBody()));
        assertThat(exchanges.get(0).getException()).isNull();
        assertThat(exchanges.stream().skip(1)).allMatch(Exchange::isFailed);
    }

    private void callbacks(int port, Map<String, String> places) throws Exception {
        Subject.Callback good = subject().callback("4711");
        Subject.Callback failing = subject().callback("4999");
        StringBuilder answers = new StringBuilder();
        for (String token : List.of(TOKEN, TOKEN + "x", "")) {
            for (Subject.Callback callback : List.of(
                    good, failing, new Subject.Callback(good.method(), "", good.contentType(), "%%%" + NUMBER),
                    new Subject.Callback("PUT", "", "application/json", TEXT))) {
                RawClient.Answer answer = RawClient.once(
                        port, callback.method(), PATH + "/" + token + "?" + callback.query(),
                        "Content-Type: " + callback.contentType() + "\r\n", callback.body());
                answers.append(answer.head()).append(answer.body());
            }
        }
        places.put("answers to callbacks", answers.toString());
    }

    private Exchange send(Application application, String number, String text, RecordingServer ignored) throws Exception {
        return send(application, number, text);
    }

    private Exchange send(Application application, String number, String text) throws Exception {
        return application.template().request("direct:send",
                exchange -> exchange.getIn().setBody(subject().body(number, text)));
    }

    private static Exception failureOf(Map<String, String> properties, RouteBuilder routes) {
        try (Application application = Application.start(properties, routes)) {
            throw new AssertionError("It started: " + application.context().getName());
        } catch (Exception e) {
            return e;
        }
    }

    // ---- the application

    private boolean receives() {
        return subject().receiving() != null;
    }

    /** Options that only a component has that callbacks come to. */
    private void putToken(String option, String value, Map<String, String> options) {
        if (receives()) {
            options.put(option, value);
        }
    }

    private Application start(Way way, RecordingServer service) throws Exception {
        Map<String, String> properties = properties(service);
        if (way == Way.MAIN_PROPERTIES) {
            properties.put(option(subject().secretOption()), way.secret);
            putToken(option("authToken"), TOKEN, properties);
        }
        if (way == Way.DASHED_PROPERTIES) {
            properties.put(option(StringHelper.camelCaseToDash(subject().secretOption())), way.secret);
            putToken(option("auth-token"), TOKEN, properties);
        }
        return Application.start(properties, routes(way, null));
    }

    private Application start(String typed, RecordingServer service) throws Exception {
        return Application.start(properties(service), routes(null, typed));
    }

    private String option(String name) {
        return "camel.component." + subject().scheme() + "." + name;
    }

    private Map<String, String> properties(RecordingServer service) {
        Map<String, String> properties = new LinkedHashMap<>();
        subject().sendingOptions().forEach((name, value) -> properties.put(option(name), value));
        properties.put(option("baseUrl"), service.baseUrl());
        putToken(option("callbackPath"), PATH, properties);
        subject().callbackAddress().forEach((name, value) -> properties.put(option(name), value));
        subject().furtherSecrets(FURTHER_SECRET).forEach((name, value) -> properties.put(option(name), value));
        properties.put("kit.secretKey", SECRET);
        properties.put("kit.authToken", TOKEN);
        properties.put("camel.main.jmxEnabled", "true");
        properties.put("camel.main.devConsoleEnabled", "true");
        properties.put("camel.main.messageHistory", "true");
        properties.put("camel.health.enabled", "true");
        properties.put("camel.health.exposureLevel", "full");
        properties.put("camel.health.producersEnabled", "true");
        properties.put("camel.beans.meters", "#class:" + SimpleMeterRegistry.class.getName());
        return properties;
    }

    private RouteBuilder routes(Way way, String typed) {
        String scheme = subject().scheme();
        Map<String, String> options = new LinkedHashMap<>();
        if (typed != null) {
            options.put(subject().secretOption(), typed);
        }
        if (way == Way.REFERENCE_IN_URI || way == Way.ENDPOINT_DSL || typed != null) {
            options.putIfAbsent(subject().secretOption(), "#property:kit.secretKey");
            putToken("authToken", "#property:kit.authToken", options);
        }
        Map<String, String> unreachable = new LinkedHashMap<>(options);
        unreachable.put("baseUrl", "http://127.0.0.1:1");
        return new RouteBuilder() {
            @Override
            public void configure() {
                if (way == Way.SETTER) {
                    Component component = getContext().getComponent(scheme);
                    set(component, subject().secretOption(), way.secret);
                    if (receives()) {
                        set(component, "authToken", TOKEN);
                    }
                }
                if (way == Way.ENDPOINT_DSL) {
                    from("direct:send").routeId("kit-send").to(new Dsl(scheme, subject().sending(), options));
                    from("direct:unreachable").to(new Dsl(scheme, subject().sending(), unreachable));
                    if (receives()) {
                        from(new Dsl(scheme, subject().receiving(), options)).process(SecrecyContract.this::receive);
                    }
                } else {
                    from("direct:send").routeId("kit-send").to(subject().uri(subject().sending(), options));
                    from("direct:unreachable").to(subject().uri(subject().sending(), unreachable));
                    if (receives()) {
                        from(subject().uri(subject().receiving(), options)).process(SecrecyContract.this::receive);
                    }
                }
            }

            private void set(Component component, String option, String value) {
                component.getComponentPropertyConfigurer().configure(getContext(), component, option, value, true);
            }
        };
    }

    private void receive(Exchange exchange) {
        if (subject().idOf(exchange.getMessage().getBody()).equals("4999")) {
            throw new IllegalStateException("The route fails at " + exchange.getMessage().getBody());
        }
    }

    /** What generated endpoint builders do. */
    private static final class Dsl extends AbstractEndpointBuilder
            implements EndpointProducerBuilder, EndpointConsumerBuilder {

        Dsl(String scheme, String path, Map<String, String> options) {
            super(scheme, path);
            options.forEach(this::doSetProperty);
        }
    }
}
