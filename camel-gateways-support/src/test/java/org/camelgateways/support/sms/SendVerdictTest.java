package org.camelgateways.support.sms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.plain.PlainOperation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SendVerdictTest {

    private static final Sms SMS = new Sms(
            List.of(new Recipient.Number("+46701740605"), new Recipient.Number("+46701740606")), "Hej", null, null,
            Map.of());
    private static final Addressees ADDRESSEES = new Addressees(
            SMS, SMS.recipients().stream().map(r -> new Addressee(r, ((Recipient.Number) r).value(), null)).toList());

    private final SendVerdict lenient = new SendVerdict(new PlainOperation("plain:send", true), false);
    private final SendVerdict strict = new SendVerdict(new PlainOperation("plain:send", true), true);

    @Test
    void everybodySentIsAResult() {
        SendResult result = result(Outcome.SENT, Outcome.SENT);
        assertThat(strict.on(result)).isSameAs(result);
    }

    @Test
    void sentInPartIsAnErrorOnlyWhereThatIsWished() {
        for (Outcome other : List.of(Outcome.NOT_SENT, Outcome.UNKNOWN)) {
            SendResult result = result(Outcome.SENT, other);
            assertThat(lenient.on(result)).isSameAs(result);
            PartlySentException error = catchThrowableOfType(PartlySentException.class, () -> strict.on(result));
            assertThat(error).hasMessageEndingWith("mixed: 1 of 2 recipients were sent");
            assertThat(error.result()).containsSame(result);
        }
    }

    @Test
    void nobodySentIsAnErrorOfTheWorstKind() {
        assertThat(error(result(Outcome.NOT_SENT, Outcome.NOT_SENT))).isInstanceOf(RequestRejectedException.class);
        assertThat(error(result(Outcome.NOT_SENT, Outcome.UNKNOWN))).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void anErrorTellsTheRouteWhatBecameOfEach() {
        Message message = new DefaultMessage(new DefaultCamelContext());
        GatewayException error = lenient.unclear(ADDRESSEES, "no answer", List.of("1"));

        lenient.failed(ADDRESSEES, error, List.of(), message);

        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(2);
        assertThat(error.result().orElseThrow().unpairedIds()).containsExactly("1");
        assertThat(message.getHeaders()).containsEntry("CamelSmsOutcome", "UNKNOWN").containsEntry("CamelSmsUnknown", 2)
                .containsEntry("CamelSmsIds", List.of("1"));
    }

    private GatewayException error(SendResult result) {
        GatewayException error = catchThrowableOfType(GatewayException.class, () -> lenient.on(result));
        assertThat(error.result()).containsSame(result);
        return error;
    }

    private static SendResult result(Outcome... outcomes) {
        return new SendResult(
                SMS, Stream.of(0, 1).map(i -> ADDRESSEES.all().get(i).result(null, outcomes[i], "because")).toList(),
                List.of(), new Charge(new BigDecimal("18.0"), null, 2));
    }
}
