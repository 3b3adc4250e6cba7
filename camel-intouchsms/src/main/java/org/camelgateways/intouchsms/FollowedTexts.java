package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.apache.camel.Consumer;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.polling.FollowStore;
import org.camelgateways.support.polling.PollersPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of one account whose statuses are asked for: {@code sms/send} writes them down, the consumer of
 * {@code sms/status} takes them from there. All of it is in the store, nothing here.
 */
final class FollowedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedTexts.class);
    /** What a reply to a send says at first. */
    private static final String FIRST_LETTER = StatusLetter.P.name();

    private final FollowStore store;
    private final String prefix;
    private final Duration first;
    private final Duration longest;
    private final Duration atMost;

    /** @param account whose texts they are, at which service; no secret */
    FollowedTexts(FollowStore store, String account, IntouchsmsConfiguration options) {
        this.store = store;
        this.prefix = "intouchsms:sms/status/" + UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)) + "/";
        this.first = Duration.ofMillis(options.getFollowInterval());
        this.longest = Duration.ofMillis(options.getMaxFollowInterval());
        this.atMost = Duration.ofMillis(options.getFollowFor());
    }

    /** Where they are followed: no other consumer may follow them. */
    PollersPlace place(Consumer poller) {
        return new PollersPlace(
                poller, store, prefix,
                "Another route follows the texts of the same account in the same followStore: each change would come to"
                                       + " both, or to either");
    }

    /** From here on these are followed. A text was sent, whatever becomes of the store. */
    void follow(SendResult result, Instant now) {
        try {
            for (RecipientResult recipient : result.recipients()) {
                if (recipient.id() != null && recipient.outcome() != Outcome.NOT_SENT) {
                    follow(recipient.id(), recipient, now);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Texts were sent and cannot be followed: {}", e.getMessage());
        }
    }

    private void follow(String id, RecipientResult recipient, Instant now) {
        String reference = recipient.given() instanceof Recipient.Number number ? number.reference() : null;
        FollowedText text
                = new FollowedText(id, recipient.normalised(), reference, FIRST_LETTER, now.plus(atMost), 0);
        store.put(prefix + id, text.written(), now.plus(first));
    }

    /** Those to ask for now, the longest due first. */
    List<FollowedText> due(Instant now, int max) {
        return store.due(prefix, now, max).stream()
                .map(followed -> FollowedText.read(followed.key().substring(prefix.length()), followed.value())).toList();
    }

    /** To be asked for again, each time twice as long after the last. */
    void again(FollowedText text, Instant now) {
        Duration wait = first;
        for (int i = 0; i < text.asked() && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        Duration next = wait.compareTo(longest) > 0 ? longest : wait;
        store.put(prefix + text.id(), text.written(), now.plus(next));
    }

    void forget(FollowedText text) {
        forget(text.id());
    }

    /** An id that is not followed is no error. */
    void forget(String id) {
        store.remove(prefix + id);
    }
}
