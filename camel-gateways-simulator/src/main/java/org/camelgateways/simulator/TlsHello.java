package org.camelgateways.simulator;

import java.util.function.Consumer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * The first bytes of a connection to the TLS port: the client's hello is answered, rightly or as a fault has it;
 * anything else by an alert.
 */
final class TlsHello extends ChannelInboundHandlerAdapter {
    private final TlsPort port;

    TlsHello(TlsPort port) {
        this.port = port;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf first = Unpooled.copiedBuffer((ByteBuf) message);
        ReferenceCountUtil.release(message);
        Line line = port.line(context.channel());
        if (!TlsBytes.isHandshake(first.getByte(first.readerIndex()))) {
            line.write(TlsBytes.alert(TlsBytes.UNEXPECTED_MESSAGE), line::close);
            return;
        }
        TlsFault fault = port.next();
        Consumer<Line> act = fault == null ? null : fault.act();
        boolean shakesHands = fault == null || fault.certificate() != null;
        if (act != null && !shakesHands) {
            act.accept(line);
        } else {
            Runnable halfway = act == null ? null : () -> act.accept(line);
            Relay.join(context.channel(), port.server(), joined -> shakeHands(context, first, port.keys(fault), halfway));
        }
    }

    private void shakeHands(ChannelHandlerContext context, ByteBuf first, SSLContext keys, @Nullable Runnable halfway) {
        SSLEngine engine = keys.createSSLEngine();
        engine.setUseClientMode(false);
        ChannelPipeline pipeline = context.pipeline();
        SslHandler tls = new SslHandler(engine);
        tls.setHandshakeTimeoutMillis(halfway == null ? Entrance.PATIENCE.toMillis() : 0);
        pipeline.replace(this, null, tls);
        if (halfway != null) {
            pipeline.addFirst(new HalfHello(halfway));
        }
        pipeline.fireChannelRead(first);
        pipeline.fireChannelReadComplete();
    }

    /** Lets half of the first record out, and nothing after it. */
    private static final class HalfHello extends ChannelOutboundHandlerAdapter {
        private final Runnable then;
        private boolean begun;

        private HalfHello(Runnable then) {
            this.then = then;
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (!begun) {
                begun = true;
                ByteBuf record = (ByteBuf) message;
                context.writeAndFlush(record.readRetainedSlice(record.readableBytes() / 2)).addListener(out -> then.run());
            }
            ReferenceCountUtil.release(message);
            promise.trySuccess();
        }
    }
}
