package org.camelgateways.simulator.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a service answers.
 *
 * @param status  the HTTP status
 * @param headers the headers, except those about length and connection
 * @param body    the body's bytes
 * @param after   what is to be done before the answer goes out; it is waited for at most a second
 */
public record VendorReply(int status, Map<String, String> headers, byte[] body, CompletionStage<?> after) {

    /** A reply without more ado. */
    public VendorReply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, CompletableFuture.completedFuture(""));
    }

    /** Plain text in ISO-8859-1, status 200. */
    public static VendorReply text(String text) {
        return text(200, text);
    }

    /** Plain text in ISO-8859-1, with this status. */
    public static VendorReply text(int status, String text) {
        return new VendorReply(
                status, Map.of("Content-Type", "text/plain"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The same reply, to go out when something is done. */
    public VendorReply after(CompletionStage<?> stage) {
        return new VendorReply(status, headers, body, stage);
    }
}
