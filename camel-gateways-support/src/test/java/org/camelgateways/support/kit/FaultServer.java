package org.camelgateways.support.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import javax.net.ssl.SSLContext;

/**
 * A server on a bare socket that behaves as badly as it is told, connection by connection, and counts what reaches it.
 */
public final class FaultServer implements AutoCloseable {

    static final String THREADS = "fault-server";

    /** What the server does on one connection; when it returns, the connection is closed. */
    @FunctionalInterface
    public interface Conversation {
        void hold(Wire wire) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, THREADS);
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<Conversation> next = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<ReceivedRequest> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger heads = new AtomicInteger();
    private volatile Conversation usual = Wire::waitForClose;

    private FaultServer(ServerSocket listening) {
        this.listening = listening;
        threads.execute(this::accept);
    }

    public static FaultServer plain() throws IOException {
        return plain(0);
    }

    public static FaultServer plain(int port) throws IOException {
        return new FaultServer(new ServerSocket(port, 4_096, InetAddress.getByName("127.0.0.1")));
    }

    public static FaultServer tls(SSLContext context) throws IOException {
        return new FaultServer(
                context.getServerSocketFactory().createServerSocket(0, 4_096, InetAddress.getByName("127.0.0.1")));
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What happens on a connection for which nothing else is scripted. */
    public void usually(Conversation conversation) {
        usual = conversation;
    }

    /** What happens on the next connection only. */
    public void next(Conversation conversation) {
        next.add(conversation);
    }

    /** Answers every request of a connection with the same bytes. */
    public static Conversation answering(byte[] reply) {
        return answering(request -> reply);
    }

    /** Answers every request of a connection with what becomes it. */
    public static Conversation answering(Function<ReceivedRequest, byte[]> reply) {
        return wire -> {
            while (true) {
                wire.write(reply.apply(wire.readRequest()));
            }
        };
    }

    /** The requests read whole, in their order. */
    public List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many requests began on the wire, read whole or not. */
    public int heads() {
        return heads.get();
    }

    public int connections() {
        return connections.get();
    }

    /** Closes those that are open; new ones can be made. */
    public void closeConnections() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    public int openConnections() {
        return open.size();
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                Conversation scripted = next.poll();
                threads.execute(() -> hold(scripted == null ? usual : scripted, socket, number));
            } catch (IOException e) {
                // closed, or a client that went away before it was accepted
            }
        }
    }

    private void hold(Conversation conversation, Socket socket, int number) {
        try (socket) {
            conversation.hold(new Wire(socket, number, closed, heads::incrementAndGet, requests::add));
        } catch (IOException e) {
            // the client went away, as it may
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        closeConnections();
        threads.shutdownNow();
    }
}
