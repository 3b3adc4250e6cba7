package org.camelgateways.benchmarks;

import org.jspecify.annotations.Nullable;

/** A contestant, ready to send. Thread-safe. */
interface Sender extends AutoCloseable {

    /** Told how a message ended, once, on any thread. */
    interface Ended {

        /** @param id the first that the service gave; null where there is an error */
        void ended(@Nullable String id, @Nullable Throwable error);
    }

    /** Sends a message; one that blocks returns when it has ended. */
    void send(Object message, Ended ended);

    /** Whether {@link #send} takes a thread for as long as the message is on its way. */
    boolean blocks();

    @Override
    void close();
}
