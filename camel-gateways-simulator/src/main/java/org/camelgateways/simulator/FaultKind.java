package org.camelgateways.simulator;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.service.ReportPlan;
import org.camelgateways.simulator.service.VendorReply;

/** What a fault does. */
sealed interface FaultKind {
    /** What a fault can strike, at most one fault each. */
    enum Aim {
        /** The request and its reply. */
        WIRE,
        /** When and how often the reports about the request's texts go out. */
        REPORTS,
        /** One report as it goes out. */
        CALLBACK,
        /** A connection to the TLS port. */
        TLS,
        /** A connection to the proxy's port. */
        PROXY
    }

    /** What it strikes. */
    default Aim aim() {
        return Aim.WIRE;
    }

    /** Strikes when the request's head has arrived: the body is not read, nothing is accepted. */
    record BeforeRead(BiConsumer<Wire, VendorReply> act) implements FaultKind {
    }

    /** The service never sees the request: this is answered in its place. */
    record Instead(VendorReply reply) implements FaultKind {
    }

    /** The service does what it does, texts are accepted; then its reply fares like this. */
    record Reply(BiConsumer<Wire, VendorReply> act) implements FaultKind {
    }

    /** The reports about the request's texts go out like this. */
    record Reports(ReportPlan plan) implements FaultKind {
        @Override
        public Aim aim() {
            return Aim.REPORTS;
        }
    }

    /** The report goes out like this instead. */
    record Callback(UnaryOperator<CallbackRequest> change) implements FaultKind {
        @Override
        public Aim aim() {
            return Aim.CALLBACK;
        }
    }

    /** The connection to the TLS port fares like this. */
    record Tls(TlsFault fault) implements FaultKind {
        @Override
        public Aim aim() {
            return Aim.TLS;
        }
    }

    /** The proxy does this with the connection, once it has read what it is asked for. */
    record Proxy(Consumer<Line> act) implements FaultKind {
        @Override
        public Aim aim() {
            return Aim.PROXY;
        }
    }
}
