package org.camelgateways.connector;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** One context for all tests of a class; the service answers with the bytes that a test gives it. */
abstract class ConnectorTestSupport {

    static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";
    static final String NAMESPACE = "xmlns=\"http://www.intouchfollowup.com/api/2011-11\"";
    static final String UUID = "0b85b27e-1d2f-4f3a-9a55-3f7a6d1c0001";
    static final String RESPONSE = "<response " + NAMESPACE + "><uuid>" + UUID + "</uuid></response>";
    static final String ERROR_UUID = "cecfeef8-24ef-4107-8d8b-534ce6a999b8";
    static final Map<String, Object> USER = Map.of(
            "recordId", "4711", "firstname", "Foo", "lastname", "Bar", "userStatus", "ACTIVE", "userType", "PROSPECT");

    static RecordingServer service;
    static DefaultCamelContext context;
    static ProducerTemplate template;

    @BeforeAll
    static void startContext() {
        service = new RecordingServer();
        context = new DefaultCamelContext();
        ConnectorConfiguration options = context.getComponent("connector", ConnectorComponent.class).getConfiguration();
        options.setBaseUrl(service.baseUrl());
        options.setProvider("ACME");
        options.setClientId("456");
        options.setClubId("123");
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
        service.answering(RESPONSE).forget();
        context.removeEndpoints("connector:*");
    }

    static Exchange call(String uri, Object body, Map<String, Object> headers) {
        return template.request("connector:" + uri, exchange -> {
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

    static Object answer(String uri, Object body) {
        return done(uri, body, Map.of()).getMessage().getBody();
    }

    static EntriesResult<?> saved(String uri, Object body) {
        return (EntriesResult<?>) answer(uri, body);
    }

    static <E extends GatewayException> E failed(Class<E> kind, String uri, Object body) {
        Exchange exchange = call(uri, body, Map.of());
        assertThat(exchange.getException()).isExactlyInstanceOf(kind);
        return kind.cast(exchange.getException());
    }

    /** The faults that a message was refused for, one sentence each; nothing of it was on the wire. */
    static List<String> faults(String uri, Object body, Map<String, Object> headers) {
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

    static String sent() {
        return new String(service.call().body(), StandardCharsets.UTF_8);
    }

    static Map<String, Object> with(Map<String, Object> fields, Object... more) {
        Map<String, Object> all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            if (more[i + 1] == null) {
                all.remove(more[i]);
            } else {
                all.put((String) more[i], more[i + 1]);
            }
        }
        return all;
    }

    static String error(String reason, String message) {
        return "<error " + NAMESPACE + "><reason>" + reason + "</reason><errorUUID>" + ERROR_UUID + "</errorUUID><message>"
               + message + "</message></error>";
    }
}
