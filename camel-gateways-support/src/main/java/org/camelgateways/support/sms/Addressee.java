package org.camelgateways.support.sms;

import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a message, checked.
 *
 * @param given     as the message had it
 * @param number    in E.164; null for a group
 * @param reference the mark that its delivery report bears; null for a group, and where no reports are asked for
 */
public record Addressee(Recipient given, @Nullable String number, @Nullable String reference) {

    public boolean isGroup() {
        return number == null;
    }

    /** The mark that the message itself gave; null where it gave none, even if one was made. */
    public @Nullable String givenReference() {
        return given instanceof Recipient.Number numbered ? numbered.reference() : null;
    }

    public RecipientResult result(@Nullable String id, Outcome outcome, @Nullable String reason) {
        return new RecipientResult(given, number, reference, id, outcome, reason);
    }
}
