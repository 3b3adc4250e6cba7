package org.camelgateways.support.http;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One request as an operation encodes it: without host, without credentials. Those are added last, by the transport.
 *
 * @param method      GET, POST and so on
 * @param path        path below the service's base URL, encoded, beginning with a slash
 * @param query       query parameters, not encoded
 * @param headers     further headers; a content type is no further header
 * @param contentType of the body; null where there is none
 * @param body        what is sent; null: nothing
 */
public record HttpCall(String method, String path, Map<String, String> query, Map<String, String> headers,
        @Nullable String contentType, byte @Nullable [] body) {

    public static HttpCall get(String path) {
        return new HttpCall("GET", path, Map.of(), Map.of(), null, null);
    }

    public static HttpCall post(String path, String contentType, byte[] body) {
        return new HttpCall("POST", path, Map.of(), Map.of(), contentType, body);
    }

    /** The same request with these further headers in place of those it has. */
    public HttpCall withHeaders(Map<String, String> headers) {
        return new HttpCall(method, path, query, headers, contentType, body);
    }

    @Override
    public String toString() {
        return "HttpCall[" + method + " " + path + ", " + (body == null ? 0 : body.length) + " bytes]";
    }
}
