package org.camelgateways.support.model;

import java.util.List;

/**
 * What became of a list of entries, one result per entry, in their order. Done, not done and unknown add up to the
 * entries given, always.
 *
 * @param <E>         what an entry is
 * @param entries     one result per entry
 * @param unpairedIds ids that the service gave and that cannot be paired with an entry
 */
public record EntriesResult<E>(List<EntryResult<E>> entries, List<String> unpairedIds) {

    public EntriesResult {
        entries = List.copyOf(entries);
        unpairedIds = List.copyOf(unpairedIds);
    }

    /** How many entries have this outcome. */
    public int count(Outcome outcome) {
        return (int) entries.stream().filter(e -> e.outcome() == outcome).count();
    }

    /** {@link Outcome#MIXED} where the entries differ. */
    public Outcome outcome() {
        Outcome seen = null;
        for (EntryResult<E> entry : entries) {
            seen = Outcome.both(seen, entry.outcome());
        }
        return seen == null ? Outcome.UNKNOWN : seen;
    }

    /** Those entries that were surely not done. */
    public List<E> rest() {
        return entries.stream().filter(e -> e.outcome() == Outcome.NOT_SENT).map(EntryResult::given).toList();
    }

    @Override
    public String toString() {
        return "EntriesResult[done " + count(Outcome.SENT) + ", not done " + count(Outcome.NOT_SENT) + ", unknown "
               + count(Outcome.UNKNOWN) + ", unpaired ids " + unpairedIds.size() + "]";
    }
}
