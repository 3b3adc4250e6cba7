package org.camelgateways.support.http;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.CookieSpecFactory;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Registry;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.reactor.ssl.SSLIOSession;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** The HTTP client with everything switched off that it does unasked. */
final class AsyncClient {

    /**
     * Two are enough for any number of calls; where there is but one processor, a second one only takes turns with it.
     */
    private static final int IO_THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
    /** The JVM's certificates are not read for nothing: that takes longer than all else of a transport. */
    private static final Registry<TlsStrategy> NO_TLS = RegistryBuilder.<TlsStrategy> create().build();

    private AsyncClient() {
    }

    static PoolingAsyncClientConnectionManager pool(
            TransportSettings settings, AddressCache addresses, ScheduledExecutorService timer) {
        Pool pool = new Pool(settings, addresses, timer);
        pool.setMaxTotal(Integer.MAX_VALUE);
        pool.setDefaultMaxPerRoute(settings.maxConnections());
        pool.setDefaultTlsConfig(TlsConfig.custom()
                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                .build());
        // a host's addresses are tried one after the other, and one that does not answer must not take all the time
        pool.setConnectionConfigResolver(route -> ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connectTimeout().dividedBy(addresses.count(firstHop(route)))))
                .build());
        return pool;
    }

    private static String firstHop(HttpRoute route) {
        return (route.getProxyHost() == null ? route.getTargetHost() : route.getProxyHost()).getHostName();
    }

    /** Gives a call a deadline for its connection at the moment at which one begins to be made for it. */
    private static final class Pool extends PoolingAsyncClientConnectionManager {

        private final long connectMillis;
        private final ScheduledExecutorService timer;

        Pool(TransportSettings settings, AddressCache addresses, ScheduledExecutorService timer) {
            super(
                  settings.tls() ? RegistryBuilder.<TlsStrategy> create().register("https", tls(settings)).build() : NO_TLS,
                  PoolConcurrencyPolicy.STRICT, PoolReusePolicy.LIFO, null, null, addresses);
            this.connectMillis = settings.connectTimeout().toMillis();
            this.timer = timer;
        }

        @Override
        public Future<AsyncConnectionEndpoint> connect(
                AsyncConnectionEndpoint endpoint, ConnectionInitiator initiator, @Nullable Timeout timeout,
                @Nullable Object attachment, HttpContext context, FutureCallback<AsyncConnectionEndpoint> callback) {
            CallInFlight call = CallInFlight.of(context);
            call.connectsUntil(timer.schedule(call::unconnected, connectMillis, TimeUnit.MILLISECONDS));
            return super.connect(endpoint, initiator, timeout, attachment, context, callback);
        }
    }

    static CloseableHttpAsyncClient over(PoolingAsyncClientConnectionManager pool, TransportSettings settings) {
        OneCall oneCall = new OneCall();
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(pool)
                .setHttp1Config(Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(IO_THREADS).setTcpNoDelay(true).build())
                .setIoSessionDecorator(AsyncClient::watched)
                .setConnectionReuseStrategy((request, response, context) -> {
                    CallInFlight call = CallInFlight.of(context);
                    return call.connections().keeps(call, request, response, context);
                })
                .setKeepAliveStrategy(AsyncClient::keepAlive)
                .setUserAgent("camel-gateways")
                // the usual ones read the list of all public suffixes, for cookies that are switched off
                .setDefaultCookieSpecRegistry(RegistryBuilder.<CookieSpecFactory> create().build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .addExecInterceptorLast("one call", oneCall)
                .addRequestInterceptorLast(oneCall);
        if (settings.proxyHost() != null) {
            builder.setProxy(new HttpHost(settings.proxyHost(), settings.proxyPort()));
        }
        return builder.build();
    }

    /**
     * What the server was seen to grant, and half of what it says that it grants: the other half is for the way there.
     */
    private static TimeValue keepAlive(HttpResponse reply, HttpContext context) {
        Duration seen = CallInFlight.of(context).connections().idle();
        TimeValue said = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(reply, context);
        long millis = TimeValue.isPositive(said) ? Math.min(seen.toMillis(), said.toMilliseconds() / 2) : seen.toMillis();
        return TimeValue.ofMilliseconds(Math.max(millis, 1));
    }

    /** What comes through TLS was not sent without. */
    private static IOSession watched(IOSession session) {
        return session instanceof SSLIOSession ? session : new FirstBytes(session);
    }

    /** The asynchronous client checks no host name unless it is given a verifier. */
    private static TlsStrategy tls(TransportSettings settings) {
        ClientTlsStrategyBuilder tls = ClientTlsStrategyBuilder.create().setHostnameVerifier(new DefaultHostnameVerifier());
        if (settings.sslContext() != null) {
            tls.setSslContext(settings.sslContext());
        }
        return tls.buildAsync();
    }
}
