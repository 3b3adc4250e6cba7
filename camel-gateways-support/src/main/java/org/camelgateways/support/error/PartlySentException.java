package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;

/**
 * Some recipients were sent and some were not, and the endpoint was told to treat that as a failure
 * ({@code failOnPartial}); or a request came again that was sent in part before. Never safe to retry as it is;
 * {@code result().rest()} is.
 */
public final class PartlySentException extends GatewayException {

    public PartlySentException(Failure failure, SendResult result) {
        super(failure, Outcome.MIXED);
        carrying(result);
    }
}
