package org.camelgateways.intouchsms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A message to more recipients than one call names. */
class ManyRecipientsTest extends SimulatedTestSupport {

    private static final String TWO_EACH = SENDER + "&maxRecipientsPerRequest=2";
    private static final Sms FIVE = many(5);

    private static Sms many(int number) {
        List<Recipient> recipients = new ArrayList<>();
        IntStream.range(0, number).forEach(i -> recipients.add(new Recipient.Number("+467017406%02d".formatted(i + 5))));
        return new Sms(recipients, "Muraho", null, null, Map.of());
    }

    @Test
    void eachCallNamesAtMostSoManyAndEverybodyGetsOneText() {
        SendResult result = result(sent(TWO_EACH, FIVE, Map.of()));

        assertThat(simulator.inbox().requests()).hasSize(3);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::recipient)
                .containsExactlyElementsOf(result.recipients().stream().map(RecipientResult::normalised).toList());
        assertThat(result.count(Outcome.SENT)).isEqualTo(5);
        assertThat(new HashSet<>(result.ids())).hasSize(5);
        assertThat(result.recipients()).allSatisfy(
                r -> assertThat(simulator.inbox().find(Long.parseLong(String.valueOf(r.id()))).orElseThrow().recipient())
                        .isEqualTo(r.normalised()));
        assertThat(result.cost()).isEqualByComparingTo("90");
        assertThat(result.charge().messages()).isEqualTo(5);
        assertThat(result.charge().balance())
                .isEqualByComparingTo(simulator.intouchSms().account("demo").balance());
    }

    @Test
    void ninetyFiveGoInOneCallAndAHundredAndOneInTwo() {
        List<Recipient> recipients = new ArrayList<>();
        IntStream.range(0, 101)
                .forEach(i -> recipients.add(new Recipient.Number("+46701740%03d".formatted(600 + i % 100 + i / 100 * 100))));

        result(sent(SENDER, FIVE.withRecipients(recipients.subList(0, 95)), Map.of()));
        assertThat(simulator.inbox().requests()).hasSize(1);

        result(sent(SENDER, FIVE.withRecipients(recipients), Map.of()));
        assertThat(simulator.inbox().requests()).hasSize(3);
    }

    @Test
    void whatWasSentStaysSentWhenTheNextCallBreaksAndTheOneAfterItIsTried() {
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").after(1).times(1));

        Exchange done = sent(TWO_EACH, FIVE, Map.of());
        SendResult result = result(done);

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.SENT, Outcome.SENT, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.SENT);
        assertThat(result.ids()).hasSize(3);
        assertThat(result.cost()).isEqualByComparingTo("54");
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "MIXED").containsEntry("CamelSmsSent", 3)
                .containsEntry("CamelSmsUnknown", 2);
    }

    @Test
    void afterTwoCallsInARowWithoutAnAnswerTheRestIsNotTried() {
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").after(1).times(2));

        SendResult result = result(sent(SENDER + "&maxRecipientsPerRequest=1", FIVE, Map.of()));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.SENT, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT);
        assertThat(simulator.inbox().requests()).hasSize(3);
        assertThat(result.rest()).isEqualTo(FIVE.withRecipients(FIVE.recipients().subList(3, 5)));
    }

    @Test
    void whatMayHaveBeenSentOfItIsNotSentAgainWhereALaterStepFails() throws Exception {
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").after(1).times(1));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered").errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to("direct:failing-later");
                from("direct:failing-later").errorHandler(noErrorHandler()).to("intouchsms:sms/send" + TWO_EACH)
                        .throwException(new IllegalStateException("a later step"));
            }
        });

        Exchange done = template.request("direct:redelivered", e -> e.getMessage().setBody(FIVE));

        assertThat(error(PartlySentException.class, done).result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(2);
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "MIXED").containsEntry("CamelSmsSent", 3);
        assertThat(simulator.inbox().requests()).hasSize(3);
    }

    @Test
    void afterARefusedLoginTheRestIsNotTried() {
        simulator.faults().add(Fault.status(401, "{\"detail\":\"no\"}").on("sms/send").after(1).times(1));

        SendResult result = result(sent(TWO_EACH, FIVE, Map.of()));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.SENT, Outcome.SENT, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT);
        assertThat(result.recipients().get(4).reason()).startsWith("not tried, since an earlier call ended so:");
        assertThat(result.rest()).isEqualTo(FIVE.withRecipients(FIVE.recipients().subList(2, 5)));
    }

    @Test
    void failOnPartialMakesAnErrorOfItThatHoldsTheResult() {
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").after(1).times(1));

        Exchange done = sent(TWO_EACH + "&failOnPartial=true", FIVE, Map.of());
        PartlySentException error = error(PartlySentException.class, done);

        assertThat(error).hasMessage("intouchsms:sms/send mixed: 3 of 5 recipients were sent");
        assertThat(error.result().orElseThrow().ids()).hasSize(3);
        assertThat(done.getMessage().getHeader("CamelSmsOutcome")).isEqualTo("MIXED");
    }

    @Test
    void whereNobodyWasSentTheWorstErrorCounts() {
        simulator.faults().add(Fault.status(400, "no").on("sms/send").times(1));
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").times(2));
        OutcomeUnknownException unknown = error(OutcomeUnknownException.class, sent(TWO_EACH, FIVE, Map.of()));
        assertThat(unknown.result().orElseThrow().recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.UNKNOWN);

        simulator.reset();
        simulator.faults().add(Fault.status(400, "no").on("sms/send").times(1));
        simulator.faults().add(Fault.status(401, "no").on("sms/send").times(1));
        AuthenticationFailedException refused
                = error(AuthenticationFailedException.class, sent(TWO_EACH, FIVE, Map.of()));
        assertThat(refused.result().orElseThrow().count(Outcome.NOT_SENT)).isEqualTo(5);
        assertThat(refused.result().orElseThrow().rest()).isEqualTo(FIVE);
    }

    @Test
    void anUnclearAnswerOutweighsARefusalOfAnotherCall() {
        simulator.faults().add(Fault.body200("{\"success\":true,\"details\":[{\"status\":\"P\",\"messageid\":77}]}")
                .on("sms/send").times(1));
        simulator.faults().add(Fault.status(400, "no").on("sms/send").times(2));

        OutcomeUnknownException error = error(OutcomeUnknownException.class, sent(TWO_EACH, FIVE, Map.of()));

        assertThat(error.result().orElseThrow().recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.UNKNOWN, Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.NOT_SENT, Outcome.NOT_SENT);
        assertThat(error.result().orElseThrow().unpairedIds()).containsExactly("77");
    }

    @Test
    void anIdThatTwoCallsBringIsNobodysAndItsRecipientsAreUnknown() {
        String first = "{\"success\":true,\"details\":[" + detail("P", "+46701740605", 77) + ","
                       + detail("P", "+46701740606", 78) + "]}";
        String second = "{\"success\":true,\"details\":[" + detail("U", "+46701740607", 77) + ","
                        + detail("P", "+46701740608", 79) + "]}";
        simulator.faults().add(Fault.body200(first).on("sms/send").times(1));
        simulator.faults().add(Fault.body200(second).on("sms/send").times(1));

        SendResult result = result(sent(TWO_EACH, many(4), Map.of()));

        assertThat(result.recipients()).extracting(RecipientResult::outcome).containsExactly(
                Outcome.UNKNOWN, Outcome.SENT, Outcome.UNKNOWN, Outcome.SENT);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsExactly(null, "78", null, "79");
        assertThat(result.recipients().get(2).reason()).isEqualTo("the service gave the same id for several recipients");
        assertThat(result.unpairedIds()).containsExactly("77");
    }

    @Test
    void anIdInAReplyThatBrokeOffIsNotTakenForAnotherCallsEither() {
        String whole = "{\"success\":true,\"details\":[" + detail("P", "+46701740605", 77) + "]}";
        simulator.faults().add(Fault.body200(whole).on("sms/send").times(1));
        simulator.faults().add(Fault.body200(whole + "x").on("sms/send").times(1));

        OutcomeUnknownException error = error(
                OutcomeUnknownException.class, sent(SENDER + "&maxRecipientsPerRequest=1", many(2), Map.of()));

        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(2);
        assertThat(error.result().orElseThrow().ids()).containsExactly("77");
    }

    @Test
    void idsOfAReplyThatBrokeOffAreKept() {
        simulator.faults().add(Fault.truncated().on("sms/send").times(1));

        OutcomeUnknownException error = error(OutcomeUnknownException.class, sent(SENDER, FIVE, Map.of()));

        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(5);
        assertThat(error.result().orElseThrow().unpairedIds()).isNotEmpty()
                .isSubsetOf(simulator.inbox().messages().stream().map(m -> Long.toString(m.id())).toList());
    }

    @Test
    void aBalanceThatRunsOutIsToldAndTheRestCanBeSentLater() {
        simulator.intouchSms().account("demo").setBalance(new BigDecimal("40"));

        SendResult result = result(sent(TWO_EACH, FIVE, Map.of()));

        assertThat(result.count(Outcome.SENT)).isEqualTo(2);
        assertThat(result.count(Outcome.NOT_SENT)).isEqualTo(3);
        assertThat(result.charge().balance()).isEqualByComparingTo("4");
        assertThat(result.recipients().get(2).reason()).contains("has not enough credit");
        simulator.inbox().clear();

        RequestRejectedException again
                = error(RequestRejectedException.class, sent(TWO_EACH, result.rest(), Map.of()));
        assertThat(again.vendorCode()).get().asString().isEqualToIgnoringCase("balance");
        simulator.intouchSms().account("demo").setBalance(new BigDecimal("1000"));
        assertThat(result(sent(TWO_EACH, result.rest(), Map.of())).count(Outcome.SENT)).isEqualTo(3);
        assertThat(simulator.inbox().messages()).hasSize(3);
    }
}
