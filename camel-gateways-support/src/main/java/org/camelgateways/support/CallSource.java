package org.camelgateways.support;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.camelgateways.support.http.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls of one exchange come from, one after the other; never asked by two threads at once.
 *
 * @param <Q> the request of one call
 */
interface CallSource<Q> {

    /** The next request; null where there is none. */
    @Nullable
    Q next();

    /** The call of the request that was taken last. */
    HttpCall call(Q request) throws Exception;

    /** Whether those that are left when no more are sent are told of, too. */
    boolean isWhole();

    /** All of them are there. */
    static <Q> CallSource<Q> of(List<Q> requests, List<HttpCall> calls) {
        Iterator<HttpCall> next = calls.iterator();
        Iterator<Q> left = requests.iterator();
        return new CallSource<>() {
            private @Nullable HttpCall call;

            @Override
            public @Nullable Q next() {
                call = next.hasNext() ? next.next() : null;
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public HttpCall call(Q request) {
                return Objects.requireNonNull(call);
            }

            @Override
            public boolean isWhole() {
                return true;
            }
        };
    }
}
