package org.camelgateways.support.error;

import java.time.Duration;
import java.util.Optional;

import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/** The service wants fewer calls and did not do this one. */
public final class ThrottledException extends GatewayException {

    private final @Nullable Duration retryAfter;

    public ThrottledException(Failure failure, @Nullable Duration retryAfter) {
        super(failure, Outcome.NOT_SENT);
        this.retryAfter = retryAfter;
    }

    /** How long the service asks to wait, at most a day; empty where it did not say, or said nothing usable. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
