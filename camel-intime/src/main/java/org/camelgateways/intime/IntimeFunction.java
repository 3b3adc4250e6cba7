package org.camelgateways.intime;

import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpReply;

/**
 * What InTime's functions have in common: status 200 proves nothing, an error code means what this function's table
 * says, and what is neither that nor what the function answers with leaves open whether it was done.
 */
abstract class IntimeFunction<Q, R> implements ServiceOperation<Q, R> {

    static final String UNCLEAR = "the service answered neither with ids nor with one of its error codes";

    protected final IntimeEndpoint endpoint;
    protected final IntimeErrors errors;

    IntimeFunction(IntimeEndpoint endpoint, IntimeErrors errors) {
        this.endpoint = endpoint;
        this.errors = errors;
    }

    @Override
    public final String name() {
        return endpoint.getEndpointBaseUri();
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public final R decode(Q request, HttpReply reply) throws Exception {
        if (reply.status() != 200) {
            throw HttpStatuses.error(this, reply);
        }
        IntimeReply said = IntimeReply.of(reply);
        return said instanceof IntimeReply.ErrorCode error ? refused(request, error.code()) : answered(request, said, reply);
    }

    /** What an error code comes to: an error, but for listings that have nothing to list. */
    R refused(Q request, String code) {
        throw errors.error(this, code);
    }

    /** What an answer that is no error code says. */
    abstract R answered(Q request, IntimeReply said, HttpReply reply) throws Exception;

    /** The error for an answer outside what the function's manual allows. */
    final GatewayException unclear(String sentence) {
        return unanswered(Failure.of(name(), sentence).status(200));
    }
}
