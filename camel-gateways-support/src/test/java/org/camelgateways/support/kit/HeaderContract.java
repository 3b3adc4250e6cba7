package org.camelgateways.support.kit;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an exchange carries changes no request, and what a reply carries becomes no header of Camel's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HeaderContract {

    private static final String NUMBER = "+46701740605";
    private static final List<UnaryOperator<String>> CASINGS = List.of(
            name -> name, name -> name.toLowerCase(Locale.ROOT), name -> name.toUpperCase(Locale.ROOT),
            HeaderContract::alternating);

    private final RecordingServer service = new RecordingServer();
    private final RecordingServer elsewhere = new RecordingServer();
    private final Map<String, Object> fromOutside = Collections.synchronizedMap(new LinkedHashMap<>());
    private Application application;

    /** The component under test. */
    protected abstract Subject subject();

    @BeforeAll
    void startApplication() throws Exception {
        Map<String, String> properties = new LinkedHashMap<>();
        subject().sendingOptions()
                .forEach((name, value) -> properties.put("camel.component." + subject().scheme() + "." + name, value));
        properties.put("camel.component." + subject().scheme() + "." + subject().secretOption(), "kit-secret");
        properties.put("camel.component." + subject().scheme() + ".baseUrl", service.baseUrl());
        application = Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to(subject().scheme() + ":" + subject().sending());
                from("direct:traced").to(subject().scheme() + ":" + subject().sending() + "?propagateTrace=true");
                from("platform-http:/outside").process(x -> fromOutside.putAll(x.getMessage().getHeaders()));
            }
        });
    }

    @BeforeEach
    void forget() {
        service.answering(subject().accepted()).forget();
        elsewhere.answering(subject().accepted()).forget();
    }

    @AfterAll
    void stopApplication() {
        if (application != null) {
            application.close();
        }
        service.close();
        elsewhere.close();
    }

    static Stream<Arguments> controlHeaders() {
        return Stream.of(
                "CamelHttpUri", "CamelHttpPath", "CamelHttpQuery", "CamelHttpRawQuery", "CamelHttpMethod", "CamelHttpHost",
                "CamelHttpPort", "CamelRestHttpUri", "CamelRestHttpQuery", "CamelHttpProtocolVersion")
                .flatMap(name -> CASINGS.stream().map(casing -> Arguments.of(casing.apply(name))));
    }

    @ParameterizedTest
    @MethodSource("controlHeaders")
    void aControlHeaderOfCamelsHttpComponentsIsIgnored(String name) throws Exception {
        RecordingServer.Call plain = sent(Map.of());

        String value = name.toLowerCase(Locale.ROOT).endsWith("method") ? "DELETE"
                : name.toLowerCase(Locale.ROOT).endsWith("query") ? "x=y" : elsewhere.baseUrl() + "/evil";
        assertSame(sent(Map.of(name, value)), plain);
        assertThat(elsewhere.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "BaseUrl", "Username", "Password", "SecretKey", "AuthToken", "Operation", "ProxyHost", "AllowPlainHttp", "Raw",
            "StatusUrl", "CallbackBaseUrl", "RequestTimeout", "Endpoint", "Uri" })
    void noHeaderChangesHostAccountOrOperation(String option) throws Exception {
        RecordingServer.Call plain = sent(Map.of());
        String scheme = subject().scheme().substring(0, 1).toUpperCase(Locale.ROOT) + subject().scheme().substring(1);

        assertSame(sent(Map.of("Camel" + scheme + option, elsewhere.baseUrl())), plain);
        assertThat(elsewhere.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Authorization", "Cookie", "Proxy-Authorization", "X-HTTP-Method-Override", "Transfer-Encoding", "Content-Length",
            "Host", "Expect", "Connection", "Upgrade", "TE", "Content-Type", "Content-Encoding", "Accept-Encoding",
            "User-Agent",
            "X-Customer", "traceparent", "tracestate", "baggage", "X-Forwarded-For" })
    void noHeaderOfTheExchangeLeaves(String name) throws Exception {
        RecordingServer.Call plain = sent(Map.of());

        assertSame(sent(Map.of(name, "Basic c2VzYW1lOnNlc2FtZQ==")), plain);
    }

    @Test
    void aHundredThousandHeadersAreLeftAsTheyAre() throws Exception {
        RecordingServer.Call plain = sent(Map.of());
        Map<String, Object> many = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            many.put("h" + i, "value of " + i);
        }

        service.forget();
        Exchange exchange = send("direct:send", many);

        assertSame(service.call(), plain);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeaders()).containsAllEntriesOf(many);
    }

    /** What an exchange carries beside its body may be large, or readable once only. */
    @Test
    void whatTheExchangeCarriesBesideItsBodyIsNeitherReadNorAskedWhatItIs() throws Exception {
        RecordingServer.Call plain = sent(Map.of());
        Untouchable large = new Untouchable();

        service.forget();
        Exchange exchange = application.template().request("direct:send", x -> {
            x.getIn().setBody(subject().body(NUMBER, "Hej"));
            x.getIn().setHeader("attachment", large);
            x.getIn().setHeader("attachments", Map.of("scan.tiff", large));
            x.setProperty("attachment", large);
        });

        assertThat(exchange.getException()).isNull();
        assertSame(service.call(), plain);
        assertThat(large.touched).hasValue(0);
        assertThat(exchange.getMessage().getHeader("attachment")).isSameAs(large);
    }

    /** 200 MB, if anyone read them. */
    private static final class Untouchable extends InputStream {

        private final AtomicInteger touched = new AtomicInteger();
        private long left = 200_000_000;

        @Override
        public int read() {
            touched.incrementAndGet();
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int available() {
            touched.incrementAndGet();
            return (int) left;
        }

        @Override
        public void close() {
            touched.incrementAndGet();
        }

        @Override
        public String toString() {
            touched.incrementAndGet();
            return "touched";
        }
    }

    @Test
    void aDeepChainOfExceptionsOnTheExchangeIsLeftAsItIs() throws Exception {
        Exception chain = new Exception("root");
        for (int i = 0; i < 10_000; i++) {
            chain = new Exception("level " + i, chain);
        }
        Exception deep = chain;

        Exchange exchange = application.template().request("direct:send", x -> {
            x.setProperty(Exchange.EXCEPTION_CAUGHT, deep);
            x.getIn().setBody(subject().body(NUMBER, "Hej"));
        });

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getProperty(Exchange.EXCEPTION_CAUGHT)).isSameAs(deep);
    }

    // ---- what comes back

    @Test
    void noHeaderOfAReplyBecomesAHeaderOfTheMessage() throws Exception {
        Set<String> usual = send("direct:send", Map.of()).getMessage().getHeaders().keySet();
        Map<String, String> evil = new LinkedHashMap<>();
        for (String name : List.of("CamelHttpUri", "CamelFileName", "CamelBeanMethodName", "X-Reply", "Authorization", "To")) {
            evil.put(name, elsewhere.baseUrl());
            evil.put(alternating("X" + name).substring(1), elsewhere.baseUrl());
        }
        names().forEach(name -> evil.put(name, "EVIL"));
        service.answering(200, evil, subject().accepted());

        Map<String, Object> headers = send("direct:send", Map.of()).getMessage().getHeaders();

        assertThat(headers.keySet()).containsExactlyInAnyOrderElementsOf(usual);
        assertThat(headers.toString()).doesNotContain("EVIL").doesNotContain(elsewhere.baseUrl());
    }

    @Test
    void aCookieIsNotSentBack() throws Exception {
        service.answering(200, Map.of("Set-Cookie", "session=1; Path=/"), subject().accepted());
        sent(Map.of());

        assertThat(sent(Map.of()).headers()).doesNotContainKey("cookie");
    }

    // ---- tracing

    @Test
    void withPropagateTraceTheTraceGoesAlongAndNothingElse() throws Exception {
        RecordingServer.Call plain = sent(Map.of());

        RecordingServer.Call traced = sent("direct:traced", Map.of(
                "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "tracestate", "a=b", "baggage", "c=d",
                "Authorization", "Basic c2VzYW1lOnNlc2FtZQ==", "X-Customer", "me"));

        Map<String, List<String>> expected = new TreeMap<>(plain.headers());
        expected.put("traceparent", List.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
        expected.put("tracestate", List.of("a=b"));
        assertThat(traced.headers()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=b\r\nX-Evil: 1", "a=b\nX-Evil: 1", "a=b\r", "a\u0000b", "a\u2028b", "a\u0085b", "å" })
    void aTraceWithOtherThanPlainCharactersIsDropped(String value) throws Exception {
        RecordingServer.Call plain = sent(Map.of());

        assertThat(sent("direct:traced", Map.of("tracestate", value)).headers()).isEqualTo(plain.headers());
    }

    // ---- what comes from outside

    @Test
    void theComponentsOwnHeadersCannotBeSetFromOutside() throws Exception {
        StringBuilder headers = new StringBuilder("X-Passes: yes\r\n");
        for (String name : names()) {
            CASINGS.forEach(casing -> headers.append(casing.apply(name)).append(": evil\r\n"));
        }

        RawClient.Answer answer = RawClient.once(application.port(), "POST", "/outside", headers.toString(), "body");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(fromOutside).containsEntry("X-Passes", "yes");
        assertThat(fromOutside.values()).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\r", "\n", "\r\nX-Evil: 1", "\u0000", "\u2028", "\u0085" })
    void aNumberWithALineBreakInItIsRefused(String sign) throws Exception {
        Exchange exchange = application.template().request("direct:send",
                x -> x.getIn().setBody(subject().body("+4670" + sign + "1740605", "Hej")));

        assertThat(exchange.getException()).isNotNull();
        assertThat(service.calls()).isEmpty();
    }

    private List<String> names() {
        return Arrays.stream(subject().headers().getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }).toList();
    }

    private static String alternating(String name) {
        StringBuilder mixed = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            mixed.append(i % 2 == 0 ? Character.toLowerCase(c) : Character.toUpperCase(c));
        }
        return mixed.toString();
    }

    private static void assertSame(RecordingServer.Call call, RecordingServer.Call plain) {
        assertThat(call.method()).isEqualTo(plain.method());
        assertThat(call.target()).isEqualTo(plain.target());
        assertThat(call.headers()).isEqualTo(plain.headers());
        assertThat(call.body()).isEqualTo(plain.body());
    }

    private RecordingServer.Call sent(Map<String, Object> headers) throws Exception {
        return sent("direct:send", headers);
    }

    private RecordingServer.Call sent(String route, Map<String, Object> headers) throws Exception {
        service.forget();
        assertThat(send(route, headers).getException()).isNull();
        return service.call();
    }

    private Exchange send(String route, Map<String, Object> headers) throws Exception {
        return application.template().request(route, exchange -> {
            exchange.getIn().setBody(subject().body(NUMBER, "Hej"));
            exchange.getIn().setHeaders(new LinkedHashMap<>(headers));
        });
    }
}
