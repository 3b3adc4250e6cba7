package org.camelgateways.intouch;

import java.io.IOException;
import java.util.Arrays;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.RawBody;
import org.jspecify.annotations.Nullable;

/**
 * A call whose document is the message's body, as it is, and whose reply becomes the body, as it came: for functions
 * whose documents nobody has described, and for others with {@code raw=true}.
 */
final class RawCall extends IntouchFunction<RawCall.Request, String> {

    private static final int LARGEST = 1_048_576;

    private final String method;
    private final @Nullable IdRule idRule;
    private final String[] path;

    /**
     * @param id       at the end of the path; null where there is none
     * @param document null where the call has none
     */
    record Request(@Nullable String id, byte @Nullable [] document) {

        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

    private RawCall(IntouchEndpoint endpoint, String method, @Nullable IdRule idRule, String... path) {
        super(endpoint);
        this.method = method;
        this.idRule = idRule;
        this.path = path;
    }

    /** What a path without an id holds. */
    static RawCall getting(IntouchEndpoint endpoint, String... path) {
        return new RawCall(endpoint, "GET", null, path);
    }

    static RawCall getting(IntouchEndpoint endpoint, IdRule idRule, String path) {
        return new RawCall(endpoint, "GET", idRule, path);
    }

    static RawCall creating(IntouchEndpoint endpoint, String path) {
        return new RawCall(endpoint, "POST", null, path);
    }

    static RawCall updating(IntouchEndpoint endpoint, IdRule idRule, String path) {
        return new RawCall(endpoint, "PUT", idRule, path);
    }

    static RawCall deleting(IntouchEndpoint endpoint, IdRule idRule, String path) {
        return new RawCall(endpoint, "DELETE", idRule, path);
    }

    private boolean hasDocument() {
        return method.equals("POST") || method.equals("PUT");
    }

    @Override
    public boolean changesSomething() {
        return !method.equals("GET");
    }

    @Override
    public Request read(Exchange exchange) throws IOException {
        if (hasDocument()) {
            return new Request(
                    idRule == null ? null : idRule.readHeader(name(), exchange), body(name(), exchange));
        }
        return new Request(idRule == null ? null : idRule.read(name(), exchange), null);
    }

    /** A body that is the document itself; text goes in UTF-8. */
    static byte[] body(String operation, Exchange exchange) throws IOException {
        return RawBody.read(operation, "the document itself", LARGEST, RawBody::utf8, exchange).bytes();
    }

    @Override
    public HttpCall encode(Request request) {
        String[] segments = path;
        if (request.id() != null) {
            segments = Arrays.copyOf(path, path.length + 1);
            segments[path.length] = request.id();
        }
        return call(method, request.document(), segments);
    }

    /** An empty reply is one to a call that changes something; any other is a document. */
    @Override
    String answered(Request request, HttpReply reply) {
        if (!(isEmpty(reply) && changesSomething())) {
            document(reply, anything -> anything);
        }
        return verbatim(reply);
    }

    @Override
    public void write(String reply, Message message) {
        message.setBody(reply);
    }
}
