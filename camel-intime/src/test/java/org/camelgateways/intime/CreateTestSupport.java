package org.camelgateways.intime;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** One context for all tests of a class, with the component set to the simulator and no sender. */
abstract class CreateTestSupport {

    static final String ONE = "+46701740605";
    static final String TWO = "+46701740606";
    static final String THREE = "+46701740607";
    static final String SENDER = "?sender=ACME";

    @RegisterExtension
    static final SimulatorExtension EXTENSION = new SimulatorExtension();

    static DefaultCamelContext context;
    static ProducerTemplate template;
    static Simulator simulator;

    @BeforeAll
    static void startContext() {
        simulator = EXTENSION.simulator();
        context = new DefaultCamelContext();
        component().getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        component().getConfiguration().setUsername("demo");
        component().getConfiguration().setSecretKey("demo-secret");
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterAll
    static void stopContext() {
        context.stop();
    }

    /** An endpoint keeps the options and the clock that its component had when it was made. */
    @BeforeEach
    void newEndpointsInRealTime() throws Exception {
        component().setClock(Clock.systemUTC());
        context.removeEndpoints("intime:*");
    }

    static IntimeComponent component() {
        return context.getComponent("intime", IntimeComponent.class);
    }

    /** What became of an exchange that went to message/create with these options. */
    static Exchange exchange(String options, Object body, Map<String, Object> headers) {
        return template.request("intime:message/create" + options, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    static SendResult send(String options, Object body, Map<String, Object> headers) {
        Exchange done = exchange(options, body, headers);
        if (done.getException() != null) {
            throw new AssertionError("not sent", done.getException());
        }
        return done.getMessage().getBody(SendResult.class);
    }

    static SendResult send(Object body) {
        return send(SENDER, body, Map.of());
    }

    /** The only text that got there. */
    static InboxMessage only() {
        assertThat(simulator.inbox().messages()).hasSize(1);
        return simulator.inbox().messages().get(0);
    }

    /** The faults that a message was refused for, one sentence each; nothing of it was on the wire. */
    static List<String> faults(String options, Object body, Map<String, Object> headers) {
        Exchange done = exchange(options, body, headers);
        assertThat(done.getException()).isInstanceOf(InvalidRequestException.class);
        InvalidRequestException refused = (InvalidRequestException) done.getException();
        assertThat(simulator.inbox().requests()).isEmpty();
        assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(refused.isSafeToRetry()).isTrue();
        assertThat(done.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("NOT_SENT");
        List<String> faults = refused.problems().stream().map(Object::toString).toList();
        if (faults.size() <= 20) {
            assertThat(refused).hasMessage("intime:message/create not sent: " + String.join("; ", faults));
        }
        return faults;
    }

    static List<String> faults(Object body) {
        return faults(SENDER, body, Map.of());
    }

    static <E extends GatewayException> E error(Class<E> kind, Exchange done) {
        assertThat(done.getException()).isExactlyInstanceOf(kind);
        GatewayException error = (GatewayException) done.getException();
        assertThat(done.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo(error.outcome().name());
        return kind.cast(error);
    }
}
