package org.camelgateways.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.ExchangeHelper;
import org.awaitility.Awaitility;
import org.camelgateways.support.UnfinishedAttempts.Likeness;
import org.camelgateways.support.UnfinishedAttempts.Service;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnfinishedAttemptsTest {

    private static final Service SERVICE = new Service("account", "send");
    private static final Likeness LIKENESS = like("this");
    private static final Failure FAILURE
            = Failure.of("plain:send", "nobody knows").status(200).vendor("9:ERROR9", "strange")
                    .cause(new Exception("beneath"));

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final UnfinishedAttempts attempts = new UnfinishedAttempts();

    private static Likeness like(String request) {
        return Likeness.of(List.of(HttpCall.get("/" + request)));
    }

    private Exchange remembered() {
        Exchange exchange = new DefaultExchange(context);
        GatewayException error = new OutcomeUnknownException(FAILURE);
        // as Camel does where an error comes of handling another one, which holds its exchange
        error.addSuppressed(new org.apache.camel.CamelExchangeException("an earlier one", exchange));
        attempts.remember(exchange, SERVICE, LIKENESS, Unfinished.of(error, exchange.getMessage()));
        return exchange;
    }

    @Test
    void itIsForgottenWhenTheLastExchangeOfItsFamilyIsGone() {
        Exchange copy = ExchangeHelper.createCorrelatedCopy(remembered(), false);
        System.gc();
        assertThat(attempts.find(copy, SERVICE, LIKENESS)).isNotNull();
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

        assertThat(attempts.find(copy, SERVICE, LIKENESS)).isNotNull();
        assertThat(attempts.find(exchange, new Service("other", "send"), LIKENESS)).isNull();
        assertThat(attempts.find(exchange, SERVICE, like("other"))).isNull();
        assertThat(attempts.knows(new DefaultExchange(context))).isFalse();
    }

    @Test
    void anExchangeIsRedeliveredForItsLastAttemptWhereCamelCaughtItAndCountsOneMore() {
        Exchange exchange = remembered();
        assertThat(attempts.redelivered(exchange, SERVICE)).as("nothing caught, nothing counted").isNull();
        caught(exchange, new IllegalStateException(new OutcomeUnknownException(FAILURE)), 0);
        assertThat(attempts.redelivered(exchange, SERVICE)).as("caught by the route").isNull();
        caught(exchange, new IllegalStateException("another step's"), 1);
        assertThat(attempts.redelivered(exchange, SERVICE)).as("redelivered elsewhere").isNull();

        Exchange again = remembered();
        caught(again, new IllegalStateException(new OutcomeUnknownException(FAILURE)), 1);
        assertThat(attempts.redelivered(ExchangeHelper.createCorrelatedCopy(again, false), SERVICE)).as("a copy").isNull();
        assertThat(attempts.redelivered(again, new Service("account", "read"))).isNull();
        assertThat(attempts.redelivered(again, SERVICE)).isNotNull();
        assertThat(attempts.redelivered(again, SERVICE)).as("what was counted stays where the route goes on").isNull();
        caught(again, new OutcomeUnknownException(FAILURE), 2);
        assertThat(attempts.redelivered(again, SERVICE)).isNotNull();
    }

    private static void caught(Exchange exchange, Exception error, int redeliveries) {
        exchange.setProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, error);
        exchange.getMessage().setHeader(Exchange.REDELIVERY_COUNTER, redeliveries);
    }

    @Test
    void anotherAttemptTakesThePlaceOfTheLastAndNotOfThoseAlike() {
        Exchange exchange = remembered();
        caught(exchange, new OutcomeUnknownException(FAILURE), 1);
        attempts.begins(exchange, SERVICE);

        assertThat(attempts.redelivered(exchange, SERVICE)).isNull();
        assertThat(attempts.find(exchange, SERVICE, LIKENESS)).isNotNull();
    }

    @Test
    void everyAttemptOfAFamilyIsRememberedThoughNotEveryResult() {
        UnfinishedAttempts few = new UnfinishedAttempts(10);
        Exchange exchange = new DefaultExchange(context);
        SmsHeaders.write(unknown(), exchange.getMessage());
        Unfinished unfinished
                = Unfinished.of(new OutcomeUnknownException(FAILURE).carrying(unknown()), exchange.getMessage());
        for (int i = 0; i < 10_001; i++) {
            few.remember(exchange, SERVICE, like("row-" + i), unfinished);
        }

        for (int i = 0; i < 10_001; i++) {
            assertThat(few.find(exchange, SERVICE, like("row-" + i))).isNotNull();
        }
        assertThat(few.find(exchange, SERVICE, like("row-9"))).isSameAs(unfinished);
        GatewayException bare = Objects.requireNonNull(few.find(exchange, SERVICE, like("row-10")))
                .again(exchange.getMessage());
        assertThat(bare).isExactlyInstanceOf(OutcomeUnknownException.class)
                .hasMessage("plain:send may have been done: nobody knows");
        assertThat(bare.result()).isEmpty();
        assertThat(exchange.getMessage().getHeaders()).isEqualTo(Map.of(SmsHeaders.OUTCOME, "UNKNOWN"));
    }

    @Test
    void aResultWithSomethingOpenIsRememberedAndAClearOneIsNot() {
        Exchange exchange = new DefaultExchange(context);
        EntriesResult<String> clear = new EntriesResult<>(
                List.of(new EntryResult<>("a", null, Outcome.SENT, null), new EntryResult<>("b", null, Outcome.NOT_SENT, "no")),
                List.of());

        assertThat(Unfinished.of("plain:send", "OK", exchange.getMessage())).isNull();
        assertThat(Unfinished.of("plain:send", clear, exchange.getMessage())).isNull();
        GatewayException partly = Objects.requireNonNull(Unfinished.of("plain:send", unknown(), exchange.getMessage()))
                .again(exchange.getMessage());
        assertThat(partly).isExactlyInstanceOf(PartlySentException.class).hasMessage(
                "plain:send mixed: the same request was made before and done in part, and of some of it that is not known");
        assertThat(partly.result()).contains(unknown());
    }

    private static SendResult unknown() {
        Recipient number = new Recipient.Number("+46701740605");
        return new SendResult(
                null, List.of(new RecipientResult(number, null, null, null, Outcome.UNKNOWN, "?")), List.of(), Charge.NOT_TOLD);
    }

    @Test
    void theErrorComesBackWithItsFactsAndItsHeaders() {
        SendResult result = unknown();
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
                .extracting(call -> Likeness.of(List.of(call))).doesNotHaveDuplicates();
        assertThat(Likeness.of(List.of(HttpCall.get("/a"))))
                .isEqualTo(Likeness.of(List.of(HttpCall.get("/a").withHeaders(Map.of("traceparent", "1")))));
    }
}
