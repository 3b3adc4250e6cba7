package org.camelgateways.simulator;

import java.util.Iterator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.camelgateways.simulator.service.VendorReply;

/** Writes a reply as HTTP. */
final class Replies {
    private Replies() {
    }

    static void send(HttpServerResponse response, VendorReply reply, Room room) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        if (reply.rest().hasNext()) {
            response.setChunked(true);
            response.write(Buffer.buffer(reply.body()));
            writeWhileTaken(response, reply.rest());
        } else {
            end(response, Buffer.buffer(reply.body()), room);
        }
    }

    /** The end of a reply; the connection is closed instead if too many replies are waiting to be read. */
    static void end(HttpServerResponse response, Buffer body, Room room) {
        int length = body.length();
        if (room.enter(length)) {
            response.end(body).onComplete(written -> room.leave(length));
        } else {
            response.reset();
        }
    }

    /** No more than the connection takes; the rest when it takes more. */
    private static void writeWhileTaken(HttpServerResponse response, Iterator<byte[]> rest) {
        while (!response.closed() && rest.hasNext()) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> writeWhileTaken(response, rest));
                return;
            }
            response.write(Buffer.buffer(rest.next()));
        }
        if (!response.closed()) {
            response.drainHandler(null);
            response.end();
        }
    }
}
