package org.camelgateways.simulator;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.buffer.Buffer;

/** The body of one request while it is still arriving; counted in the {@link Room} for all. Not thread-safe. */
final class Arriving {
    private final Room room;
    private List<Buffer> parts = new ArrayList<>();
    private int length;
    private boolean done;

    Arriving(Room room) {
        this.room = room;
    }

    int length() {
        return length;
    }

    /** Whether it was taken or given up: what still arrives does not matter. */
    boolean isDone() {
        return done;
    }

    /** Whether there was room for it. */
    boolean add(Buffer part) {
        if (!room.enter(part.length())) {
            return false;
        }
        parts.add(part);
        length += part.length();
        return true;
    }

    /** What has arrived. Its room is taken until {@link #giveUp}. */
    byte[] take() {
        byte[] all = new byte[length];
        int position = 0;
        for (Buffer part : parts) {
            part.getBytes(all, position);
            position += part.length();
        }
        parts = List.of();
        done = true;
        return all;
    }

    void giveUp() {
        room.leave(length);
        parts = List.of();
        length = 0;
        done = true;
    }
}
