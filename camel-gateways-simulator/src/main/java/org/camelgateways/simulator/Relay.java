package org.camelgateways.simulator;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.function.Consumer;

import javax.net.ssl.SSLException;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandler;

/**
 * Passes on what arrives on a connection to another one, no faster than that takes it, and how it ends: FIN as FIN, RST
 * as RST. What breaks behind it breaks the same way before it. Two of them join two connections, on one event loop.
 */
final class Relay extends ChannelInboundHandlerAdapter {
    private final Channel from;
    private final Channel to;
    private boolean ended;
    private boolean passedOn;

    private Relay(Channel from, Channel to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Connects to a server and joins that connection to one that is there; what arrives on it meanwhile is not read.
     *
     * @param joined told the new connection, before anything is passed on
     */
    static void join(Channel client, SocketAddress server, Consumer<Channel> joined) {
        client.config().setAutoRead(false);
        new Bootstrap().group(client.eventLoop()).channel(NioSocketChannel.class)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true).option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.TCP_NODELAY, true).handler(new ChannelInboundHandlerAdapter()).connect(server)
                .addListener((ChannelFutureListener) connected -> joined(client, connected, joined));
    }

    private static void joined(Channel client, ChannelFuture connected, Consumer<Channel> joined) {
        Channel server = connected.channel();
        if (!connected.isSuccess() || !client.isActive()) {
            server.close();
            client.close();
            return;
        }
        server.pipeline().addLast(new Relay(server, client));
        client.pipeline().addLast(new Relay(client, server));
        client.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        joined.accept(server);
        server.config().setAutoRead(true);
        client.config().setAutoRead(true);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        to.write(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        to.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        to.config().setAutoRead(from.isWritable());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ChannelInputShutdownEvent.INSTANCE || event == SslCloseCompletionEvent.SUCCESS) {
            end();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end();
        to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof IOException && !(cause instanceof SSLException)) {
            to.config().setOption(ChannelOption.SO_LINGER, 0);
            closeBelowTls(to);
        }
        closeBelowTls(from);
    }

    /** In one direction; when that is so in both, the connections are closed. */
    private void end() {
        if (ended || !to.isActive()) {
            return;
        }
        ended = true;
        SslHandler tls = to.pipeline().get(SslHandler.class);
        ChannelFuture last = tls == null ? to.writeAndFlush(Unpooled.EMPTY_BUFFER) : tls.closeOutbound();
        last.addListener(written -> {
            ((SocketChannel) to).shutdownOutput();
            passedOn = true;
            Relay back = to.pipeline().get(Relay.class);
            if (back != null && back.passedOn) {
                closeBelowTls(to);
                closeBelowTls(from);
            }
        });
    }

    /** Nothing more is said by TLS. */
    private static void closeBelowTls(Channel channel) {
        ChannelHandlerContext first = channel.pipeline().firstContext();
        if (first != null) {
            first.close();
        }
    }
}
