package org.camelgateways.simulator.intouch;

import java.util.Arrays;

import org.camelgateways.simulator.InboxMessage.State;

/** What becomes of a text, by the end of its number: 0001 fails, of 0002 nothing is ever known, all others arrive. */
enum Fate {
    FAILED("0001", State.FAILED),
    NO_RECEIPT("0002", State.UNKNOWN),
    DELIVERED("", State.DELIVERED);

    private final String ending;
    final State state;

    Fate(String ending, State state) {
        this.ending = ending;
        this.state = state;
    }

    static Fate of(String number) {
        return Arrays.stream(values()).filter(fate -> number.endsWith(fate.ending)).findFirst().orElse(DELIVERED);
    }
}
