package org.camelgateways.simulator;

import java.util.Iterator;

import io.vertx.core.Vertx;
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
            write(response, Buffer.buffer(reply.body()), reply.rest());
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

    /** No more than the connection takes; each part is made away from the threads that serve connections. */
    private static void write(HttpServerResponse response, Buffer part, Iterator<byte[]> rest) {
        response.write(part);
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> goOn(response, rest));
        } else {
            goOn(response, rest);
        }
    }

    private static void goOn(HttpServerResponse response, Iterator<byte[]> rest) {
        response.drainHandler(null);
        Vertx.currentContext().executeBlocking(() -> Buffer.buffer(rest.next()), false)
                .onFailure(failure -> response.reset()).onSuccess(part -> {
                    if (response.closed()) {
                        return;
                    }
                    if (rest.hasNext()) {
                        write(response, part, rest);
                    } else {
                        response.end(part);
                    }
                });
    }
}
