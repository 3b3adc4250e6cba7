package org.camelgateways.support.sms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * What a service's messages are made of, by the names that its component documents.
 *
 * @param service   the service's name
 * @param ownRecord the simple name of the service's own message record; null where it has none
 * @param headers   for each field that a header may say, the header
 * @param options   the fields that are {@link Sms#options()}
 */
public record SmsFields(String service, @Nullable String ownRecord, Map<String, String> headers, List<String> options) {

    public SmsFields {
        headers = Map.copyOf(headers);
        options = List.copyOf(options);
    }

    /** All fields, as a Map may have them. */
    Set<String> all() {
        Set<String> all = new TreeSet<>(headers.keySet());
        all.add("text");
        return all;
    }
}
