package org.camelgateways.support.polling;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.apache.camel.util.CastUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls a list and routes one exchange per change. What was seen is remembered when its exchange has completed, never
 * before: what a route failed on comes again with the next poll.
 *
 * @param <E> what an entry is
 */
public final class ListPollingConsumer<E> extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ListPollingConsumer.class);
    private static final String POLLED = "\u0000polled";

    private final PolledList<E> list;
    private final FollowStore store;
    private final FirstPoll firstPoll;
    private final int maxRemovals;
    private final String prefix;
    private Set<String> missing = Set.of();

    /**
     * @param prefix      of this consumer's keys in the store: the list and the account
     * @param maxRemovals the largest part of the list that may go between two polls, in percent; one entry always may
     */
    public ListPollingConsumer(
                               ScheduledPollEndpoint endpoint, Processor processor, PolledList<E> list, FollowStore store,
                               String prefix, FirstPoll firstPoll, int maxRemovals) {
        super(endpoint, processor);
        this.list = list;
        this.store = store;
        this.prefix = prefix + " ";
        this.firstPoll = firstPoll;
        this.maxRemovals = maxRemovals;
    }

    @Override
    protected int poll() throws Exception {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        List<E> now = list.fetch();
        Map<String, String> known = known();
        if (known.remove(POLLED) == null) {
            store.put(prefix + POLLED, "", null);
            if (firstPoll == FirstPoll.baseline) {
                now.forEach(this::remember);
                return 0;
            }
        }
        return processBatch(CastUtils.cast(changes(now, known)));
    }

    private Map<String, String> known() {
        Map<String, String> known = new HashMap<>();
        store.forEach(followed -> {
            if (followed.key().startsWith(prefix)) {
                known.put(followed.key().substring(prefix.length()), followed.value());
            }
        });
        return known;
    }

    private Queue<Exchange> changes(List<E> now, Map<String, String> known) {
        ListDifference<E> difference = ListDifference.of(list, now, known, missing, maxRemovals);
        missing = difference.missing();
        if (difference.withheld() > 0) {
            LOG.warn("{}: {} of {} entries are gone, more than maxRemovals={} % allows: none is told as removed",
                    getEndpoint(), difference.withheld(), known.size(), maxRemovals);
        }
        Queue<Exchange> exchanges = new ArrayDeque<>();
        difference.created().forEach(entry -> exchanges.add(exchange(entry, Change.created, () -> remember(entry))));
        difference.changed().forEach(entry -> exchanges.add(exchange(entry, Change.changed, () -> remember(entry))));
        difference.removed().forEach(key -> exchanges.add(exchange(
                list.restore(key, String.valueOf(known.get(key))), Change.removed, () -> store.remove(prefix + key))));
        return exchanges;
    }

    private void remember(E entry) {
        store.put(prefix + list.key(entry), list.value(entry), null);
    }

    private Exchange exchange(E entry, Change change, Runnable whenDone) {
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOnly);
        list.write(entry, change, exchange.getIn());
        exchange.getExchangeExtension().addOnCompletion(new Synchronization() {
            @Override
            public void onComplete(Exchange done) {
                whenDone.run();
            }

            @Override
            public void onFailure(Exchange failed) {
                // comes again with the next poll
            }
        });
        return exchange;
    }

    @Override
    public int processBatch(Queue<Object> exchanges) throws Exception {
        int total = exchanges.size();
        int limit = maxMessagesPerPoll > 0 ? Math.min(total, maxMessagesPerPoll) : total;
        for (int index = 0; index < limit && isBatchAllowed(); index++) {
            Exchange exchange = (Exchange) exchanges.remove();
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, limit);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == limit - 1);
            pendingExchanges = limit - index - 1;
            route(exchange);
        }
        exchanges.forEach(left -> releaseExchange((Exchange) left, false));
        return limit;
    }

    private void route(Exchange exchange) throws Exception {
        createUoW(exchange);
        try {
            getProcessor().process(exchange);
            if (exchange.getException() != null) {
                getExceptionHandler().handleException("A change could not be routed; it comes again with the next poll",
                        exchange, exchange.getException());
            }
        } finally {
            doneUoW(exchange);
            releaseExchange(exchange, false);
        }
    }
}
