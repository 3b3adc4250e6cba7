package org.camelgateways.support.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends calls; its package is the only one that touches the HTTP client. Every call goes on the wire at most once: no
 * redirects, no cookies, no hidden repeats. Every call ends once, within its deadline: waiting for a connection,
 * connecting, sending and receiving together. A call that ends without a reply says whether a byte of it may have
 * reached the service. Thread-safe; no thread waits for a reply.
 */
public final class HttpTransport implements AutoCloseable {

    /**
     * How many calls may be under way at once, each until its caller has returned; a further one is refused before
     * anything is sent.
     */
    public static final int MAX_IN_FLIGHT = 10_000;

    /** How many host names are looked up at once: as many may hang before a further one waits. */
    public static final int MAX_LOOK_UPS = 16;

    /** How long the connections of an HTTP client that is closed may take to end by themselves. */
    private static final Timeout TO_END = Timeout.ofSeconds(1);

    private final TransportSettings settings;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final AddressCache addresses;
    private final KeptConnections connections;
    private final CloseableHttpAsyncClient client;
    private final Set<CallInFlight> calls = ConcurrentHashMap.newKeySet();
    private final Map<URI, Service> services = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final Future<?> sweep;
    private volatile boolean closed;

    /**
     * @param settings of the pool of connections
     * @param workers  where every call's end is told, never on an IO thread
     * @param lookUps  where host names are looked up, which blocks
     * @param timer    on which deadlines fall due
     */
    public HttpTransport(TransportSettings settings, Executor workers, Executor lookUps, ScheduledExecutorService timer) {
        this(settings, workers, timer, new AddressCache(SystemDefaultDnsResolver.INSTANCE, lookUps));
    }

    HttpTransport(TransportSettings settings, Executor workers, ScheduledExecutorService timer, AddressCache addresses) {
        this.settings = settings;
        this.workers = workers;
        this.timer = timer;
        this.addresses = addresses;
        this.connections = new KeptConnections(settings.maxIdle(), settings.maxConnections(), timer);
        PoolingAsyncClientConnectionManager pool = AsyncClient.pool(settings, addresses, timer);
        this.client = AsyncClient.over(pool, settings);
        client.start();
        long every = Math.max(settings.maxIdle().toMillis(), 100);
        this.sweep = timer.scheduleWithFixedDelay(pool::closeExpired, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * What all calls to one place have in common.
     *
     * @param shown host and port
     */
    private record Service(HttpHost target, String shown, KeptConnections.Host connections) {
    }

    private Service service(URI baseUrl) {
        HttpHost target = new HttpHost(baseUrl.getScheme(), baseUrl.getHost(), baseUrl.getPort());
        return new Service(target, target.toHostString(), connections.of(target.toURI()));
    }

    /**
     * Sends a call once.
     *
     * @param baseUrl     scheme, host and port of the service
     * @param call        what to send
     * @param credentials added to it last
     * @param timeout     from now until the end is told
     * @param reception   how much the reply may hold, and where it is kept
     * @param caller      told how it ended, once, on a worker
     */
    public void execute(
            URI baseUrl, HttpCall call, Credentials credentials, Duration timeout, Reception reception,
            Consumer<HttpResult> caller) {
        Service service = services.computeIfAbsent(baseUrl, this::service);
        HttpHost target = service.target();
        KeptConnections.Host host = service.connections();
        CallInFlight running = new CallInFlight(
                new ReplyConsumer(reception), service.shown(), timeout, host, workers, this::forget, caller);
        int now = inFlight.incrementAndGet();
        try {
            // whatever fails from here on, the call's end undoes both counts
            host.begins();
            calls.add(running);
            if (now > MAX_IN_FLIGHT) {
                running.refused(
                        "more than " + MAX_IN_FLIGHT + " calls are under way, or in the steps that their routes go on with");
                return;
            }
            running.endsAt(timer.schedule(() -> running.late(timeout), timeout.toMillis(), TimeUnit.MILLISECONDS));
            running.retriesUnsentBy(() -> send(running, target, call, credentials, timeout));
            String lookedUp = settings.proxyHost() == null ? target.getHostName() : settings.proxyHost();
            addresses.find(lookedUp).whenComplete((found, unknown) -> {
                if (unknown == null) {
                    send(running, target, call, credentials, timeout);
                } else {
                    running.failed(known(unknown));
                }
            });
        } catch (Throwable e) {
            running.failed(known(e));
        }
        if (closed) {
            running.stopped();
        }
    }

    private void send(CallInFlight running, HttpHost target, HttpCall call, Credentials credentials, Duration timeout) {
        try {
            HttpClientContext context = HttpClientContext.create();
            running.in(context);
            context.setRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(timeout))
                    .setAuthenticationEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build());
            running.asksFor(credentials.target(call));
            running.runningAs(client.execute(
                    request(target, call, credentials), running.reply(), null, context, running));
        } catch (Throwable e) {
            running.failed(known(e));
        }
    }

    /** An Error must not be lost with the thread it came on: a call would never end. */
    private static Exception known(Throwable e) {
        return e instanceof Exception exception ? exception : new IllegalStateException(e);
    }

    /**
     * Path and query are set when the first byte is about to leave: the client takes them to pieces before, for nothing
     * that is asked of it here, which costs 3.4 kB a message with two parameters.
     */
    private static AsyncRequestProducer request(HttpHost target, HttpCall call, Credentials credentials) {
        BasicHttpRequest request = new BasicHttpRequest(call.method(), target, "/");
        call.headers().forEach(request::setHeader);
        if (credentials instanceof Credentials.Basic basic) {
            request.setHeader("Authorization", basic.header());
        }
        byte[] body = call.body();
        if (body == null) {
            return new BasicRequestProducer(request, null);
        }
        // as it is: the client would parse it and put it together again, which costs 0.7 kB a message
        request.setHeader("Content-Type", call.contentType());
        return new BasicRequestProducer(request, new BasicAsyncEntityProducer(body, null));
    }

    private void forget(CallInFlight call) {
        calls.remove(call);
        inFlight.decrementAndGet();
    }

    /** Whether nothing can be sent any more. */
    public boolean isClosed() {
        return closed;
    }

    /** Ends every call that is still under way, each telling its caller, then closes the connections. */
    @Override
    public void close() {
        closed = true;
        sweep.cancel(false);
        // those that wait first, or each connection that comes free would carry another one off
        calls.stream().filter(CallInFlight::isWaiting).forEach(CallInFlight::stopped);
        calls.forEach(CallInFlight::stopped);
        endConnections();
    }

    /**
     * The threads of the HTTP client close their connections themselves, where they come to it: closed from here at
     * once, now and then one stumbles over it and logs an error.
     */
    private void endConnections() {
        client.initiateShutdown();
        try {
            client.awaitShutdown(TO_END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.close(CloseMode.IMMEDIATE);
    }
}
