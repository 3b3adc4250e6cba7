package org.camelgateways.examples.clubsync;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** How far it is, as the database says. */
public final class Progress {

    private static final String ROWS = "SELECT digest, saved, fault, kind FROM people WHERE digest IS NOT NULL"
                                       + " UNION ALL SELECT digest, saved, fault, 'LEADSOURCE' FROM lead_sources WHERE digest IS NOT NULL";

    private final CountDownLatch exported = new CountDownLatch(1);
    private final ClubDatabase database;
    private volatile @Nullable Exception fault;

    Progress(ClubDatabase database) {
        this.database = database;
    }

    /** All of the export was tried. */
    public void exported() {
        exported.countDown();
    }

    /** It cannot go on. */
    public void stopped(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception error) {
        fault = error;
        exported.countDown();
    }

    /**
     * False where the time is not enough.
     *
     * @throws IllegalStateException if it could not go on
     */
    boolean awaitExported(long time, TimeUnit unit) throws InterruptedException {
        boolean ended = exported.await(time, unit);
        if (fault != null) {
            throw new IllegalStateException("The run ended before the export was saved", fault);
        }
        return ended;
    }

    /** Rows of the export by whether the hub has them: {@code saved}, {@code not saved}. */
    Map<String, String> rows() {
        return database.table(
                "SELECT CASE WHEN saved = digest THEN 'saved' ELSE 'not saved' END AS state, COUNT(*) FROM (" + ROWS
                              + ") GROUP BY state ORDER BY state DESC");
    }

    /** Why rows were not saved, by their ids. */
    Map<String, String> faults() {
        return database.table("SELECT id, fault FROM people WHERE fault IS NOT NULL"
                              + " UNION ALL SELECT id, fault FROM lead_sources WHERE fault IS NOT NULL ORDER BY 1");
    }

    /** Who came from the hub, by what became of the text. */
    Map<String, String> texts() {
        return newcomers("text");
    }

    /** The same, by what became of the contact. */
    Map<String, String> contacts() {
        return newcomers("contact");
    }

    private Map<String, String> newcomers(String column) {
        return database.table(
                "SELECT " + column + ", COUNT(*) FROM people WHERE digest IS NULL GROUP BY " + column + " ORDER BY 1");
    }

    int newcomers() {
        return texts().values().stream().mapToInt(Integer::parseInt).sum();
    }

    int count(Map<String, String> table, String... names) {
        int count = 0;
        for (String name : names) {
            count += Integer.parseInt(table.getOrDefault(name, "0"));
        }
        return count;
    }

    /** How many texts and contacts are still to be made, or to be reported of. */
    int open() {
        return count(texts(), "NEW", "SENDING", "SENT") + count(contacts(), "NEW", "CREATING", "UNKNOWN");
    }

    String inWords() {
        Map<String, String> rows = rows();
        return count(rows, "saved") + " of " + count(rows, "saved", "not saved") + " rows saved at the hub, " + newcomers()
               + " people came from there, " + count(texts(), "DELIVERED") + " welcomed, " + count(contacts(), "CREATED")
               + " contacts, " + open() + " open";
    }
}
