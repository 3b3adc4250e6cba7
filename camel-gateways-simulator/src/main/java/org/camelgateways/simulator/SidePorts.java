package org.camelgateways.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.core.Vertx;
import org.camelgateways.simulator.FaultKind.Aim;
import org.camelgateways.simulator.service.TextIds;
import org.jspecify.annotations.Nullable;

/** The ports beside the usual one, where they are asked for: one for TLS, and one that is a proxy. */
final class SidePorts {
    /** What a certificate is made for, beside the address that the simulator listens on. */
    private static final List<String> USUAL_HOSTS = List.of("localhost", "127.0.0.1", "::1");

    private final Faults faults;
    private final Inbox inbox;
    private final SimulatorClock clock;
    private @Nullable TlsPort tls;
    private @Nullable ProxyPort proxy;

    SidePorts(Faults faults, Inbox inbox, SimulatorClock clock) {
        this.faults = faults;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What is asked for; a port that is less than 0 is not. */
    static final class Wish {
        int tlsPort = -1;
        int proxyPort = -1;
        final List<String> hosts = new ArrayList<>(USUAL_HOSTS);
        @Nullable
        TlsKeys keys;
        @Nullable
        Path authorityFile;
    }

    /** Lets the faults of the ports that will be there in. */
    void announce(Wish wish) {
        if (wish.tlsPort >= 0) {
            faults.allow(Aim.TLS);
        }
        if (wish.proxyPort >= 0) {
            faults.allow(Aim.PROXY);
        }
    }

    /**
     * @param address where the simulator listens
     * @param usual   its usual port
     */
    void open(Vertx vertx, InetAddress address, int usual, Wish wish) {
        InetSocketAddress plain = inside(address, usual);
        InetSocketAddress encrypted = plain;
        if (wish.tlsPort >= 0) {
            Certificates certificates = new Certificates(wish.hosts);
            tls = new TlsPort(
                    vertx, new InetSocketAddress(address, wish.tlsPort), plain, certificates,
                    wish.keys == null ? TlsKeys.of(certificates) : wish.keys, this::nextTls);
            encrypted = inside(address, tls.entrance().port());
            if (wish.authorityFile != null) {
                write(tls.keys(), wish.authorityFile);
            }
        }
        if (wish.proxyPort >= 0) {
            proxy = new ProxyPort(
                    vertx, new InetSocketAddress(address, wish.proxyPort), plain, encrypted, this::nextProxied);
        }
    }

    Optional<TlsPort> tls() {
        return Optional.ofNullable(tls);
    }

    Optional<ProxyPort> proxy() {
        return Optional.ofNullable(proxy);
    }

    /** Closes what faults hold open. */
    void release() {
        entrances().forEach(Entrance::release);
    }

    void close() {
        entrances().forEach(Entrance::close);
    }

    private Stream<Entrance> entrances() {
        return Stream.concat(tls().map(TlsPort::entrance).stream(), proxy().map(ProxyPort::entrance).stream());
    }

    private @Nullable TlsFault nextTls() {
        Faults.Hit hit = faults.nextConnection(Aim.TLS);
        record(hit, "TLS", "");
        return hit.kind() instanceof FaultKind.Tls struck ? struck.fault() : null;
    }

    private FaultKind.@Nullable Proxy nextProxied(String head) {
        Faults.Hit hit = faults.nextConnection(Aim.PROXY);
        String[] line = head.split("[ \r\n]", 3);
        record(hit, line[0], line[1]);
        return hit.kind() instanceof FaultKind.Proxy struck ? struck : null;
    }

    /** A connection that a fault struck is an entry of its own, since no request may come of it. */
    private void record(Faults.Hit hit, String method, String target) {
        for (StruckFault struck : hit.record()) {
            String path = target.replaceFirst("(?<=://)[^/?]*@", "");
            int query = path.indexOf('?');
            inbox.record(new RecordedRequest(
                    inbox.nextRequest(), clock.instant(), struck.function().replaceFirst("/.*", ""), struck.function(), method,
                    query < 0 ? path : path.substring(0, query), Masks.query(query < 0 ? null : path.substring(query + 1)),
                    Map.of(), new byte[0], hit.record(), null, TextIds.NONE));
        }
    }

    private static void write(TlsKeys keys, Path file) {
        try {
            Files.writeString(file, keys.pem());
        } catch (IOException unwritable) {
            throw new IllegalStateException("The authority's certificate cannot be written: " + unwritable, unwritable);
        }
    }

    /** How this process reaches a port of its own. */
    private static InetSocketAddress inside(InetAddress address, int port) {
        return new InetSocketAddress(address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, port);
    }
}
