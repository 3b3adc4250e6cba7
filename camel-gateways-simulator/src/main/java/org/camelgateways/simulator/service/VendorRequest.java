package org.camelgateways.simulator.service;

import java.time.Instant;

import io.vertx.core.MultiMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived completely.
 *
 * @param at      when it arrived, in simulated time
 * @param method  the HTTP method
 * @param query   the query's parameters, names without regard to case
 * @param headers the headers
 * @param body    the body's bytes
 * @param reports how the reports about its texts are to go wrong
 */
public record VendorRequest(Instant at, String method, MultiMap query, MultiMap headers, byte[] body,
        ReportPlan reports) {

    /** The parameter's value, or none if it is missing or empty. */
    public @Nullable String parameter(String name) {
        String value = query.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
