package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** One context for all tests of a class; the service answers with the bytes that a test gives it. */
abstract class IntouchTestSupport {

    static final String V1 = "?apiVersion=1";
    static final String V1_XML = "?apiVersion=1&format=xml";
    static final String V2 = "?apiVersion=2";
    static final String V2_XML = "?apiVersion=2&format=xml";
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    static RecordingServer service;
    static DefaultCamelContext context;
    static ProducerTemplate template;

    @BeforeAll
    static void startContext() {
        service = new RecordingServer();
        context = new DefaultCamelContext();
        IntouchComponent component = context.getComponent("intouch", IntouchComponent.class);
        component.setClock(Clock.fixed(NOW, ZoneOffset.UTC));
        component.getConfiguration().setBaseUrl(service.baseUrl());
        component.getConfiguration().setUsername("kari");
        component.getConfiguration().setDomain("acme");
        component.getConfiguration().setPassword("hummer");
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterAll
    static void stopContext() {
        context.stop();
        service.close();
    }

    @BeforeEach
    void forget() throws Exception {
        service.answering("").forget();
        context.removeEndpoints("intouch:*");
    }

    /** Answers with these characters, in UTF-8. */
    static void answer(int status, String body, String... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        service.answering(
                status, all, new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).forget();
    }

    static Exchange call(String uri, Object body, Map<String, Object> headers) {
        return template.request("intouch:" + uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static Exchange done(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = call(uri, body, headers);
        if (exchange.getException() != null) {
            throw new AssertionError("not done", exchange.getException());
        }
        return exchange;
    }

    static Exchange done(String uri, Object body) {
        return done(uri, body, Map.of());
    }

    static <T> T got(Class<T> type, String uri, Object body) {
        Object answer = done(uri, body).getMessage().getBody();
        assertThat(answer).isInstanceOf(type);
        return type.cast(answer);
    }

    static <E extends GatewayException> E failed(Class<E> kind, String uri, Object body) {
        Exchange exchange = call(uri, body, Map.of());
        assertThat(exchange.getException()).isExactlyInstanceOf(kind);
        return kind.cast(exchange.getException());
    }

    /** The faults that a message was refused for, one sentence each; nothing of it was on the wire. */
    static List<String> faults(String uri, Object body, Map<String, Object> headers) {
        service.forget();
        Exchange exchange = call(uri, body, headers);
        assertThat(exchange.getException()).isExactlyInstanceOf(InvalidRequestException.class);
        InvalidRequestException refused = (InvalidRequestException) exchange.getException();
        assertThat(service.calls()).isEmpty();
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
        return refused.problems().stream().map(Object::toString).toList();
    }

    static List<String> faults(String uri, Object body) {
        return faults(uri, body, Map.of());
    }

    /** Method and target of the only request. */
    static String line() {
        return service.call().method() + " " + service.call().target();
    }

    /** The body of the only request, with what stands between elements taken out. */
    static String sent() {
        return new String(service.call().body(), StandardCharsets.UTF_8);
    }

    static String header(String name) {
        return String.join("|", service.call().headers().getOrDefault(name, List.of("")));
    }
}
