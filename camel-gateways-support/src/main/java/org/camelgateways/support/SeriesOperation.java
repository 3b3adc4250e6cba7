package org.camelgateways.support;

import java.util.Iterator;
import java.util.List;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.error.ThrottledException;
import org.jspecify.annotations.Nullable;

/**
 * A function whose request may be more than one call of the service can take: it is split into requests of one call
 * each, and what came of them is one result again. All calls are encoded before the first is sent, but for those of a
 * {@link #stream}. Each is sent at most once and has the whole of {@code requestTimeout}; the exchange ends when the
 * last of them has.
 *
 * @param <Q> the request, whole or of one call
 * @param <R> the result, whole or of one call
 */
public interface SeriesOperation<Q, R> extends ServiceOperation<Q, R> {

    /** The requests of the calls, in their order; at least one, but of what is streamed. */
    List<Q> split(Q request);

    /**
     * The requests of the calls in their order, each taken and encoded when there is room for its call, so that there
     * can be more than memory holds; null where {@link #split} has them. Used by one thread at a time; ends at the
     * latest where it throws. What is wrong with a request {@link #encode} throws, and that is what came of its call.
     * After an error that others would meet too no more are taken.
     */
    default @Nullable Iterator<Q> stream(Q request) {
        return null;
    }

    /** How many calls of one exchange are under way at once; with 1 they go one after the other. */
    int window();

    /**
     * After how many calls in a row without an answer those that were not begun yet are not sent: a service that hangs
     * would take {@code requestTimeout} for each, and leave open what became of it. One alone may be chance.
     */
    default int mostUnanswered() {
        return Math.max(2, window());
    }

    /** Whether calls that were not begun yet are still sent; not where they would meet the same. */
    default boolean goesOnAfter(GatewayException error) {
        return !(error instanceof AuthenticationFailedException || error instanceof ThrottledException
                || error instanceof ServiceUnreachableException);
    }

    /**
     * What came of all calls together.
     *
     * @param  calls            each of them, in their order
     * @throws GatewayException where that is an error for the route; it carries what came of the calls that ended well
     */
    R merge(Q request, List<EndedCall<Q, R>> calls);
}
