package org.camelgateways.support.http;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The only class that touches the HTTP client. Every call goes on the wire at most once: no redirects, no cookies, no
 * hidden repeats. Every call ends once, within its deadline: waiting for a connection, connecting, sending and
 * receiving together. A call that ends without a reply says whether a byte of it may have reached the service.
 * Thread-safe; no thread waits for a reply.
 */
public final class HttpTransport implements AutoCloseable {

    /** How many calls may be under way at once; a further one is refused before anything is sent. */
    public static final int MAX_IN_FLIGHT = 10_000;

    private static final String CALL = HttpTransport.class.getName() + ".call";
    private static final int IO_THREADS = 2;

    private final TransportSettings settings;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final AddressCache addresses = new AddressCache();
    private final CloseableHttpAsyncClient client;
    private final Set<CallInFlight> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean closed;

    /**
     * @param settings of the pool of connections
     * @param workers  where every call's end is told, never on an IO thread
     * @param timer    on which deadlines fall due
     */
    public HttpTransport(TransportSettings settings, Executor workers, ScheduledExecutorService timer) {
        this.settings = settings;
        this.workers = workers;
        this.timer = timer;
        this.client = client();
        client.start();
    }

    /**
     * Sends a call once.
     *
     * @param baseUrl     scheme, host and port of the service
     * @param call        what to send
     * @param credentials added to it last
     * @param timeout     from now until the end is told
     * @param maxSize     of the reply in bytes, packed and unpacked
     * @param caller      told how it ended, once, on a worker
     */
    public void execute(
            URI baseUrl, HttpCall call, Credentials credentials, Duration timeout, int maxSize, Consumer<HttpResult> caller) {
        HttpHost target = new HttpHost(baseUrl.getScheme(), baseUrl.getHost(), baseUrl.getPort());
        CallInFlight running = new CallInFlight(
                new ReplyConsumer(maxSize), target.toHostString(), workers, this::forget, caller);
        calls.add(running);
        if (inFlight.incrementAndGet() > MAX_IN_FLIGHT) {
            running.failed(new RejectedExecutionException("more than " + MAX_IN_FLIGHT + " calls are under way"));
            return;
        }
        try {
            running.endsAt(timer.schedule(() -> running.late(timeout), timeout.toMillis(), TimeUnit.MILLISECONDS));
            String lookedUp = settings.proxyHost() == null ? target.getHostName() : settings.proxyHost();
            if (addresses.knows(lookedUp)) {
                send(running, target, call, credentials, timeout);
            } else {
                workers.execute(() -> send(running, target, call, credentials, timeout));
            }
        } catch (RuntimeException e) {
            running.failed(e);
        }
        if (closed) {
            running.stopped();
        }
    }

    private void send(CallInFlight running, HttpHost target, HttpCall call, Credentials credentials, Duration timeout) {
        try {
            HttpClientContext context = HttpClientContext.create();
            context.setAttribute(CALL, running);
            context.setRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(timeout))
                    .setAuthenticationEnabled(false)
                    .build());
            running.runningAs(client.execute(
                    request(target, call, credentials), running.reply(), null, context, running));
        } catch (RuntimeException e) {
            running.failed(e);
        }
    }

    private static AsyncRequestProducer request(HttpHost target, HttpCall call, Credentials credentials) {
        BasicHttpRequest request = new BasicHttpRequest(call.method(), target, credentials.target(call));
        call.headers().forEach(request::setHeader);
        if (credentials instanceof Credentials.Basic basic) {
            request.setHeader("Authorization", basic.header());
        }
        byte[] body = call.body();
        return new BasicRequestProducer(
                request, body == null ? null : new BasicAsyncEntityProducer(body, ContentType.parse(call.contentType())));
    }

    private void forget(CallInFlight call) {
        if (calls.remove(call)) {
            inFlight.decrementAndGet();
        }
    }

    /** Ends every call that is still under way, each telling its caller, then closes the connections. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(CallInFlight::stopped);
        client.close(CloseMode.IMMEDIATE);
    }

    private CloseableHttpAsyncClient client() {
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setTlsStrategy(tls())
                        .setMaxConnTotal(settings.maxConnections())
                        .setMaxConnPerRoute(settings.maxConnections())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                                .build())
                        .build())
                .setHttp1Config(Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(IO_THREADS).setTcpNoDelay(true).build())
                .setKeepAliveStrategy((reply, context) -> {
                    TimeValue wanted = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(reply, context);
                    TimeValue most = TimeValue.of(settings.maxIdle());
                    return TimeValue.isPositive(wanted) && wanted.compareTo(most) < 0 ? wanted : most;
                })
                .setUserAgent("camel-gateways")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .addExecInterceptorLast("say when sending starts", HttpTransport::sayWhenSendingStarts);
        if (settings.proxyHost() != null) {
            builder.setProxy(new HttpHost(settings.proxyHost(), settings.proxyPort()));
        }
        return builder.build();
    }

    /** The asynchronous client checks no host name unless it is given a verifier. */
    private org.apache.hc.core5.http.nio.ssl.TlsStrategy tls() {
        ClientTlsStrategyBuilder tls = ClientTlsStrategyBuilder.create().setHostnameVerifier(new DefaultHostnameVerifier());
        if (settings.sslContext() != null) {
            tls.setSslContext(settings.sslContext());
        }
        return tls.buildAsync();
    }

    /** The last step before the wire: connected, TLS stands, nothing written. */
    private static void sayWhenSendingStarts(
            HttpRequest request, AsyncEntityProducer entity, AsyncExecChain.Scope scope, AsyncExecChain chain,
            AsyncExecCallback callback)
            throws org.apache.hc.core5.http.HttpException, java.io.IOException {
        CallInFlight call = (CallInFlight) scope.clientContext.getAttribute(CALL);
        if (call.startSending()) {
            chain.proceed(request, entity, scope, callback);
        } else {
            callback.failed(new java.io.InterruptedIOException("too late to send"));
        }
    }
}
