package org.camelgateways.examples.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.examples.sync.Change.Kind;
import org.jspecify.annotations.Nullable;

/** What became of the changes. */
final class Tally {

    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);
    private final List<String> failed = new ArrayList<>();

    /**
     * @param error null where the service did it; else it did not, or that is not known, and the next run sees what
     *              there is
     */
    void note(Change change, @Nullable Exception error) {
        if (error == null) {
            done.merge(change.kind(), 1, Integer::sum);
        } else {
            failed.add(change + ": " + error.getMessage());
        }
    }

    int done(Kind kind) {
        return done.getOrDefault(kind, 0);
    }

    List<String> failed() {
        return failed;
    }
}
