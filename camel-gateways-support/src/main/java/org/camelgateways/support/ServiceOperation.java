package org.camelgateways.support;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.jspecify.annotations.Nullable;

/**
 * One function of a service's manual: how an exchange becomes its request and its reply becomes the result. Holds its
 * endpoint's configuration and nothing of a single exchange; used by many threads at once.
 *
 * @param <Q> the request, checked: everything that can be known to be wrong with it was refused in {@link #read}
 * @param <R> the result
 */
public interface ServiceOperation<Q, R> {

    /** Scheme and operation as in the URI, for example {@code intime:message/create}. */
    String name();

    /** Whether the call changes something, so that a lost answer leaves open whether it was done. */
    boolean changesSomething();

    /**
     * Body and headers to a request.
     *
     * @throws org.camelgateways.support.error.InvalidRequestException naming every fault of the message
     */
    Q read(Exchange exchange) throws Exception;

    /** The request's bytes, without credentials. */
    HttpCall encode(Q request) throws Exception;

    /**
     * The request but for what is made anew each time it is encoded, such as references: by this a repeat is known.
     */
    default HttpCall likeness(Q request) throws Exception {
        return encode(request);
    }

    /**
     * What a reply with status 200 says.
     *
     * @throws GatewayException where the service said no, or said something outside its own grammar
     */
    R decode(Q request, HttpReply reply) throws Exception;

    /** The result to the message that the route goes on with. */
    void write(R result, Message message);

    /**
     * What a result tells of each recipient or entry, where it does: a
     * {@link org.camelgateways.support.model.SendResult} or an {@link org.camelgateways.support.model.EntriesResult}.
     * Where some of it is unknown the request is not made again unseen.
     */
    default Object told(R result) {
        return result;
    }

    /** The error for a call that went out and has no answer, or none that says whether it was done. */
    default GatewayException unanswered(Failure failure) {
        return changesSomething() ? new OutcomeUnknownException(failure) : new NoAnswerException(failure);
    }

    /**
     * A chance to add to an error what is known of this request, and to the message what a route may want to read.
     *
     * @param partial what had come of a reply that broke off; null where nothing had
     */
    default void failed(Q request, GatewayException error, @Nullable HttpReply partial, Message message) {
    }
}
