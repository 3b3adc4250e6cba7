package org.camelgateways.support;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.camelgateways.support.polling.FirstPoll;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/** The options that every component here has. Durations are milliseconds, or text with a unit. */
@UriParams
public abstract class HttpServiceConfiguration implements Cloneable {

    private static final int LAST_PORT = 65_535;

    @UriParam(description = "Scheme, host and port of the service, for example to reach the simulator. The vendor's own by default.")
    private @Nullable String baseUrl;
    @UriParam(label = "advanced", defaultValue = "5000", javaType = "java.time.Duration",
              description = "How long a connection may take to come about, in all: TCP, a proxy and TLS together.")
    private long connectTimeout = 5_000;
    @UriParam(defaultValue = "30000", javaType = "java.time.Duration",
              description = "How long a call may take in all: waiting for a free connection, connecting, sending and receiving.")
    private long requestTimeout = 30_000;
    @UriParam(label = "advanced", defaultValue = "64",
              description = "How many connections may be open to the service at once. Calls beyond that wait for a free one.")
    private int maxConnections = 64;
    @UriParam(label = "advanced", defaultValue = "5000", javaType = "java.time.Duration",
              description = "How long an unused connection is kept for another call.")
    private long maxIdle = 5_000;
    @UriParam(label = "advanced", defaultValue = "1048576",
              description = "The largest reply taken in, in bytes, counted as it came and unpacked.")
    private int maxResponseSize = 1_048_576;
    @UriParam(label = "security", description = "TLS settings of connections to the service.")
    private @Nullable SSLContextParameters sslContextParameters;
    @UriParam(label = "proxy", description = "Host of an HTTP proxy.")
    private @Nullable String proxyHost;
    @UriParam(label = "proxy", defaultValue = "8080", description = "Port of the HTTP proxy.")
    private int proxyPort = 8080;
    @UriParam(label = "security", defaultValue = "false",
              description = "Insecure: allows a baseUrl that begins with http:// and is not on this machine."
                            + " Credentials, numbers and texts can then be read by everyone on the way.")
    private boolean allowPlainHttp;
    @UriParam(label = "advanced", defaultValue = "false",
              description = "The message body is the wire document itself, and the reply is handed on as it came.")
    private boolean raw;
    @UriParam(label = "advanced", defaultValue = "false",
              description = "Sends the message headers traceparent and tracestate along. No other header ever leaves.")
    private boolean propagateTrace;
    @UriParam(label = "advanced", defaultValue = "false",
              description = "Sends what may have been sent already, or was sent in part: where Camel redelivers, and where the"
                            + " same request comes again on the same exchange or a copy of it (by failover, by hand, as an equal"
                            + " row of a split). The text may then be sent twice.")
    private boolean resendUnknown;
    @UriParam(label = "consumer", enums = "baseline,emit",
              description = "Of a list that is polled: what the first poll of all does with what it finds. It takes it as"
                            + " known (baseline), or routes all of it as created (emit). By default baseline; emit of a list"
                            + " of which only what is new is told, such as the messages of a folder.")
    private @Nullable FirstPoll firstPoll;
    @UriParam(label = "consumer", defaultValue = "20",
              description = "Of a list that is polled: the largest part of it that may be told as removed at once, in percent;"
                            + " three entries always may. Where more are gone, none is told, and a warning is logged.")
    private int maxRemovals = 20;
    @UriParam(label = "consumer", defaultValue = "0",
              description = "Of a list that is polled: how many changes one poll routes; the others come with the next ones. 0"
                            + " routes all.")
    private int maxMessagesPerPoll;
    @UriParam(label = "consumer",
              description = "Where consumers that poll remember what they have seen, personal data included: a FollowStore."
                            + " By default the memory, so that a restart begins with a first poll, and what happened in"
                            + " between is not told.")
    @Metadata(autowired = false)
    private @Nullable FollowStore followStore;

