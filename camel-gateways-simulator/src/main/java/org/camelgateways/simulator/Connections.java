package org.camelgateways.simulator;

import java.util.LinkedHashSet;
import java.util.Set;

import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.jspecify.annotations.Nullable;

/**
 * All connections, that with the oldest request first. Of too many that one is closed: clients that hold connections
 * and say little lose them, and those that say something find room. Thread-safe.
 */
final class Connections {
    private static final long MAX = Math.min(10_000, Runtime.getRuntime().maxMemory() / 262_144);

    private static final long MAX_UNREAD = 1 << 20;

    private final Set<HttpConnection> open = new LinkedHashSet<>();

    void opened(HttpConnection connection) {
        connection.closeHandler(closed -> remove(connection));
        HttpConnection quiet = add(connection);
        if (quiet != null) {
            quiet.close();
        }
    }

    /**
     * Its connection is the last to be closed now; at once though if it asks again and again and does not read the
     * answers.
     */
    HttpServerRequest used(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        ChannelOutboundBuffer unread = ((ConnectionBase) connection).channel().unsafe().outboundBuffer();
        if (unread != null && unread.totalPendingWriteBytes() > MAX_UNREAD) {
            connection.close();
        } else {
            last(connection);
        }
        return request;
    }

    private synchronized void last(HttpConnection connection) {
        if (open.remove(connection)) {
            open.add(connection);
        }
    }

    private synchronized @Nullable HttpConnection add(HttpConnection connection) {
        open.add(connection);
        HttpConnection first = open.size() > MAX ? open.iterator().next() : null;
        if (first != null) {
            open.remove(first);
        }
        return first;
    }

    private synchronized void remove(HttpConnection connection) {
        open.remove(connection);
    }
}
