package org.camelgateways.simulator.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.RecordedCallback;

/** What the simulator does for a service. Thread-safe. */
public interface Desk {
    /** The simulated time. */
    Instant now();

    /** The user names of all accounts. */
    Set<String> accounts();

    /** Whether the account exists and this is its secret. */
    boolean knows(String user, String secret);

    /** Puts texts into the inbox, all at once; they come back with their ids, one after the other. */
    List<InboxMessage> accept(List<InboxMessage> drafts);

    /** The text with this id, unless it was forgotten. */
    Optional<InboxMessage> find(long id);

    /** The texts that an account sent with a service, by its name, oldest first. */
    List<InboxMessage> texts(String service, String account);

    /** Changes a text, and gives it back as it is then. */
    Optional<InboxMessage> update(long id, UnaryOperator<InboxMessage> change);

    /** Changes a text, and does with it what follows; done at once where the text was forgotten. */
    default CompletionStage<?> update(
            long id, UnaryOperator<InboxMessage> change, Function<InboxMessage, CompletionStage<?>> then) {
        Optional<InboxMessage> changed = update(id, change);
        return changed.isPresent() ? then.apply(changed.get()) : CompletableFuture.completedFuture("");
    }

    /**
     * Has something done at an instant of simulated time; it is told that instant and is done when its stage is. What
     * comes back takes it off the agenda again.
     */
    Runnable schedule(Instant due, Function<Instant, CompletionStage<?>> event);

    /**
     * Has something done about a text; once the inbox has forgotten it, for room, it is off the agenda.
     *
     * @param messageId the text, or of several the one with the highest id
     */
    Runnable schedule(long messageId, Instant due, Function<Instant, CompletionStage<?>> event);

    /** Sends a report once; the stage never fails, whatever comes of it is in the record. */
    CompletionStage<RecordedCallback> send(Report report);
}
