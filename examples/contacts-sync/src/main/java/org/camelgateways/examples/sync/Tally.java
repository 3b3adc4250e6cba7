package org.camelgateways.examples.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.camelgateways.examples.sync.Change.Kind;

/** What became of the changes. */
public final class Tally {

    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final List<String> failed = new ArrayList<>();

    /** The service did it. */
    public synchronized void done(@ExchangeProperty("change") Change change) {
        done.merge(change.kind(), 1, Integer::sum);
    }

    /** It did not, or that is not known; the next run sees what there is, and does what is missing. */
    public synchronized void failed(
            @ExchangeProperty("change") Change change, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception error) {
        failed.add(change.kind() + " " + change.who() + ": " + error.getMessage());
    }

    synchronized int done(Kind kind) {
        return done.getOrDefault(kind, 0);
    }

    synchronized List<String> failed() {
        return List.copyOf(failed);
    }
}
