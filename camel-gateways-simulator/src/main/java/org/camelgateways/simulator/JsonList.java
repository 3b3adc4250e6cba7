package org.camelgateways.simulator;

import java.util.Iterator;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * An object with a list as the answer to a request: made in pieces, away from the threads that serve connections, as
 * fast as it is taken. However long it is, a piece of it is in memory.
 */
final class JsonList {
    private static final int PIECE = 65_536;

    private final HttpServerResponse response;
    private final Room room;
    private final Vertx vertx;
    private final Iterator<JsonObject> entries;
    private Buffer piece;
    private String separator = "";

    /**
     * @param head    the members before {@code entries}, at least one
     * @param entries made one by one, each when it is its turn
     */
    record Content(JsonObject head, Stream<JsonObject> entries) {
    }

    /** Makes the first piece, which may be all of it; for a thread that may be held up. */
    JsonList(Content content, HttpServerResponse response, Room room, Vertx vertx) {
        this.response = response;
        this.room = room;
        this.vertx = vertx;
        this.entries = content.entries.iterator();
        String head = content.head.encodePrettily();
        this.piece = Buffer.buffer(head.substring(0, head.lastIndexOf('\n')) + ",\n  \"entries\" : [ ");
        fill();
    }

    /** Sends it; for the thread that serves the connection. */
    void send() {
        response.putHeader("Content-Type", "application/json");
        if (entries.hasNext()) {
            response.setChunked(true);
            write();
        } else {
            Replies.end(response, piece, room);
        }
    }

    private void write() {
        int length = piece.length();
        if (!room.enter(length)) {
            response.reset();
            return;
        }
        response.write(piece).onComplete(written -> room.leave(length));
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> goOn());
        } else {
            goOn();
        }
    }

    private void goOn() {
        response.drainHandler(null);
        vertx.executeBlocking(() -> {
            piece = Buffer.buffer();
            fill();
            return entries.hasNext();
        }, false).onFailure(failure -> response.reset()).onSuccess(more -> {
            if (response.closed()) {
                return;
            }
            if (more) {
                write();
            } else {
                response.drainHandler(null);
                Replies.end(response, piece, room);
            }
        });
    }

    /** Laid out as the whole object would be at once. */
    private void fill() {
        while (piece.length() < PIECE && entries.hasNext()) {
            piece.appendString(separator).appendString(entries.next().encodePrettily().replace("\n", "\n  "));
            separator = ", ";
        }
        if (!entries.hasNext()) {
            piece.appendString(separator.isEmpty() ? "]\n}\n" : " ]\n}\n");
        }
    }
}
