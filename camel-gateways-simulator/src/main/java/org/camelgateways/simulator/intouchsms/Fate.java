package org.camelgateways.simulator.intouchsms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * What becomes of a text, by the end of its number, so that every status can be tried: P is being processed, Q queued,
 * S sent, D delivered, E errored, U unsent.
 */
enum Fate {
    ERRORED("0001", "PQSE"),
    UNSENT("0002", "PQU"),
    STAYS_SENT("0003", "PQS"),
    STAYS_QUEUED("0004", "PQ"),
    STAYS_IN_PROCESS("0005", "P"),
    DELIVERED("", "PQSD");

    private static final List<Fate> ALL = Arrays.asList(values());

    private final String ending;
    private final List<String> statuses;

    Fate(String ending, String statuses) {
        this.ending = ending;
        this.statuses = List.of(statuses.split(""));
    }

    static Fate of(String number) {
        return ALL.stream().filter(fate -> number.endsWith(fate.ending)).findFirst().orElse(DELIVERED);
    }

    /** Its statuses, one after the other. */
    List<String> statuses() {
        return statuses;
    }

    /** The statuses with their meanings. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put("P", "being processed");
        meanings.put("Q", "queued");
        meanings.put("S", "sent");
        meanings.put("D", "delivered");
        meanings.put("E", "errored");
        meanings.put("U", "unsent");
        return meanings;
    }

    static State state(String status) {
        return switch (status) {
            case "P", "Q" -> State.SCHEDULED;
            case "S" -> State.SENT;
            case "D" -> State.DELIVERED;
            case "E", "U" -> State.FAILED;
            default -> State.UNKNOWN;
        };
    }
}
