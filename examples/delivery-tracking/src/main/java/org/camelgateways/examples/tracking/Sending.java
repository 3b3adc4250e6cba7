package org.camelgateways.examples.tracking;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;

/** Whether the routes are still sending. */
public final class Sending {

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Exception fault;

    /** Every batch was tried that could be. */
    public void ended() {
        end.countDown();
    }

    /** It cannot go on. */
    public void stopped(@ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception error) {
        fault = error;
        end.countDown();
    }

    /**
     * False where the time is not enough.
     *
     * @throws IllegalStateException if it could not go on
     */
    boolean awaitEnd(long time, TimeUnit unit) throws InterruptedException {
        boolean ended = end.await(time, unit);
        if (fault != null) {
            throw new IllegalStateException("The run ended before every batch was tried", fault);
        }
        return ended;
    }
}
