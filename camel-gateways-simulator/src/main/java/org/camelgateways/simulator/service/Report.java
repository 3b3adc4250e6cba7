package org.camelgateways.simulator.service;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * One report to the user's own server, posted as a form.
 *
 * @param messageId  the text it is about
 * @param at         when it goes out, in simulated time
 * @param url        where to
 * @param parameters the form, in this order
 * @param expected   the body that an answer 200 must have to count as received, byte for byte
 */
public record Report(long messageId, Instant at, URI url, Map<String, String> parameters, String expected) {
}
