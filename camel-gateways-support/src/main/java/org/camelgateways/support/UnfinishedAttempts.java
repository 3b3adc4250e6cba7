package org.camelgateways.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ExtendedCamelContext;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of a Camel context whose outcome is open, or that were done in part, so that none is made again unseen.
 * They are kept here and not on the exchange, from which routes delete headers and properties; and they are kept for
 * its whole family, the exchange and the copies that splitting, failing over and the like make of it, for as long as
 * one of them lives. Thread-safe.
 */
final class UnfinishedAttempts {

    /**
     * Of how many recipients and entries of one family the results are held; of an attempt after that only its facts.
     */
    static final int MOST_HELD = 10_000;

    private final int mostHeld;
    /** By the marks of a family, held weakly; nothing that is remembered leads back to an exchange. */
    private final Map<Object, Family> families = new WeakHashMap<>();
    /** The last attempts of single exchanges, by their ids, held weakly. */
    private final Map<String, Map<Service, Last>> lasts = new WeakHashMap<>();

    UnfinishedAttempts() {
        this(MOST_HELD);
    }

    UnfinishedAttempts(int mostHeld) {
        this.mostHeld = mostHeld;
    }

    /** A context has one: several components of it may call the same service. */
    static UnfinishedAttempts of(CamelContext context) {
        synchronized (UnfinishedAttempts.class) {
            ExtendedCamelContext extension = context.getCamelContextExtension();
            UnfinishedAttempts attempts = extension.getContextPlugin(UnfinishedAttempts.class);
            if (attempts == null) {
                attempts = new UnfinishedAttempts();
                extension.addContextPlugin(UnfinishedAttempts.class, attempts);
            }
            return attempts;
        }
    }

    /**
     * What was called.
     *
     * @param account  where, and as whom
     * @param function of the service, whatever name the component has in the context
     */
    record Service(Object account, String function) {
    }

    /** What tells a request from others: a digest of its calls. */
    record Likeness(long first, long second, long third, long fourth) {

        static Likeness of(List<HttpCall> calls) {
            ByteBuffer digest = ByteBuffer.wrap(digest(calls));
            return new Likeness(digest.getLong(), digest.getLong(), digest.getLong(), digest.getLong());
        }

        private static byte[] digest(List<HttpCall> calls) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (HttpCall call : calls) {
                    byte[] body = call.body() == null ? new byte[0] : call.body();
                    List<String> parts = new ArrayList<>(
                            List.of(call.method(), call.path(), String.valueOf(call.contentType()), body.length + " bytes"));
                    call.query().forEach((name, value) -> parts.addAll(List.of(name, value)));
                    for (String part : parts) {
                        digest.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
                    }
                    digest.update(body);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * The last attempt of an exchange.
     *
     * @param redeliveries how often Camel had redelivered the exchange then
     */
    private record Last(Unfinished unfinished, int redeliveries) {
    }

    /** What is remembered of a family: every attempt, since each could be made again, but not every result. */
    private static final class Family {

        private final Map<Service, Map<Likeness, Unfinished>> attempts = new HashMap<>();
        private int held;

        @Nullable
        Unfinished find(Service service, Likeness likeness) {
            return attempts.getOrDefault(service, Map.of()).get(likeness);
        }

        void remember(Service service, Likeness likeness, Unfinished unfinished, int mostHeld) {
            Unfinished kept = held < mostHeld ? unfinished : unfinished.bare();
            Unfinished before = attempts.computeIfAbsent(service, s -> new HashMap<>()).put(likeness, kept);
            held += kept.size() - (before == null ? 0 : before.size());
        }
    }

    /** What the same request came to, made by this exchange or any of its family. */
    synchronized @Nullable Unfinished find(Exchange exchange, Service service, Likeness likeness) {
        for (Object mark : marks(exchange)) {
            Family family = families.get(mark);
            Unfinished found = family == null ? null : family.find(service, likeness);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * What the last attempt of this very exchange came to, where Camel redelivers the exchange for that. What Camel
     * counts stays on an exchange, and what it caught too, so that neither alone says so.
     */
    synchronized @Nullable Unfinished redelivered(Exchange exchange, Service service) {
        Last last = lasts.getOrDefault(exchange.getExchangeId(), Map.of()).get(service);
        if (last == null || last.redeliveries() == redeliveries(exchange) || !isCaught(last.unfinished().facts(), exchange)) {
            return null;
        }
        isLast(exchange, service, last.unfinished());
        return last.unfinished();
    }

    /** What this exchange came to, for where Camel redelivers it. */
    synchronized void isLast(Exchange exchange, Service service, Unfinished unfinished) {
        lasts.computeIfAbsent(exchange.getExchangeId(), id -> new HashMap<>())
                .put(service, new Last(unfinished, redeliveries(exchange)));
    }

    private static int redeliveries(Exchange exchange) {
        return exchange.getMessage().getHeader(Exchange.REDELIVERY_COUNTER, 0, int.class);
    }

    private static boolean isCaught(Failure facts, Exchange exchange) {
        Throwable each = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
        while (each != null && !(each instanceof GatewayException error && error.facts().equals(facts))) {
            each = each.getCause();
        }
        return each != null;
    }

    /** Whether there is anything to find for an exchange's family. */
    synchronized boolean knows(Exchange exchange) {
        return !families.isEmpty() && marks(exchange).stream().anyMatch(families::containsKey);
    }

    /** From now on the last attempt of this exchange is another one. */
    synchronized void begins(Exchange exchange, Service service) {
        Map<Service, Last> known = lasts.get(exchange.getExchangeId());
        if (known != null) {
            known.remove(service);
        }
    }

    synchronized void remember(Exchange exchange, Service service, Likeness likeness, Unfinished unfinished) {
        isLast(exchange, service, unfinished);
        marks(exchange).forEach(mark -> families.computeIfAbsent(mark, m -> new Family())
                .remember(service, likeness, unfinished, mostHeld));
    }

    synchronized int size() {
        return families.size() + lasts.size();
    }

    /**
     * What an exchange shares with its copies, and with nobody else: its clock, which no route can take away. A clock
     * of pooled exchanges serves one family after the other; theirs is the id with some copies, and the parent's id
     * with others. Camel hands on the very objects, so that each lives as long as the family does.
     */
    private static List<Object> marks(Exchange exchange) {
        ExtendedCamelContext context = exchange.getContext().getCamelContextExtension();
        if (!context.getExchangeFactory().isPooled() && !context.getProcessorExchangeFactory().isPooled()) {
            return List.of(exchange.getClock());
        }
        Object parent = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID);
        return parent instanceof String ? List.of(exchange.getExchangeId(), parent) : List.of(exchange.getExchangeId());
    }
}
