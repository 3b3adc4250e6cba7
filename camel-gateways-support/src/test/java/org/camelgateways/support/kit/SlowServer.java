package org.camelgateways.support.kit;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that answers every request after the same time, in one thread of a process of its own: what is measured is
 * the client.
 */
public final class SlowServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)");

    private final Process process;
    private final int port;

    private SlowServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a process that listens on a free port and answers with that body. */
    public static SlowServer start(long afterMillis, String body) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), SlowServer.class.getName(),
                Long.toString(afterMillis), body)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        InputStream said = process.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int c = said.read(); c != '\n'; c = said.read()) {
            if (c < 0) {
                throw new IOException("the slow server did not start");
            }
            line.append((char) c);
        }
        return new SlowServer(process, Integer.parseInt(line.toString().trim()));
    }

    public int port() {
        return port;
    }

    /** Ends with its standard input, so that it does not outlive the test. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }

    private record Due(SocketChannel channel, long at) {
    }

    public static void main(String[] arguments) throws IOException {
        long afterNanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[0]));
        byte[] reply = Reply.of(200, arguments[1], "Content-Type: text/plain");
        Selector selector = Selector.open();
        ServerSocketChannel listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress("127.0.0.1", 0), 4_096);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println(listening.socket().getLocalPort());
        Thread parent = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is expected
                }
            } catch (IOException e) {
                // as good as an end
            }
            Runtime.getRuntime().halt(0);
        });
        parent.setDaemon(true);
        parent.start();
        Queue<Due> due = new ArrayDeque<>();
        while (true) {
            Due first = due.peek();
            long wait = first == null ? 1_000 : TimeUnit.NANOSECONDS.toMillis(first.at() - System.nanoTime());
            if (wait > 0) {
                selector.select(wait);
            } else {
                selector.selectNow();
            }
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    for (SocketChannel channel = listening.accept(); channel != null; channel = listening.accept()) {
                        channel.configureBlocking(false);
                        channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(8_192));
                    }
                } else if (key.isReadable() && readWhole(key)) {
                    due.add(new Due((SocketChannel) key.channel(), System.nanoTime() + afterNanos));
                }
            }
            selector.selectedKeys().clear();
            long now = System.nanoTime();
            while (due.peek() != null && due.peek().at() <= now) {
                write(due.poll().channel(), reply);
            }
        }
    }

    private static boolean readWhole(SelectionKey key) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        try {
            if (channel.read(buffer) < 0) {
                channel.close();
                return false;
            }
        } catch (IOException e) {
            channel.close();
            return false;
        }
        String said = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        int head = said.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(said);
        int whole = head + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
        if (buffer.position() < whole) {
            return false;
        }
        buffer.clear();
        return true;
    }

    private static void write(SocketChannel channel, byte[] reply) {
        try {
            channel.write(ByteBuffer.wrap(reply));
        } catch (IOException e) {
            // the client went away
        }
    }
}
