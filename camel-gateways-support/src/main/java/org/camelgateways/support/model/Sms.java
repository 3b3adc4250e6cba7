package org.camelgateways.support.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A text to send, in the form that every service here takes, so that a route changes its provider by changing one URI.
 *
 * @param recipients who gets it, at least one
 * @param text       what it says
 * @param sender     the sender id shown on the handset; null: the header's, or else the endpoint's
 * @param sendAt     when the service is to send it; null: when the header says, or else at once
 * @param options    further options by the names that the service's component documents; one that the service lacks is
 *                   refused by name
 */
public record Sms(List<Recipient> recipients, String text, @Nullable String sender, @Nullable Instant sendAt,
        Map<String, String> options) {

    public Sms {
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(text, "text");
        options = Map.copyOf(options);
    }

    /** One text to one number, sent at once, from the endpoint's sender. */
    public static Sms of(String number, String text) {
        return new Sms(List.of(new Recipient.Number(number)), text, null, null, Map.of());
    }

    /** The same text to others. */
    public Sms withRecipients(List<? extends Recipient> others) {
        return new Sms(List.copyOf(others), text, sender, sendAt, options);
    }

    @Override
    public String toString() {
        return "Sms[" + recipients.size() + " recipients, " + Masked.text(text) + "]";
    }
}
