package org.camelgateways.intime.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A text with all that InTime's {@code message/create} knows (InTime HTTP API 1.0, section 4.1). What is null is taken
 * from the exchange's headers, what they do not say either from the endpoint.
 *
 * @param recipients numbers and groups, at least one
 * @param text       the vendor's {@code body}: at most 160 characters, with {@code multisms} 804
 * @param sender     the vendor's {@code sendertitle}
 * @param sendAt     the vendor's {@code senddate}; null: at once
 * @param flash      shown at once on the handset and not kept
 * @param multisms   whether it may take up to 6 segments
 * @param checkNix   whether members of groups who are on the block list are left out
 * @param anonymize  whether the service makes the text unreadable after sending it
 */
public record IntimeMessage(List<Recipient> recipients, String text, @Nullable String sender, @Nullable Instant sendAt,
        @Nullable Boolean flash, @Nullable Boolean multisms, @Nullable Boolean checkNix, @Nullable Boolean anonymize) {

    public IntimeMessage {
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(text, "text");
    }

    /** The same in the form that every service here takes. */
    public Sms toSms() {
        Map<String, String> options = new LinkedHashMap<>();
        put(options, "flash", flash);
        put(options, "multisms", multisms);
        put(options, "checkNix", checkNix);
        put(options, "anonymize", anonymize);
        return new Sms(recipients, text, sender, sendAt, options);
    }

    private static void put(Map<String, String> options, String name, @Nullable Boolean value) {
        if (value != null) {
            options.put(name, value.toString());
        }
    }

    @Override
    public String toString() {
        return "IntimeMessage[" + recipients.size() + " recipients, " + Masked.text(text) + "]";
    }
}
