package org.camelgateways.support.model;

import java.util.Objects;

import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * What became of one recipient of a request.
 *
 * @param given      the recipient as the request had it
 * @param normalised the number as it went to the service, in E.164; null for contacts and groups
 * @param reference  the mark under which a delivery report comes in; null where none was asked for
 * @param id         the service's id of this text; null where it is not known
 * @param outcome    what is known of it, never {@link Outcome#MIXED}
 * @param reason     why it was not sent, or why that is not known; null when it was sent
 */
public record RecipientResult(Recipient given, @Nullable String normalised, @Nullable String reference, @Nullable String id,
        Outcome outcome, @Nullable String reason) {

    public RecipientResult {
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(outcome, "outcome");
        if (outcome == Outcome.MIXED) {
            throw new IllegalArgumentException("One recipient has one outcome, it cannot be MIXED");
        }
    }

    @Override
    public String toString() {
        return "RecipientResult[" + (normalised == null ? given : Masked.number(normalised)) + " " + outcome
               + (id == null ? "" : " id " + id) + "]";
    }
}
