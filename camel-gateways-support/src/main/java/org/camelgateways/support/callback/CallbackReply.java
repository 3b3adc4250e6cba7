package org.camelgateways.support.callback;

import java.nio.charset.StandardCharsets;

/**
 * What a vendor hears.
 *
 * @param status      of HTTP
 * @param contentType of the body, with its charset where that matters
 * @param body        as it is sent; empty: none
 */
public record CallbackReply(int status, String contentType, byte[] body) {

    /** Status 200 and plain text. */
    public static CallbackReply text(String text) {
        return new CallbackReply(200, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A status and nothing else. */
    public static CallbackReply empty(int status) {
        return new CallbackReply(status, "text/plain", new byte[0]);
    }

    @Override
    public String toString() {
        return "CallbackReply[" + status + ", " + body.length + " bytes]";
    }
}
