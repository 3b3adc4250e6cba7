package org.camelgateways.benchmarks;

import java.util.Locale;

/**
 * What all contestants are asked to do, one after the other.
 *
 * @param title        for people
 * @param request      what the contestant's process is told, with %d for the port
 * @param answerMillis how long an answer takes, which tells the port
 */
record Round(String title, String request, int answerMillis) {

    /** As many as go, with answers at once. */
    static Round flood(int inFlight, int millis) {
        return new Round(inFlight + " in flight", "flood %d " + inFlight + " " + millis, 0);
    }

    /** As many as go, with answers that take their time. */
    static Round slow(int inFlight, int answerMillis, int turns) {
        return new Round(
                String.format(Locale.ROOT, "%,d in flight, %d ms", inFlight, answerMillis),
                "turns %d " + inFlight + " " + turns + " " + answerMillis, answerMillis);
    }

    /** At a fixed rate, with answers at once. */
    static Round rate(int perSecond, int millis) {
        return new Round(
                String.format(Locale.ROOT, "%,d a second", perSecond),
                "rate %d " + perSecond + " " + (long) perSecond * millis / 1_000, 0);
    }

    /** Until the compiler has done its work; not counted. */
    static Round warmUp(int messages, int mostMillis) {
        return new Round("warm-up", "warm %d " + messages + " " + mostMillis, 0);
    }
}
