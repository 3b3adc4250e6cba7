package org.camelgateways.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.Report;

/** What the services work with: the simulator's own parts. */
record FrontDesk(Map<String, String> accounts, SimulatorClock clock, Inbox inbox, CallbackSender callbacks)
        implements
            Desk {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public boolean knows(String user, String secret) {
        return secret.equals(accounts.get(user));
    }

    @Override
    public List<InboxMessage> accept(List<InboxMessage> drafts) {
        return inbox.accept(drafts);
    }

    @Override
    public Optional<InboxMessage> find(long id) {
        return inbox.find(id);
    }

    @Override
    public Optional<InboxMessage> update(long id, UnaryOperator<InboxMessage> change) {
        return inbox.update(id, change);
    }

    @Override
    public void schedule(Instant due, Function<Instant, CompletionStage<?>> event) {
        clock.schedule(due, event);
    }

    @Override
    public CompletionStage<RecordedCallback> send(Report report) {
        return callbacks.send(report);
    }
}
