package org.camelgateways.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The server that all contestants send to: one thread, a port for each time that an answer takes. It looks into every
 * body, so that a contestant which does less than the others is found out: what is no message is answered with 400. One
 * seen before needs no second look.
 */
final class Stub implements Runnable, AutoCloseable {

    private static final int BACKLOG = 4_096;

    private final Selector selector = Selector.open();
    private final List<Integer> ports = new ArrayList<>();
    private final List<Queue<Due>> dues = new ArrayList<>();
    private final StubAnswers answers = new StubAnswers();
    private final AtomicLong answered = new AtomicLong();
    private volatile boolean closed;

    /** An answer that is to be given. */
    private record Due(StubConnection connection, byte[] answer, long at) {
    }

    /** A port, and where its answers wait for their time. */
    private record Port(ServerSocketChannel listening, long delayNanos, Queue<Due> due) {
    }

    /** @param delayMillis how long an answer takes, for one port each */
    Stub(List<Integer> delayMillis) throws IOException {
        for (int delay : delayMillis) {
            ServerSocketChannel listening = ServerSocketChannel.open();
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            listening.configureBlocking(false);
            Queue<Due> due = new ArrayDeque<>();
            listening.register(selector, SelectionKey.OP_ACCEPT,
                    new Port(listening, TimeUnit.MILLISECONDS.toNanos(delay), due));
            dues.add(due);
            ports.add(listening.socket().getLocalPort());
        }
    }

    /** One port for each delay, in their order. */
    List<Integer> ports() {
        return ports;
    }

    /** How many requests were right, and were answered. */
    long answered() {
        return answered.get();
    }

    /** What was wrong with the first request that was; empty if none was. */
    String firstFault() {
        return answers.firstFault();
    }

    @Override
    public void run() {
        try {
            while (!closed) {
                long wait = untilNext();
                if (wait > 0) {
                    selector.select(this::ready, wait);
                } else {
                    selector.selectNow(this::ready);
                }
                answerDue();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Milliseconds, rounded up: an answer may be late, never early. */
    private long untilNext() {
        long next = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (Queue<Due> due : dues) {
            Due first = due.peek();
            next = first == null ? next : Math.min(next, first.at());
        }
        return TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime() + 999_999);
    }

    private void ready(SelectionKey key) {
        try {
            if (key.attachment() instanceof Port port) {
                accept(port);
            } else if (key.attachment() instanceof StubConnection connection) {
                connection.read();
            }
        } catch (IOException e) {
            key.cancel(); // the client went away
        }
    }

    private void accept(Port port) throws IOException {
        for (SocketChannel channel = port.listening().accept(); channel != null; channel = port.listening().accept()) {
            channel.configureBlocking(false);
            StubConnection connection = new StubConnection(channel, answers, (self, answer) -> answer(port, self, answer));
            channel.register(selector, SelectionKey.OP_READ, connection);
        }
    }

    private void answer(Port port, StubConnection connection, byte[] answer) throws IOException {
        answered.lazySet(answered.get() + 1);
        if (port.delayNanos() == 0) {
            connection.write(answer);
        } else {
            port.due().add(new Due(connection, answer, System.nanoTime() + port.delayNanos()));
        }
    }

    private void answerDue() {
        long now = System.nanoTime();
        for (Queue<Due> due : dues) {
            for (Due first = due.peek(); first != null && first.at() - now <= 0; first = due.peek()) {
                due.remove();
                try {
                    first.connection().write(first.answer());
                } catch (IOException e) {
                    // the client went away
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        selector.wakeup();
    }

    /** Prints its ports in one line; ends with its standard input, so that it never outlives who started it. */
    public static void main(String[] delayMillis) throws IOException {
        Stub stub = new Stub(List.of(delayMillis).stream().map(Integer::valueOf).toList());
        System.out.println(String.join(" ", stub.ports().stream().map(String::valueOf).toList()));
        Thread serving = new Thread(stub, "stub");
        serving.setDaemon(true);
        serving.start();
        while (System.in.read() >= 0) {
            // nothing is said
        }
        System.err.print(stub.firstFault());
    }
}
