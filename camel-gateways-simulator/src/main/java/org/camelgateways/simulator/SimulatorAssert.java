package org.camelgateways.simulator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camelgateways.simulator.InboxMessage.State;

/**
 * Assertions about a simulator; each fails with an {@link AssertionError} that says what there is instead, numbers by
 * their last two digits. A text is on its way for some simulated seconds: run the clock forward before asking for
 * {@link #delivered}.
 */
public final class SimulatorAssert {
    private static final Set<State> NOT_ACCEPTED = EnumSet.of(State.DELETED, State.REFUSED, State.RECEIVED);

    private final Simulator simulator;

    SimulatorAssert(Simulator simulator) {
        this.simulator = simulator;
    }

    /** So many texts that arrived. */
    public Texts delivered(int expected) {
        return new Texts(expected, "delivered", EnumSet.of(State.DELIVERED));
    }

    /** So many texts that surely did not arrive. */
    public Texts failed(int expected) {
        return new Texts(expected, "failed", EnumSet.of(State.FAILED));
    }

    /** So many texts that wait for their time. */
    public Texts scheduled(int expected) {
        return new Texts(expected, "scheduled", EnumSet.of(State.SCHEDULED));
    }

    /** So many texts that a service took, whatever became of them; those taken back or refused do not count. */
    public Texts accepted(int expected) {
        return new Texts(expected, "accepted", EnumSet.complementOf(EnumSet.copyOf(NOT_ACCEPTED)));
    }

    /** So many requests that reached a service, also such that a fault struck, however long ago. */
    public Requests requests(int expected) {
        return new Requests(expected);
    }

    /** The end of an assertion about texts. */
    public final class Texts {
        private final int expected;
        private final String what;
        private final Set<State> states;

        private Texts(int expected, String what, Set<State> states) {
            this.expected = expected;
            this.what = what;
            this.states = states;
        }

        /** To this number, in any spelling. */
        public SimulatorAssert to(String number) {
            List<InboxMessage> texts = simulator.inbox().to(number);
            return check(texts, " to the number ending in " + number.substring(Math.max(0, number.length() - 2)));
        }

        /** To all numbers together. */
        public SimulatorAssert inAll() {
            return check(simulator.inbox().messages(), "");
        }

        private SimulatorAssert check(List<InboxMessage> texts, String where) {
            long count = texts.stream().filter(text -> states.contains(text.state())).count();
            if (count != expected) {
                throw new AssertionError(
                        "Expected " + expected + " " + what + " texts" + where + ", but there are " + count
                                         + "; in all " + counted(texts) + "." + hint(texts));
            }
            return SimulatorAssert.this;
        }

        private String hint(List<InboxMessage> texts) {
            boolean underWay = !states.contains(State.SENT) && texts.stream().anyMatch(text -> text.state() == State.SENT);
            return underWay ? " Those that are SENT are under way: run the clock forward." : "";
        }
    }

    /** The end of an assertion about requests. */
    public final class Requests {
        private final int expected;

        private Requests(int expected) {
            this.expected = expected;
        }

        /** To this function, for example {@code message/create}, or this service, for example {@code intime}. */
        public SimulatorAssert to(String functionOrService) {
            long count = simulator.inbox().requestCount(functionOrService);
            if (count != expected) {
                throw new AssertionError(
                        "Expected " + expected + " requests to " + functionOrService + ", but there are "
                                         + count + "; in all "
                                         + listed(simulator.inbox().requestCounts()) + ".");
            }
            return SimulatorAssert.this;
        }
    }

    private static String counted(List<InboxMessage> texts) {
        return listed(texts.stream().collect(Collectors.groupingBy(text -> text.state().name(), Collectors.counting())));
    }

    private static String listed(Map<String, Long> counts) {
        return counts.isEmpty()
                ? "none" : counts.entrySet().stream().map(one -> one.getValue() + " " + one.getKey()).sorted()
                        .collect(Collectors.joining(", "));
    }
}
