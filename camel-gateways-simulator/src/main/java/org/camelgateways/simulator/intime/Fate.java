package org.camelgateways.simulator.intime;

import java.util.Arrays;
import java.util.List;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * What becomes of a text, by the end of its number, so that every status of InTime HTTP API 1.0, section 4.3, can be
 * tried: 0000 is status 0 (faulty message or number), 0001 is 1 (refused by the provider), 0002 is 2 (wrong parameter),
 * 0003 is 3 (stopped in the network), 0004 is 4 (unknown reason), 0021 is 21 (no receipt); all others are 20,
 * delivered.
 */
enum Fate {
    FAULTY("0000", "0", State.FAILED),
    REFUSED("0001", "1", State.FAILED),
    WRONG_PARAMETER("0002", "2", State.FAILED),
    STOPPED("0003", "3", State.FAILED),
    UNKNOWN_REASON("0004", "4", State.FAILED),
    NO_RECEIPT("0021", "21", State.UNKNOWN),
    DELIVERED("", "20", State.DELIVERED);

    private static final List<Fate> ALL = Arrays.asList(values());

    private final String ending;
    final String status;
    final State state;

    Fate(String ending, String status, State state) {
        this.ending = ending;
        this.status = status;
        this.state = state;
    }

    static Fate of(String number) {
        return ALL.stream().filter(fate -> number.endsWith(fate.ending)).findFirst().orElse(DELIVERED);
    }
}
