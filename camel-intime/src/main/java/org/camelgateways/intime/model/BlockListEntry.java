package org.camelgateways.intime.model;

import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A number on the block list (InTime HTTP API 1.0, section 6.1).
 *
 * @param mobile    as the service keeps it
 * @param firstName of whom it is, where the service knows
 * @param lastName  of whom it is, where the service knows
 */
public record BlockListEntry(String mobile, @Nullable String firstName, @Nullable String lastName) {

    @Override
    public String toString() {
        return "BlockListEntry[" + Masked.number(mobile) + "]";
    }
}
