package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.camelgateways.simulator.service.VendorReply;

/**
 * The first request's head on a connection to the proxy (RFC 9110, section 9.3.6, and RFC 9112, section 3.2): it
 * decides where the connection leads, or what a fault does with it.
 */
final class ProxyHead extends ChannelInboundHandlerAdapter {
    /** The answer to CONNECT. */
    static final byte[] ESTABLISHED = "HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int MAX = 16_384;
    private static final String END = "\r\n\r\n";
    private static final Pattern CONNECT = Pattern.compile(
            "CONNECT (?:\\[[0-9A-Fa-f:.]+\\]|[^ :/@\\[\\]]+):([0-9]{1,5}) HTTP/1\\.[01]\r\n[\\s\\S]*");
    private static final Pattern PLAIN = Pattern.compile("[A-Z]{1,20} http://[^ ]+ HTTP/1\\.[01]\r\n[\\s\\S]*");
    /** Headers between a client and its proxy, which are none of the server's business. */
    private static final Pattern HOP = Pattern.compile("(?im)^proxy-[^\r\n]*\r\n");

    private final ProxyPort port;
    private byte[] read = new byte[0];

    ProxyHead(ProxyPort port) {
        this.port = port;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        read = Bytes.join(read, ByteBufUtil.getBytes(bytes));
        bytes.release();
        String text = new String(read, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(END) + END.length();
        if (end >= END.length()) {
            take(context, text.substring(0, end), Arrays.copyOfRange(read, end, read.length));
        } else if (read.length > MAX) {
            refuse(context, 431, "A request's head has at most " + MAX + " bytes.");
        }
    }

    private void take(ChannelHandlerContext context, String head, byte[] rest) {
        Matcher connect = CONNECT.matcher(head);
        if (!connect.matches() && !PLAIN.matcher(head).matches()) {
            refuse(context, 400, "This is the simulator's proxy: it takes CONNECT host:port, and http:// with a whole URL.");
            return;
        }
        FaultKind.Proxy fault = port.next(head);
        if (fault != null) {
            fault.act().accept(port.line(context.channel()));
        } else if (connect.matches()) {
            Relay.join(context.channel(), port.server(Integer.parseInt(connect.group(1))), server -> {
                context.writeAndFlush(Unpooled.wrappedBuffer(ESTABLISHED));
                passOn(context, server, rest);
            });
        } else {
            byte[] own = HOP.matcher(head).replaceAll("").getBytes(StandardCharsets.ISO_8859_1);
            Relay.join(context.channel(), port.plain(), server -> passOn(context, server, Bytes.join(own, rest)));
        }
    }

    private void passOn(ChannelHandlerContext context, Channel server, byte[] bytes) {
        server.writeAndFlush(Unpooled.wrappedBuffer(bytes));
        context.pipeline().remove(this);
    }

    private void refuse(ChannelHandlerContext context, int status, String sentence) {
        Line line = port.line(context.channel());
        line.write(Bytes.of(new VendorReply(
                status, Map.of("Content-Type", "text/plain", "Connection", "close"),
                sentence.getBytes(StandardCharsets.UTF_8))), line::close);
    }
}
