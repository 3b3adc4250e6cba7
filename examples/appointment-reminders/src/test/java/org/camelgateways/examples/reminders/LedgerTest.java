package org.camelgateways.examples.reminders;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.examples.reminders.Ledger.Entry;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {

    private static final Appointment ROW
            = new Appointment(
                    "A-1", "P-1", "Eva Ek", "070-174 06 05", "Syn", Kind.TEXT, LocalDateTime.parse("2099-03-15T09:00"), "Hej!");

    private final IdempotentRepository seen = MemoryIdempotentRepository.memoryIdempotentRepository(100);
    private final Ledger ledger = new Ledger(seen);

    private static SendResult taken() {
        return new SendResult(
                null, List.of(new RecipientResult(
                        new Recipient.Number(ROW.mobile()), ROW.number(), "A-1", "4510", Outcome.SENT, null)),
                List.of(), null);
    }

    private static DeliveryReport report(DeliveryStatus status) {
        return new DeliveryReport("4510", "A-1", null, status, "?", Instant.EPOCH, Map.of());
    }

    private State state() {
        return ledger.entries().stream().map(Entry::state).findFirst().orElseThrow();
    }

    @Test
    void aReportThatComesBeforeTheReplyIsKeptForIt() {
        ledger.reported(report(DeliveryStatus.DELIVERED));
        assertThat(ledger.entries()).isEmpty();

        ledger.sent(ROW, taken());

        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(ledger.countAwaited()).isZero();
    }

    @Test
    void ofSeveralReportsBeforeTheReplyTheBestCounts() {
        ledger.reported(report(DeliveryStatus.DELIVERED));
        ledger.reported(report(DeliveryStatus.UNKNOWN));

        ledger.sent(ROW, taken());

        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReportBeforeALostReplySettlesTheRow() {
        ledger.reported(report(DeliveryStatus.DELIVERED));

        ledger.notSent(ROW, new OutcomeUnknownException(Failure.of("intime:message/create", "the connection broke")));

        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(ledger.countSent()).isEqualTo(1);
    }

    @Test
    void whatSurelyWasNotSentMayBeSentByTheNextRun() {
        seen.add(ROW.key());

        ledger.notSent(ROW, new ServiceUnreachableException(Failure.of("intime:message/create", "no connection")));

        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(seen.contains(ROW.key())).isFalse();
    }

    @Test
    void whatFailedForAReasonThatNobodyForesawMayHaveBeenSent() {
        seen.add(ROW.key());

        ledger.notSent(ROW, new IllegalStateException("broken"));

        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(seen.contains(ROW.key())).isTrue();
    }

    @Test
    void aFailureOfNoRowEndsTheRun() {
        ledger.notSent(null, new IllegalStateException("no list"));

        assertThatThrownBy(() -> ledger.awaitAllTried(1, TimeUnit.MINUTES)).hasRootCauseMessage("no list");
    }

    @Test
    void aLateReportOfLessDoesNotTakeBackWhatIsKnown() {
        ledger.sent(ROW, taken());
        ledger.reported(report(DeliveryStatus.DELIVERED));
        ledger.reported(report(DeliveryStatus.FAILED));

        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aReminderIsNoTextAndAwaitsNoReport() {
        ledger.reminderMade(ROW, new EntriesResult<>(List.of(new EntryResult<>("it", "101", Outcome.SENT, null)), List.of()));

        assertThat(state()).isEqualTo(State.REMINDER);
        assertThat(ledger.countSent()).isZero();
        assertThat(ledger.countAwaited()).isZero();
        assertThat(ledger.entries()).extracting(Entry::reason).containsExactly("reminder made, id 101");
    }

    @Test
    void aReportIsNotAwaitedForEver() throws Exception {
        ledger.sent(ROW, taken());
        ledger.awaitNoMore(Reminders.sendAt(ROW));
        assertThat(ledger.countAwaited()).isEqualTo(1);

        ledger.awaitNoMore(Reminders.sendAt(ROW).plusSeconds(1));

        assertThat(ledger.awaitSettled(1, TimeUnit.MINUTES)).isTrue();
        assertThat(state()).isEqualTo(State.SENT);
    }
}
