package org.camelgateways.examples.tracking;

import org.camelgateways.support.text.Masked;

/**
 * A row of the list.
 *
 * @param id     the list's own mark of it
 * @param name   who it is
 * @param mobile as the list has it
 * @param number in E.164; empty where nothing is sent
 * @param fault  why nothing is sent; empty where something is
 */
public record Row(String id, String name, String mobile, String number, String fault) {

    boolean isSendable() {
        return fault.isEmpty();
    }

    @Override
    public String toString() {
        return "Row[" + id + " " + Masked.number(mobile) + "]";
    }
}
