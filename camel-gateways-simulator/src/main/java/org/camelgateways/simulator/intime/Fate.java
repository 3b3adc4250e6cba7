package org.camelgateways.simulator.intime;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * What becomes of a text, by the end of its number, so that every status of InTime HTTP API 1.0, section 4.3, can be
 * tried: 0000 is status 0 (faulty message or number), 0001 is 1 (refused by the provider), 0002 is 2 (wrong parameter),
 * 0003 is 3 (stopped in the network), 0004 is 4 (unknown reason), 0021 is 21 (no receipt); all others are 20,
 * delivered.
 */
enum Fate {
    FAULTY("0000", "0", State.FAILED, "message or number faulty"),
    REFUSED("0001", "1", State.FAILED, "refused by the provider"),
    WRONG_PARAMETER("0002", "2", State.FAILED, "wrong parameter"),
    STOPPED("0003", "3", State.FAILED, "stopped in the network"),
    UNKNOWN_REASON("0004", "4", State.FAILED, "unknown reason"),
    NO_RECEIPT("0021", "21", State.UNKNOWN, "no receipt"),
    DELIVERED("", "20", State.DELIVERED, "delivered");

    private static final List<Fate> ALL = Arrays.asList(values());

    private final String ending;
    final String status;
    final State state;
    private final String meaning;

    Fate(String ending, String status, State state, String meaning) {
        this.ending = ending;
        this.status = status;
        this.state = state;
        this.meaning = meaning;
    }

    static Fate of(String number) {
        return ALL.stream().filter(fate -> number.endsWith(fate.ending)).findFirst().orElse(DELIVERED);
    }

    /** What a text with this status is; one that does not exist says nothing about it. */
    static State state(String status) {
        return ALL.stream().filter(fate -> fate.status.equals(status)).findFirst().map(fate -> fate.state)
                .orElse(State.UNKNOWN);
    }

    /** The statuses with their meanings. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        ALL.forEach(fate -> meanings.put(fate.status, fate.meaning));
        return meanings;
    }
}
