package org.camelgateways.connector;

import java.util.Map;

import org.camelgateways.connector.wire.ErrorDocument;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * What the Connector's functions have in common: XML out and in, a status that carries the outcome, an error document
 * that may come with it, or not.
 */
abstract class ConnectorFunction<Q, R> implements ServiceOperation<Q, R> {

    private static final String BASE = "/connector/api/2011-11/";
    private static final Map<String, String> ACCEPT = Map.of("Accept", "application/xml");

    protected final ConnectorEndpoint endpoint;
    private final String path;

    /** @param path below the version's, such as {@code user} */
    ConnectorFunction(ConnectorEndpoint endpoint, String path) {
        this.endpoint = endpoint;
        this.path = BASE + path;
    }

    @Override
    public final String name() {
        return endpoint.getEndpointBaseUri();
    }

    final HttpCall get(Map<String, String> query) {
        return new HttpCall("GET", path, query, ACCEPT, null, null);
    }

    final HttpCall post(String contentType, byte[] document) {
        return HttpCall.post(path, contentType, document).withHeaders(ACCEPT);
    }

    /** The guide names no status of success: whichever says that something was done, and comes with a document. */
    @Override
    public final R decode(Q request, HttpReply reply) {
        return switch (reply.status()) {
            case 200, 201, 202 -> answered(request, reply);
            case 404 -> notFound(reply);
            default -> throw error(reply);
        };
    }

    /** What a reply says that is said to be good. */
    abstract R answered(Q request, HttpReply reply);

    /** What status 404 comes to: an error, but for records that are asked for. */
    R notFound(HttpReply reply) {
        throw error(reply);
    }

    /** A reply's document. */
    final <D> D document(String root, Class<D> type, HttpReply reply) {
        try {
            return endpoint.documents().read(root, type, reply.body());
        } catch (InvalidXmlException e) {
            if (said(reply) != null) {
                throw error(reply);
            }
            throw unclear("the service's " + root + " document " + e.getMessage(), reply);
        }
    }

    /** The error for an answer outside what the guide allows. */
    final GatewayException unclear(String sentence, HttpReply reply) {
        return unanswered(Failure.of(name(), sentence).status(reply.status()));
    }

    /** The error that a status stands for, and what the error document says, where there is one. */
    final GatewayException error(HttpReply reply) {
        GatewayException byStatus = HttpStatuses.error(this, reply);
        ConnectorErrorException said = said(reply);
        if (said == null) {
            return byStatus;
        }
        Failure failure = Failure.of(name(), said.sentence() + ", and HTTP status " + reply.status()).status(reply.status())
                .vendor(said.reason(), said.meaning()).cause(said);
        if (byStatus instanceof AuthenticationFailedException) {
            return new AuthenticationFailedException(failure);
        }
        if (byStatus instanceof ThrottledException throttled) {
            return new ThrottledException(failure, throttled.retryAfter().orElse(null));
        }
        boolean ofTheGuide = reply.status() < 300 || reply.status() >= 400 && reply.status() < 600;
        return byStatus instanceof RequestRejectedException || said.isValidation() && ofTheGuide
                ? new RequestRejectedException(failure) : unanswered(failure);
    }

    private @Nullable ConnectorErrorException said(HttpReply reply) {
        try {
            return ConnectorErrorException.of(endpoint.documents().read("error", ErrorDocument.class, reply.body()));
        } catch (InvalidXmlException e) {
            return null;
        }
    }
}
