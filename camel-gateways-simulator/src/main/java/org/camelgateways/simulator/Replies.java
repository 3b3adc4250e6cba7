package org.camelgateways.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.camelgateways.simulator.service.VendorReply;

/** Writes a reply as HTTP. */
final class Replies {
    private Replies() {
    }

    static void send(HttpServerResponse response, VendorReply reply) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        response.end(Buffer.buffer(reply.body()));
    }
}
