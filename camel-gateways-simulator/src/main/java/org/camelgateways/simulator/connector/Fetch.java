package org.camelgateways.simulator.connector;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** {@code GET} with a record's id: answers the record. */
final class Fetch extends ConnectorFunction {
    Fetch(ConnectorKind kind, Office office) {
        super(kind, "fetch", office);
    }

    @Override
    VendorReply reply(VendorRequest request) {
        ConnectorKey key = QueryIds.read(request.query(), kind, office.readings());
        if (key.record().isEmpty()) {
            throw QueryIds.missing("recordID");
        }
        office.check(key);
        return office.documents().fetched(office.records().find(kind, key).orElseThrow(
                () -> new ConnectorError(ConnectorError.Kind.NOT_FOUND, "There is no such record.")));
    }
}
