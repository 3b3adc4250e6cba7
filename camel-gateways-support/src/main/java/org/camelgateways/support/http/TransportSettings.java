package org.camelgateways.support.http;

import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * What makes one pool of connections different from another. Endpoints with equal settings share a transport.
 *
 * @param connectTimeout for TCP, a proxy and TLS together
 * @param maxConnections to one host; hosts do not take places from each other
 * @param maxIdle        after which an unused connection is not used again
 * @param tls            whether services are spoken to through TLS, or without
 * @param sslContext     for TLS; null: the JVM's
 * @param proxyHost      null: none
 * @param proxyPort      of the proxy
 */
public record TransportSettings(Duration connectTimeout, int maxConnections, Duration maxIdle, boolean tls,
        @Nullable SSLContext sslContext, @Nullable String proxyHost, int proxyPort) {
}
