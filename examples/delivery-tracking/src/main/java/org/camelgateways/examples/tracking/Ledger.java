package org.camelgateways.examples.tracking;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;

/**
 * What became of each number, in the database before it is acted upon: a batch is {@link State#SENDING} there before a
 * byte of it leaves. A run that finds such ones at its start knows that they may have been sent, and sends them never
 * again. The routes write it, from several threads.
 */
public final class Ledger {

    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS campaign (text VARCHAR NOT NULL);
            CREATE TABLE IF NOT EXISTS texts (
              number VARCHAR(20) NOT NULL PRIMARY KEY, row_id VARCHAR NOT NULL, place INT NOT NULL,
              state VARCHAR(10) NOT NULL, service_id VARCHAR, reason VARCHAR)""";

    private final Database database;
    private final String text;
    private final int batch;
    private volatile List<Row> rows = List.of();

    /**
     * @param  text                     what is sent to all
     * @param  batch                    to how many at once
     * @throws IllegalArgumentException where the database was begun with another text
     */
    Ledger(Database database, String text, int batch) {
        this.database = database;
        this.text = text;
        this.batch = batch;
        database.inTransaction(connection -> Database.change(connection, TABLES));
        List<String> before = database.query("SELECT text FROM campaign", line -> line.getString(1));
        if (before.isEmpty()) {
            database.inTransaction(connection -> Database.change(connection, "INSERT INTO campaign VALUES (?)", text));
        } else if (!before.get(0).equals(text)) {
            throw new IllegalArgumentException(
                    "The store holds what became of another text, and would say that this one was sent: name another store");
        }
    }

    /** Takes the list in. What an earlier run left undone is done by this one, so far as the list still has it. */
    public void begin(@Body List<Row> list) {
        rows = List.copyOf(list);
        database.inTransaction(connection -> {
            Database.change(
                    connection, "UPDATE texts SET state = 'UNKNOWN', reason = ? WHERE state = 'SENDING'",
                    "a run was cut off while sending it");
            Database.change(connection, "DELETE FROM texts WHERE state IN ('PENDING', 'NOT_SENT')");
            for (int place = 0; place < rows.size(); place++) {
                if (rows.get(place).isSendable()) {
                    add(connection, rows.get(place), place);
                }
            }
            return rows.size();
        });
    }

    private static void add(Connection connection, Row row, int place) throws SQLException {
        Database.change(
                connection, """
                        INSERT INTO texts SELECT ?, ?, ?, 'PENDING', '', ''
                        WHERE NOT EXISTS (SELECT * FROM texts WHERE number = ?)""",
                row.number(), row.id(), place, row.number());
    }

    /** Whether there is another batch to send. */
    public boolean hasMore() {
        return count().containsKey(State.PENDING);
    }

    /** The next ones, which are {@link State#SENDING} from here on. */
    public Sms nextBatch() {
        List<Entry> next = entries("WHERE state = 'PENDING' ORDER BY place LIMIT " + batch);
        database.inTransaction(connection -> {
            for (Entry one : next) {
                Database.change(connection, "UPDATE texts SET state = 'SENDING' WHERE number = ?", one.number());
            }
            return next;
        });
        database.force();
        List<Recipient> recipients = new ArrayList<>();
        next.forEach(one -> recipients.add(new Recipient.Number(one.number(), one.row())));
        return new Sms(recipients, text, null, null, Map.of());
    }

    /** What became of the batch. A report may have been faster, and then says more. */
    public void tried(@Body SendResult result) {
        database.inTransaction(connection -> {
            for (RecipientResult one : result.recipients()) {
                State state = state(one.outcome());
                String reason = state == State.SENT ? "" : String.valueOf(one.reason());
                Database.change(
                        connection, """
                                UPDATE texts SET state = ?, service_id = ?, reason = ?
                                WHERE number = ? AND state = 'SENDING'""",
                        state.name(), Objects.requireNonNullElse(one.id(), ""), reason, one.normalised());
            }
            return result;
        });
    }

    private static State state(Outcome outcome) {
        return switch (outcome) {
            case SENT -> State.SENT;
            case NOT_SENT -> State.NOT_SENT;
            case UNKNOWN, MIXED -> State.UNKNOWN;
        };
    }

    /**
     * The batch did not go well. What was surely not sent would meet the same again, so that no other is tried then;
     * the next run goes on.
     */
    public void failed(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) GatewayException error) {
        error.result().ifPresent(this::tried);
        String sentence = String.valueOf(error.getMessage());
        database.inTransaction(connection -> {
            Database.change(
                    connection, "UPDATE texts SET state = ?, reason = ? WHERE state = 'SENDING'",
                    state(error.outcome()).name(), sentence);
            return error.outcome() != Outcome.NOT_SENT
                    ? 0
                    : Database.change(
                            connection, "UPDATE texts SET state = 'NOT_SENT', reason = ? WHERE state = 'PENDING'",
                            "not tried, since of one before: " + sentence);
        });
    }

    /** A status finds its number, also where it was not known whether that was sent; a final one stays. */
    public void reported(@Body DeliveryReport report) {
        State state = switch (report.status()) {
            case DELIVERED -> State.DELIVERED;
            case FAILED -> State.FAILED;
            case PENDING, SENT, UNKNOWN -> State.SENT;
        };
        String reason = switch (report.status()) {
            case DELIVERED, PENDING, SENT -> "";
            case FAILED -> "the service says status " + report.vendorStatus();
            case UNKNOWN -> "no last status came; it was " + report.vendorStatus();
        };
        database.inTransaction(connection -> Database.change(
                connection, """
                        UPDATE texts SET state = ?, service_id = ?, reason = ?
                        WHERE number = ? AND state NOT IN ('DELIVERED', 'FAILED')""",
                state.name(), report.id(), reason, report.recipient()));
    }

    /** The list, as far as it was taken in. */
    List<Row> rows() {
        return rows;
    }

    List<Entry> entries() {
        return entries("ORDER BY place");
    }

    private List<Entry> entries(String which) {
        return database.query("SELECT number, row_id, state, service_id, reason FROM texts " + which,
                line -> new Entry(
                        line.getString(1), line.getString(2), State.valueOf(line.getString(3)), line.getString(4),
                        line.getString(5)));
    }

    /** How many numbers are in each state; a state in which none is, is not there. */
    Map<State, Integer> count() {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        database.query("SELECT state, COUNT(*) FROM texts GROUP BY state",
                line -> counts.put(State.valueOf(line.getString(1)), line.getInt(2)));
        return counts;
    }
}
