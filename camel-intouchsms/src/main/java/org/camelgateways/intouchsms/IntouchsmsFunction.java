package org.camelgateways.intouchsms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;

/** What the service's functions have in common: a form out, JSON back. */
abstract class IntouchsmsFunction<Q, R> implements ServiceOperation<Q, R> {

    private static final String FORM = "application/x-www-form-urlencoded";

    protected final IntouchsmsEndpoint endpoint;
    private final String path;

    /** @param path as it stands in the vendor's manual, {@code /.json} and all */
    IntouchsmsFunction(IntouchsmsEndpoint endpoint, String path) {
        this.endpoint = endpoint;
        this.path = path;
    }

    @Override
    public final String name() {
        return endpoint.getEndpointBaseUri();
    }

    /** Fields in their order, in UTF-8. */
    final HttpCall post(Map<String, String> fields) {
        StringBuilder form = new StringBuilder(256);
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return post(form.toString().getBytes(StandardCharsets.US_ASCII));
    }

    final HttpCall post(byte[] form) {
        return HttpCall.post(path, FORM, form);
    }

    /** The reply as it came; what is not of its charset is replaced, since it is for people. */
    static String verbatim(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
