package org.camelgateways.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.support.DefaultAsyncProducer;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.TransportFailure;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends one operation's calls. Each exchange is completed exactly once, on every path, and put on the wire at most
 * once.
 *
 * @param <Q> the operation's request
 * @param <R> the operation's result
 */
public final class ServiceProducer<Q, R> extends DefaultAsyncProducer {

    /** Where an attempt that must not be repeated unseen is kept on the exchange. */
    private static final String UNFINISHED = "CamelGatewaysUnfinished";

    private final HttpServiceEndpoint<?> endpoint;
    private final ServiceOperation<Q, R> operation;

    /** An attempt at this endpoint that ended with an outcome open, or with some sent. */
    private record Unfinished(String endpoint, GatewayException error) {
    }

    public ServiceProducer(HttpServiceEndpoint<?> endpoint, ServiceOperation<Q, R> operation) {
        super(endpoint);
        this.endpoint = endpoint;
        this.operation = operation;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        Q request;
        HttpCall call;
        try {
            GatewayException before = unfinished(exchange);
            if (before != null) {
                throw before;
            }
            exchange.removeProperty(UNFINISHED);
            request = operation.read(exchange);
            call = traced(operation.encode(request), exchange.getMessage());
        } catch (GatewayException e) {
            return refused(exchange, callback, e);
        } catch (Exception e) {
            return refused(exchange, callback, InvalidRequestException.unreadable(operation.name(), e));
        } catch (Throwable e) {
            return refused(exchange, callback, e);
        }
        try {
            endpoint.send(call, result -> {
                try {
                    finish(exchange, request, result);
                } finally {
                    callback.done(false);
                }
            });
            return false;
        } catch (Throwable e) {
            Failure failure = Failure.of(operation.name(), "connections cannot be made, or not any more").cause(e);
            return refused(exchange, callback, new ServiceUnreachableException(failure));
        }
    }

    private static boolean refused(Exchange exchange, AsyncCallback callback, Throwable error) {
        exchange.setException(error);
        callback.done(true);
        return true;
    }

    private void finish(Exchange exchange, Q request, HttpResult result) {
        try {
            operation.write(decode(request, result), exchange.getMessage());
        } catch (Throwable e) {
            GatewayException error = e instanceof GatewayException known ? known : unforeseen(e);
            exchange.setException(error);
            if (error.outcome() == Outcome.UNKNOWN || error.outcome() == Outcome.MIXED) {
                exchange.setProperty(UNFINISHED, new Unfinished(endpoint.getEndpointUri(), error));
            }
            HttpReply partial = result instanceof TransportFailure lost ? lost.partial() : null;
            try {
                operation.failed(request, error, partial, exchange.getMessage());
            } catch (RuntimeException also) {
                error.addSuppressed(also);
            }
        }
    }

    private R decode(Q request, HttpResult result) throws Exception {
        if (result instanceof HttpReply reply) {
            return operation.decode(request, reply);
        }
        TransportFailure lost = (TransportFailure) result;
        Failure failure = Failure.of(operation.name(), lost.sentence()).cause(lost.cause());
        throw lost.mayHaveArrived() ? operation.unanswered(failure) : new ServiceUnreachableException(failure);
    }

    /** A reply that even the operation did not expect says nothing about what was done. */
    private GatewayException unforeseen(Throwable e) {
        return operation.unanswered(
                Failure.of(operation.name(), "the reply could not be read (" + e.getClass().getSimpleName() + ")"));
    }

    private @Nullable GatewayException unfinished(Exchange exchange) {
        boolean redelivered = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, int.class) > 0;
        if (redelivered && !endpoint.configuration().isResendUnknown()
                && exchange.getProperty(UNFINISHED) instanceof Unfinished last
                && last.endpoint().equals(endpoint.getEndpointUri())) {
            return last.error();
        }
        return null;
    }

    private HttpCall traced(HttpCall call, Message message) {
        if (!endpoint.configuration().isPropagateTrace()) {
            return call;
        }
        Map<String, String> trace = new LinkedHashMap<>(call.headers());
        for (String name : List.of("traceparent", "tracestate")) {
            String value = message.getHeader(name, String.class);
            if (value != null && value.length() <= 512 && value.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                trace.put(name, value);
            }
        }
        return call.withHeaders(trace);
    }
}
