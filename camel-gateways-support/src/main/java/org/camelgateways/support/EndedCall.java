package org.camelgateways.support;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One call of an exchange, and how it ended: with a result or with an error.
 *
 * @param request what it asked for
 * @param result  what the service answered; null where there is an error
 * @param error   why there is no result; of a call that was not tried, the error of an earlier one
 * @param partial what had come of a reply that broke off; null where nothing had
 * @param tried   false: not begun, since an earlier call had met what this one would have met too
 */
public record EndedCall<Q, R>(Q request, @Nullable R result, @Nullable GatewayException error, @Nullable HttpReply partial,
        boolean tried) {

    static <Q, R> EndedCall<Q, R> well(Q request, R result) {
        return new EndedCall<>(request, result, null, null, true);
    }

    static <Q, R> EndedCall<Q, R> badly(Q request, GatewayException error, @Nullable HttpReply partial) {
        return new EndedCall<>(request, null, error, partial, true);
    }

    static <Q, R> EndedCall<Q, R> untried(Q request, GatewayException error) {
        return new EndedCall<>(request, null, error, null, false);
    }

    /** The result, or the error thrown. */
    public R resultOrThrow() {
        if (error != null) {
            throw error;
        }
        return Objects.requireNonNull(result);
    }

    /** Why there is no result, for people. */
    public String reason() {
        String sentence = error == null ? "" : String.valueOf(error.getMessage());
        return tried ? sentence : "not tried, since an earlier call ended so: " + sentence;
    }

    /**
     * Of several calls the error that says most of what a route may do: one that leaves open what was done, else one
     * that is not about the request of its own call, else the first.
     */
    public static GatewayException worst(List<? extends EndedCall<?, ?>> calls) {
        return calls.stream().map(EndedCall::error).filter(Objects::nonNull)
                .min(Comparator
                        .comparing(e -> e.outcome() != Outcome.NOT_SENT ? 0 : e instanceof RequestRejectedException ? 2 : 1))
                .orElseThrow(() -> new IllegalArgumentException("All calls ended well"));
    }
}
