package org.camelgateways.support.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.camel.Endpoint;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.camelgateways.support.polling.ListMemory.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Polls a list that a service only gives whole, and routes one exchange per change. What was seen is remembered when
 * its exchange has completed, never before: what a route failed on comes again with the next poll. Everything is
 * remembered in the store, so that another node can go on from it.
 *
 * @param <E> an entry
 */
public final class ListPollingConsumer<E> extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(ListPollingConsumer.class);

    private final Callable<List<E>> service;
    private final PolledList<E> list;
    private final PollingSettings settings;
    private final ListMemory memory;
    private final PollersPlace place;
    private final PolledExchanges exchanges = new PolledExchanges(this);
    /**
     * Keys whose last exchange failed, and which failure of all that was: they wait behind the others, which they would
     * hold up for ever, and the one that waited longest is tried first.
     */
    private final Map<String, Long> failed = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();
    /** A scheduler may have several threads. */
    private final Lock oneAtATime = new ReentrantLock();
    private int withheldBefore;
    private boolean doubtedBefore;
    private boolean refutedBefore;
    private boolean hadNews;

    /** What is to be routed; the text is what is remembered of the entry then, or, of one removed, was before. */
    private record News<E>(Change change, String key, String text, Supplier<E> entry) {

        @Override
        public String toString() {
            return "News[" + change + "]";
        }
    }

    /**
     * @param service fetches the whole list, from one complete and well-formed reply; throws where there is none
     * @param list    what its entries are
     */
    public ListPollingConsumer(
                               Endpoint endpoint, Processor processor, Callable<List<E>> service,
                               PolledList<E> list, PollingSettings settings) {
        super(endpoint, processor);
        this.service = service;
        this.list = list;
        this.settings = settings;
        this.memory = new ListMemory(settings.store(), settings.list(), settings.account());
        this.place = memory.place(
                this, "Another route polls " + settings.list() + " of the same account with the same followStore: each change"
                      + " would come to only one of them. Give this one a followStore of its own");
        setMaxMessagesPerPoll(settings.maxMessagesPerPoll());
    }

    @Override
    protected void doStart() throws Exception {
        place.enter(super::doStart);
    }

    @Override
    protected void doStop() throws Exception {
        place.leave(super::doStop);
    }

    @Override
    protected int poll() throws Exception {
        oneAtATime.lock();
        try {
            shutdownRunningTask = null;
            pendingExchanges = 0;
            hadNews = false;
            List<E> listed = service.call();
            forceConsumerAsReady();
            return mayGoOn() ? processBatch(new ArrayDeque<>(news(listed))) : 0;
        } catch (Error e) {
            // Camel would never poll again
            throw new RuntimeCamelException(e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<News<E>> news(List<E> listed) {
        Map<String, E> entries = new HashMap<>();
        Map<String, String> now = new LinkedHashMap<>();
        for (E entry : listed) {
            String key = ListMemory.shortened(list.key(entry));
            String text = EntryText.of(list.fields(entry));
            // of several with one key always the same one, in whatever order they come
            if (text.equals(now.merge(key, text, (one, other) -> one.compareTo(other) <= 0 ? one : other))) {
                entries.put(key, entry);
            }
        }
        if (!memory.isBegun()) {
            if (settings.firstPoll() == FirstPoll.baseline) {
                now.forEach((key, text) -> memory.keep(key, new Seen(text, false)));
                memory.begin();
                return List.of();
            }
            memory.begin();
        }
        memory.forgetUntil(Instant.now());
        // before the memory is read: what ends in between is then found there
        Set<String> busy = exchanges.underWay();
        Map<String, Seen> known = memory.known();
        ListDifference whole = ListDifference.of(now, known, settings.maxRemovals());
        ListDifference difference = (isBelieved(whole, listed.size(), now.size()) ? whole : whole.ofListed()).without(busy);
        Duration remembersGone = list.remembersGone();
        Instant until = remembersGone == null ? null : Instant.now().plus(remembersGone);
        difference.found().forEach(key -> memory.keep(key, new Seen(of(known, key).text(), false)));
        difference.missing().forEach(key -> memory.keep(key, new Seen(of(known, key).text(), true), until));

        List<News<E>> news = new ArrayList<>();
        difference.created().forEach(key -> news.add(listed(Change.created, key, now, entries)));
        if (remembersGone == null) {
            warn(difference.withheld(), known.size());
            difference.changed().forEach(key -> news.add(listed(Change.changed, key, now, entries)));
            news.addAll(gone(difference.removed(), known));
        }
        return news;
    }

    /** A list that lacks something is believed where the list's own kind says so. */
    private boolean isBelieved(ListDifference difference, int listed, int different) {
        String why = "";
        try {
            if (!difference.lacks() || list.isBelieved(listed, different)) {
                doubtedBefore = false;
                return true;
            }
        } catch (Exception e) {
            // its message is made for the one who called, and says no more than this
            why = " (" + e.getClass().getSimpleName() + ")";
        }
        LOG.atLevel(doubtedBefore ? Level.DEBUG : Level.WARN)
                .log("{}: the list of {} entries lacks some that were there, and nothing confirms that it is whole{}. Nothing is"
                     + " told as removed for it", settings.list(), listed, why);
        doubtedBefore = true;
        return false;
    }

    /**
     * Those of them that the service, asked about each by itself, says are gone; one that it does not counts as listed.
     */
    private List<News<E>> gone(List<String> removed, Map<String, Seen> known) {
        List<News<E>> asked = removed.stream().sorted(Comparator.comparing(key -> failed.getOrDefault(key, 0L)))
                .limit(list.mostAsked()).map(key -> removed(key, of(known, key).text())).toList();
        List<News<E>> gone = new ArrayList<>();
        List<News<E>> others = new ArrayList<>();
        String why = "";
        for (int i = 0; i < asked.size() && why.isEmpty() && mayGoOn(); i++) {
            News<E> news = asked.get(i);
            try {
                (isGone(news) ? gone : others).add(news);
            } catch (Exception e) {
                // its message is made for the one who called, and says no more than this
                why = " (" + e.getClass().getSimpleName() + ")";
                others.add(news);
            }
        }
        others.forEach(news -> memory.keep(news.key(), new Seen(news.text(), false)));
        if (!asked.isEmpty()) {
            warn(others.size(), asked.size(), why);
        }
        return gone;
    }

    private boolean isGone(News<E> news) throws Exception {
        E entry;
        try {
            entry = news.entry().get();
        } catch (RuntimeException e) {
            // that it cannot be read is said where it is routed
            return true;
        }
        return list.isGone(entry);
    }

    private void warn(int refuted, int asked, String why) {
        if (refuted > 0) {
            LOG.atLevel(refutedBefore ? Level.DEBUG : Level.WARN)
                    .log("{}: the list lacks {} entries, and the service, asked about each by itself, did not say of {} that they are"
                         + " gone{}. These are not told as removed",
                            settings.list(), asked, refuted, why);
        }
        refutedBefore = refuted > 0;
    }

    private static <E> News<E> listed(Change change, String key, Map<String, String> now, Map<String, E> entries) {
        E entry = of(entries, key);
        return new News<>(change, key, of(now, key), () -> entry);
    }

    private News<E> removed(String key, String text) {
        return new News<>(Change.removed, key, text, () -> list.entry(EntryText.fields(text)));
    }

    private static <V> V of(Map<String, V> values, String key) {
        return Objects.requireNonNull(values.get(key));
    }

    private void warn(int withheld, int known) {
        if (withheld > 0) {
            LOG.atLevel(withheld == withheldBefore ? Level.DEBUG : Level.WARN)
                    .log("{}: {} of {} entries are gone at once, more than maxRemovals={} (percent) allows. None of them is told as"
                         + " removed; should they really be gone, raise maxRemovals until they have been told",
                            settings.list(), withheld, known, settings.maxRemovals());
        }
        withheldBefore = withheld;
    }

    @Override
    @SuppressWarnings("unchecked")
    public int processBatch(Queue<Object> batch) throws Exception {
        List<News<E>> all = new ArrayList<>();
        batch.forEach(news -> all.add((News<E>) news));
        hadNews = !all.isEmpty();
        failed.keySet().retainAll(all.stream().map(News::key).collect(Collectors.toSet()));
        Map<String, Long> failedBefore = Map.copyOf(failed);
        all.sort(Comparator.comparing(news -> failedBefore.getOrDefault(news.key(), 0L)));
        int size = maxMessagesPerPoll > 0 ? Math.min(all.size(), maxMessagesPerPoll) : all.size();
        int routed = 0;
        for (int index = 0; index < size && mayGoOn(); index++) {
            pendingExchanges = size - index - 1;
            if (route(all.get(index), index, size)) {
                routed++;
            }
        }
        pendingExchanges = 0;
        return routed;
    }

    private boolean mayGoOn() {
        return isBatchAllowed() && !isSuspendingOrSuspended();
    }

    /** Whether the route took it. */
    private boolean route(News<E> news, int index, int size) throws Exception {
        failed.remove(news.key());
        return exchanges.route(news.key(), exchange -> {
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
            exchange.getMessage().setHeader(settings.changeHeader(), news.change().name());
            exchange.getMessage().setBody(news.entry().get());
        }, new Ending(news));
    }

    private final class Ending implements PolledExchanges.End {

        private final News<E> news;

        Ending(News<E> news) {
            this.news = news;
        }

        @Override
        public void taken() {
            if (news.change() == Change.removed) {
                memory.forget(news.key());
            } else {
                memory.keep(news.key(), new Seen(news.text(), false));
            }
        }

        @Override
        public void failed() {
            failed.put(news.key(), failures.incrementAndGet());
        }
    }

    /** A poll whose changes all failed was not idle. */
    @Override
    protected void processEmptyMessage() throws Exception {
        if (!hadNews) {
            super.processEmptyMessage();
        }
    }
}
