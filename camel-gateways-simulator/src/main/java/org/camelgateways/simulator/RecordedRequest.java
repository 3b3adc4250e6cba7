package org.camelgateways.simulator;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.service.TextIds;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request that reached a service, also one that a fault then killed.
 *
 * @param number   which one, counted from 1
 * @param at       when its head arrived, in simulated time
 * @param service  the service that it reached; {@code tls} or {@code proxy} for a connection that a fault struck there
 * @param function the service's function behind its path; none if there is none
 * @param method   the HTTP method, or {@code TLS}
 * @param path     the path as sent
 * @param query    the query as sent, the secret's value replaced by {@code *****}; empty if there was none
 * @param headers  the headers, names in lower case
 * @param body     the bytes that were read: none where a fault struck before
 * @param faults   the faults that struck it
 * @param reply    what the service answered; none where it did not see the whole request
 * @param texts    the texts that it is about: those that it was accepted as, or asked for
 */
public record RecordedRequest(long number, Instant at, String service, @Nullable String function, String method, String path,
        String query, Map<String, List<String>> headers, byte[] body, List<StruckFault> faults, @Nullable RecordedReply reply,
        TextIds texts) {

    /** The body as text. */
    public String bodyText(Charset charset) {
        return new String(body, charset);
    }

    /** About how many bytes of memory it takes. */
    int size() {
        int size = path.length() + query.length() + body.length + (reply == null ? 0 : reply.body().length);
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            size += header.getKey().length() + header.getValue().stream().mapToInt(String::length).sum();
        }
        return size;
    }
}
