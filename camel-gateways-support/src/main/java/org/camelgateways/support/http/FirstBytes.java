package org.camelgateways.support.http;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.concurrent.locks.Lock;

import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.Command;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that looks at the first bytes of all that come over it. Where these are a TLS alert and nothing else,
 * the server speaks TLS and cannot have read a request that came without. All else is handed through.
 */
final class FirstBytes implements IOSession {

    private static final int ALERT_SIZE = 7;
    private static final byte ALERT = 0x15;
    private static final byte MAJOR_VERSION = 3;
    private static final byte LATEST_MINOR_VERSION = 4;
    private static final byte FATAL = 2;

    private final IOSession session;
    private boolean seen;

    /** The server spoke TLS, to which nobody had invited it. */
    static final class TlsAlertException extends IOException {
    }

    FirstBytes(IOSession session) {
        this.session = session;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int from = target.position();
        int count = session.read(target);
        if (!seen && count != 0) {
            seen = true;
            if (count == ALERT_SIZE && isFatalAlert(target, from)) {
                throw new TlsAlertException();
            }
        }
        return count;
    }

    /** A record of type alert: its version, the length of what follows, the level, and whatever reason. */
    private static boolean isFatalAlert(ByteBuffer bytes, int at) {
        byte minorVersion = bytes.get(at + 2);
        return bytes.get(at) == ALERT
                && bytes.get(at + 1) == MAJOR_VERSION && minorVersion >= 0 && minorVersion <= LATEST_MINOR_VERSION
                && bytes.get(at + 3) == 0 && bytes.get(at + 4) == 2
                && bytes.get(at + 5) == FATAL;
    }

    @Override
    public IOEventHandler getHandler() {
        return session.getHandler();
    }

    @Override
    public void upgrade(IOEventHandler handler) {
        session.upgrade(handler);
    }

    @Override
    public Lock getLock() {
        return session.getLock();
    }

    @Override
    public void enqueue(Command command, Command.Priority priority) {
        session.enqueue(command, priority);
    }

    @Override
    public boolean hasCommands() {
        return session.hasCommands();
    }

    @Override
    public Command poll() {
        return session.poll();
    }

    @Override
    public ByteChannel channel() {
        return session.channel();
    }

    @Override
    public SocketAddress getRemoteAddress() {
        return session.getRemoteAddress();
    }

    @Override
    public SocketAddress getLocalAddress() {
        return session.getLocalAddress();
    }

    @Override
    public int getEventMask() {
        return session.getEventMask();
    }

    @Override
    public void setEventMask(int ops) {
        session.setEventMask(ops);
    }

    @Override
    public void setEvent(int op) {
        session.setEvent(op);
    }

    @Override
    public void clearEvent(int op) {
        session.clearEvent(op);
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public void close(CloseMode mode) {
        session.close(mode);
    }

    @Override
    public Status getStatus() {
        return session.getStatus();
    }

    @Override
    public Timeout getSocketTimeout() {
        return session.getSocketTimeout();
    }

    @Override
    public void setSocketTimeout(Timeout timeout) {
        session.setSocketTimeout(timeout);
    }

    @Override
    public long getLastReadTime() {
        return session.getLastReadTime();
    }

    @Override
    public long getLastWriteTime() {
        return session.getLastWriteTime();
    }

    @Override
    public long getLastEventTime() {
        return session.getLastEventTime();
    }

    @Override
    public void updateReadTime() {
        session.updateReadTime();
    }

    @Override
    public void updateWriteTime() {
        session.updateWriteTime();
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return session.write(source);
    }
}
