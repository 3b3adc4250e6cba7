package org.camelgateways.support.error;

import org.camelgateways.support.model.Outcome;

/** The service did not accept the account's credentials, or a proxy not its own; nothing was done. */
public final class AuthenticationFailedException extends GatewayException {

    public AuthenticationFailedException(Failure failure) {
        super(failure, Outcome.NOT_SENT);
    }
}
