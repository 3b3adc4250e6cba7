package org.camelgateways.support;

import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.ExchangeHelper;
import org.awaitility.Awaitility;
import org.camelgateways.support.UnfinishedAttempts.Attempt;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnfinishedAttemptsTest {

    private static final Attempt ATTEMPT = new Attempt("account", "plain:send", "likeness");
    private static final Failure FAILURE
            = Failure.of("plain:send", "nobody knows").status(200).vendor("9:ERROR9", "strange")
                    .cause(new Exception("beneath"));

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final UnfinishedAttempts attempts = new UnfinishedAttempts();

    private Exchange remembered() {
        Exchange exchange = new DefaultExchange(context);
        GatewayException error = new OutcomeUnknownException(FAILURE);
        // as Camel does where an error comes of handling another one, which holds its exchange
        error.addSuppressed(new org.apache.camel.CamelExchangeException("an earlier one", exchange));
        attempts.remember(exchange, ATTEMPT, Unfinished.of(error, exchange.getMessage()));
        return exchange;
    }

    @Test
    void itIsForgottenWhenTheLastExchangeOfItsFamilyIsGone() {
        Exchange copy = ExchangeHelper.createCorrelatedCopy(remembered(), false);
        System.gc();
        assertThat(attempts.find(copy, ATTEMPT)).isNotNull();
        copy = null;

        Awaitility.await().untilAsserted(() -> {
            System.gc();
            assertThat(attempts.size()).isZero();
        });
    }

    @Test
    void aCopyOfACopyIsOfTheFamilyAndAStrangerIsNot() {
        Exchange exchange = remembered();
        Exchange copy = ExchangeHelper.createCorrelatedCopy(ExchangeHelper.createCorrelatedCopy(exchange, false), false);

        assertThat(attempts.find(copy, ATTEMPT)).isNotNull();
        assertThat(attempts.find(copy, ATTEMPT.last())).as("the last attempt is this very exchange's").isNull();
        assertThat(attempts.find(exchange, ATTEMPT.last())).isNotNull();
        assertThat(attempts.find(exchange, new Attempt("other", "plain:send", "likeness"))).isNull();
        assertThat(attempts.find(exchange, new Attempt("account", "plain:send", "other"))).isNull();
        assertThat(attempts.knows(new DefaultExchange(context))).isFalse();
    }

    @Test
    void anotherAttemptTakesThePlaceOfTheLastAndNotOfThoseAlike() {
        Exchange exchange = remembered();
        attempts.begins(exchange, new Attempt("account", "plain:send", "other"));

        assertThat(attempts.find(exchange, ATTEMPT.last())).isNull();
        assertThat(attempts.find(exchange, ATTEMPT)).isNotNull();
    }

    @Test
    void ofOneFamilyOnlySoManyAreRemembered() {
        Exchange exchange = remembered();
        Unfinished unfinished = Unfinished.of(new OutcomeUnknownException(FAILURE), exchange.getMessage());
        for (int i = 0; i < UnfinishedAttempts.MOST; i++) {
            attempts.remember(exchange, new Attempt("account", "plain:send", "likeness-" + i), unfinished);
        }

        assertThat(attempts.find(exchange, ATTEMPT)).isNull();
        assertThat(attempts.find(exchange, new Attempt("account", "plain:send", "likeness-9999"))).isNotNull();
    }

    @Test
    void theErrorComesBackWithItsFactsAndItsHeaders() {
        Recipient number = new Recipient.Number("+46701740605");
        SendResult result = new SendResult(
                null, List.of(new RecipientResult(number, null, null, null, Outcome.UNKNOWN, "?")), List.of(), Charge.NOT_TOLD);
        Exchange exchange = new DefaultExchange(context);
        SmsHeaders.write(result, exchange.getMessage());
        GatewayException error = new OutcomeUnknownException(FAILURE).carrying(result)
                .carrying(new EntriesResult<>(List.of(), List.of("4510")));
        Unfinished unfinished = Unfinished.of(error, exchange.getMessage());
        exchange.getMessage()
                .setHeaders(new java.util.HashMap<>(Map.of(SmsHeaders.OUTCOME, "SENT", SmsHeaders.SENT, 1, "x", 1)));

        GatewayException again = unfinished.again(exchange.getMessage());

        assertThat(again).isExactlyInstanceOf(OutcomeUnknownException.class).hasMessage(error.getMessage())
                .hasCause(error.getCause());
        assertThat(again.vendorCode()).contains("9:ERROR9");
        assertThat(again.getHttpResponseCode()).isEqualTo(200);
        assertThat(again.result()).contains(result);
        assertThat(again.entries()).isEqualTo(error.entries());
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(Map.of(
                SmsHeaders.OUTCOME, "UNKNOWN", SmsHeaders.SENT, 0, SmsHeaders.NOT_SENT, 0, SmsHeaders.UNKNOWN, 1,
                SmsHeaders.IDS, List.of(), "x", 1));
        assertThat(Unfinished.of(new PartlySentException(FAILURE, result), exchange.getMessage())
                .again(exchange.getMessage())).isExactlyInstanceOf(PartlySentException.class);
    }

    @Test
    void requestsAreToldApartByEverythingThatIsSentOfThem() {
        byte[] body = { 1 };
        assertThat(List.of(
                HttpCall.get("/a"), HttpCall.get("/b"), HttpCall.post("/a", "text/plain", body),
                HttpCall.post("/a", "text/xml", body), HttpCall.post("/a", "text/plain", new byte[] { 2 }),
                new HttpCall("GET", "/a", Map.of("x", "y"), Map.of(), null, null),
                new HttpCall("GET", "/a", Map.of("x", "yz"), Map.of(), null, null),
                new HttpCall("GET", "/a", Map.of("xy", "z"), Map.of(), null, null)))
                .extracting(call -> UnfinishedAttempts.likeness(List.of(call))).doesNotHaveDuplicates();
        assertThat(UnfinishedAttempts.likeness(List.of(HttpCall.get("/a"))))
                .isEqualTo(UnfinishedAttempts.likeness(List.of(HttpCall.get("/a").withHeaders(Map.of("traceparent", "1")))));
    }
}
