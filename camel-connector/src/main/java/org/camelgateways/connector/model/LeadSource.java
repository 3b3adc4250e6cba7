package org.camelgateways.connector.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Where leads come from (API Guide, lead sources). To save one, its name is needed.
 *
 * @param recordId     the caller's own id of it; null in a list, which names no ids
 * @param name         needed
 * @param active       null where it is not said: the service then takes it for active
 * @param createdBy    provider who saved it first; only fetched, never sent
 * @param createdDate  when that was; only fetched, never sent
 * @param modifiedBy   provider who saved it last; only fetched, never sent
 * @param modifiedDate when that was; only fetched, never sent
 */
public record LeadSource(@Nullable String recordId, @Nullable String name, @Nullable Boolean active,
        @Nullable String createdBy, @Nullable Instant createdDate, @Nullable String modifiedBy,
        @Nullable Instant modifiedDate) {

    /** An active one. */
    public static LeadSource of(String recordId, String name) {
        return new LeadSource(recordId, name, true, null, null, null, null);
    }

    /** The same with this id. */
    public LeadSource withRecordId(@Nullable String id) {
        return new LeadSource(id, name, active, createdBy, createdDate, modifiedBy, modifiedDate);
    }

    /** Ids and names are the club's own. */
    @Override
    public String toString() {
        return "LeadSource[" + (Boolean.FALSE.equals(active) ? "inactive" : "active") + "]";
    }
}
