package org.camelgateways.intouchsms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

import org.apache.camel.Processor;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.ScheduledPollConsumer;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.DeliveryStatus;
import org.camelgateways.support.model.SmsHeaders;
import org.camelgateways.support.polling.PolledExchanges;
import org.camelgateways.support.polling.PollersPlace;

/**
 * Asks how far the texts that {@code sms/send} wrote down have got, each at longer and longer intervals, and routes one
 * exchange per change. A status counts as known when its exchange has completed, never before: what a route failed on
 * comes again. A text is followed until its status is final, or its time is up, which is told as UNKNOWN.
 */
final class StatusPolling extends ScheduledPollConsumer {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IntouchsmsEndpoint endpoint;
    private final FollowedTexts texts;
    private final PollersPlace place;
    private final int callsPerMinute;
    /** When the calls of the last minute were made; touched by one poll at a time. */
    private final Deque<Instant> calls = new ArrayDeque<>();
    private final PolledExchanges exchanges = new PolledExchanges(this);

    StatusPolling(IntouchsmsEndpoint endpoint, Processor processor, FollowedTexts texts) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.texts = texts;
        this.place = texts.place(this);
        this.callsPerMinute = endpoint.getConfiguration().getMaxCallsPerMinute();
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
        try {
            int routed = 0;
            Set<String> busy = exchanges.underWay();
            for (FollowedText text : texts.due(now(), Math.max(callsLeft(), 0) + busy.size())) {
                if (isRunAllowed() && !isSuspendingOrSuspended() && callsLeft() > 0 && !busy.contains(text.id())
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
        FollowedText known = text.now(report.vendorStatus());
        return exchanges.route(text.id(), exchange -> {
            SmsHeaders.write(report, exchange.getMessage());
            exchange.getMessage().setBody(report);
        }, () -> {
            if (last) {
                texts.forget(known);
            } else {
                texts.again(known, now());
            }
        });
    }
}
