package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;

/** A call that only reads went out and no clear answer came back: it is safe to repeat. */
public final class NoAnswerException extends GatewayException {

    public NoAnswerException(Failure failure) {
        super(failure, Outcome.NOT_SENT);
    }
}
