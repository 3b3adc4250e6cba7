package org.camelgateways.intime;

import java.security.KeyStore;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.ProxyFault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.simulator.TlsFault;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a route is told when TLS or a proxy fails, as the simulator plays it: nothing was sent. */
class TlsAndProxyTest extends CamelTestSupport {
    private static final String PATIENT = "intime:message/create?sender=ACME&connectTimeout=20000";
    private static final String IMPATIENT = "intime:message/create?sender=ACME&connectTimeout=500";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().tlsPort(0).proxyPort(0).tlsHost("sms.intime.example"));

    private final Simulator simulator = extension.simulator();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        IntimeComponent intime = context.getComponent("intime", IntimeComponent.class);
        intime.getConfiguration().setBaseUrl(simulator.tlsUrl().toString());
        intime.getConfiguration().setUsername("demo");
        intime.getConfiguration().setSecretKey("demo-secret");
        intime.getConfiguration().setSslContextParameters(trusting(simulator));
        return context;
    }

    private static SSLContextParameters trusting(Simulator simulator) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("simulator", simulator.tlsAuthority());
        KeyStoreParameters store = new KeyStoreParameters();
        store.setKeyStore(trusted);
        TrustManagersParameters managers = new TrustManagersParameters();
        managers.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(managers);
        return parameters;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        String proxied = "&baseUrl=https://sms.intime.example&proxyHost=127.0.0.1&proxyPort=" + simulator.proxyPort();
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:tls").to(PATIENT);
                from("direct:tlsImpatient").to(IMPATIENT);
                from("direct:proxy").to(PATIENT + proxied);
                from("direct:proxyImpatient").to(IMPATIENT + proxied);
                from("direct:plain").to(PATIENT + "&baseUrl=" + simulator.baseUrl());
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSentOverABrokenHandshake(TlsFault fault) {
        boolean hangs = fault == TlsFault.SILENT || fault == TlsFault.STALLED;
        simulator.faults().add(Fault.tls(fault));

        unreachable(hangs ? "direct:tlsImpatient" : "direct:tls");
        sent("direct:tls");
    }

    @ParameterizedTest
    @MethodSource("brokenProxies")
    void nothingIsSentThroughABrokenProxy(Fault fault) {
        simulator.faults().add(fault);

        unreachable(fault.name().endsWith("silent") ? "direct:proxyImpatient" : "direct:proxy");
        sent("direct:proxy");
    }

    static Stream<Fault> brokenProxies() {
        return Stream.concat(
                Stream.of(ProxyFault.values()).map(Fault::proxy), Stream.of(
                        Fault.proxyStatus(403, "", Map.of()), Fault.proxyStatus(502, "<html>", Map.of()),
                        Fault.proxyStatus(200, "<html>Please log in</html>", Map.of("Content-Type", "text/html")),
                        Fault.proxyStatus(407, "", Map.of("Proxy-Authenticate", "Basic realm=\"x\""))));
    }

    @Test
    void aBrokenHandshakeBehindTheProxyIsNotSentEither() {
        simulator.faults().add(Fault.tls(TlsFault.EXPIRED));

        unreachable("direct:proxy");
        sent("direct:proxy");
    }

    @Test
    void aServerThatSpeaksTlsOnlyWasSentNothing() {
        simulator.faults().add(Fault.speaksTls());

        unreachable("direct:plain");
        sent("direct:plain");
    }

    @Test
    void whatIsLostBehindTheHandshakeIsUnknown() {
        simulator.faults().add(Fault.resetAfterRead());

        assertThat(failure("direct:tls")).isInstanceOf(OutcomeUnknownException.class)
                .extracting(GatewayException::outcome).isEqualTo(Outcome.UNKNOWN);
        assertThat(simulator.inbox().size()).isEqualTo(1);
    }

    private void unreachable(String route) {
        assertThat(failure(route)).isInstanceOf(ServiceUnreachableException.class).satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(failure.isSafeToRetry()).isTrue();
            assertThat(failure).hasMessageNotContaining("demo-secret").hasMessageNotContaining("46701740605");
        });
        assertThat(simulator.inbox().size()).isZero();
    }

    private GatewayException failure(String route) {
        return template.request(route, exchange -> exchange.getIn().setBody(Sms.of("+46701740605", "Hej")))
                .getException(GatewayException.class);
    }

    private void sent(String route) {
        assertThat(failure(route)).isNull();
        assertThat(simulator.inbox().size()).isEqualTo(1);
    }
}
