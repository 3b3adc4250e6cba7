package org.camelgateways.simulator;

import java.net.InetSocketAddress;
import java.util.function.Function;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy that leads to the simulator alone, whatever host it is asked for: nobody gets elsewhere through it.
 * Thread-safe.
 */
final class ProxyPort {
    private static final int HTTP = 80;

    private final InetSocketAddress plain;
    private final InetSocketAddress tls;
    private final Function<String, FaultKind.@Nullable Proxy> faults;
    private final Entrance entrance;

    /**
     * @param address where it listens
     * @param plain   the simulator's usual port
     * @param tls     its TLS port; the usual one again if there is none
     * @param faults  tells what strikes the next connection, if anything, by the head of its first request
     */
    ProxyPort(Vertx vertx, InetSocketAddress address, InetSocketAddress plain, InetSocketAddress tls,
              Function<String, FaultKind.@Nullable Proxy> faults) {
        this.plain = plain;
        this.tls = tls;
        this.faults = faults;
        this.entrance = new Entrance(vertx, address, () -> new ProxyHead(this));
    }

    Entrance entrance() {
        return entrance;
    }

    /** Where a request leads that is not encrypted. */
    InetSocketAddress plain() {
        return plain;
    }

    /** Where CONNECT to a port leads: to the usual port by its own number and by that of HTTP, else to the TLS port. */
    InetSocketAddress server(int port) {
        return port == plain.getPort() || port == HTTP ? plain : tls;
    }

    Line line(Channel channel) {
        return entrance.line(channel);
    }

    /** What strikes the next connection, if anything. */
    FaultKind.@Nullable Proxy next(String head) {
        return faults.apply(head);
    }
}
