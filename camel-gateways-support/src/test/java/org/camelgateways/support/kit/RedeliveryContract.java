package org.camelgateways.support.kit;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel's own redelivery over a call: what may have been done is not done again unseen (L8). */
public abstract class RedeliveryContract extends ReplyContract {

    @Test
    void anUnknownOutcomeIsNotRedelivered() throws Exception {
        server.usually(wire -> {
            wire.readRequest();
            wire.reset();
        });
        Exchange exchange = redelivered("to", "");

        assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(1);
        assertThat(exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER)).isEqualTo(3);
    }

    @Test
    void anUnknownOutcomeIsNotRedeliveredThroughADynamicEndpointEither() throws Exception {
        server.usually(wire -> {
            wire.readRequest();
            wire.reset();
        });
        Exchange exchange = redelivered("toD", "");

        assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(1);
    }

    @Test
    void anUnknownOutcomeIsRedeliveredWhereTheUserSaysSo() throws Exception {
        server.usually(wire -> {
            wire.readRequest();
            wire.reset();
        });
        redelivered("to", "&resendUnknown=true");

        assertThat(server.heads()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = { "to", "toD" })
    void whatWasSurelyNotSentIsRedelivered(String eip) throws Exception {
        server.usually(FaultServer.answering(Reply.of(429, "slower")));
        redelivered(eip, "");

        assertThat(server.heads()).isEqualTo(4);
    }

    @Test
    void anUnknownOutcomeAfterARefusalIsNotRedelivered() throws Exception {
        server.next(FaultServer.answering(Reply.of(429, "slower", "Connection: close")));
        server.usually(wire -> {
            wire.readRequest();
            wire.reset();
        });
        Exchange exchange = redelivered("to", "");

        assertThat(exchange.getException()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.heads()).isEqualTo(2);
    }

    @Test
    void aServerThatComesBackIsReachedByRedelivery() throws Exception {
        int port = server.port();
        server.close();
        Exchange exchange = redelivered("to", "");
        assertThat(exchange.getException()).isInstanceOf(ServiceUnreachableException.class);
        assertThat(port).isPositive();
    }

    @Test
    void theSameExchangeMaySendTwiceWhereTheRouteSaysSo() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twice").to(uri(LONG)).process(x -> x.getMessage().setBody(message("second"))).to(uri(LONG));
            }
        });
        Exchange exchange = context.createProducerTemplate().request("direct:twice", x -> x.getIn().setBody(message("first")));

        assertThat(exchange.getException()).isNull();
        assertThat(server.requests()).hasSize(2);
    }

    private Exchange redelivered(String eip, String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0).retryAttemptedLogLevel(
                        org.apache.camel.LoggingLevel.OFF));
                if (eip.equals("to")) {
                    from("direct:redelivered").to(uri(LONG + options));
                } else {
                    from("direct:redelivered").toD(uri(LONG + options), -1);
                }
            }
        });
        return context.createProducerTemplate().request("direct:redelivered", x -> x.getIn().setBody(message("redelivered")));
    }
}
