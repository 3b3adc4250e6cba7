package org.camelgateways.simulator.service;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Sends reports until they are received: repeats come after a pause that doubles.
 *
 * @param desk     sends and schedules them
 * @param first    the first pause
 * @param longest  what it grows to at most
 * @param attempts how often at most, the first time included
 */
public record RepeatedReports(Desk desk, Duration first, Duration longest, int attempts) {

    /** Sends so many copies, one after the other; the last one is repeated until it is received. */
    public CompletionStage<?> send(Report report, int copies) {
        CompletionStage<?> before = CompletableFuture.completedFuture("");
        for (int copy = 1; copy < copies; copy++) {
            before = before.thenCompose(done -> desk.send(report));
        }
        return before.thenCompose(done -> attempt(report, first, attempts));
    }

    private CompletionStage<?> attempt(Report report, Duration pause, int left) {
        return desk.send(report).thenAccept(callback -> {
            if (!callback.acknowledged() && left > 1 && desk.find(report.messageId()).isPresent()) {
                desk.schedule(report.messageId(), report.at().plus(pause),
                        at -> attempt(report.at(at), longer(pause), left - 1));
            }
        });
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
