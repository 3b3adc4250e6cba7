package org.camelgateways.simulator.service;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One report to the user's own server, sent once.
 *
 * @param messageId  the text it is about
 * @param at         when it goes out, in simulated time
 * @param method     how
 * @param url        where to; a GET has the parameters in it
 * @param parameters what is reported, in this order
 * @param expected   the body that an answer 200 must have to count as received, byte for byte; none: any body
 */
public record Report(long messageId, Instant at, Method method, URI url, Map<String, String> parameters,
        @Nullable String expected) {

    /** How a report goes out. */
    public enum Method {
        /** The parameters are posted as a form. */
        POST,
        /** The parameters stand in the URL. */
        GET
    }

    /** The same report, at another time. */
    public Report at(Instant other) {
        return new Report(messageId, other, method, url, parameters, expected);
    }
}
