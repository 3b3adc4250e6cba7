package org.camelgateways.simulator.connector;

import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** {@code GET} without a record's id: answers all of a club. */
final class Listing extends ConnectorFunction {
    Listing(ConnectorKind kind, Office office) {
        super(kind, "list", office);
    }

    @Override
    VendorReply reply(VendorRequest request) {
        ConnectorKey key = QueryIds.read(request.query(), kind, office.readings());
        office.check(key);
        return office.documents().listed(kind, office.records().all(kind, key.clubName()));
    }
}
