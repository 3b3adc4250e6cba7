package org.camelgateways.simulator.connector;

import java.util.Locale;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** A function: answers errors as documents. */
abstract class ConnectorFunction implements VendorFunction {
    final ConnectorKind kind;
    final Office office;
    private final String name;

    /** What all functions work with. */
    record Office(Desk desk, ConnectorReadings readings, Records records, Documents documents, Spokes spokes) {
        /** Refuses ids of a club that is not known. */
        void check(ConnectorKey key) {
            if (!readings.clubs.isEmpty() && !readings.clubs.contains(key.clubName())) {
                throw ConnectorError.validation("The provider, client or club is not known.");
            }
        }
    }

    ConnectorFunction(ConnectorKind kind, String operation, Office office) {
        this.kind = kind;
        this.name = kind.name().toLowerCase(Locale.ROOT) + "/" + operation;
        this.office = office;
    }

    abstract VendorReply reply(VendorRequest request);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final VendorReply handle(VendorRequest request) {
        try {
            return reply(request);
        } catch (ConnectorError error) {
            return office.documents().error(error);
        }
    }
}
