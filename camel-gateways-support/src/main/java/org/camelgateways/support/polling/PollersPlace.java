package org.camelgateways.support.polling;

import org.apache.camel.Consumer;
import org.apache.camel.support.service.ServiceHelper;

/** Where a consumer that polls remembers, its alone from its start to its stop. */
public final class PollersPlace {

    private final Consumer poller;
    private final FollowStore store;
    private final String prefix;
    private final String refusal;

    /** The consumer's own start or stop. */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }

    /**
     * @param prefix  of its keys in the store
     * @param refusal what is said where the place is another's
     */
    public PollersPlace(Consumer poller, FollowStore store, String prefix, String refusal) {
        this.poller = poller;
        this.store = store;
        this.prefix = prefix;
        this.refusal = refusal;
    }

    /**
     * Starts the consumer where nobody else is.
     *
     * @throws IllegalStateException where somebody is
     */
    public void enter(Step start) throws Exception {
        ServiceHelper.startService(store);
        pollers().enter(poller, store, prefix, refusal);
        try {
            start.take();
        } catch (Exception e) {
            pollers().leave(poller);
            throw e;
        }
    }

    /** Stops the consumer; others may come. */
    public void leave(Step stop) throws Exception {
        try {
            stop.take();
        } finally {
            pollers().leave(poller);
        }
    }

    private Pollers pollers() {
        return Pollers.of(poller.getEndpoint().getCamelContext());
    }
}
