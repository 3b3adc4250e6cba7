package org.camelgateways.connector;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/** A listed lead source is its id, or, since the list usually names none, its name. */
final class PolledLeadSources implements PolledList<LeadSource> {

    @Override
    public String key(LeadSource source) {
        return source.recordId() == null ? "name " + source.name() : "id " + source.recordId();
    }

    @Override
    public Map<String, @Nullable String> fields(LeadSource source) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("recordId", source.recordId());
        fields.put("name", source.name());
        fields.put("active", text(source.active()));
        fields.put("createdBy", source.createdBy());
        fields.put("createdDate", text(source.createdDate()));
        fields.put("modifiedBy", source.modifiedBy());
        fields.put("modifiedDate", text(source.modifiedDate()));
        return fields;
    }

    @Override
    public LeadSource entry(Map<String, String> fields) {
        String active = fields.get("active");
        return new LeadSource(
                fields.get("recordId"), fields.get("name"), active == null ? null : Boolean.valueOf(active),
                fields.get("createdBy"), time(fields.get("createdDate")), fields.get("modifiedBy"),
                time(fields.get("modifiedDate")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant time(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
