package org.camelgateways.examples.tracking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Batches of two, and what a next run finds. */
class LedgerTest {

    private static final Failure FAILURE = Failure.of("intouchsms:sms/send", "it broke");

    private final Database database = new Database(null);
    private Ledger ledger = new Ledger(database, "Muraho", 2);

    @AfterEach
    void end() {
        database.close();
    }

    private static List<Row> rows(int... numbers) {
        List<Row> rows = new ArrayList<>();
        for (int number : numbers) {
            rows.add(new Row("R-" + number, "Keza", "0700 000 10" + number, "+25070000010" + number, ""));
        }
        return rows;
    }

    /** The next run. */
    private void next(int... numbers) {
        ledger = new Ledger(database, "Muraho", 2);
        ledger.begin(rows(numbers));
    }

    private static List<String> to(Sms sms) {
        return sms.recipients().stream().map(r -> ((Recipient.Number) r).value()).toList();
    }

    private List<State> states() {
        return ledger.entries().stream().map(Entry::state).toList();
    }

    private static SendResult result(Sms sms, Outcome... outcomes) {
        List<RecipientResult> each = new ArrayList<>();
        for (int i = 0; i < outcomes.length; i++) {
            Recipient.Number to = (Recipient.Number) sms.recipients().get(i);
            each.add(new RecipientResult(
                    to, to.value(), to.reference(), outcomes[i] == Outcome.SENT ? "451" + i : null, outcomes[i],
                    outcomes[i] == Outcome.SENT ? null : "a reason"));
        }
        return new SendResult(sms, each, List.of(), Charge.NOT_TOLD);
    }

    private static DeliveryReport report(int number, DeliveryStatus status) {
        return new DeliveryReport(
                "4510", "R-" + number, "+25070000010" + number, status, status.name().substring(0, 1), Instant.EPOCH, Map.of());
    }

    @Test
    void aBatchIsWrittenDownBeforeItLeavesAndUnknownToTheNextRun() {
        ledger.begin(rows(1, 2, 3));

        assertThat(to(ledger.nextBatch())).containsExactly("+250700000101", "+250700000102");
        assertThat(states()).containsExactly(State.SENDING, State.SENDING, State.PENDING);

        next(1, 2, 3);
        assertThat(states()).containsExactly(State.UNKNOWN, State.UNKNOWN, State.PENDING);
        assertThat(to(ledger.nextBatch())).containsExactly("+250700000103");
        assertThat(ledger.hasMore()).isFalse();
    }

    @Test
    void everyRecipientHasItsOwnOutcome() {
        ledger.begin(rows(1, 2));
        ledger.tried(result(ledger.nextBatch(), Outcome.SENT, Outcome.NOT_SENT));

        assertThat(ledger.entries()).containsExactly(
                new Entry("+250700000101", "R-1", State.SENT, "4510", ""),
                new Entry("+250700000102", "R-2", State.NOT_SENT, "", "a reason"));
    }

    @Test
    void whatWasSurelyNotSentStopsTheRunAndIsTriedByTheNextOne() {
        ledger.begin(rows(1, 2, 3));
        ledger.nextBatch();
        ledger.failed(new ServiceUnreachableException(FAILURE));

        assertThat(states()).containsOnly(State.NOT_SENT).hasSize(3);
        assertThat(ledger.hasMore()).isFalse();

        next(1, 2, 3);
        assertThat(states()).containsOnly(State.PENDING).hasSize(3);
    }

    @Test
    void whatIsUnknownIsSentByNoRunAndTheOthersAre() {
        ledger.begin(rows(1, 2, 3));
        ledger.nextBatch();
        ledger.failed(new OutcomeUnknownException(FAILURE));
        assertThat(states()).containsExactly(State.UNKNOWN, State.UNKNOWN, State.PENDING);

        next(1, 2, 3);
        assertThat(to(ledger.nextBatch())).containsExactly("+250700000103");
    }

    @Test
    void whatACallOfTheBatchBroughtIsKeptWhereAnotherBroke() {
        ledger.begin(rows(1, 2));
        SendResult part = result(ledger.nextBatch(), Outcome.SENT, Outcome.UNKNOWN);
        OutcomeUnknownException broken = new OutcomeUnknownException(FAILURE);
        broken.carrying(part);
        ledger.failed(broken);

        assertThat(states()).containsExactly(State.SENT, State.UNKNOWN);
    }

    @Test
    void aReportSettlesAlsoWhatWasUnknownOrIsFasterThanTheReply() {
        ledger.begin(rows(1, 2));
        Sms batch = ledger.nextBatch();
        ledger.reported(report(1, DeliveryStatus.DELIVERED));
        ledger.tried(result(batch, Outcome.SENT, Outcome.UNKNOWN));
        ledger.reported(report(2, DeliveryStatus.PENDING));
        assertThat(states()).containsExactly(State.DELIVERED, State.SENT);

        ledger.reported(report(1, DeliveryStatus.UNKNOWN));
        ledger.reported(report(2, DeliveryStatus.FAILED));
        assertThat(states()).containsExactly(State.DELIVERED, State.FAILED);
    }

    @Test
    void theNextRunHasAnotherList() {
        ledger.begin(rows(1, 2, 3));
        ledger.tried(result(ledger.nextBatch(), Outcome.SENT, Outcome.SENT));

        next(1, 4);
        assertThat(to(ledger.nextBatch())).containsExactly("+250700000104");
        assertThat(ledger.entries()).extracting(Entry::row).containsExactlyInAnyOrder("R-1", "R-2", "R-4");
    }

    @Test
    void anotherTextNeedsAnotherStore() {
        assertThatThrownBy(() -> new Ledger(database, "Mwaramutse", 2)).hasMessageContaining("another store");
    }
}
