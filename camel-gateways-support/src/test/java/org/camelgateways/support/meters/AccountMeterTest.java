package org.camelgateways.support.meters;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.SendResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** When an account is said to have a problem, and when not any more. */
class AccountMeterTest {

    private static final Failure FAILURE = Failure.of("plain:send", "it failed");
    private static final GatewayException UNREACHABLE = new ServiceUnreachableException(FAILURE);
    private static final GatewayException STRANGER = new AuthenticationFailedException(FAILURE);

    private final List<String> balances = new ArrayList<>();
    private long now = System.nanoTime();
    private final AccountMeter account = new AccountMeter("plain", "plain-2", new MeterView() {
        @Override
        public void balance(AccountMeter told) {
            balances.add(told.name());
        }
    }, () -> now);
    private final OperationMeter send = account.operation("send");

    private void met(GatewayException... errors) {
        for (GatewayException error : errors) {
            send.ended(send.begins(), error);
        }
    }

    private void wentWell() {
        send.ended(send.begins(), 4711);
    }

    @Test
    void nothingIsWrongBeforeTheFirstCall() {
        assertThat(account.problem()).isNull();
    }

    @Test
    void aRefusedLoginIsAProblemAtOnceUntilACallGoesWell() {
        met(STRANGER);
        assertThat(account.problem()).isEqualTo("The service did not accept the credentials");

        met(UNREACHABLE);
        assertThat(account.problem()).isEqualTo("The service did not accept the credentials");

        wentWell();
        assertThat(account.problem()).isNull();
    }

    @Test
    void threeCallsInARowWithoutAClearAnswerAreAProblem() {
        met(UNREACHABLE, new NoAnswerException(FAILURE));
        assertThat(account.problem()).isNull();

        met(new OutcomeUnknownException(FAILURE));
        assertThat(account.problem()).isEqualTo("The last 3 calls got no clear answer");

        met(new RequestRejectedException(FAILURE));
        assertThat(account.problem()).isNull();
    }

    @Test
    void oneThatIsThrottledIsKnownAndWell() {
        Instant before = Instant.now();
        met(UNREACHABLE, UNREACHABLE, new ThrottledException(FAILURE, Duration.ofMinutes(2)), UNREACHABLE);

        assertThat(account.problem()).isNull();
        assertThat(account.throttledUntil()).isBetween(before.plusSeconds(120), Instant.now().plusSeconds(120));
    }

    @Test
    void whatWasSeenFiveMinutesAgoIsNoProblemAnyMore() {
        met(STRANGER);

        now += Duration.ofMinutes(5).toNanos();
        assertThat(account.problem()).isNotNull();

        now += 1;
        assertThat(account.problem()).isNull();
    }

    @Test
    void aBalanceIsThatOfTheLastOneWhoSaidIt() {
        for (String left : new String[] { "12.5", "-3.25" }) {
            Charge charge = new Charge(null, new BigDecimal(left), null);
            send.ended(send.begins(), new SendResult(null, List.of(), List.of("1"), charge));
        }
        send.ended(send.begins(), new SendResult(null, List.of(), List.of("1"), Charge.NOT_TOLD));

        assertThat(account.balance()).isEqualByComparingTo("-3.25");
        assertThat(balances).containsExactly("plain-2");
    }
}
