package org.camelgateways.support.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a request to send: one entry per recipient, in the order of the request. Sent, not sent and unknown
 * add up to the recipients asked for, always.
 *
 * @param request     what was asked for; null after a raw request, whose recipients are not known
 * @param recipients  one entry per recipient
 * @param unpairedIds ids that the service gave and that cannot be paired with a recipient
 * @param charge      what the service says that it charged; of a request of several calls what those that ended well
 *                    said
 */
public record SendResult(@Nullable Sms request, List<RecipientResult> recipients, List<String> unpairedIds,
        Charge charge) {

    public SendResult {
        recipients = List.copyOf(recipients);
        unpairedIds = List.copyOf(unpairedIds);
    }

    /** The service's ids, paired ones first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(recipients.size() + unpairedIds.size());
        for (RecipientResult recipient : recipients) {
            if (recipient.id() != null) {
                ids.add(recipient.id());
            }
        }
        ids.addAll(unpairedIds);
        return Collections.unmodifiableList(ids);
    }

    /** What it cost, in the account's currency; null where the service does not say. */
    public @Nullable BigDecimal cost() {
        return charge.cost();
    }

    /** How many recipients have this outcome. */
    public int count(Outcome outcome) {
        int count = 0;
        for (RecipientResult recipient : recipients) {
            count += recipient.outcome() == outcome ? 1 : 0;
        }
        return count;
    }

    /**
     * {@link Outcome#MIXED} where the recipients differ. Of a raw request, whose recipients are not known, by its ids:
     * each stands for one that was sent, a negative one for one that was refused.
     */
    public Outcome outcome() {
        // loops, since streams of the one recipient that most texts have cost more than the texts' headers: 3 kB a message
        Outcome seen = null;
        for (RecipientResult recipient : recipients) {
            seen = Outcome.both(seen, recipient.outcome());
        }
        for (String id : recipients.isEmpty() ? unpairedIds : List.<String> of()) {
            seen = Outcome.both(seen, id.startsWith("-") ? Outcome.NOT_SENT : Outcome.SENT);
        }
        return seen == null ? Outcome.UNKNOWN : seen;
    }

    /**
     * UNKNOWN if it is so of any recipient, else NOT_SENT if of any, else SENT; of a raw request as {@link #outcome()}.
     */
    public Outcome worstOutcome() {
        if (recipients.isEmpty()) {
            return outcome();
        }
        if (count(Outcome.UNKNOWN) > 0) {
            return Outcome.UNKNOWN;
        }
        return count(Outcome.NOT_SENT) > 0 ? Outcome.NOT_SENT : Outcome.SENT;
    }

    /**
     * The request again with only those recipients that were surely not sent; null when there are none, or when the
     * request is not known.
     */
    public @Nullable Sms rest() {
        List<Recipient> unsent
                = recipients.stream().filter(r -> r.outcome() == Outcome.NOT_SENT).map(RecipientResult::given).toList();
        return request == null || unsent.isEmpty() ? null : request.withRecipients(unsent);
    }

    @Override
    public String toString() {
        return "SendResult[sent " + count(Outcome.SENT) + ", not sent " + count(Outcome.NOT_SENT) + ", unknown "
               + count(Outcome.UNKNOWN) + ", unpaired ids " + unpairedIds.size() + "]";
    }
}
