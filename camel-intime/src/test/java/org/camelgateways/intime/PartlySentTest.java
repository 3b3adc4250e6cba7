package org.camelgateways.intime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends of which some were refused, and what a route can do then. */
class PartlySentTest extends CreateTestSupport {

    private static final String STRICT = SENDER + "&failOnPartial=true";
    private static final Sms THREE_PEOPLE = new Sms(
            List.of(new Recipient.Number("070-174 06 05", "a"), new Recipient.Number(TWO, "b"),
                    new Recipient.Number(THREE, "c")),
            "Hej", "Bygg", null, Map.of("multisms", "true"));

    @Test
    void failOnPartialMakesAnErrorOfIt() {
        simulator.faults().add(Fault.body200("4510,-4511,4512"));
        Exchange done = exchange(STRICT, THREE_PEOPLE, Map.of());
        PartlySentException error = error(PartlySentException.class, done);

        assertThat(error).hasMessage("intime:message/create mixed: 2 of 3 recipients were sent");
        assertThat(error.isSafeToRetry()).isFalse();
        assertThat(error.outcome()).isEqualTo(Outcome.MIXED);
        assertThat(error.result().orElseThrow().count(Outcome.NOT_SENT)).isEqualTo(1);
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "MIXED").containsEntry("CamelSmsSent", 2)
                .containsEntry("CamelSmsNotSent", 1).containsEntry("CamelSmsUnknown", 0)
                .containsEntry("CamelSmsIds", List.of("4510", "-4511", "4512"));
    }

    @Test
    void theRestIsTheSameTextToThoseSurelyUnsentAndReachesThemAlone() {
        simulator.faults().add(Fault.body200("4510,-4511,-4512"));
        PartlySentException error = error(PartlySentException.class, exchange(STRICT, THREE_PEOPLE, Map.of()));
        simulator.inbox().clear();

        Sms rest = error.result().orElseThrow().rest();
        SendResult again = send(STRICT, rest, Map.of());

        assertThat(rest).isEqualTo(
                THREE_PEOPLE.withRecipients(List.of(new Recipient.Number(TWO, "b"), new Recipient.Number(THREE, "c"))));
        assertThat(again.outcome()).isEqualTo(Outcome.SENT);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient).containsExactly(TWO, THREE);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::reference).containsExactly("b", "c");
    }

    @Test
    void theRestOfWhatIsUnknownIsNobody() {
        simulator.faults().add(Fault.body200("4510"));
        OutcomeUnknownException error = error(OutcomeUnknownException.class, exchange(STRICT, THREE_PEOPLE, Map.of()));
        assertThat(error.result().orElseThrow().rest()).isNull();
    }

    @Test
    void theRestOfWhatWasRejectedIsEverybody() {
        simulator.faults().add(Fault.error("2:ERROR1"));
        RequestRejectedException error = error(RequestRejectedException.class, exchange(STRICT, THREE_PEOPLE, Map.of()));
        assertThat(error.result().orElseThrow().rest()).isEqualTo(THREE_PEOPLE);
    }

    @Test
    void withoutFailOnPartialARouteGoesOnAndCanSendTheRest() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:partly").routeId("partly").to("intime:message/create" + SENDER)
                        .filter(header("CamelSmsOutcome").isEqualTo("MIXED"))
                        .setBody(exchange -> exchange.getMessage().getBody(SendResult.class).rest())
                        .to("intime:message/create" + SENDER);
            }
        });
        simulator.faults().add(Fault.body200("4510,-4511,4512"));
        Exchange done = template.request("direct:partly", exchange -> exchange.getMessage().setBody(THREE_PEOPLE));

        assertThat(done.getException()).isNull();
        assertThat(simulator.inbox().to(ONE)).hasSize(1);
        assertThat(simulator.inbox().to(TWO)).hasSize(2);
        assertThat(done.getMessage().getHeader("CamelSmsOutcome")).isEqualTo("SENT");
        context.getRouteController().stopRoute("partly");
    }

    @Test
    void anOnExceptionRouteSeesTheHeadersAndTheResultOfEveryKind() throws Exception {
        List<String> seen = new ArrayList<>();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).process(exchange -> seen.add(
                        exchange.getProperty(Exchange.EXCEPTION_CAUGHT).getClass().getSimpleName() + " "
                                                                                        + simple(
                                                                                                "${header.CamelSmsOutcome} ${header.CamelSmsSent} ${header.CamelSmsNotSent}"
                                                                                                 + " ${header.CamelSmsUnknown} ${header.CamelSmsIds} ${exception.result.get}")
                                                                                                .evaluate(exchange,
                                                                                                        String.class)));
                from("direct:seen").routeId("seen").to("intime:message/create" + STRICT);
            }
        });
        simulator.faults().add(Fault.body200("4510,-4511,4512"));
        simulator.faults().add(Fault.body200("4510,4511"));
        simulator.faults().add(Fault.error("1:ERROR1"));
        simulator.faults().add(Fault.status(503, "busy"));
        for (int i = 0; i < 4; i++) {
            template.request("direct:seen", exchange -> exchange.getMessage().setBody(THREE_PEOPLE));
        }
        template.request("direct:seen",
                exchange -> exchange.getMessage().setBody(THREE_PEOPLE.withRecipients(List.of(new Recipient.Number("x")))));

        assertThat(seen).containsExactly(
                "PartlySentException MIXED 2 1 0 [4510, -4511, 4512] SendResult[sent 2, not sent 1, unknown 0, unpaired ids 0]",
                "OutcomeUnknownException UNKNOWN 0 0 3 [4510, 4511] SendResult[sent 0, not sent 0, unknown 3, unpaired ids 2]",
                "RequestRejectedException NOT_SENT 0 3 0 [] SendResult[sent 0, not sent 3, unknown 0, unpaired ids 0]",
                "OutcomeUnknownException UNKNOWN 0 0 3 [] SendResult[sent 0, not sent 0, unknown 3, unpaired ids 0]",
                "InvalidRequestException NOT_SENT 0 1 0 [] SendResult[sent 0, not sent 1, unknown 0, unpaired ids 0]");
        context.getRouteController().stopRoute("seen");
    }
}
