package org.camelgateways.simulator.intouchsms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.ReportPlan;

/**
 * What happens to texts after they were accepted: step by step they get the statuses of their {@link Fate}, and these
 * are reported. A text whose status was set otherwise in the meantime goes no further.
 */
final class Journeys {
    private static final CompletionStage<?> DONE = CompletableFuture.completedFuture("");

    private final Desk desk;
    private final IntouchSmsReadings readings;
    private final DeliveryReports reports;

    Journeys(Desk desk, IntouchSmsReadings readings, DeliveryReports reports) {
        this.desk = desk;
        this.readings = readings;
        this.reports = reports;
    }

    /** The stage is done when what was to happen before the reply has happened. */
    CompletionStage<?> begin(List<InboxMessage> accepted, ReportPlan plan) {
        return CompletableFuture.allOf(accepted.stream()
                .map(message -> begin(message, plan).toCompletableFuture()).toArray(CompletableFuture<?>[]::new));
    }

    private CompletionStage<?> begin(InboxMessage message, ReportPlan plan) {
        Instant first = message.acceptedAt().plus(readings.stepTime).plus(plan.late());
        if (message.state() == State.REFUSED) {
            return plan.early()
                    ? reports.send(message, message.acceptedAt(), plan.copies())
                    : later(message, first, at -> reports.send(message, at, plan.copies()));
        }
        List<String> statuses = Fate.of(message.recipient()).statuses();
        return plan.early() ? atOnce(message, statuses, plan) : later(message, first, at -> step(message, statuses, at, plan));
    }

    private CompletionStage<?> later(InboxMessage message, Instant due, Function<Instant, CompletionStage<?>> event) {
        desk.schedule(message.id(), due, event);
        return DONE;
    }

    private CompletionStage<?> atOnce(InboxMessage message, List<String> statuses, ReportPlan plan) {
        CompletionStage<?> before = DONE;
        Optional<InboxMessage> moved = moved(message, statuses, message.acceptedAt());
        while (moved.isPresent()) {
            InboxMessage next = moved.get();
            before = before.thenCompose(done -> reports.send(next, message.acceptedAt(), plan.copies()));
            moved = moved(next, statuses, message.acceptedAt());
        }
        return before;
    }

    private CompletionStage<?> step(InboxMessage message, List<String> statuses, Instant at, ReportPlan plan) {
        Optional<InboxMessage> moved = moved(message, statuses, at);
        if (moved.isEmpty()) {
            return DONE;
        }
        desk.schedule(message.id(), at.plus(readings.stepTime), then -> step(moved.get(), statuses, then, plan));
        return reports.send(moved.get(), at, plan.copies());
    }

    /** The text one status further, unless it has its last one or was changed meanwhile. */
    private Optional<InboxMessage> moved(InboxMessage message, List<String> statuses, Instant at) {
        int position = statuses.indexOf(String.valueOf(message.vendorStatus())) + 1;
        if (position == statuses.size()) {
            return Optional.empty();
        }
        String status = statuses.get(position);
        InboxMessage further = message.in(Fate.state(status), status, at);
        return desk.update(message.id(), text -> text.equals(message) ? further : text).filter(further::equals);
    }
}
