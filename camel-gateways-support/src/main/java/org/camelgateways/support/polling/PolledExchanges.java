package org.camelgateways.support.polling;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.spi.SynchronizationVetoable;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.DefaultConsumer;

/**
 * The exchanges in which a polling consumer tells its changes. A route may hand one over to another route, and end long
 * before that one does, or badly, after it has: a change is taken when every exchange that it went through has ended
 * well, and not taken as soon as one has ended badly.
 */
public final class PolledExchanges {

    private final DefaultConsumer consumer;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** What is done when a change has ended, once, on whatever thread. */
    public interface End {

        /** The route took it. What is thrown means that it could not be remembered. */
        void taken();

        /** It is to come again. */
        default void failed() {
        }
    }

    public PolledExchanges(DefaultConsumer consumer) {
        this.consumer = consumer;
    }

    /** The keys of the changes that have not ended. */
    public Set<String> underWay() {
        return Set.copyOf(underWay);
    }

    /**
     * @param  key     what the change is about
     * @param  content makes the exchange's message; what it throws is the exchange's failure
     * @return         whether the consumer's own route took it
     */
    public boolean route(String key, Consumer<Exchange> content, End end) throws Exception {
        Exchange exchange = consumer.createExchange(false);
        exchange.setPattern(ExchangePattern.InOnly);
        Pending change = new Pending(key, end);
        change.isIn(exchange);
        exchange.getExchangeExtension().addOnCompletion(new Passage(change));
        underWay.add(key);
        consumer.createUoW(exchange);
        try {
            content.accept(exchange);
            consumer.getProcessor().process(exchange);
        } catch (Throwable e) {
            // Camel lets an Error in a route through to here, and the exchange has failed for all that
            exchange.setException(e);
        }
        Exception failure = exchange.getException();
        boolean taken = failure == null && !isRolledBack(exchange);
        consumer.doneUoW(exchange);
        // where the handler is a bridge to the route's error handler, that has had the exchange already
        if (failure != null && !(consumer.getExceptionHandler() instanceof BridgeExceptionHandlerToErrorHandler)) {
            consumer.getExceptionHandler().handleException("A change could not be routed; it comes again", exchange, failure);
        }
        consumer.releaseExchange(exchange, false);
        return taken;
    }

    private static boolean isRolledBack(Exchange exchange) {
        return exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
    }

    /** A change, from its first exchange to its end. */
    private final class Pending {

        private final String key;
        private final End end;
        private int exchanges;
        private boolean ended;

        Pending(String key, End end) {
            this.key = key;
            this.end = end;
        }

        void isIn(Exchange exchange) {
            synchronized (this) {
                exchanges++;
            }
            exchange.getExchangeExtension().addOnCompletion(new Part(this));
        }

        void ended(boolean well) {
            synchronized (this) {
                exchanges--;
                if (ended || well && exchanges > 0) {
                    return;
                }
                ended = true;
            }
            try {
                if (well) {
                    remember();
                } else {
                    end.failed();
                }
            } finally {
                underWay.remove(key);
            }
        }

        private void remember() {
            try {
                end.taken();
            } catch (RuntimeException e) {
                end.failed();
                consumer.getExceptionHandler()
                        .handleException("A change was routed and could not be remembered; it comes again", e);
            }
        }
    }

    /** One exchange of a change: it ends with that exchange, and is not handed over. */
    private record Part(Pending change) implements SynchronizationVetoable {

        @Override
        public void onComplete(Exchange exchange) {
            change.ended(!isRolledBack(exchange));
        }

        @Override
        public void onFailure(Exchange exchange) {
            change.ended(false);
        }

        @Override
        public boolean allowHandover() {
            return false;
        }

        @Override
        public void beforeHandover(Exchange target) {
            throw new IllegalStateException("not handed over");
        }
    }

    /** Goes along where an exchange is handed over: what it comes to is an exchange of the change too. */
    private record Passage(Pending change) implements SynchronizationVetoable {

        @Override
        public boolean allowHandover() {
            return true;
        }

        @Override
        public void beforeHandover(Exchange target) {
            change.isIn(target);
        }

        @Override
        public void onComplete(Exchange exchange) {
            // each exchange has a part of its own that says so
        }

        @Override
        public void onFailure(Exchange exchange) {
            // as above
        }
    }
}
