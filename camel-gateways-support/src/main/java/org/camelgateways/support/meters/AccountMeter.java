package org.camelgateways.support.meters;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.SendResult;
import org.jspecify.annotations.Nullable;

/** How the calls of one account of a service ended. Its name says nothing of whose account it is. */
public final class AccountMeter {

    /** One call without a clear answer may be chance. */
    static final int MOST_UNANSWERED = 3;
    /**
     * What was seen so long ago says nothing any more: an application that nobody asks would else stay down for ever.
     */
    static final Duration TROUBLE_LASTS = Duration.ofMinutes(5);

    private final String component;
    private final String name;
    private final MeterView views;
    private final LongSupplier nanoTime;
    private final Map<String, OperationMeter> operations = new ConcurrentSkipListMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean loginRefused;
    private volatile long troubledAt;
    private volatile @Nullable Instant throttledUntil;
    private volatile @Nullable BigDecimal balance;

    AccountMeter(String component, String name, MeterView views, LongSupplier nanoTime) {
        this.component = component;
        this.name = name;
        this.views = views;
        this.nanoTime = nanoTime;
    }

    OperationMeter operation(String operation) {
        OperationMeter known = operations.get(operation);
        if (known == null) {
            OperationMeter made = new OperationMeter(this, operation);
            known = operations.putIfAbsent(operation, made);
            if (known == null) {
                views.operation(made);
                known = made;
            }
        }
        return known;
    }

    void heard(Ending ending) {
        if (ending.isAnswer()) {
            // read first: nearly always there is nothing to change, and then no other thread has to be told
            if (unanswered.get() != 0) {
                unanswered.set(0);
            }
            if (loginRefused) {
                loginRefused = false;
            }
        } else if (ending == Ending.AUTHENTICATION_FAILED) {
            unanswered.set(0);
            troubledAt = nanoTime.getAsLong();
            loginRefused = true;
        } else if (ending != Ending.INVALID) {
            troubledAt = nanoTime.getAsLong();
            unanswered.incrementAndGet();
        }
    }

    void told(Object told) {
        BigDecimal left = told instanceof SendResult sent ? sent.charge().balance() : null;
        if (left != null) {
            boolean first = balance == null;
            balance = left;
            if (first) {
                views.balance(this);
            }
        }
    }

    void met(GatewayException error) {
        if (error instanceof ThrottledException throttled) {
            throttledUntil = Instant.now().plus(throttled.retryAfter().orElse(Duration.ZERO));
        }
    }

    /** The name that the component has in Camel. */
    public String component() {
        return component;
    }

    /** The component's name; of its second account with {@code -2}, and so on. */
    public String name() {
        return name;
    }

    /** Its operations, by name. */
    public Collection<OperationMeter> operations() {
        return operations.values();
    }

    /** How many calls ended how, of all operations; kinds that there were none of are left out. */
    public Map<Ending, Long> counts() {
        Map<Ending, Long> counts = new EnumMap<>(Ending.class);
        operations.values().forEach(each -> each.counts().forEach((ending, count) -> counts.merge(ending, count, Long::sum)));
        return counts;
    }

    /** What the account has left, by what the service last said; null where it said nothing. */
    public @Nullable BigDecimal balance() {
        return balance;
    }

    /** Until when the service wanted fewer calls, when it last said so; null where it never did. */
    public @Nullable Instant throttledUntil() {
        return throttledUntil;
    }

    /**
     * Why calls would not go well now, for people: the last one met a refused login, or several in a row no clear
     * answer. Null where nothing is known to be wrong, and where that is longer ago than five minutes.
     */
    public @Nullable String problem() {
        if (nanoTime.getAsLong() - troubledAt > TROUBLE_LASTS.toNanos()) {
            return null;
        }
        if (loginRefused) {
            return "The service did not accept the credentials";
        }
        int count = unanswered.get();
        return count < MOST_UNANSWERED ? null : "The last " + count + " calls got no clear answer";
    }
}
