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
import io.vertx.core.WorkerExecutor;
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
    private static final int AT_ONCE = 1 << 14;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final VendorReply TOO_LARGE = new VendorReply(
            413, Map.of("Content-Type", "text/plain", "Connection", "close"),
            "The request is larger than 1 MB.".getBytes(StandardCharsets.UTF_8));
    private static final VendorReply NO_ROOM = new VendorReply(
            503, Map.of("Content-Type", "text/plain", "Connection", "close"),
            "Too many requests are arriving at once.".getBytes(StandardCharsets.UTF_8));
    private static final VendorReply BROKEN = new VendorReply(
            500, Map.of("Content-Type", "text/plain"),
            "The simulator itself failed; its log says why.".getBytes(StandardCharsets.UTF_8));

    private final Set<Channel> taken = ConcurrentHashMap.newKeySet();
    private final Vertx vertx;
    private final WorkerExecutor longOnes;
    private final VendorService service;
    private final SimulatorClock clock;
    private final Inbox inbox;
    private final Faults faults;
    private final Room room;
    private final Room replyRoom;
    private final Duration latency;

    VendorEndpoint(Vertx vertx, VendorService service, SimulatorClock clock, Inbox inbox, Faults faults,
                   Room room, Room replyRoom, Duration latency) {
        this.vertx = vertx;
        this.longOnes = vertx.createSharedWorkerExecutor("simulator-long-requests", 1, Long.MAX_VALUE);
        this.service = service;
        this.clock = clock;
        this.inbox = inbox;
        this.faults = faults;
        this.room = room;
        this.replyRoom = replyRoom;
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
            Replies.send(request.response(), BROKEN, replyRoom);
        }
    }

    private void take(HttpServerRequest request) {
        Instant at = clock.instant();
        MultiMap query = query(request);
        VendorFunction function = service.find(
                service.method(request.method().name(), request.headers()),
                request.path().substring(service.basePath().length()), query);
        Faults.Strike strike = faults.next(service.name(), function == null ? null : function.name());
        Call call = new Call(request, at, query, function, strike);
        if (strike.wire() instanceof FaultKind.BeforeRead early) {
            inbox.record(recorded(call, new byte[0], null));
            early.act().accept(new Wire(request, taken, replyRoom), service.notFound());
        } else {
            read(call);
        }
    }

    /** A request under way. */
    private record Call(HttpServerRequest request, Instant at, MultiMap query, @Nullable VendorFunction function,
            Faults.Strike strike) {
    }

    private void read(Call call) {
        HttpServerRequest request = call.request;
        Arriving body = new Arriving(room);
        request.handler(part -> {
            if (!body.isDone() && body.length() + part.length() > MAX_BODY) {
                body.giveUp();
                refuse(call, TOO_LARGE);
            } else if (!body.isDone() && !body.add(part)) {
                body.giveUp();
                refuse(call, NO_ROOM);
            }
        });
        request.exceptionHandler(cutOff -> {
            if (!body.isDone()) {
                inbox.record(recorded(call, body.take(), null));
                body.giveUp();
            }
        });
        request.endHandler(end -> {
            if (!body.isDone()) {
                reply(call, body);
            }
        });
    }

    /** What is or takes long is worked on elsewhere, one after the other: it holds up no connection but its own. */
    private void reply(Call call, Arriving body) {
        byte[] bytes = body.take();
        if (bytes.length <= AT_ONCE && (call.function == null || !call.function.takesLong())) {
            body.giveUp();
            answer(call, bytes, reply(call, bytes));
        } else {
            longOnes.executeBlocking(() -> reply(call, bytes), true).onComplete(done -> {
                body.giveUp();
                answer(call, bytes, done.succeeded() ? done.result() : BROKEN);
            });
        }
    }

    private void answer(Call call, byte[] body, VendorReply reply) {
        inbox.record(recorded(call, body, reply));
        answer(call.request, reply, call.strike);
    }

    /** At once: the rest may never end. */
    private void refuse(Call call, VendorReply reply) {
        inbox.record(recorded(call, new byte[0], reply));
        Wire wire = new Wire(call.request, taken, replyRoom);
        wire.write(Bytes.of(reply), wire::close);
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
                    call.at, request.method().name(), call.query, request.headers(), body, call.strike.reports()));
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
        Wire wire = new Wire(request, taken, replyRoom);
        if (latency.isZero()) {
            act(wire, reply, strike);
        } else {
            vertx.setTimer(Math.max(1, latency.toMillis()), over -> act(wire, reply, strike));
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
