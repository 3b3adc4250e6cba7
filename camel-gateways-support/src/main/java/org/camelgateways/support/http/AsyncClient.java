package org.camelgateways.support.http;

import java.time.Duration;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The HTTP client with everything switched off that it does unasked. */
final class AsyncClient {

    private static final int IO_THREADS = 2;

    private AsyncClient() {
    }

    static PoolingAsyncClientConnectionManager pool(TransportSettings settings, AddressCache addresses) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setTlsStrategy(tls(settings))
                .setMaxConnTotal(Integer.MAX_VALUE)
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .build())
                .build();
    }

    static CloseableHttpAsyncClient over(PoolingAsyncClientConnectionManager pool, TransportSettings settings) {
        OneCall oneCall = new OneCall();
        HttpAsyncClientBuilder builder = HttpAsyncClientBuilder.create()
                .setConnectionManager(pool)
                .setHttp1Config(Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build())
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(IO_THREADS).setTcpNoDelay(true).build())
                .setConnectionReuseStrategy((request, response, context) -> {
                    CallInFlight call = CallInFlight.of(context);
                    return call.connections().keeps(call, request, response, context);
                })
                .setKeepAliveStrategy(AsyncClient::keepAlive)
                .setUserAgent("camel-gateways")
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

    /** The asynchronous client checks no host name unless it is given a verifier. */
    private static TlsStrategy tls(TransportSettings settings) {
        ClientTlsStrategyBuilder tls = ClientTlsStrategyBuilder.create().setHostnameVerifier(new DefaultHostnameVerifier());
        if (settings.sslContext() != null) {
            tls.setSslContext(settings.sslContext());
        }
        return tls.buildAsync();
    }
}
