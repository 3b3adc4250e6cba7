package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;

/** Lets the head of a connection's next request out byte by byte, and what comes after it at once, when it is out. */
final class DrippedHead extends ChannelOutboundHandlerAdapter {
    private static final String END = "\r\n\r\n";

    private final Duration interval;
    private byte[] waiting = new byte[0];
    private int headLength;

    /** @param interval the time between two bytes */
    DrippedHead(Duration interval) {
        this.interval = interval;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof ByteBuf bytes) {
            waiting = Bytes.join(waiting, ByteBufUtil.getBytes(bytes));
        }
        ReferenceCountUtil.release(message);
        promise.trySuccess();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (headLength == 0) {
            headLength = new String(waiting, StandardCharsets.ISO_8859_1).indexOf(END) + END.length();
            dripFrom(context, 0);
        }
    }

    private void dripFrom(ChannelHandlerContext context, int position) {
        if (position == headLength) {
            context.writeAndFlush(Unpooled.wrappedBuffer(waiting, position, waiting.length - position));
            context.pipeline().remove(this);
            return;
        }
        context.writeAndFlush(Unpooled.wrappedBuffer(waiting, position, 1)).addListener((ChannelFutureListener) written -> {
            if (written.isSuccess()) {
                context.executor().schedule(
                        () -> dripFrom(context, position + 1), interval.toNanos(), TimeUnit.NANOSECONDS);
            }
        });
    }
}
