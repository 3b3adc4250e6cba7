package org.camelgateways.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.ExtendedCamelContext;
import org.camelgateways.support.http.HttpCall;
import org.jspecify.annotations.Nullable;

/**
 * The attempts whose outcome is open, or that were done in part, so that none is made again unseen. They are kept here
 * and not on the exchange, from which routes delete headers and properties; and they are kept for its whole family, the
 * exchange and the copies that splitting, failing over and the like make of it, for as long as one of them lives.
 * Thread-safe.
 */
final class UnfinishedAttempts {

    /** What is remembered of one family; older ones are forgotten. */
    static final int MOST = 10_000;

    /** By the marks of a family, held weakly; nothing that is remembered leads back to an exchange. */
    private final Map<Object, Map<Attempt, Unfinished>> families = new WeakHashMap<>();

    /**
     * What was attempted.
     *
     * @param account   where, and as whom
     * @param operation as in the URI
     * @param likeness  of the request; null: the last one, whatever it was
     */
    record Attempt(Object account, String operation, @Nullable String likeness) {

        Attempt last() {
            return new Attempt(account, operation, null);
        }
    }

    /** What a repeat of an attempt is refused with: the last one of this very exchange, or one alike of its family. */
    synchronized @Nullable Unfinished find(Exchange exchange, Attempt attempt) {
        for (Object mark : attempt.likeness() == null ? List.of(exchange.getExchangeId()) : marks(exchange)) {
            Map<Attempt, Unfinished> known = families.get(mark);
            if (known != null && known.containsKey(attempt)) {
                return known.get(attempt);
            }
        }
        return null;
    }

    /** Whether there is anything to find for an exchange's family. */
    synchronized boolean knows(Exchange exchange) {
        return !families.isEmpty() && marks(exchange).stream().anyMatch(families::containsKey);
    }

    /** From now on the last attempt of this exchange is another one. */
    synchronized void begins(Exchange exchange, Attempt attempt) {
        Map<Attempt, Unfinished> known = families.get(exchange.getExchangeId());
        if (known != null) {
            known.remove(attempt.last());
        }
    }

    synchronized void remember(Exchange exchange, Attempt attempt, Unfinished unfinished) {
        of(exchange.getExchangeId()).put(attempt.last(), unfinished);
        marks(exchange).forEach(mark -> of(mark).put(attempt, unfinished));
    }

    synchronized int size() {
        return families.size();
    }

    private Map<Attempt, Unfinished> of(Object mark) {
        return families.computeIfAbsent(mark, m -> new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Attempt, Unfinished> eldest) {
                return size() > MOST;
            }
        });
    }

    /**
     * What an exchange shares with its copies: its id with some, its parent's id with others, and its clock with all.
     * No route can take the clock away; only those of pooled exchanges serve one family after the other. Camel hands on
     * the very objects, so that each lives as long as the family does.
     */
    private static List<Object> marks(Exchange exchange) {
        List<Object> marks = new ArrayList<>(3);
        marks.add(exchange.getExchangeId());
        Object parent = exchange.getProperty(ExchangePropertyKey.CORRELATION_ID);
        if (parent instanceof String) {
            marks.add(parent);
        }
        ExtendedCamelContext context = exchange.getContext().getCamelContextExtension();
        if (!context.getExchangeFactory().isPooled() && !context.getProcessorExchangeFactory().isPooled()) {
            marks.add(exchange.getClock());
        }
        return marks;
    }

    /** What tells the calls of a request from those of another. */
    static String likeness(List<HttpCall> calls) {
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
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
