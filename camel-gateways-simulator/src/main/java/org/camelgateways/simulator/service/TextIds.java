package org.camelgateways.simulator.service;

import java.util.List;

import org.camelgateways.simulator.InboxMessage;

/**
 * Ids of texts, one after the other.
 *
 * @param first the first of them
 * @param last  the last of them; less than the first if there are none
 */
public record TextIds(long first, long last) {
    /** None. */
    public static final TextIds NONE = new TextIds(1, 0);

    /** Those of texts that were accepted together. */
    public static TextIds of(List<InboxMessage> accepted) {
        return accepted.isEmpty() ? NONE : new TextIds(accepted.get(0).id(), accepted.get(accepted.size() - 1).id());
    }

    /** Whether this is one of them. */
    public boolean contains(long id) {
        return first <= id && id <= last;
    }
}
