package org.camelgateways.intime;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What InTime has of its own to a repeat: references made anew, raw documents, results in headers. */
class RepeatsTest extends EntriesTestSupport {

    private static final String RAW_DOCUMENT = XML + "<message><body>Hej</body></message>";

    @Test
    void aReferenceMadeAnewDoesNotHideARepeat() throws Exception {
        simulator.faults().add(Fault.resetAfterRead());
        Exchange done = failedOver(
                "intime:message/create?sender=ACME&statusUrl=https://app.example.org/status", Sms.of(ONE, "Hej"));

        assertThat(simulator.inbox().requests()).singleElement()
                .satisfies(request -> assertThat(WireDocument.lastText()).contains("transid="));
        OutcomeUnknownException refused = (OutcomeUnknownException) done.getException();
        assertThat(refused.result().orElseThrow().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(done.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("UNKNOWN");
        assertThat(done.getMessage().getHeader(SmsHeaders.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void aRawDocumentIsNotRepeatedEither() throws Exception {
        simulator.faults().add(Fault.resetAfterRead());
        Exchange done = failedOver("intime:message/create?raw=true", RAW_DOCUMENT);

        assertThat(simulator.inbox().requests()).hasSize(1);
        assertThat(done.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(done.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("UNKNOWN");
    }

    @Test
    void entriesAreNotRepeatedEither() throws Exception {
        simulator.faults().add(Fault.resetAfterRead());
        Exchange done = failedOver("intime:nix/addnix", ONE);

        assertThat(simulator.inbox().requests()).hasSize(1);
        assertThat(((OutcomeUnknownException) done.getException()).entries().orElseThrow().outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theHeadersOfARefusalAreThoseOfTheAttemptAndNotOfAnEarlierSend() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:second").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0)
                        .retryAttemptedLogLevel(LoggingLevel.OFF))
                        .to("intime:message/create?sender=ACME")
                        .process(x -> {
                            assertThat(x.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("SENT");
                            simulator.faults().add(Fault.resetAfterRead());
                            x.getMessage().setBody(Sms.of(TWO, "Hej igen"));
                        })
                        .to("intime:message/create?sender=ACME");
            }
        });
        Exchange done = template.request("direct:second", x -> x.getMessage().setBody(Sms.of(ONE, "Hej")));

        assertThat(simulator.inbox().requests()).hasSize(2);
        assertThat(done.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(2);
        assertThat(SmsHeaders.result(done.getMessage())).isEqualTo(Map.of(
                SmsHeaders.OUTCOME, "UNKNOWN", SmsHeaders.SENT, 0, SmsHeaders.NOT_SENT, 0, SmsHeaders.UNKNOWN, 1,
                SmsHeaders.IDS, List.of()));
    }

    @Test
    void anOperationThatSendsNoTextShowsNothingOfOneSentBefore() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list").to("intime:message/create").to("intime:nix/list");
            }
        });
        Exchange done = template.request("direct:list", x -> {
            x.getMessage().setBody("Hej");
            x.getMessage().setHeader(IntimeConstants.RECIPIENTS, ONE);
            x.getMessage().setHeader(IntimeConstants.SENDER, "ACME");
        });

        assertThat(done.getException()).isNull();
        assertThat(SmsHeaders.result(done.getMessage())).isEmpty();
        assertThat(done.getMessage().getHeader(IntimeConstants.RECIPIENTS)).isEqualTo(ONE);
    }

    private static Exchange failedOver(String uri, Object body) throws Exception {
        String from = "direct:over-" + uri.hashCode();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(from).loadBalance().failover().to(uri, uri, uri);
            }
        });
        return template.request(from, x -> x.getMessage().setBody(body));
    }
}
