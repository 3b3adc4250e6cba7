package org.camelgateways.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.camelgateways.simulator.service.TextIds;
import org.camelgateways.simulator.service.UrlEncoded;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.VendorService;
import org.jspecify.annotations.Nullable;

/** Takes one service's requests: fault or no fault, records them, lets the function answer. */
final class VendorEndpoint implements Handler<HttpServerRequest> {
    private static final Logger LOG = System.getLogger(VendorEndpoint.class.getName());
    private static final int MAX_BODY = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final VendorReply TOO_LARGE = new VendorReply(
            413, Map.of("Content-Type", "text/plain", "Connection", "close"),
            "The request is larger than 1 MB.".getBytes(StandardCharsets.UTF_8));
    private static final VendorReply BROKEN = new VendorReply(
            500, Map.of("Content-Type", "text/plain"),
            "The simulator itself failed; its log says why.".getBytes(StandardCharsets.UTF_8));

    private final Set<Channel> taken = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final VendorService service;
    private final SimulatorClock clock;
    private final Inbox inbox;
    private final Faults faults;
    private final Duration latency;

    VendorEndpoint(Vertx vertx, VendorService service, SimulatorClock clock, Inbox inbox, Faults faults,
                   Duration latency) {
        this.vertx = vertx;
        this.service = service;
        this.clock = clock;
        this.inbox = inbox;
        this.faults = faults;
        this.latency = latency;
    }

    /** Closes the connections that faults hold. */
    void release() {
        taken.forEach(Channel::close);
    }

    boolean isFor(HttpServerRequest request) {
        return request.path() != null && service.has(request.path());
    }

    /** Whatever fails here, the caller hears it. */
    @Override
    public void handle(HttpServerRequest request) {
        try {
            take(request);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "A request to the simulated service " + service.name() + " failed", bug);
            Replies.send(request.response(), BROKEN);
        }
    }

    private void take(HttpServerRequest request) {
        Instant at = clock.instant();
        VendorFunction function = service.find(
                service.method(request.method().name(), request.headers()),
                request.path().substring(service.basePath().length()), query(request));
        Faults.Strike strike = faults.next(service.name(), function == null ? null : function.name());
        Call call = new Call(request, at, function, strike);
        if (strike.wire() instanceof FaultKind.BeforeRead early) {
            inbox.record(recorded(call, new byte[0], null));
            early.act().accept(new Wire(request, taken), service.notFound());
        } else {
            read(call);
        }
    }

    /** A request under way. */
    private record Call(HttpServerRequest request, Instant at, @Nullable VendorFunction function, Faults.Strike strike) {
    }

    private void read(Call call) {
        HttpServerRequest request = call.request;
        Buffer body = Buffer.buffer();
        AtomicBoolean done = new AtomicBoolean();
        request.handler(part -> {
            if (body.length() + part.length() <= MAX_BODY) {
                body.appendBuffer(part);
            } else if (!done.getAndSet(true)) {
                refuse(call);
            }
        });
        request.exceptionHandler(cutOff -> {
            if (!done.getAndSet(true)) {
                inbox.record(recorded(call, body.getBytes(), null));
            }
        });
        request.endHandler(end -> {
            if (!done.getAndSet(true)) {
                byte[] bytes = body.getBytes();
                VendorReply reply = reply(call, bytes);
                inbox.record(recorded(call, bytes, reply));
                answer(request, reply, call.strike);
            }
        });
    }

    /** At once: the rest may never end. */
    private void refuse(Call call) {
        inbox.record(recorded(call, new byte[0], TOO_LARGE));
        Wire wire = new Wire(call.request, taken);
        wire.write(Bytes.of(TOO_LARGE), wire::close);
    }

    private VendorReply reply(Call call, byte[] body) {
        HttpServerRequest request = call.request;
        VendorFunction function = call.function;
        if (call.strike.wire() instanceof FaultKind.Instead instead) {
            return instead.reply();
        }
        if (function == null) {
            return service.notFound();
        }
        try {
            return function.handle(new VendorRequest(
                    call.at, request.method().name(), query(request), request.headers(), body, call.strike.reports()));
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "The simulated function " + function.name() + " failed", bug);
            return BROKEN;
        }
    }

    private void answer(HttpServerRequest request, VendorReply reply, Faults.Strike strike) {
        if (reply.after().toCompletableFuture().isDone()) {
            act(request, reply, strike);
            return;
        }
        Context connection = vertx.getOrCreateContext();
        AtomicBoolean first = new AtomicBoolean(true);
        Runnable once = () -> {
            if (first.getAndSet(false)) {
                connection.runOnContext(now -> act(request, reply, strike));
            }
        };
        long timer = vertx.setTimer(LONGEST_WAIT.toMillis(), id -> once.run());
        reply.after().whenComplete((done, failure) -> {
            vertx.cancelTimer(timer);
            once.run();
        });
    }

    private void act(HttpServerRequest request, VendorReply reply, Faults.Strike strike) {
        Wire wire = new Wire(request, taken);
        if (latency.isZero()) {
            act(wire, reply, strike);
        } else {
            wire.pause(latency, () -> act(wire, reply, strike));
        }
    }

    private static void act(Wire wire, VendorReply reply, Faults.Strike strike) {
        if (strike.wire() instanceof FaultKind.Reply fault) {
            fault.act().accept(wire, reply.whole());
        } else {
            wire.send(reply);
        }
    }

    private static MultiMap query(HttpServerRequest request) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        UrlEncoded.read(request.query(), StandardCharsets.UTF_8).forEach(field -> query.add(field.getKey(), field.getValue()));
        return query;
    }

    private RecordedRequest recorded(Call call, byte[] body, @Nullable VendorReply reply) {
        HttpServerRequest request = call.request;
        Map<String, List<String>> headers = new TreeMap<>();
        request.headers().names().forEach(
                name -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(request.headers().getAll(name))));
        return new RecordedRequest(
                inbox.nextRequest(), call.at, service.name(), call.function == null ? null : call.function.name(),
                request.method().name(),
                request.path(), Masks.query(request.query()), headers, body, call.strike.record(),
                reply == null ? null : RecordedReply.of(reply), reply == null ? TextIds.NONE : reply.texts());
    }
}
