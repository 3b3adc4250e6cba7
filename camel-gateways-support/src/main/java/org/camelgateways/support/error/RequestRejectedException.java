package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;

/** The service said no: it did not do what was asked. */
public final class RequestRejectedException extends GatewayException {

    public RequestRejectedException(Failure failure) {
        super(failure, Outcome.NOT_SENT);
    }
}
