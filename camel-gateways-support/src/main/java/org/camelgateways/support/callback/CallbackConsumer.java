package org.camelgateways.support.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.RestConfiguration;
import org.apache.camel.spi.RestConsumerFactory;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a vendor's callbacks in on the application's own HTTP server. The vendor hears "done" only after the route has
 * completed; everything else it hears makes it repeat itself. A callback without the right token meets a 404 and no
 * route.
 *
 * @param <T> what a callback says
 */
public final class CallbackConsumer<T> extends DefaultConsumer implements Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackConsumer.class);
    private static final String SERVER = "platform-http";
    private static final int LARGEST_BODY = 65_536;

    private final CallbackSettings settings;
    private final CallbackProtocol<T> protocol;
    private final byte[] tokenDigest;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private @Nullable Consumer listener;

    public CallbackConsumer(Endpoint endpoint, Processor processor, CallbackSettings settings, CallbackProtocol<T> protocol) {
        super(endpoint, processor);
        this.settings = settings;
        this.protocol = protocol;
        this.tokenDigest = digest(settings.token());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        if (!(getEndpoint().getCamelContext().getComponent(SERVER) instanceof RestConsumerFactory server)) {
            throw new IllegalStateException(
                    "Callbacks need the application's HTTP server: add camel-platform-http-main (Camel Main),"
                                            + " camel-platform-http-starter (Spring Boot) or camel-quarkus-platform-http (Quarkus)");
        }
        ServiceHelper.startService(settings.repository());
        // a rest configuration of its own: what the application set for its own REST services does not apply here
        listener = server.createConsumer(
                getEndpoint().getCamelContext(), this::answer, null, settings.path(), "/{token}", null, null,
                new RestConfiguration(), new HashMap<>());
        ServiceHelper.startService(listener);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopAndShutdownService(listener);
        listener = null;
        super.doStop();
    }

    @Override
    protected void doSuspend() throws Exception {
        ServiceHelper.suspendService(listener);
    }

    @Override
    protected void doResume() throws Exception {
        ServiceHelper.resumeService(listener);
    }

    private void answer(Exchange http) {
        HttpExchange request = new HttpExchange(http, LARGEST_BODY);
        try {
            if (!MessageDigest.isEqual(digest(request.lastPathSegment()), tokenDigest)) {
                request.answer(404, "");
            } else if (!protocol.method().equals(request.method())) {
                request.answerMethodNotAllowed(protocol.method());
            } else if (!protocol.accepts(request.mediaType())) {
                request.answer(415, "");
            } else {
                T callback = protocol.read(new CallbackRequest(request.parameters()));
                if (takenIn(callback)) {
                    request.answer(200, protocol.acknowledgement(callback));
                } else {
                    request.answer(503, "");
                }
            }
        } catch (CallbackRefusedException e) {
            LOG.warn("{} refused a callback: {}", getEndpoint(), e.getMessage());
            request.answer(e.status(), "");
        } catch (Exception e) {
            getExceptionHandler().handleException("A callback could not be taken in", e);
            request.answer(503, "");
        }
    }

    /** Whether the callback was routed to its end, now or before. */
    private boolean takenIn(T callback) throws Exception {
        IdempotentRepository repository = settings.repository();
        if (repository == null) {
            return route(callback);
        }
        String key = protocol.repeatKey(callback);
        if (!underWay.add(key)) {
            return false;
        }
        try {
            if (repository.contains(key)) {
                return true;
            }
            if (!route(callback)) {
                return false;
            }
            repository.add(key);
            return true;
        } finally {
            underWay.remove(key);
        }
    }

    private boolean route(T callback) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOnly);
        protocol.write(callback, exchange.getIn());
        createUoW(exchange);
        try {
            getProcessor().process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                getExceptionHandler().handleException("A callback's route failed; the service will repeat it", exchange,
                        failure);
            }
            return failure == null && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast();
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
