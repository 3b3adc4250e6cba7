package org.camelgateways.simulator.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;

/**
 * What a service answers.
 *
 * @param status  the HTTP status
 * @param headers the headers, except those about length and connection
 * @param body    the body's bytes, or the first of them
 * @param rest    the body's further bytes, made part by part as fast as they are taken; none for most
 * @param after   what is to be done before the answer goes out; it is waited for at most a second
 * @param texts   the texts that the request was about, so that the inbox shows it with them
 */
public record VendorReply(int status, Map<String, String> headers, byte[] body, Iterator<byte[]> rest,
        CompletionStage<?> after, TextIds texts) {

    /** A reply without more ado. */
    public VendorReply(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Collections.emptyIterator());
    }

    /** A reply with a long body. */
    public VendorReply(int status, Map<String, String> headers, byte[] body, Iterator<byte[]> rest) {
        this(status, headers, body, rest, CompletableFuture.completedFuture(""), TextIds.NONE);
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
        return new VendorReply(status, headers, body, rest, stage, texts);
    }

    /** The same reply, to a request that was about these texts. */
    public VendorReply about(List<InboxMessage> messages) {
        return new VendorReply(status, headers, body, rest, after, TextIds.of(messages));
    }

    /** The same reply, all of its body made now. This one's cannot be made any more. */
    public VendorReply whole() {
        if (!rest.hasNext()) {
            return this;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(body);
        rest.forEachRemaining(all::writeBytes);
        return new VendorReply(status, headers, all.toByteArray(), Collections.emptyIterator(), after, texts);
    }
}
