package org.camelgateways.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;

/** Runs an entry of the agenda; one that fails is logged and counts as done, so that the clock goes on. */
final class Events {
    private static final Logger LOG = System.getLogger(Events.class.getName());

    private Events() {
    }

    static CompletableFuture<?> run(Agenda.Entry entry) {
        try {
            return entry.event().apply(entry.due()).toCompletableFuture().handle((result, failure) -> {
                if (failure != null) {
                    LOG.log(Level.WARNING, "A scheduled event of the simulator failed", failure);
                }
                return result;
            });
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "A scheduled event of the simulator failed", failure);
            return CompletableFuture.completedFuture(null);
        }
    }
}
