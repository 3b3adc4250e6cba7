package org.camelgateways.simulator;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One HTTP request that reached a service, also one that a fault then killed.
 *
 * @param at       when its head arrived, in simulated time
 * @param service  the service, for example {@code intime}
 * @param function the service's function, for example {@code message/create}; none behind other paths
 * @param method   the HTTP method
 * @param path     the path as sent
 * @param query    the query as sent, the secret's value replaced by {@code *****}; empty if there was none
 * @param headers  the headers, names in lower case
 * @param body     the bytes that were read: none where a fault struck before
 * @param faults   the faults that struck it
 */
public record RecordedRequest(Instant at, String service, @Nullable String function, String method, String path,
        String query, Map<String, List<String>> headers, byte[] body, List<StruckFault> faults) {

    /** The body as text. */
    public String bodyText(Charset charset) {
        return new String(body, charset);
    }
}
