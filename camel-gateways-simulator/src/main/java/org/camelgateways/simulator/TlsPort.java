package org.camelgateways.simulator;

import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.net.ssl.SSLContext;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import org.camelgateways.simulator.Authority.Identity;
import org.jspecify.annotations.Nullable;

/** The simulator by TLS: a port that shakes hands, and passes on to the usual one what is said then. Thread-safe. */
final class TlsPort {
    private final Map<TlsFault, SSLContext> wrong = new ConcurrentHashMap<>();
    private final Certificates certificates;
    private final TlsKeys keys;
    private final InetSocketAddress server;
    private final Supplier<@Nullable TlsFault> faults;
    private final Entrance entrance;

    /**
     * @param address where it listens
     * @param server  what it passes on to
     * @param faults  tells what strikes the next connection, if anything
     */
    TlsPort(Vertx vertx, InetSocketAddress address, InetSocketAddress server, Certificates certificates, TlsKeys keys,
            Supplier<@Nullable TlsFault> faults) {
        this.server = server;
        this.certificates = certificates;
        this.keys = keys;
        this.faults = faults;
        this.entrance = new Entrance(vertx, address, () -> new TlsHello(this));
    }

    Entrance entrance() {
        return entrance;
    }

    /** What its clients have to trust. */
    TlsKeys keys() {
        return keys;
    }

    InetSocketAddress server() {
        return server;
    }

    Line line(Channel channel) {
        return entrance.line(channel);
    }

    /** What strikes the next connection, if anything. */
    @Nullable
    TlsFault next() {
        return faults.get();
    }

    /** What a handshake is made with. */
    SSLContext keys(@Nullable TlsFault fault) {
        Function<Certificates, Identity> certificate = fault == null ? null : fault.certificate();
        return fault == null || certificate == null
                ? keys.context()
                : wrong.computeIfAbsent(fault, kind -> Certificates.context(certificate.apply(certificates)));
    }
}
