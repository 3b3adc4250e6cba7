package org.camelgateways.support.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.camelgateways.support.kit.FaultServer;
import org.camelgateways.support.kit.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import static org.assertj.core.api.Assertions.assertThat;

/** A server, and transports to it. */
abstract class TransportFixture {

    static final byte[] GOOD = Reply.of(200, "4510");
    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(300);

    final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ExecutorService lookUps = Executors.newFixedThreadPool(HttpTransport.MAX_LOOK_UPS);
    final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    private final List<HttpTransport> transports = new ArrayList<>();
    FaultServer server;

    /** A call's end, and how often it was told. */
    static final class Told extends CompletableFuture<HttpResult> {

        private final AtomicInteger times = new AtomicInteger();

        void tell(HttpResult result) {
            times.incrementAndGet();
            complete(result);
        }

        HttpResult result() {
            HttpResult result = orTimeout(30, TimeUnit.SECONDS).join();
            assertThat(times).hasValue(1);
            return result;
        }

        boolean mayHaveArrived() {
            return !(result() instanceof TransportFailure failure) || failure.mayHaveArrived();
        }
    }

    @BeforeEach
    void start() throws Exception {
        timer.setRemoveOnCancelPolicy(true);
        server = FaultServer.plain();
        server.usually(FaultServer.answering(GOOD));
    }

    @AfterEach
    void stop() throws Exception {
        transports.forEach(HttpTransport::close);
        server.close();
        workers.shutdownNow();
        lookUps.shutdownNow();
        timer.shutdownNow();
    }

    final HttpTransport transport(int maxConnections) {
        return transport(maxConnections, workers, SystemDefaultDnsResolver.INSTANCE);
    }

    final HttpTransport transport(int maxConnections, Executor tellers, DnsResolver resolver) {
        return transport(maxConnections, tellers, new AddressCache(resolver, lookUps));
    }

    final HttpTransport transport(int maxConnections, Executor tellers, AddressCache addresses) {
        TransportSettings settings
                = new TransportSettings(Duration.ofSeconds(5), maxConnections, Duration.ofSeconds(5), false, null, null, 0);
        HttpTransport transport = new HttpTransport(settings, tellers, timer, addresses);
        transports.add(transport);
        return transport;
    }

    final Told send(HttpTransport transport, Duration timeout) {
        return send(transport, "127.0.0.1", timeout, 10);
    }

    final Told send(HttpTransport transport, String host, Duration timeout, int size) {
        Told told = new Told();
        byte[] body = "x".repeat(size).getBytes(StandardCharsets.US_ASCII);
        transport.execute(
                URI.create("http://" + host + ":" + server.port()), HttpCall.post("/", "text/plain", body),
                new Credentials.None(), timeout, Reception.of(100_000), told::tell);
        return told;
    }

    static void sent(Told told) {
        assertThat(told.result()).isInstanceOf(HttpReply.class);
    }
}
