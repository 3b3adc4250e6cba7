package org.camelgateways.support;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.spi.UriParam;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.camelgateways.support.callback.CallbackConsumer;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.callback.CallbackSettings;
import org.camelgateways.support.http.Credentials;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.HttpTransport;
import org.camelgateways.support.http.Reception;
import org.camelgateways.support.list.StreamedList;
import org.camelgateways.support.meters.OperationMeter;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.ListPollingConsumer;
import org.camelgateways.support.polling.MemoryFollowStore;
import org.camelgateways.support.polling.PolledList;
import org.camelgateways.support.polling.PollingSettings;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint of a service reached over HTTP. Its URI shows no secret, whatever the route's author wrote into it.
 *
 * @param <C> the component's configuration
 */
public abstract class HttpServiceEndpoint<C extends HttpServiceConfiguration> extends ScheduledPollEndpoint
        implements EndpointServiceLocation {

    /** The services are not built for more, and ask for no less. */
    private static final long GENTLE_DELAY = 60_000;

    @UriParam(label = "consumer,scheduler", defaultValue = "" + GENTLE_DELAY, javaType = "java.time.Duration",
              description = "How long after a poll the next one begins: a number, in timeUnit, or text with a unit such as 5m.")
    private long delay = GENTLE_DELAY;

    private final HttpServiceComponent<C> component;
    private final C configuration;
    private final FollowStore memory = new MemoryFollowStore();
    private volatile @Nullable Outgoing outgoing;

    /** What every call of this endpoint has in common. */
    private record Outgoing(HttpTransport transport, URI baseUrl, Credentials credentials, Duration timeout,
            Reception ordinary, Reception list) {
    }

    /** @param shownUri the endpoint's URI with every secret masked */
    protected HttpServiceEndpoint(String shownUri, HttpServiceComponent<C> component, C configuration) {
        super(shownUri, component);
        this.component = component;
        this.configuration = configuration;
    }

    /** This endpoint's options. */
    public final C getConfiguration() {
        return configuration;
    }

    /** How this endpoint's account proves itself. */
    protected abstract Credentials credentials();

    /**
     * Sends a call once; how it ended is told once, on a worker.
     *
     * @param forList whether what comes may be larger than the memory
     */
    final void send(HttpCall call, boolean forList, Consumer<HttpResult> caller) throws Exception {
        Outgoing out = outgoing();
        out.transport().execute(out.baseUrl(), call, out.credentials(), out.timeout(),
                forList ? out.list() : out.ordinary(), caller);
    }

    /** Makes what the first call would have to wait for; there is no connection yet. */
    final void prepare() throws Exception {
        outgoing();
    }

    private Outgoing outgoing() throws Exception {
        Outgoing out = outgoing;
        if (out == null || out.transport().isClosed()) {
            out = connect();
            outgoing = out;
        }
        return out;
    }

    /** A consumer of what the service tells by callbacks. */
    protected final CallbackConsumer<?> callbackConsumer(
            Processor processor, CallbackSettings settings, CallbackProtocol<?> protocol)
            throws Exception {
        CallbackConsumer<?> consumer = new CallbackConsumer<>(this, processor, settings, protocol);
        configureConsumer(consumer);
        return consumer;
    }

    /**
     * A consumer of the changes of a list.
     *
     * @param listing      fetches the whole list; its result is a list, or one that is read entry by entry
     * @param list         what its entries are
     * @param account      whose list it is; no secret
     * @param changeHeader the name of the header that says what happened to an entry
     */
    protected final <E> ListPollingConsumer<E> pollingConsumer(
            Processor processor, ServiceOperation<?, ?> listing, PolledList<E> list, String account, String changeHeader)
            throws Exception {
        return pollingConsumer(processor, listing, () -> null, list, account, changeHeader);
    }

    /** @param body what the listing's operation is called with */
    protected final <E> ListPollingConsumer<E> pollingConsumer(
            Processor processor, ServiceOperation<?, ?> listing, Callable<@Nullable Object> body, PolledList<E> list,
            String account, String changeHeader)
            throws Exception {
        C options = configuration;
        FollowStore store = options.getFollowStore() == null ? memory : options.getFollowStore();
        PollingSettings settings = new PollingSettings(
                store, listing.name(), options.url() + "\n" + account, options.firstPollOf(list), options.getMaxRemovals(),
                options.getMaxMessagesPerPoll(), changeHeader);
        ListPollingConsumer<E> consumer
                = new ListPollingConsumer<>(this, processor, () -> entries(listing, body.call()), list, settings);
        configureConsumer(consumer);
        return consumer;
    }

    /** What is listed, whole. */
    @SuppressWarnings("unchecked")
    protected final <E> List<E> entries(ServiceOperation<?, ?> listing, @Nullable Object body) throws Exception {
        Object result = call(listing, body);
        if (result instanceof StreamedList<?> streamed) {
            try (StreamedList<E> list = (StreamedList<E>) streamed) {
                List<E> entries = new ArrayList<>(Math.toIntExact(list.size()));
                list.forEachRemaining(entries::add);
                return entries;
            }
        }
        return (List<E>) result;
    }

    /** Calls as a producer does, and waits, on the caller's own thread. */
    protected final Object call(ServiceOperation<?, ?> operation, @Nullable Object body) throws Exception {
        Exchange exchange = createExchange();
        exchange.getMessage().setBody(body);
        new ServiceProducer<>(this, operation).process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody();
    }

    @Override
    protected void doConfigureConsumer(org.apache.camel.Consumer consumer) {
        super.doConfigureConsumer(consumer);
        if (super.getDelay() < 0 && consumer instanceof ScheduledPollConsumer poller) {
            poller.setDelay(Math.max(1, getTimeUnit().convert(delay, TimeUnit.MILLISECONDS)));
        }
    }

    @Override
    public long getDelay() {
        return delay;
    }

    @Override
    public void setDelay(long delay) {
        this.delay = delay;
        super.setDelay(delay);
    }

    /** Whose calls go where: two endpoints may have it in common. */
    final Object account() {
        return List.of(configuration.url(), credentials());
    }

    /** Where its calls are counted. */
    final OperationMeter meter(String operation) {
        return component.meters().of(account(), operation);
    }

    private Outgoing connect() throws Exception {
        C options = configuration;
        return new Outgoing(
                component.transport(options), URI.create(options.url()), credentials(),
                Duration.ofMillis(options.getRequestTimeout()), Reception.of(options.getMaxResponseSize()),
                new Reception(options.getMaxResponseSize(), component.spool(), options.maxListSize()));
    }

    /** A path that is none, as far as it is like one: what follows may be an option that lacks its question mark. */
    public static String shownPath(String path) {
        return path.replaceAll("[^A-Za-z/].*", "…");
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
        return configuration.url();
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
