package org.camelgateways.connector;

import org.jspecify.annotations.Nullable;

/**
 * What the Connector wants of a partner.
 *
 * @param ids      whose it is about, as the Connector says
 * @param recordId the partner's own id of the record; empty where the Connector does not know it yet, and of a list
 * @param record   to be saved; null: all of the club are asked for
 */
record Received<E>(RecordIds ids, String recordId, @Nullable E record) {

    @Override
    public String toString() {
        return "Received[" + (record == null ? "list" : "save") + "]";
    }
}
