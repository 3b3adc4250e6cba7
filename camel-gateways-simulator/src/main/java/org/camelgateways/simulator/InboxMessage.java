package org.camelgateways.simulator;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One text that a service accepted, for one recipient, or one that came in.
 *
 * @param id           the id that the service answered
 * @param service      which service accepted it, for example {@code intime}
 * @param account      the user name that sent it, or for whom it came in
 * @param recipient    the number as it was sent, without blanks and hyphens
 * @param sender       the sender's name or number
 * @param text         the text as the service understood it
 * @param reference    the caller's own value for this recipient (InTime: {@code transid})
 * @param flash        whether it is shown at once instead of being stored
 * @param acceptedAt   when the service accepted it, in simulated time
 * @param sendAt       when it goes out, in simulated time; {@code acceptedAt} if it was not scheduled
 * @param state        how far it is
 * @param vendorStatus the status in the service's own words, as reported; none as long as there is nothing to report
 * @param statusAt     since when it is that far, in simulated time
 * @param price        what the account paid for it, where the service tells it
 * @param statusUrl    where reports about it go
 */
public record InboxMessage(long id, String service, String account, String recipient, String sender, String text,
        @Nullable String reference, boolean flash, Instant acceptedAt, Instant sendAt, State state,
        @Nullable String vendorStatus, Instant statusAt, @Nullable BigDecimal price, @Nullable URI statusUrl) {

    private static final int FIXED_SIZE = 300;
    private static final int LETTER_SIZE = 2;

    /** How far a text is. */
    public enum State {
        /** Accepted, to be sent later. */
        SCHEDULED,
        /** On its way. */
        SENT,
        /** Acknowledged by the handset. */
        DELIVERED,
        /** Surely not delivered. */
        FAILED,
        /** No receipt came. */
        UNKNOWN,
        /** Taken back before it was sent. */
        DELETED,
        /** Has an id, but was never going to be sent: its number is none, or it could not be paid. */
        REFUSED,
        /** Came in: a handset sent it. */
        RECEIVED
    }

    /** The number at the other end: the sender's of a text that came in, else the recipient's. */
    public String party() {
        return state == State.RECEIVED ? sender : recipient;
    }

    /**
     * This text, further on.
     *
     * @param next   its new state
     * @param status the service's own word for it, or none
     * @param at     since when
     */
    public InboxMessage in(State next, @Nullable String status, Instant at) {
        return new InboxMessage(
                id, service, account, recipient, sender, text, reference, flash, acceptedAt, sendAt, next, status,
                at, price, statusUrl);
    }

    /** About how many bytes it takes in memory. */
    int size() {
        return FIXED_SIZE + LETTER_SIZE * (text.length() + sender.length() + recipient.length()
                                           + (reference == null ? 0 : reference.length())
                                           + (statusUrl == null ? 0 : statusUrl.toString().length()));
    }

    /**
     * The same under this id.
     *
     * @param before what was accepted before it: sender and text are mostly the same again, and kept once then
     */
    InboxMessage withId(long newId, @Nullable InboxMessage before) {
        String oldSender = before == null ? "" : before.sender;
        String oldText = before == null ? "" : before.text;
        return new InboxMessage(
                newId, service, account, recipient, sender.equals(oldSender) ? oldSender : sender,
                text.equals(oldText) ? oldText : text, reference, flash, acceptedAt, sendAt, state, vendorStatus, statusAt,
                price, statusUrl);
    }
}
