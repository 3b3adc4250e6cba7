package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;

/**
 * A call that changes something went out and no clear answer came back: it may have been done. Sending it again may do
 * it twice.
 */
public final class OutcomeUnknownException extends GatewayException {

    public OutcomeUnknownException(Failure failure) {
        super(failure, Outcome.UNKNOWN);
    }
}
