package org.camelgateways.simulator.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.vertx.core.MultiMap;

/** Reads the four ids of a query. */
final class QueryIds {
    private QueryIds() {
    }

    /** The ids; that of the record is empty if it is not there. */
    static ConnectorKey read(MultiMap query, ConnectorKind kind, ConnectorReadings readings) {
        String provider = required(query, "provider");
        String client = query.get("client_id");
        int mark = provider.indexOf('?');
        if (readings.secondQuestionMark && client == null && mark >= 0 && provider.startsWith("client_id=", mark + 1)) {
            client = provider.substring(mark + 1 + "client_id=".length());
            provider = provider.substring(0, mark);
        }
        if (client == null || client.isBlank()) {
            throw missing("client_id");
        }
        return new ConnectorKey(provider, client, required(query, "club_id"), record(query, kind, readings).orElse(""));
    }

    /** The record's id. */
    static Optional<String> record(MultiMap query, ConnectorKind kind, ConnectorReadings readings) {
        List<String> names = new ArrayList<>(List.of(kind == ConnectorKind.LEADSOURCE ? "identifier" : "recordID"));
        if (readings.recordAliases) {
            names.addAll(List.of("recordID", "identifier", "uuid"));
        }
        return names.stream().filter(query::contains).map(query::get).filter(value -> !value.isBlank()).findFirst();
    }

    private static String required(MultiMap query, String name) {
        String value = query.get(name);
        if (value == null || value.isBlank()) {
            throw missing(name);
        }
        return value;
    }

    static ConnectorError missing(String name) {
        return ConnectorError.validation("The parameter " + name + " is missing.");
    }
}
