package org.camelgateways.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.impl.ConnectionBase;
import org.camelgateways.simulator.service.Report;

/**
 * Sends reports to the user's server, each once. What comes of it is recorded in the inbox, and no stage ever fails.
 */
final class CallbackSender {
    private static final int MAX_CONNECTIONS = 32;
    private static final int MAX_ANSWER = 1 << 20;
    private static final int MAX_RECORDED = 4096;

    private final Map<CompletableFuture<RecordedCallback>, Sending> open = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final HttpClient client;
    private final Inbox inbox;
    private final Faults faults;
    private final Predicate<String> allowedHost;
    private final Duration timeout;

    CallbackSender(Vertx vertx, Inbox inbox, Faults faults, Predicate<String> allowedHost, Duration timeout) {
        this.vertx = vertx;
        this.inbox = inbox;
        this.faults = faults;
        this.allowedHost = allowedHost;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis()).setMaxPoolSize(MAX_CONNECTIONS).setKeepAliveTimeout(2));
    }

    CompletionStage<RecordedCallback> send(Report report) {
        Faults.Forgery forgery = faults.nextReport(service(report));
        CallbackRequest request = forgery.change().apply(CallbackRequest.of(report));
        return copies(new Sending(report, request, forgery.record()), request.copies());
    }

    /** A report, how it goes out, and what struck it. */
    private record Sending(Report report, CallbackRequest request, List<StruckFault> faults) {
    }

    /** One after the other; the last one's outcome counts. */
    private CompletionStage<RecordedCallback> copies(Sending sending, int left) {
        CompletionStage<RecordedCallback> sent = once(sending);
        return left <= 1 ? sent : sent.thenComposeAsync(callback -> copies(sending, left - 1));
    }

    private CompletionStage<RecordedCallback> once(Sending sending) {
        CompletableFuture<RecordedCallback> outcome = new CompletableFuture<>();
        open.put(outcome, sending);
        if (allowedHost.test(String.valueOf(sending.request.url().getHost()))) {
            tryCall(sending, outcome);
        } else {
            outcome.complete(failed(sending, "not sent: only loopback addresses are called, unless others are allowed"));
        }
        return outcome.thenApply(callback -> finish(callback, outcome));
    }

    private void tryCall(Sending sending, CompletableFuture<RecordedCallback> outcome) {
        try {
            call(sending, outcome);
        } catch (RuntimeException noUrl) {
            outcome.complete(failed(sending, "not sent: the URL is none that can be called over HTTP"));
        }
    }

    private String service(Report report) {
        return inbox.find(report.messageId()).map(InboxMessage::service).orElse("connector");
    }

    /** Whatever is under way has failed. */
    void close() {
        open.forEach((outcome, sending) -> outcome.complete(failed(sending, "the simulator was closed")));
    }

    private RecordedCallback finish(RecordedCallback callback, CompletableFuture<RecordedCallback> outcome) {
        open.remove(outcome);
        inbox.record(callback.shortened(MAX_RECORDED));
        return callback;
    }

    private void call(Sending sending, CompletableFuture<RecordedCallback> outcome) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(sending.request.method()))
                .setAbsoluteURI(sending.request.url().toString());
        sending.request.headers().forEach(options::putHeader);
        long timer = vertx.setTimer(timeout.toMillis(),
                id -> outcome.complete(failed(sending, "no complete answer within " + timeout)));
        outcome.thenRun(() -> vertx.cancelTimer(timer));
        client.request(options)
                .compose(request -> send(request, sending, outcome))
                .onFailure(failure -> outcome.complete(failed(sending, String.valueOf(failure.getMessage()))));
    }

    private Future<HttpClientResponse> send(
            HttpClientRequest request, Sending sending, CompletableFuture<RecordedCallback> outcome) {
        outcome.thenAccept(callback -> {
            if (callback.answerStatus() == 0) {
                request.connection().close();
            }
        });
        if (!sending.request.headInterval().isZero()) {
            ChannelPipeline pipeline = ((ConnectionBase) request.connection()).channel().pipeline();
            pipeline.addBefore(
                    pipeline.context(HttpClientCodec.class).name(), null, new DrippedHead(sending.request.headInterval()));
        }
        byte[] body = sending.request.bytes();
        Future<HttpClientResponse> answer = body.length == 0 ? request.send()
                : sending.request.interval().isZero() ? request.send(Buffer.buffer(body))
                : drip(request, body, Math.max(1, sending.request.interval().toMillis()));
        return answer.onSuccess(response -> read(response, sending, outcome));
    }

    /** Until it is out, or nobody takes it any more. */
    private Future<HttpClientResponse> drip(HttpClientRequest request, byte[] body, long millis) {
        request.putHeader("Content-Length", Integer.toString(body.length));
        AtomicInteger next = new AtomicInteger();
        vertx.setPeriodic(millis, timer -> {
            int position = next.getAndIncrement();
            Future<Void> written = position < body.length - 1
                    ? request.write(Buffer.buffer(new byte[] { body[position] }))
                    : request.end(Buffer.buffer(new byte[] { body[position] }));
            if (position >= body.length - 1) {
                vertx.cancelTimer(timer);
            }
            written.onFailure(closed -> vertx.cancelTimer(timer));
        });
        return request.response();
    }

    /** An answer longer than can be right is cut off there, and its connection with it. */
    private static void read(HttpClientResponse response, Sending sending, CompletableFuture<RecordedCallback> outcome) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MAX_ANSWER) {
                outcome.complete(answered(sending, response, body.getBuffer(0, MAX_ANSWER)));
                response.request().connection().close();
            }
        });
        response.exceptionHandler(failure -> outcome.complete(failed(sending, String.valueOf(failure.getMessage()))));
        response.endHandler(end -> outcome.complete(answered(sending, response, body)));
    }

    private static RecordedCallback answered(Sending sending, HttpClientResponse response, Buffer body) {
        String text = body.toString(StandardCharsets.ISO_8859_1);
        return new RecordedCallback(
                sending.report.at(), sending.report.messageId(), Masks.url(sending.request.url()), sending.request.parameters(),
                response.statusCode(), text, sending.report.isReceived(response.statusCode(), text), "", sending.faults);
    }

    private static RecordedCallback failed(Sending sending, String why) {
        return new RecordedCallback(
                sending.report.at(), sending.report.messageId(), Masks.url(sending.request.url()), sending.request.parameters(),
                0, "", false, why, sending.faults);
    }

    /** Whether the host is this machine, by its name alone: nothing is looked up. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
    }
}
