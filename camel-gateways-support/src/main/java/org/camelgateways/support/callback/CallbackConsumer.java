package org.camelgateways.support.callback;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.IdempotentRepository;
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

    private final CallbackSettings settings;
    private final CallbackProtocol<T> protocol;
    private final CallbackToken token;
    private final RepeatKey repeatKey;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    public CallbackConsumer(Endpoint endpoint, Processor processor, CallbackSettings settings, CallbackProtocol<T> protocol) {
        super(endpoint, processor);
        this.settings = settings;
        this.protocol = protocol;
        this.token = CallbackToken.of(settings.token());
        this.repeatKey = new RepeatKey(endpoint.getEndpointBaseUri(), settings.path(), token);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(settings.repository());
        CallbackPaths.of(getEndpoint().getCamelContext()).open(settings.path(), this);
    }

    /** Callbacks under way go on to their end. */
    @Override
    protected void doStop() throws Exception {
        CallbackPaths.of(getEndpoint().getCamelContext()).close(settings.path(), this);
        super.doStop();
    }

    CallbackToken token() {
        return token;
    }

    boolean isFor(CallbackToken other) {
        return token.matches(other);
    }

    /** Answers a callback that has proved itself. */
    void answer(HttpExchange request) {
        try {
            if (!settings.admits(request.authorization())) {
                request.answerUnauthorized();
            } else if (!protocol.methods().contains(request.method())) {
                request.answerMethodNotAllowed(protocol.methods());
            } else {
                request.answer(reply(request));
            }
        } catch (CallbackRefusedException e) {
            LOG.warn("{} refused a callback: {}", getEndpoint(), e.getMessage());
            request.answer(protocol.refusal(e.status()));
        } catch (Throwable e) {
            // Camel lets an Error in a route through to here, and the vendor is to repeat itself after that too
            getExceptionHandler().handleException("A callback could not be taken in", e);
            request.answer(protocol.failure());
        }
    }

    private CallbackReply reply(HttpExchange request) throws Exception {
        if (!protocol.accepts(request.mediaType())) {
            return protocol.refusal(415);
        }
        if (!isRunAllowed() || isSuspendingOrSuspended()) {
            return protocol.refusal(503);
        }
        CallbackReply reply = takenIn(protocol.read(request.read()));
        return reply == null ? protocol.failure() : reply;
    }

    /** What the vendor hears of a callback that was routed to its end, now or before; null: it was not. */
    private @Nullable CallbackReply takenIn(T callback) throws Exception {
        IdempotentRepository repository = settings.repository();
        String said = protocol.repeatKey(callback);
        if (repository == null || said == null) {
            return route(callback);
        }
        String key = repeatKey.of(said);
        if (!underWay.add(key)) {
            return null;
        }
        try {
            if (repository.contains(key)) {
                return protocol.answer(callback, null);
            }
            CallbackReply reply = route(callback);
            if (reply != null) {
                repository.add(key);
            }
            return reply;
        } finally {
            underWay.remove(key);
        }
    }

    private @Nullable CallbackReply route(T callback) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.setPattern(protocol.pattern());
        protocol.write(callback, exchange.getIn());
        createUoW(exchange);
        try {
            getProcessor().process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                getExceptionHandler().handleException("A callback's route failed; the service will repeat it", exchange,
                        failure);
            }
            boolean taken = failure == null && !exchange.isRollbackOnly() && !exchange.isRollbackOnlyLast();
            return taken ? protocol.answer(callback, exchange.getMessage()) : null;
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }
}
