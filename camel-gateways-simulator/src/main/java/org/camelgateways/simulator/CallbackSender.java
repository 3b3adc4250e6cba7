package org.camelgateways.simulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.camelgateways.simulator.service.Report;

/**
 * Sends reports to the user's server, each once. What comes of it is recorded in the inbox, and no stage ever fails.
 */
final class CallbackSender {
    private static final int MAX_CONNECTIONS = 32;
    private static final int MAX_ANSWER = 1 << 20;
    private static final int MAX_RECORDED = 4096;

    private final Map<CompletableFuture<RecordedCallback>, Report> open = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final HttpClient client;
    private final Inbox inbox;
    private final Predicate<String> allowedHost;
    private final Duration timeout;

    CallbackSender(Vertx vertx, Inbox inbox, Predicate<String> allowedHost, Duration timeout) {
        this.vertx = vertx;
        this.inbox = inbox;
        this.allowedHost = allowedHost;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) timeout.toMillis()).setMaxPoolSize(MAX_CONNECTIONS).setKeepAliveTimeout(2));
    }

    CompletionStage<RecordedCallback> send(Report report) {
        CompletableFuture<RecordedCallback> outcome = new CompletableFuture<>();
        open.put(outcome, report);
        if (allowedHost.test(String.valueOf(report.url().getHost()))) {
            call(report, outcome);
        } else {
            outcome.complete(failed(report, "not sent: only loopback addresses are called, unless others are allowed"));
        }
        return outcome.thenApply(callback -> finish(callback, outcome));
    }

    /** Whatever is under way has failed. */
    void close() {
        open.forEach((outcome, report) -> outcome.complete(failed(report, "the simulator was closed")));
    }

    private RecordedCallback finish(RecordedCallback callback, CompletableFuture<RecordedCallback> outcome) {
        open.remove(outcome);
        inbox.record(callback.shortened(MAX_RECORDED));
        return callback;
    }

    private void call(Report report, CompletableFuture<RecordedCallback> outcome) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.valueOf(report.method().name())).setAbsoluteURI(report.url().toString());
        if (report.method() == Report.Method.POST) {
            options.putHeader("Content-Type", report.document() == null
                    ? "application/x-www-form-urlencoded" : "application/xml; charset=UTF-8");
        }
        long timer = vertx.setTimer(timeout.toMillis(),
                id -> outcome.complete(failed(report, "no complete answer within " + timeout)));
        outcome.thenRun(() -> vertx.cancelTimer(timer));
        client.request(options)
                .compose(request -> send(request, report, outcome))
                .onFailure(failure -> outcome.complete(failed(report, String.valueOf(failure.getMessage()))));
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Report report, CompletableFuture<RecordedCallback> outcome) {
        outcome.thenAccept(callback -> {
            if (callback.answerStatus() == 0) {
                request.connection().close();
            }
        });
        Buffer body = report.method() == Report.Method.POST ? body(report) : Buffer.buffer();
        return (body.length() == 0 ? request.send() : request.send(body))
                .onSuccess(response -> read(response, report, outcome));
    }

    /** An answer longer than can be right is cut off there, and its connection with it. */
    private static void read(HttpClientResponse response, Report report, CompletableFuture<RecordedCallback> outcome) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MAX_ANSWER) {
                outcome.complete(answered(report, response, body.getBuffer(0, MAX_ANSWER)));
                response.request().connection().close();
            }
        });
        response.exceptionHandler(failure -> outcome.complete(failed(report, String.valueOf(failure.getMessage()))));
        response.endHandler(end -> outcome.complete(answered(report, response, body)));
    }

    private static RecordedCallback answered(Report report, HttpClientResponse response, Buffer body) {
        String text = body.toString(StandardCharsets.ISO_8859_1);
        return new RecordedCallback(
                report.at(), report.messageId(), Masks.url(report.url()), report.parameters(), response.statusCode(), text,
                report.isReceived(response.statusCode(), text), "");
    }

    private static RecordedCallback failed(Report report, String why) {
        return new RecordedCallback(
                report.at(), report.messageId(), Masks.url(report.url()), report.parameters(), 0, "", false, why);
    }

    private static Buffer body(Report report) {
        return report.document() != null
                ? Buffer.buffer(report.document()) : Buffer.buffer(report.parameters().entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** Whether the host is this machine, by its name alone: nothing is looked up. */
    static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.[0-9]{1,3}){3}") || host.equals("[::1]");
    }
}
