package org.camelgateways.support.polling;

import java.util.IdentityHashMap;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.ExtendedCamelContext;

/**
 * The consumers of a Camel context that poll, and where each remembers what it saw: two that remember in one place
 * would take each other's changes. They are known here by themselves, since a route may have a consumer within another.
 */
final class Pollers {

    private final Map<Consumer, Place> places = new IdentityHashMap<>();

    private record Place(FollowStore store, String prefix) {

        boolean isSameAs(Place other) {
            return store == other.store && prefix.equals(other.prefix);
        }
    }

    private Pollers() {
    }

    static Pollers of(CamelContext context) {
        synchronized (Pollers.class) {
            ExtendedCamelContext extension = context.getCamelContextExtension();
            Pollers pollers = extension.getContextPlugin(Pollers.class);
            if (pollers == null) {
                pollers = new Pollers();
                extension.addContextPlugin(Pollers.class, pollers);
            }
            return pollers;
        }
    }

    /**
     * From here on the place is the consumer's.
     *
     * @param  refusal               what is said where it is another's
     * @throws IllegalStateException if it is another's
     */
    synchronized void enter(Consumer poller, FollowStore store, String prefix, String refusal) {
        Place place = new Place(store, prefix);
        places.forEach((other, others) -> {
            if (other != poller && others.isSameAs(place)) {
                throw new IllegalStateException(refusal);
            }
        });
        places.put(poller, place);
    }

    /** Does nothing where the consumer has not been let in. */
    synchronized void leave(Consumer poller) {
        places.remove(poller);
    }
}