    /** A copy, so that an endpoint's options do not change its component's. */
    public HttpServiceConfiguration copy() {
        try {
            return (HttpServiceConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    /** The vendor's own base URL. */
    protected abstract String vendorUrl();

    /** What the first poll of a list does with what it finds. */
    protected FirstPoll firstPollOf(PolledList<?> list) {
        return firstPoll == null ? FirstPoll.baseline : firstPoll;
    }

    /**
     * The largest list taken in, in bytes, counted as it came and unpacked, where lists are handed on as they are read.
     */
    protected long maxListSize() {
        return 0;
    }

    /** Adds every fault of the configuration to the list, one sentence each. */
    protected void validate(List<String> faults) {
        if (connectTimeout <= 0 || requestTimeout <= 0) {
            faults.add("connectTimeout and requestTimeout must be longer than 0");
        }
        if (maxConnections < 1 || maxResponseSize < 1 || maxIdle < 0) {
            faults.add("maxConnections and maxResponseSize must be at least 1 and maxIdle at least 0");
        }
        if (proxyHost != null && (proxyPort < 1 || proxyPort > LAST_PORT)) {
            faults.add("proxyPort " + proxyPort + " is not a port");
        }
        if (proxyHost != null && !proxyHost.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\]")) {
            faults.add("proxyHost must be a host name or an address only, without scheme, user and port");
        }
        if (maxRemovals < 0 || maxRemovals > 100 || maxMessagesPerPoll < 0) {
            faults.add("maxRemovals must be 0 to 100 percent, and maxMessagesPerPoll at least 0");
        }
        validateUrl("baseUrl", url(), faults);
        if (!url().matches("https?://[^/?#@]+/?")) {
            faults.add("baseUrl must be scheme, host and port only");
        }
    }

    /** A URL that may be used: https, or http to this machine, or http where that is allowed. Never repeats the URL. */
    protected final void validateUrl(String option, String url, List<String> faults) {
        try {
            URI uri = new URI(url);
            boolean https = "https".equalsIgnoreCase(uri.getScheme());
            if (!https && !"http".equalsIgnoreCase(uri.getScheme())) {
                faults.add(option + " must begin with https://");
            } else if (uri.getHost() == null) {
                faults.add(option + " names no host");
            } else if (uri.getPort() == 0 || uri.getPort() > LAST_PORT) {
                faults.add(option + " has a port outside 1 to " + LAST_PORT);
            } else if (uri.getRawUserInfo() != null) {
                faults.add(option + " must not carry a user name or a password");
            } else if (!https && !allowPlainHttp && !isLoopback(uri.getHost())) {
                faults.add(option + " must begin with https:// (allowPlainHttp=true lifts that, and is insecure)");
            }
        } catch (URISyntaxException e) {
            faults.add(option + " is not a URL");
        }
    }

    /** Whether a host is this machine, as far as that can be said without asking the network. */
    protected static boolean isLoopback(String host) {
        if ("localhost".equalsIgnoreCase(host)) {
            return true;
        }
        try {
            // a literal address is not looked up; a name is refused without asking the network
            boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (java.net.UnknownHostException e) {
            return false;
        }
    }

    /** The base URL in force, without a slash at its end. */
    public final String url() {
        String url = baseUrl == null ? vendorUrl() : baseUrl.trim();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Never shows an option's value: some are secrets, and which ones is not for a text to decide. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[...]";
    }

    public @Nullable String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(@Nullable String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public long getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(long connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public int getMaxConnections() {
        return maxConnections;
    }

    public void setMaxConnections(int maxConnections) {
        this.maxConnections = maxConnections;
    }

    public long getMaxIdle() {
        return maxIdle;
    }

    public void setMaxIdle(long maxIdle) {
        this.maxIdle = maxIdle;
    }

    public int getMaxResponseSize() {
        return maxResponseSize;
    }

    public void setMaxResponseSize(int maxResponseSize) {
        this.maxResponseSize = maxResponseSize;
    }

    public @Nullable SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    public void setSslContextParameters(@Nullable SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public @Nullable String getProxyHost() {
        return proxyHost;
    }

    public void setProxyHost(@Nullable String proxyHost) {
        this.proxyHost = proxyHost;
    }

    public int getProxyPort() {
        return proxyPort;
    }

    public void setProxyPort(int proxyPort) {
        this.proxyPort = proxyPort;
    }

    public boolean isAllowPlainHttp() {
        return allowPlainHttp;
    }

    public void setAllowPlainHttp(boolean allowPlainHttp) {
        this.allowPlainHttp = allowPlainHttp;
    }

    public boolean isRaw() {
        return raw;
    }

    public void setRaw(boolean raw) {
        this.raw = raw;
    }

    public boolean isPropagateTrace() {
        return propagateTrace;
    }

    public void setPropagateTrace(boolean propagateTrace) {
        this.propagateTrace = propagateTrace;
    }

    public boolean isResendUnknown() {
        return resendUnknown;
    }

    public void setResendUnknown(boolean resendUnknown) {
        this.resendUnknown = resendUnknown;
    }

    public @Nullable FirstPoll getFirstPoll() {
        return firstPoll;
    }

    public void setFirstPoll(@Nullable FirstPoll firstPoll) {
        this.firstPoll = firstPoll;
    }

    public int getMaxRemovals() {
        return maxRemovals;
    }

    public void setMaxRemovals(int maxRemovals) {
        this.maxRemovals = maxRemovals;
    }

    public int getMaxMessagesPerPoll() {
        return maxMessagesPerPoll;
    }

    public void setMaxMessagesPerPoll(int maxMessagesPerPoll) {
        this.maxMessagesPerPoll = maxMessagesPerPoll;
    }

    public @Nullable FollowStore getFollowStore() {
        return followStore;
    }

    public void setFollowStore(@Nullable FollowStore followStore) {
        this.followStore = followStore;
    }
}
