package org.camelgateways.support;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.support.DefaultEndpoint;
import org.camelgateways.support.http.Credentials;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.HttpTransport;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a service reached over HTTP. Its URI shows no secret, whatever the route's author wrote into it.
 *
 * @param <C> the component's configuration
 */
public abstract class HttpServiceEndpoint<C extends HttpServiceConfiguration> extends DefaultEndpoint
        implements EndpointServiceLocation {

    private final HttpServiceComponent<C> component;
    private volatile @Nullable Outgoing outgoing;

    /** What every call of this endpoint has in common, made when the first call is sent. */
    private record Outgoing(HttpTransport transport, URI baseUrl, Credentials credentials, Duration timeout, int maxSize) {
    }

    /** @param shownUri the endpoint's URI with every secret masked */
    protected HttpServiceEndpoint(String shownUri, HttpServiceComponent<C> component) {
        super(shownUri, component);
        this.component = component;
    }

    /** This endpoint's options. */
    protected abstract C configuration();

    /** How this endpoint's account proves itself. */
    protected abstract Credentials credentials();

    /** Sends a call once; how it ended is told once, on a worker. */
    final void send(HttpCall call, Consumer<HttpResult> caller) throws Exception {
        Outgoing out = outgoing;
        if (out == null || out.transport().isClosed()) {
            out = connect();
            outgoing = out;
        }
        out.transport().execute(out.baseUrl(), call, out.credentials(), out.timeout(), out.maxSize(), caller);
    }

    private Outgoing connect() throws Exception {
        C options = configuration();
        return new Outgoing(
                component.transport(options), URI.create(options.url()), credentials(),
                Duration.ofMillis(options.getRequestTimeout()), options.getMaxResponseSize());
    }

    /** Refuses a configuration, naming all its faults at once. */
    protected final void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(getEndpointBaseUri() + " cannot be used: " + String.join("; ", faults) + ".");
        }
    }

    @Override
    protected void doStop() throws Exception {
        outgoing = null;
        super.doStop();
    }

    @Override
    public String getServiceUrl() {
        return configuration().url();
    }

    @Override
    public String getServiceProtocol() {
        return "http";
    }

    /** Two endpoints that differ in a secret only show the same URI and are not the same. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
