package org.camelgateways.support;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import javax.net.ssl.SSLContext;

import org.apache.camel.Endpoint;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.SSLContextParametersAware;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.HealthCheckComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;
import org.camelgateways.support.http.HttpTransport;
import org.camelgateways.support.http.Spool;
import org.camelgateways.support.http.TransportSettings;
import org.camelgateways.support.meters.Meters;
import org.jspecify.annotations.Nullable;

/**
 * A component of a service reached over HTTP. Owns the connections and the threads; endpoints with equal settings share
 * them.
 *
 * @param <C> the component's configuration
 */
public abstract class HttpServiceComponent<C extends HttpServiceConfiguration> extends HealthCheckComponent
        implements SSLContextParametersAware {

    private static final String PROFILE = "camel-gateways";

    private final Map<TransportSettings, HttpTransport> transports = new ConcurrentHashMap<>();
    private final Map<SSLContextParameters, SSLContext> sslContexts = new ConcurrentHashMap<>();
    /** Not the lifecycle's own lock: a stop waits for calls to end, which may come here. */
    private final Lock guard = new ReentrantLock();
    private final Spool spool = new Spool(this::spoolDirectory);
    private final Meters meters = new Meters(this::name);
    private boolean closed;
    private OptionNames optionNames = new OptionNames(null);
    private @Nullable ExecutorService workers;
    private @Nullable Executor telling;
    private @Nullable ExecutorService lookUps;
    private @Nullable ScheduledExecutorService timer;

    @Metadata(label = "security", defaultValue = "false",
              description = "Uses the TLS settings of the Camel context where sslContextParameters is not set.")
    private boolean useGlobalSslContextParameters;

    /** The options of the component, which endpoints begin with. */
    protected abstract C configuration();

    /** An endpoint for a path such as {@code message/create}, its options not yet set. */
    protected abstract HttpServiceEndpoint<C> createEndpoint(String shownUri, String path, C configuration);

    /** Camel masks the secrets whose names it knows, and those of which it is told. */
    @Override
    protected void doInit() throws Exception {
        super.doInit();
        ExtendedCamelContext camel = getCamelContext().getCamelContextExtension();
        EndpointUriFactory factory = camel.getEndpointUriFactory(getDefaultName());
        optionNames = new OptionNames(factory);
        for (String secret : factory == null ? Set.<String> of() : factory.secretPropertyNames()) {
            String dashed = StringHelper.camelCaseToDash(secret);
            if (!CamelContextHelper.containsSensitive(getCamelContext(), secret)
                    || URISupport.sanitizeUri("scheme:path?" + dashed + "=shown").contains("shown")) {
                String told = camel.getAdditionalSensitiveKeywords();
                String names = secret + "," + dashed;
                camel.setAdditionalSensitiveKeywords(told == null ? names : told + "," + names);
            }
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    protected final Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) throws Exception {
        String shownUri = optionNames.shownUri(uri.substring(0, uri.indexOf(':')), remaining, parameters);
        HttpServiceEndpoint<C> endpoint = createEndpoint(shownUri, remaining, (C) configuration().copy());
        try {
            setProperties(endpoint, parameters);
        } catch (PropertyBindingException e) {
            if (optionNames.isHarmless(String.valueOf(e.getPropertyName()))) {
                throw e;
            }
            // Camel's own exception repeats the value
            throw new IllegalArgumentException(
                    "An option that is a secret, or is none of those known, cannot be set. Check the spelling, and wrap secrets in"
                                               + " RAW{...}; one that begins with # is set as a property.");
        }
        return endpoint;
    }

    /**
     * Names the options that do not exist, never their values: a misspelt secret is a secret still. Where a URI holds a
     * secret, not even the names: what looks like one may be the part of the secret that follows an ampersand.
     */
    @Override
    protected void validateParameters(String uri, Map<String, Object> parameters, @Nullable String optionPrefix) {
        if (parameters != null && !parameters.isEmpty()) {
            String names = optionNames.holdsSecret(uri)
                    ? "among those of a URI that holds a secret, which is why it is not named here; wrap secrets in RAW{...}"
                    : String.join(", ", new TreeMap<>(parameters).keySet());
            throw new ResolveEndpointFailedException(
                    uri.substring(0, (uri + "?").indexOf('?')),
                    "There is no option " + names + ". Check the spelling; the component's page lists them all.");
        }
    }

    final HttpTransport transport(C options) throws Exception {
        boolean tls = "https".equalsIgnoreCase(URI.create(options.url()).getScheme());
        SSLContextParameters parameters = options.getSslContextParameters();
        if (parameters == null) {
            parameters = retrieveGlobalSslContextParameters();
        }
        guard.lock();
        try {
            if (closed) {
                throw new IllegalStateException("the component is stopped");
            }
            TransportSettings settings = new TransportSettings(
                    Duration.ofMillis(options.getConnectTimeout()), options.getMaxConnections(),
                    Duration.ofMillis(options.getMaxIdle()), tls, tls && parameters != null ? sslContext(parameters) : null,
                    options.getProxyHost(), options.getProxyPort());
            return transports.computeIfAbsent(settings, s -> new HttpTransport(s, workers(), lookUps(), timer()));
        } finally {
            guard.unlock();
        }
    }

    /** How its calls ended, by account and operation. */
    public final Meters meters() {
        return meters;
    }

    /** As it is known in Camel: by its scheme, or as a bean. */
    private String name() {
        return getCamelContext().getComponentNames().stream().filter(n -> getCamelContext().hasComponent(n) == this).sorted()
                .findFirst().orElse(getDefaultName());
    }

    /** Where lists are kept that are too large for the memory. */
    final Spool spool() {
        return spool;
    }

    /** Camel's own has one where spooling is on, or where it was set. */
    private Path spoolDirectory() {
        File set = getCamelContext().getStreamCachingStrategy().getSpoolDirectory();
        return set == null ? Path.of(System.getProperty("java.io.tmpdir")) : set.toPath();
    }

    private SSLContext sslContext(SSLContextParameters parameters) throws Exception {
        SSLContext known = sslContexts.get(parameters);
        if (known == null) {
            known = parameters.createSSLContext(getCamelContext());
            sslContexts.put(parameters, known);
        }
        return known;
    }

    /**
     * Where routes go on. Bounded by what may be in flight, so that it never refuses what was sent. Virtual threads
     * need no more room when they are blocked.
     */
    private Executor workers() {
        Executor known = telling;
        if (known == null) {
            ThreadPoolProfile profile = new ThreadPoolProfile(PROFILE);
            profile.setPoolSize(16);
            profile.setMaxPoolSize(16);
            profile.setMaxQueueSize(2 * HttpTransport.MAX_IN_FLIGHT);
            profile.setAllowCoreThreadTimeOut(true);
            profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
            ExecutorService pool = getCamelContext().getExecutorServiceManager().newThreadPool(
                    this, getDefaultName() + "-worker", profile);
            workers = pool;
            known = pool instanceof ThreadPoolExecutor threads
                    ? new ElasticWorkers(threads, timer(), HttpTransport.MAX_IN_FLIGHT) : pool;
            telling = known;
        }
        return known;
    }

    private ScheduledExecutorService timer() {
        ScheduledExecutorService pool = timer;
        if (pool == null) {
            ThreadPoolProfile profile = new ThreadPoolProfile(PROFILE + "-timer");
            profile.setPoolSize(1);
            profile.setMaxPoolSize(0);
            pool = getCamelContext().getExecutorServiceManager()
                    .newScheduledThreadPool(this, getDefaultName() + "-deadline", profile);
            timer = pool;
        }
        return pool;
    }

    /** Where host names are looked up: nothing else waits for one that hangs. */
    private ExecutorService lookUps() {
        ExecutorService pool = lookUps;
        if (pool == null) {
            ThreadPoolProfile profile = new ThreadPoolProfile(PROFILE + "-lookup");
            profile.setPoolSize(HttpTransport.MAX_LOOK_UPS);
            profile.setMaxPoolSize(HttpTransport.MAX_LOOK_UPS);
            profile.setMaxQueueSize(HttpTransport.MAX_IN_FLIGHT);
            // a pool makes a thread for each task until it is full, though others are idle: soon they are not there
            profile.setKeepAliveTime(1L);
            profile.setAllowCoreThreadTimeOut(true);
            profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
            pool = getCamelContext().getExecutorServiceManager().newThreadPool(this, getDefaultName() + "-lookup", profile);
            lookUps = pool;
        }
        return pool;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        guard.lock();
        try {
            closed = false;
        } finally {
            guard.unlock();
        }
        // by then the application has what there is to be shown in
        getCamelContext().addStartupListener((camel, alreadyStarted) -> {
            if (isRunAllowed()) {
                meters.show(camel, isHealthCheckProducerEnabled());
            }
        });
    }

    /**
     * Calls still under way end first, each completing its exchange; then the threads. Nothing new begins meanwhile.
     */
    @Override
    protected void doStop() throws Exception {
        List<HttpTransport> open;
        guard.lock();
        try {
            closed = true;
            open = List.copyOf(transports.values());
            transports.clear();
            sslContexts.clear();
        } finally {
            guard.unlock();
        }
        meters.hide();
        open.forEach(HttpTransport::close);
        ExecutorServiceManager threads = getCamelContext().getExecutorServiceManager();
        if (workers != null) {
            threads.shutdownGraceful(workers);
            workers = null;
            telling = null;
        }
        // routes that had a list have ended, or will not any more
        spool.close();
        if (lookUps != null) {
            threads.shutdownNow(lookUps);
            lookUps = null;
        }
        if (timer != null) {
            threads.shutdownNow(timer);
            timer = null;
        }
        super.doStop();
    }

    @Override
    public boolean isUseGlobalSslContextParameters() {
        return useGlobalSslContextParameters;
    }

    @Override
    public void setUseGlobalSslContextParameters(boolean useGlobalSslContextParameters) {
        this.useGlobalSslContextParameters = useGlobalSslContextParameters;
    }
}
