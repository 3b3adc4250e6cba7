package org.camelgateways.simulator;

import java.util.Set;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import org.camelgateways.simulator.service.VendorReply;

/** One request's connection. */
final class Wire extends Line {
    private final HttpServerRequest request;
    private final Room room;

    /**
     * @param taken all connections that were taken over and are open
     * @param room  for replies as HTTP
     */
    Wire(HttpServerRequest request, Set<Channel> taken, Room room) {
        super(((ConnectionBase) request.connection()).channel(), taken);
        this.request = request;
        this.room = room;
    }

    /** As HTTP, and the connection goes on. */
    void send(VendorReply reply) {
        if (!request.response().closed()) {
            Replies.send(request.response(), reply, room);
        }
    }
}
