package org.camelgateways.connector;

import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.input.Problems;
import org.jspecify.annotations.Nullable;

/** Makes of what a route hands over a record that can be saved. */
record RecordReader<E>(RecordKind<E, ?> kind, String operation) {

    /**
     * The record with its id; null where a problem says why there is none.
     *
     * @param headerId its id, where the record has none
     */
    @Nullable
    E read(String field, @Nullable Object value, @Nullable Object headerId, Problems problems) {
        int before = problems.size();
        E given = value == null ? null : kind.given(field, value, problems);
        if (given == null) {
            String found = value == null ? "is missing" : "is a " + value.getClass().getTypeName();
            problems.add(field, found + "; possible are " + kind.possible() + ", or a List or an Iterator of these", value);
            return null;
        }
        kind.check(field, given, problems);
        String idField = field + ".recordId";
        Object id = kind.recordId(given) == null ? headerId : kind.recordId(given);
        if (id != null) {
            given = kind.withRecordId(given, RecordIds.checked(idField, id, problems));
        } else if (!problems.explained(idField)) {
            problems.add(idField, "is missing", null);
        }
        return problems.size() == before ? given : null;
    }

    @Nullable
    String recordId(E record) {
        return kind.recordId(record);
    }

    InvalidRequestException refusal(Problems problems) {
        return problems.refusal(operation);
    }
}
