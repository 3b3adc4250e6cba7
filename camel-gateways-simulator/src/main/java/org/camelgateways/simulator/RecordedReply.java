package org.camelgateways.simulator;

import java.util.Arrays;
import java.util.Map;

import org.camelgateways.simulator.service.VendorReply;

/**
 * What a service answered; a fault may have done something else with it on its way.
 *
 * @param status  the HTTP status
 * @param headers the headers, except those about length and connection
 * @param body    the body's bytes, at most the first 65,536
 * @param length  how many there were
 */
public record RecordedReply(int status, Map<String, String> headers, byte[] body, int length) {
    private static final int MAX_BODY = 65_536;

    static RecordedReply of(VendorReply reply) {
        byte[] body = reply.body();
        return new RecordedReply(
                reply.status(), reply.headers(), body.length > MAX_BODY ? Arrays.copyOf(body, MAX_BODY) : body, body.length);
    }
}
