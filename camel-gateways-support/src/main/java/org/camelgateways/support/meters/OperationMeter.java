package org.camelgateways.support.meters;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * How the calls of one operation for one account ended, since the component was made. Counting allocates nothing and
 * waits for nobody.
 */
public final class OperationMeter {

    private final AccountMeter account;
    private final String operation;
    private final LongAdder begun = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder[] endings = Stream.generate(LongAdder::new).limit(Ending.values().length)
            .toArray(LongAdder[]::new);

    OperationMeter(AccountMeter account, String operation) {
        this.account = account;
        this.operation = operation;
    }

    /**
     * A call begins.
     *
     * @return what {@link #ended} wants to know
     */
    public long begins() {
        begun.increment();
        return System.nanoTime();
    }

    /**
     * It ended with a result.
     *
     * @param told what the service told of each recipient or entry, where it did
     */
    public void ended(long begunAt, Object told) {
        ended(begunAt, Ending.of(told));
        account.told(told);
    }

    /** It ended with an error. */
    public void ended(long begunAt, GatewayException error) {
        ended(begunAt, Ending.of(error));
        account.met(error);
    }

    private void ended(long begunAt, Ending ending) {
        nanos.add(System.nanoTime() - begunAt);
        endings[ending.ordinal()].increment();
        account.heard(ending);
    }

    /**
     * A request did not become a call. It is counted where it was not valid, and not where it would have been a repeat.
     */
    public void refused(Throwable error) {
        if (error instanceof InvalidRequestException) {
            endings[Ending.INVALID.ordinal()].increment();
        }
    }

    /** Whose calls they are. */
    public AccountMeter account() {
        return account;
    }

    /** As in the URI, for example {@code message/create}. */
    public String operation() {
        return operation;
    }

    /** How many ended so. */
    public long count(Ending ending) {
        return endings[ending.ordinal()].sum();
    }

    /** How many ended how; kinds that there were none of are left out. */
    public Map<Ending, Long> counts() {
        Map<Ending, Long> counts = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            long count = count(ending);
            if (count > 0) {
                counts.put(ending, count);
            }
        }
        return counts;
    }

    /** How many calls have ended. */
    public long ended() {
        return Stream.of(Ending.values()).filter(ending -> ending != Ending.INVALID).mapToLong(this::count).sum();
    }

    /** How many calls are under way. */
    public long active() {
        // what ended is read first: a call that ends in between is then counted as under way, never as less than none
        long ended = ended();
        return Math.max(0, begun.sum() - ended);
    }

    /** How long those that ended took in all: waiting for a connection, the call, and until its reply was read. */
    public Duration time() {
        return Duration.ofNanos(nanos.sum());
    }

    /** How long one took on average; null where none has ended. */
    public @Nullable Duration meanTime() {
        long ended = ended();
        return ended == 0 ? null : time().dividedBy(ended);
    }
}
