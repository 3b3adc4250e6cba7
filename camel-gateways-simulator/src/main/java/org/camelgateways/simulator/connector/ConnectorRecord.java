package org.camelgateways.simulator.connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A user, a member of staff or a lead source, as it was saved last.
 *
 * @param kind       which of them
 * @param key        its ids
 * @param uuid       the Connector's own id
 * @param fields     by name: a user's {@code userInfo}, a lead source's {@code leadInfo}; unknown ones too
 * @param leadInfo   a user's {@code leadSource} and {@code ownerID}, as far as they were saved
 * @param createdBy  the partner that saved it first
 * @param createdAt  when that was, in simulated time
 * @param modifiedBy the partner that saved it last
 * @param modifiedAt when that was, in simulated time
 * @param warnings   what of it was not saved the last time, in words
 */
public record ConnectorRecord(ConnectorKind kind, ConnectorKey key, String uuid, Map<String, String> fields,
        Map<String, String> leadInfo, String createdBy, Instant createdAt, String modifiedBy, Instant modifiedAt,
        List<String> warnings) {

    ConnectorRecord withKey(ConnectorKey other) {
        return new ConnectorRecord(
                kind, other, uuid, fields, leadInfo, createdBy, createdAt, modifiedBy, modifiedAt, warnings);
    }
}
