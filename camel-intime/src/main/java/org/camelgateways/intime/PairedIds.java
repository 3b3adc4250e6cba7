package org.camelgateways.intime;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.Addressees;

/** What the ids in InTime's answer to a send say of each recipient. */
final class PairedIds {

    private PairedIds() {
    }

    /**
     * What ids in a reply say of each. The service gives one id for every recipient that it took, in their order, the
     * members of groups after them; whom it left out it does not say. So ids and recipients belong together only where
     * there are no groups and as many different ids as recipients. Beside that, more ids than there are numbers prove
     * that members of a group were reached, and where there is but one group, of which.
     *
     * @param ids whole numbers, negative where the service refused
     */
    static SendResult paired(Addressees addressees, List<String> ids) {
        List<Addressee> all = addressees.all();
        int groups = 0;
        for (Addressee addressee : all) {
            groups += addressee.isGroup() ? 1 : 0;
        }
        int different = different(ids);
        if (groups == 0 && ids.size() == all.size() && different == ids.size()) {
            return new SendResult(
                    addressees.request(),
                    IntStream.range(0, ids.size()).mapToObj(i -> answered(all.get(i), ids.get(i))).toList(), List.of(),
                    Charge.NOT_TOLD);
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
        return new SendResult(addressees.request(), results, ids, Charge.NOT_TOLD);
    }

    private static int different(List<String> ids) {
        Set<String> different = new HashSet<>();
        for (String id : ids) {
            different.add(withoutSign(id));
        }
        return different.size();
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
