package org.camelgateways.support.model;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What became of one entry of a list that was to be stored, changed or deleted.
 *
 * @param <E>     what an entry is
 * @param given   the entry as the request had it
 * @param id      the service's id of it; null where it is not known
 * @param outcome SENT: done; NOT_SENT: surely not done; UNKNOWN: it may have been done
 * @param reason  why it was not done, or why that is not known; null when it was done
 */
public record EntryResult<E>(E given, @Nullable String id, Outcome outcome, @Nullable String reason) {

    public EntryResult {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(outcome, "outcome");
        if (outcome == Outcome.MIXED) {
            throw new IllegalArgumentException("One entry has one outcome, it cannot be MIXED");
        }
    }

    /** Entries may hold names and numbers: only the outcome is shown. */
    @Override
    public String toString() {
        return "EntryResult[" + outcome + (id == null ? "" : " id " + id) + "]";
    }
}
