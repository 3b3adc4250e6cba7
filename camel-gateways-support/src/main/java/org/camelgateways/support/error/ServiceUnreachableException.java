package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;

/** No connection came about in time, or TLS failed: not one byte of the request left. */
public final class ServiceUnreachableException extends GatewayException {

    public ServiceUnreachableException(Failure failure) {
        super(failure, Outcome.NOT_SENT);
    }
}
