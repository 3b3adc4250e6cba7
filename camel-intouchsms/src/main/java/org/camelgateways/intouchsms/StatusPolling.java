package org.camelgateways.intouchsms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Processor;
import org.apache.camel.Route;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.BridgeExceptionHandlerToErrorHandler;
import org.apache.camel.support.ScheduledPollConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.SmsHeaders;

/**
 * Asks how far the texts that {@code sms/send} wrote down have got, each at longer and longer intervals, and routes one
 * exchange per change. A status counts as known when its exchange has completed, never before: what a route failed on
 * comes again. A text is followed until its status is final, or its time is up, which is told as UNKNOWN.
 */
final class StatusPolling extends ScheduledPollConsumer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IntouchsmsEndpoint endpoint;
    private final FollowedTexts texts;
    private final int callsPerMinute;
    /** When the calls of the last minute were made; touched by one poll at a time. */
    private final Deque<Instant> calls = new ArrayDeque<>();
    /**
     * Ids whose exchanges have not ended: a route may hand one over to another, and return long before that one ends.
     */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    StatusPolling(IntouchsmsEndpoint endpoint, Processor processor, FollowedTexts texts) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.texts = texts;
        this.callsPerMinute = endpoint.getConfiguration().getMaxCallsPerMinute();
    }

    @Override
    protected void doStart() throws Exception {
        ServiceHelper.startService(texts.store());
        for (Route route : endpoint.getCamelContext().getRoutes()) {
            if (route.getConsumer() instanceof StatusPolling other && other != this && other.isStarted()
                    && other.texts.areSameAs(texts)) {
                throw new IllegalStateException(
                        "Another route follows the texts of the same account in the same followStore: each change would come to"
                                                + " both, or to either");
            }
        }
        super.doStart();
    }

    @Override
    protected int poll() throws Exception {
        try {
            int routed = 0;
            for (FollowedText text : texts.due(now(), Math.max(callsLeft(), 0) + underWay.size())) {
                if (isRunAllowed() && !isSuspendingOrSuspended() && callsLeft() > 0 && !underWay.contains(text.id())
                        && isRouted(text)) {
                    routed++;
                }
            }
            forceConsumerAsReady();
            return routed;
        } catch (Error e) {
            // Camel would never poll again
            throw new RuntimeCamelException(e);
        }
    }

    private Instant now() {
        return endpoint.clock().instant();
    }

    private int callsLeft() {
        Instant aMinuteAgo = now().minus(MINUTE);
        while (!calls.isEmpty() && !calls.getFirst().isAfter(aMinuteAgo)) {
            calls.removeFirst();
        }
        return callsPerMinute - calls.size();
    }

    /**
     * Whether there was something to tell, and the route took it. An error that the next text would meet too is thrown.
     */
    private boolean isRouted(FollowedText text) throws Exception {
        if (!text.until().isAfter(now())) {
            DeliveryReport givenUp = new DeliveryReport(
                    text.id(), text.reference(), text.number(), DeliveryStatus.UNKNOWN, text.letter(), now(),
                    Map.of());
            return route(text, givenUp, true);
        }
        calls.addLast(now());
        // whatever comes of it, it is not asked for at once again
        texts.again(text.askedOnceMore(), now());
        DeliveryReport said;
        try {
            said = endpoint.ask(text.id());
        } catch (RequestRejectedException e) {
            getExceptionHandler().handleException("The service does not tell the status of a text; it is asked for again", e);
            return false;
        }
        if (said.vendorStatus().equals(text.letter())) {
            return false;
        }
        DeliveryReport report = new DeliveryReport(
                text.id(), text.reference(), text.number(), said.status(), said.vendorStatus(), said.at(), said.parameters());
        return route(text, report, StatusLetter.of(said.vendorStatus()).isFinal());
    }

    private boolean route(FollowedText text, DeliveryReport report, boolean last) throws Exception {
        Exchange exchange = createExchange(false);
        exchange.setPattern(ExchangePattern.InOnly);
        SmsHeaders.write(report, exchange.getMessage());
        exchange.getMessage().setBody(report);
        exchange.getExchangeExtension().addOnCompletion(new Ending(text.now(report.vendorStatus()), last));
        underWay.add(text.id());
        createUoW(exchange);
        try {
            getProcessor().process(exchange);
        } catch (Throwable e) {
            // Camel lets an Error in a route through to here, and the exchange has failed for all that
            exchange.setException(e);
        }
        Exception failure = exchange.getException();
        boolean taken = failure == null && !isRolledBack(exchange);
        doneUoW(exchange);
        if (failure != null && !(getExceptionHandler() instanceof BridgeExceptionHandlerToErrorHandler)) {
            getExceptionHandler().handleException("A status could not be routed; it comes again", exchange, failure);
        }
        releaseExchange(exchange, false);
        return taken;
    }

    private static boolean isRolledBack(Exchange exchange) {
        return exchange.isRollbackOnly() || exchange.isRollbackOnlyLast();
    }

    /** The end of an exchange, on whatever thread, here or where the route handed it over to. */
    private final class Ending implements Synchronization {

        private final FollowedText known;
        private final boolean last;

        Ending(FollowedText known, boolean last) {
            this.known = known;
            this.last = last;
        }

        @Override
        public void onComplete(Exchange exchange) {
            try {
                if (isRolledBack(exchange)) {
                    return;
                }
                if (last) {
                    texts.forget(known);
                } else {
                    texts.again(known, now());
                }
            } catch (RuntimeException e) {
                getExceptionHandler().handleException(
                        "A status was routed and could not be remembered; it comes again", e);
            } finally {
                underWay.remove(known.id());
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            underWay.remove(known.id());
        }
    }
}
