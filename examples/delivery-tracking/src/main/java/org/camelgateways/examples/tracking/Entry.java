package org.camelgateways.examples.tracking;

import org.camelgateways.support.text.Masked;

/**
 * A number and its fate.
 *
 * @param row    the id of its row in the list
 * @param id     the service's; empty where it is not known
 * @param reason why it is not delivered; empty where it is, or where nothing is known yet
 */
public record Entry(String number, String row, State state, String id, String reason) {

    @Override
    public String toString() {
        return "Entry[" + row + " " + Masked.number(number) + " " + state + "]";
    }
}
