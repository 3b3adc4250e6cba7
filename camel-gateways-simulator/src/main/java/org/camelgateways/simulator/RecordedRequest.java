package org.camelgateways.simulator;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One HTTP request that reached a service, also one that a fault then killed.
 *
 * @param at      when its head arrived, in simulated time
 * @param method  the HTTP method
 * @param path    the path as sent
 * @param query   the query as sent, the secret's value replaced by {@code *****}; empty if there was none
 * @param headers the headers, names in lower case
 * @param body    the bytes that were read: none where a fault struck before
 */
public record RecordedRequest(Instant at, String method, String path, String query, Map<String, List<String>> headers,
        byte[] body) {

    /** The body as text. */
    public String bodyText(Charset charset) {
        return new String(body, charset);
    }
}
