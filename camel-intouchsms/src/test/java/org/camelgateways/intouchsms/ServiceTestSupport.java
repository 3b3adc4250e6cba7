package org.camelgateways.intouchsms;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.kit.RecordingServer;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** One context for all tests of a class; the service answers with the bytes that a test gives it. */
abstract class ServiceTestSupport {

    static final String ONE = "+46701740605";
    static final String TWO = "+46701740606";
    static final String THREE = "+46701740607";
    static final String SENDER = "?sender=ACME";

    static RecordingServer service;
    static DefaultCamelContext context;
    static ProducerTemplate template;

    @BeforeAll
    static void startContext() {
        service = new RecordingServer();
        context = new DefaultCamelContext();
        component().getConfiguration().setBaseUrl(service.baseUrl());
        component().getConfiguration().setUsername("demo");
        component().getConfiguration().setPassword("demo-secret");
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
        service.forget();
        context.removeEndpoints("intouchsms:*");
    }

    static IntouchsmsComponent component() {
        return context.getComponent("intouchsms", IntouchsmsComponent.class);
    }

    static Exchange exchange(String uri, Object body, Map<String, Object> headers) {
        return template.request("intouchsms:" + uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static Exchange sent(String options, Object body, Map<String, Object> headers) {
        return exchange("sms/send" + options, body, headers);
    }

    static SendResult send(Object body) {
        return result(sent(SENDER, body, Map.of()));
    }

    static SendResult result(Exchange done) {
        if (done.getException() != null) {
            throw new AssertionError("not sent", done.getException());
        }
        return done.getMessage().getBody(SendResult.class);
    }

    static <E extends GatewayException> E error(Class<E> kind, Exchange done) {
        assertThat(done.getException()).isExactlyInstanceOf(kind);
        return kind.cast(done.getException());
    }

    /** The faults that a message was refused for, one sentence each; nothing of it was on the wire. */
    static List<String> faults(String options, Object body, Map<String, Object> headers) {
        Exchange done = sent(options, body, headers);
        InvalidRequestException refused = error(InvalidRequestException.class, done);
        assertThat(service.calls()).isEmpty();
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(done.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("NOT_SENT");
        return refused.problems().stream().map(Object::toString).toList();
    }

    static Sms to(String... numbers) {
        return Sms.of(ONE, "Muraho").withRecipients(Stream.of(numbers).map(Recipient.Number::new).toList());
    }

    /** The fields of the only request, decoded by the rules of forms. */
    static Map<String, String> form() {
        return form(service.call());
    }

    static Map<String, String> form(RecordingServer.Call call) {
        return Stream.of(new String(call.body(), StandardCharsets.US_ASCII).split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(f -> f[0], f -> URLDecoder.decode(f[1], StandardCharsets.UTF_8), (a, b) -> {
                    throw new AssertionError("a field twice");
                }, LinkedHashMap::new));
    }

    /** A good reply, by the vendor's manual. */
    static String accepted(String... numbers) {
        int[] id = { 238254 };
        return Stream.of(numbers).map(number -> detail("P", number, id[0]++)).collect(Collectors.joining(
                ",", "{\"success\":true,\"details\":[", "],\"summary\":{\"message\":\"Muraho\",\"balance\":-1617.0,\"cost\":"
                                                        + 18 * numbers.length + ".0,\"totalmessages\":" + numbers.length
                                                        + ",\"time\":\"2015-08-27T16:19:58.398\"}}"));
    }

    static String detail(String status, String number, int id) {
        return "{\"status\":\"" + status + "\",\"message\":\"Muraho\",\"cost\":18.0,\"recepient\":\"" + number
               + "\",\"messageid\":" + id + "}";
    }

    static String refused(String error, String action) {
        return "{\"success\":false,\"response\":[{\"errors\":{\"error\":\"" + error + "\",\"action\":\"" + action + "\"}}]}";
    }
}
