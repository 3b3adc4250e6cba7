package org.camelgateways.support;

import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.http.HttpResult;
import org.camelgateways.support.http.TransportFailure;
import org.camelgateways.support.model.Outcome;

/** How a call's end is judged, and how an attempt that left the outcome open is kept from being repeated unseen. */
final class Attempts {

    /** Where on the exchange such an attempt is kept. */
    private static final String UNFINISHED = "CamelGatewaysUnfinished";

    /** An attempt of a producer that ended with an outcome open, or with some sent. */
    private record Unfinished(Producer producer, GatewayException error) {
    }

    private Attempts() {
    }

    static <Q, R> R decode(ServiceOperation<Q, R> operation, Q request, HttpResult result) throws Exception {
        if (result instanceof HttpReply reply) {
            return operation.decode(request, reply);
        }
        TransportFailure lost = (TransportFailure) result;
        Failure failure = Failure.of(operation.name(), lost.sentence()).cause(lost.cause());
        throw lost.mayHaveArrived() ? unanswered(operation, failure) : new ServiceUnreachableException(failure);
    }

    /** The error for a call that went out and has no answer. */
    static GatewayException unanswered(ServiceOperation<?, ?> operation, Failure failure) {
        return operation.changesSomething() ? new OutcomeUnknownException(failure) : new NoAnswerException(failure);
    }

    /** A reply that even the operation did not expect says nothing about what was done. */
    static GatewayException error(ServiceOperation<?, ?> operation, Throwable e) {
        return e instanceof GatewayException known
                ? known
                : unanswered(
                        operation,
                        Failure.of(operation.name(), "the reply could not be read (" + e.getClass().getSimpleName() + ")"));
    }

    static void remember(Producer producer, Exchange exchange, GatewayException error) {
        if (error.outcome() == Outcome.UNKNOWN || error.outcome() == Outcome.MIXED) {
            exchange.setProperty(UNFINISHED, new Unfinished(producer, error));
        }
    }

    /** Where Camel redelivers an exchange whose last attempt here may have been done, the same error again. */
    static void refuseUnfinished(Producer producer, Exchange exchange, boolean resendUnknown) {
        boolean redelivered = exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, int.class) > 0;
        if (redelivered && !resendUnknown && exchange.getProperty(UNFINISHED) instanceof Unfinished last
                && last.producer() == producer) {
            throw last.error();
        }
        exchange.removeProperty(UNFINISHED);
    }
}
