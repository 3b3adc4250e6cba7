package org.camelgateways.simulator;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.Future;
import io.vertx.core.Vertx;

/**
 * A port of its own beside the simulator's usual one. Who does not say what is wanted is not waited for long, and of
 * too many connections the oldest is closed. Thread-safe.
 */
final class Entrance {
    /** For what a client says first: the head of a request to a proxy, or its part of a TLS handshake. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final long MAX = Math.min(10_000, Runtime.getRuntime().maxMemory() / 262_144);
    private static final int BACKLOG = 4096;

    private final Set<Channel> open = new LinkedHashSet<>();
    private final Set<Channel> taken = ConcurrentHashMap.newKeySet();
    private final Channel listening;

    /** @param reader makes what reads the first bytes of a connection */
    @SuppressWarnings("deprecation") // the event loops move to another class in Vert.x 5
    Entrance(Vertx vertx, InetSocketAddress address, Supplier<ChannelHandler> reader) {
        ChannelFuture bound = new ServerBootstrap().group(vertx.nettyEventLoopGroup()).channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG).option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        ChannelHandler first = reader.get();
                        opened(channel);
                        channel.pipeline().addLast(first);
                        waitFor(channel, first);
                    }
                }).bind(address).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IllegalStateException(
                    "The simulator did not start: " + bound.cause().getMessage() + ", port " + address.getPort(),
                    bound.cause());
        }
        listening = bound.channel();
    }

    int port() {
        return ((InetSocketAddress) listening.localAddress()).getPort();
    }

    /** A connection that a fault has struck. */
    Line line(Channel channel) {
        return new Line(channel, taken);
    }

    /** Closes the connections that faults hold. */
    void release() {
        taken.forEach(Channel::close);
    }

    void close() {
        listening.close().awaitUninterruptibly();
        release();
    }

    /** Until the reader of the first bytes has handed the connection on, or a fault has struck it. */
    private void waitFor(Channel channel, ChannelHandler first) {
        Future<?> patience = channel.eventLoop().schedule(() -> {
            if (channel.pipeline().context(first) != null && !taken.contains(channel)) {
                channel.close();
            }
        }, PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        channel.closeFuture().addListener(closed -> patience.cancel(false));
    }

    private synchronized void opened(Channel channel) {
        open.add(channel);
        channel.closeFuture().addListener(closed -> forget(channel));
        if (open.size() > MAX) {
            Channel oldest = open.iterator().next();
            open.remove(oldest);
            oldest.close();
        }
    }

    private synchronized void forget(Channel channel) {
        open.remove(channel);
    }
}
