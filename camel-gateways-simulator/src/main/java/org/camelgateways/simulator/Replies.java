package org.camelgateways.simulator;

import java.util.Iterator;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.camelgateways.simulator.service.VendorReply;

/** Writes a reply as HTTP. */
final class Replies {
    private static final int TURN = 65_536;

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

    private static void inTurn(HttpServerResponse response, Iterator<byte[]> rest) {
        response.drainHandler(null);
        Vertx.currentContext().runOnContext(now -> writeWhileTaken(response, rest));
    }

    /** No more than the connection takes, and no more at a time than lets others have their turn. */
    private static void writeWhileTaken(HttpServerResponse response, Iterator<byte[]> rest) {
        int written = 0;
        while (!response.closed() && rest.hasNext()) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> inTurn(response, rest));
                return;
            }
            if (written > TURN) {
                inTurn(response, rest);
                return;
            }
            byte[] part = rest.next();
            response.write(Buffer.buffer(part));
            written += part.length;
        }
        if (!response.closed()) {
            response.end();
        }
    }
}
