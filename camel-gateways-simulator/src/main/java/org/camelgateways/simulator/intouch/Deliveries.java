package org.camelgateways.simulator.intouch;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;

/**
 * What happens to texts after they were accepted: they are sent when they are due, then their {@link Fate} is known.
 */
final class Deliveries {
    private static final CompletionStage<?> DONE = CompletableFuture.completedFuture("");

    private final Desk desk;
    private final IntouchReadings readings;

    Deliveries(Desk desk, IntouchReadings readings) {
        this.desk = desk;
        this.readings = readings;
    }

    /**
     * @param sent what is done when texts that wait are sent
     */
    void begin(List<InboxMessage> texts, Instant sendAt, Runnable sent) {
        if (texts.stream().anyMatch(text -> text.state() == State.SCHEDULED)) {
            desk.schedule(last(texts), sendAt, at -> {
                texts.forEach(text -> desk.update(
                        text.id(), now -> now.state() == State.SCHEDULED ? now.in(State.SENT, null, at) : now));
                sent.run();
                return arriveLater(texts, at);
            });
        } else {
            arriveLater(texts, sendAt);
        }
    }

    private static long last(List<InboxMessage> texts) {
        return texts.stream().mapToLong(InboxMessage::id).max().orElse(0);
    }

    /** A text that was taken back, or whose status was set, goes no further. */
    private CompletionStage<?> arriveLater(List<InboxMessage> texts, Instant sentAt) {
        desk.schedule(last(texts), sentAt.plus(readings.deliveryTime), at -> {
            texts.forEach(text -> desk.update(
                    text.id(), now -> now.state() == State.SENT && now.vendorStatus() == null ? arrived(now, at) : now));
            return DONE;
        });
        return DONE;
    }

    private InboxMessage arrived(InboxMessage text, Instant at) {
        Fate fate = Fate.of(text.recipient());
        return text.in(fate.state, readings.deliverStatus(fate.state), at);
    }
}
