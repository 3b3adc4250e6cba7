package org.camelgateways.simulator.service;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One report to the user's own server, sent once.
 *
 * @param messageId  the text it is about; 0 where it is about none
 * @param at         when it goes out, in simulated time
 * @param method     how
 * @param url        where to; a GET has the parameters in it
 * @param parameters what is reported, in this order
 * @param expected   the body that an answer 200 must have to count as received, byte for byte; none: any body
 * @param document   XML that is posted in place of the parameters; any answer 2xx counts then
 */
public record Report(long messageId, Instant at, Method method, URI url, Map<String, String> parameters,
        @Nullable String expected, @Nullable String document) {

    /** One about a text, its parameters in a form or in the URL. */
    public Report(long messageId, Instant at, Method method, URI url, Map<String, String> parameters,
                  @Nullable String expected) {
        this(messageId, at, method, url, parameters, expected, null);
    }

    /** One that is a document, about no text. */
    public static Report of(Instant at, URI url, String document) {
        return new Report(0, at, Method.POST, url, Map.of("document", document), null, document);
    }

    /** How a report goes out. */
    public enum Method {
        /** The parameters are posted as a form. */
        POST,
        /** The parameters stand in the URL. */
        GET
    }

    /** The same report, at another time. */
    public Report at(Instant other) {
        return new Report(messageId, other, method, url, parameters, expected, document);
    }

    /** Whether this answer says that it was received. */
    public boolean isReceived(int status, String body) {
        return document == null
                ? status == 200 && (expected == null || body.equals(expected)) : status >= 200 && status < 300;
    }
}
