package org.camelgateways.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;

/**
 * A connection, below whatever is spoken on it. Whoever writes bytes or closes takes it over: nothing that arrives on
 * it is read any more. Only for the connection's own event loop.
 */
class Line {
    private static final String IDLE_HANDLER = "idle";
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Channel channel;
    private final Set<Channel> taken;

    /** @param taken all connections that were taken over and are open */
    Line(Channel channel, Set<Channel> taken) {
        this.channel = channel;
        this.taken = taken;
    }

    /** However long that is, no idle timeout ends the connection. */
    void later(Duration delay, Runnable action) {
        keepOpen();
        channel.eventLoop().schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Leaves the connection open and silent. */
    void hold() {
        takeOver();
    }

    /** RST. */
    void reset() {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }

    /** FIN; reads on for a while, since closing a socket with unread bytes would be a RST. */
    void close() {
        shutOutput();
        channel.eventLoop().schedule(() -> channel.close(), LINGER.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** FIN, and the connection stays half open until the other side ends it. */
    void shutOutput() {
        takeOver();
        ((SocketChannel) channel).shutdownOutput();
    }

    void write(byte[] bytes, Runnable then) {
        takeOver();
        raw(bytes, then);
    }

    /** Writes the first bytes at once, the rest one by one. */
    void drip(byte[] bytes, int atOnce, Duration interval) {
        takeOver();
        raw(Arrays.copyOf(bytes, atOnce), () -> dripFrom(bytes, atOnce, interval));
    }

    void writeForEver(byte[] head, byte[] block) {
        takeOver();
        raw(head, () -> again(block));
    }

    private void dripFrom(byte[] bytes, int position, Duration interval) {
        if (position == bytes.length) {
            close();
            return;
        }
        channel.eventLoop().schedule(
                () -> raw(new byte[] { bytes[position] }, () -> dripFrom(bytes, position + 1, interval)),
                interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void again(byte[] block) {
        raw(block, () -> channel.eventLoop().execute(() -> again(block)));
    }

    private void raw(byte[] bytes, Runnable then) {
        channel.pipeline().firstContext().writeAndFlush(Unpooled.wrappedBuffer(bytes))
                .addListener((ChannelFutureListener) written -> {
                    if (written.isSuccess()) {
                        then.run();
                    }
                });
    }

    /** From here on incoming bytes are thrown away, and no idle timeout ends the connection. */
    private void takeOver() {
        if (!(channel.pipeline().first() instanceof Discard)) {
            keepOpen();
            taken.add(channel);
            channel.closeFuture().addListener(closed -> taken.remove(channel));
            channel.pipeline().addFirst(new Discard());
            channel.config().setAutoRead(true);
        }
    }

    private void keepOpen() {
        if (channel.pipeline().get(IDLE_HANDLER) != null) {
            channel.pipeline().remove(IDLE_HANDLER);
        }
    }

    /** Swallows what arrives. */
    private static final class Discard extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }
}
