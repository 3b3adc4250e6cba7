package org.camelgateways.simulator;

import java.util.function.BiFunction;

/**
 * An argument of {@link Main} that reads a service's manual otherwise.
 *
 * @param name   with the hyphens before it
 * @param value  what its value is, in a word
 * @param help   what it does, in a line
 * @param setter the readings with that value
 */
record ReadingOption<R>(String name, String value, String help, BiFunction<R, String, R> setter) {
}
