package org.camelgateways.support.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camelgateways.support.text.Masked;
import org.jspecify.annotations.Nullable;

/**
 * A service's word on how far one text got.
 *
 * @param id           the service's id of the text, as in {@link RecipientResult#id()}
 * @param reference    the mark given when it was sent; null where the service does not send it back
 * @param recipient    the number; null where the service does not tell it
 * @param status       what the vendor's status means
 * @param vendorStatus the vendor's status as it came, its first 64 characters
 * @param at           when it happened, or where the service does not tell that, when the report came in
 * @param parameters   everything that the service sent, by its own names
 */
public record DeliveryReport(String id, @Nullable String reference, @Nullable String recipient, DeliveryStatus status,
        String vendorStatus, Instant at, Map<String, String> parameters) {

    private static final int LONGEST_STATUS = 64;

    public DeliveryReport {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(vendorStatus, "vendorStatus");
        Objects.requireNonNull(at, "at");
        vendorStatus = vendorStatus.substring(0, Math.min(vendorStatus.length(), LONGEST_STATUS));
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String toString() {
        return "DeliveryReport[" + id + " " + status + (recipient == null ? "" : " " + Masked.number(recipient)) + "]";
    }
}
