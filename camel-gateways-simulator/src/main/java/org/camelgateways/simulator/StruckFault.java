package org.camelgateways.simulator;

/**
 * A fault that a request got, or a report.
 *
 * @param kind     its kind, as REST names it
 * @param function the function that was called; the service's name where there is none behind the path
 * @param number   the number of the request among those of its function, from 1
 * @param seed     what chance was drawn from
 */
public record StruckFault(String kind, String function, long number, long seed) {
    @Override
    public String toString() {
        return kind + " struck " + function + ", number " + number + ", seed " + seed;
    }
}
