package org.camelgateways.simulator.intime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.ReportPlan;

/**
 * What happens to texts after they were accepted: they are sent, then their {@link Fate} is known and reported, unless
 * their status was set otherwise in the meantime.
 */
final class Deliveries {
    private static final CompletionStage<?> DONE = CompletableFuture.completedFuture("");

    private final Desk desk;
    private final Duration deliveryTime;
    private final StatusReports reports;

    Deliveries(Desk desk, InTimeReadings readings, StatusReports reports) {
        this.desk = desk;
        this.deliveryTime = readings.deliveryTime();
        this.reports = reports;
    }

    /** The stage is done when what was to happen before the reply has happened. */
    CompletionStage<?> begin(List<InboxMessage> accepted, ReportPlan plan) {
        return CompletableFuture.allOf(accepted.stream()
                .map(message -> begin(message, plan).toCompletableFuture()).toArray(CompletableFuture<?>[]::new));
    }

    private CompletionStage<?> begin(InboxMessage message, ReportPlan plan) {
        if (message.state() == State.SCHEDULED) {
            desk.schedule(message.id(), message.sendAt(), at -> send(message.id(), at, plan));
            return DONE;
        }
        if (plan.early()) {
            return arrive(message.id(), message.sendAt(), plan);
        }
        scheduleArrival(message.id(), message.sendAt(), plan);
        return DONE;
    }

    private CompletionStage<?> send(long id, Instant at, ReportPlan plan) {
        Optional<InboxMessage> message = desk.update(
                id, text -> text.state() == State.SCHEDULED ? text.in(State.SENT, null, at) : text);
        if (message.isPresent() && message.get().state() == State.SENT) {
            scheduleArrival(id, at, plan);
        }
        return DONE;
    }

    private void scheduleArrival(long id, Instant sentAt, ReportPlan plan) {
        desk.schedule(id, sentAt.plus(deliveryTime).plus(plan.late()), at -> arrive(id, at, plan));
    }

    private CompletionStage<?> arrive(long id, Instant at, ReportPlan plan) {
        AtomicBoolean arrived = new AtomicBoolean();
        Optional<InboxMessage> message = desk.update(id, text -> {
            arrived.set(text.vendorStatus() == null);
            return arrived.get() ? arrived(text, at) : text;
        });
        return message.isPresent() && arrived.get() ? reports.send(message.get(), at, plan.copies()) : DONE;
    }

    private static InboxMessage arrived(InboxMessage message, Instant at) {
        Fate fate = Fate.of(message.recipient());
        return message.in(fate.state, fate.status, at);
    }
}
