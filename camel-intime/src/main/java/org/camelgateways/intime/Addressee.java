package org.camelgateways.intime;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a message, checked.
 *
 * @param given     as the message had it
 * @param number    in E.164; null for a group
 * @param reference the {@code transid} that goes with it; null for a group, and where no reports are asked for
 */
record Addressee(Recipient given, @Nullable String number, @Nullable String reference) {

    boolean isGroup() {
        return number == null;
    }

    /** The same outcome for everybody. */
    static SendResult all(
            @Nullable IntimeMessage message, List<Addressee> addressees, Outcome outcome, @Nullable String reason,
            List<String> ids) {
        return new SendResult(
                sms(message), addressees.stream().map(a -> a.result(null, outcome, reason)).toList(), ids, null);
    }

    /**
     * What ids in a reply say of each. The service gives one id for every recipient that it took, in their order, the
     * members of groups after them; whom it left out it does not say. So ids and recipients belong together only where
     * there are no groups and as many different ids as recipients.
     */
    static SendResult pair(@Nullable IntimeMessage message, List<Addressee> addressees, List<String> ids) {
        long groups = addressees.stream().filter(Addressee::isGroup).count();
        boolean paired = groups == 0 && ids.size() == addressees.size() && new HashSet<>(ids).size() == ids.size();
        if (paired) {
            return new SendResult(
                    sms(message), IntStream.range(0, ids.size()).mapToObj(i -> addressees.get(i).taken(ids.get(i))).toList(),
                    List.of(), null);
        }
        long numbers = addressees.size() - groups;
        boolean membersReached = ids.stream().filter(id -> !isRefused(id)).count() > numbers;
        List<RecipientResult> results = addressees.stream()
                .map(a -> a.isGroup() && membersReached
                        ? a.result(null, Outcome.SENT, null)
                        : a.result(null, Outcome.UNKNOWN, "the service's ids cannot be told apart by recipient"))
                .toList();
        return new SendResult(sms(message), results, ids, null);
    }

    private RecipientResult taken(String id) {
        return isRefused(id)
                ? result(id, Outcome.NOT_SENT, "the service answered with a negative id")
                : result(id, Outcome.SENT, null);
    }

    private static boolean isRefused(String id) {
        return id.startsWith("-");
    }

    private RecipientResult result(@Nullable String id, Outcome outcome, @Nullable String reason) {
        return new RecipientResult(given, number, reference, id, outcome, reason);
    }

    private static @Nullable Sms sms(@Nullable IntimeMessage message) {
        return message == null ? null : message.toSms();
    }
}
