package org.camelgateways.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.Report;

/** What the services work with: the simulator's own parts. */
record FrontDesk(Map<String, String> secrets, SimulatorClock clock, Inbox inbox, CallbackSender callbacks)
        implements
            Desk {

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Set<String> accounts() {
        return secrets.keySet();
    }

    @Override
    public boolean knows(String user, String secret) {
        return secret.equals(secrets.get(user));
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
    public List<InboxMessage> texts(String service, String account) {
        return inbox.messages().stream()
                .filter(message -> message.service().equals(service) && message.account().equals(account)).toList();
    }

    @Override
    public Optional<InboxMessage> update(long id, UnaryOperator<InboxMessage> change) {
        return inbox.update(id, change);
    }

    @Override
    public Runnable schedule(Instant due, Function<Instant, CompletionStage<?>> event) {
        return clock.schedule(due, event);
    }

    @Override
    public Runnable schedule(long messageId, Instant due, Function<Instant, CompletionStage<?>> event) {
        return clock.schedule(messageId, due, event);
    }

    @Override
    public CompletionStage<RecordedCallback> send(Report report) {
        return callbacks.send(report);
    }
}
