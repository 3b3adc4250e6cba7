package org.camelgateways.intime;

import java.util.List;
import java.util.stream.IntStream;

import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/**
 * Who gets one message, and what became of each.
 *
 * @param request what was asked for; null where the body was the document itself, whose recipients are not known
 * @param all     in the order of the request
 */
record Addressees(@Nullable Sms request, List<Addressee> all) {

    /** Of a document that was not made here. */
    static final Addressees NOT_KNOWN = new Addressees(null, List.of());

    /** The same outcome for everybody. */
    SendResult each(Outcome outcome, @Nullable String reason, List<String> ids) {
        return new SendResult(request, all.stream().map(a -> a.result(null, outcome, reason)).toList(), ids, null);
    }

    /** What became of a message that was refused here. */
    static SendResult refused(Sms request, Problems problems) {
        List<RecipientResult> results = IntStream.range(0, request.recipients().size())
                .mapToObj(i -> new Addressee(request.recipients().get(i), null, null)
                        .result(null, Outcome.NOT_SENT, problems.with("recipients[" + i + "]")))
                .toList();
        return new SendResult(request, results, List.of(), null);
    }

    /**
     * What ids in a reply say of each. The service gives one id for every recipient that it took, in their order, the
     * members of groups after them; whom it left out it does not say. So ids and recipients belong together only where
     * there are no groups and as many different ids as recipients. Beside that, more ids than there are numbers prove
     * that members of a group were reached, and where there is but one group, of which.
     *
     * @param ids whole numbers, negative where the service refused
     */
    SendResult paired(List<String> ids) {
        long groups = all.stream().filter(Addressee::isGroup).count();
        long different = ids.stream().map(Addressees::withoutSign).distinct().count();
        if (groups == 0 && ids.size() == all.size() && different == ids.size()) {
            return new SendResult(
                    request, IntStream.range(0, ids.size()).mapToObj(i -> answered(all.get(i), ids.get(i))).toList(), List.of(),
                    null);
        }
        String reason = groups > 0
                ? "the service gives ids for groups' members without saying which are whose; one group per message can be told"
                : "the service gave " + different + " different ids for " + all.size() + " recipients";
        long taken = ids.stream().filter(id -> !isRefused(id)).distinct().count();
        boolean groupReached = groups == 1 && different == ids.size() && taken > all.size() - groups;
        List<RecipientResult> results = all.stream()
                .map(a -> a.isGroup() && groupReached
                        ? a.result(null, Outcome.SENT, null) : a.result(null, Outcome.UNKNOWN, reason))
                .toList();
        return new SendResult(request, results, ids, null);
    }

    private static RecipientResult answered(Addressee addressee, String id) {
        return isRefused(id)
                ? addressee.result(id, Outcome.NOT_SENT, "the service answered with a negative id")
                : addressee.result(id, Outcome.SENT, null);
    }

    private static boolean isRefused(String id) {
        return id.startsWith("-");
    }

    private static String withoutSign(String id) {
        return isRefused(id) ? id.substring(1) : id;
    }
}
