package org.camelgateways.intouch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/** What Intouch's functions have in common: documents in one of two formats, and what replies say. */
abstract class IntouchFunction<Q, R> implements ServiceOperation<Q, R> {

    private static final String OVERRIDE = "X-HTTP-Method-Override";

    protected final IntouchEndpoint endpoint;
    protected final WireForm form;

    IntouchFunction(IntouchEndpoint endpoint) {
        this(endpoint, endpoint.form());
    }

    IntouchFunction(IntouchEndpoint endpoint, WireForm form) {
        this.endpoint = endpoint;
        this.form = form;
    }

    @Override
    public final String name() {
        return endpoint.getEndpointBaseUri();
    }

    // ---- requests

    final HttpCall get(String... segments) {
        return call("GET", null, segments);
    }

    final HttpCall post(byte[] document, String... segments) {
        return call("POST", document, segments);
    }

    final HttpCall put(byte[] document, String... segments) {
        return call("PUT", document, segments);
    }

    final HttpCall delete(String... segments) {
        return call("DELETE", null, segments);
    }

    /** A call; PUT and DELETE as POST with the header that says so, where the way there lets only these through. */
    final HttpCall call(String method, byte @Nullable [] document, String... segments) {
        Map<String, String> headers = new TreeMap<>(Map.of("Accept", form.contentType()));
        boolean overridden
                = endpoint.getConfiguration().isMethodOverride() && (method.equals("PUT") || method.equals("DELETE"));
        if (overridden) {
            headers.put(OVERRIDE, method);
        }
        String type = document == null || document.length == 0 ? null : form.contentType();
        byte[] body = overridden && document == null ? new byte[0] : document;
        return new HttpCall(overridden ? "POST" : method, form.path(segments), Map.of(), headers, type, body);
    }

    // ---- replies

    @Override
    public final R decode(Q request, HttpReply reply) {
        return switch (reply.status()) {
            case 200, 201, 202, 204 -> answered(request, reply);
            default -> throw IntouchErrors.of(this, form, reply);
        };
    }

    /** What a reply says whose status is one of success. */
    abstract R answered(Q request, HttpReply reply);

    /** What a reply's document says, by its reader. */
    final <T> T document(HttpReply reply, Reading<T> reading) {
        try {
            return reading.of(form.read(reply.body()));
        } catch (InvalidJsonException | InvalidXmlException | InvalidEntryException e) {
            throw unclear("the service's reply " + e.getMessage(), reply);
        }
    }

    /** How a document is read. */
    interface Reading<T> {
        /** @throws InvalidEntryException where it is none */
        T of(WireEntry document);
    }

    /** The id of what a reply says was made: the last segment of its address, of which nothing else is trusted. */
    final String located(IdRule rule, HttpReply reply) {
        String location = reply.status() == 201 ? reply.header("Location").orElse("").strip() : "";
        String id = location.replaceAll("[?#].*", "").replaceAll(".*/", "");
        if (!rule.isId(id)) {
            throw unclear("the service's reply is empty, and names no id", reply);
        }
        return id;
    }

    static boolean isEmpty(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.ISO_8859_1).isBlank();
    }

    /** The error for an answer outside what the manual allows. */
    final GatewayException unclear(String sentence, HttpReply reply) {
        return unanswered(Failure.of(name(), sentence).status(reply.status()));
    }

    /** A reply as it came; what is not of its charset is replaced, since it is for people. */
    static String verbatim(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
