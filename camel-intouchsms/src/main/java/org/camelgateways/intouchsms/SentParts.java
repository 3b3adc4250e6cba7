package org.camelgateways.intouchsms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camelgateways.support.model.Charge;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.jspecify.annotations.Nullable;

/** What the calls of one message brought, as one result. */
final class SentParts {

    private SentParts() {
    }

    /** An id that more than one call brought is nobody's, and leaves all of its recipients unknown. */
    static SendResult joined(@Nullable Sms request, List<SendResult> parts) {
        if (parts.size() == 1 && parts.get(0).unpairedIds().isEmpty()) {
            // what most sends are: all below comes to the same, and costs 2.5 kB
            return parts.get(0);
        }
        Map<String, Integer> calls = new HashMap<>();
        parts.forEach(part -> part.ids().stream().distinct().forEach(id -> calls.merge(id, 1, Integer::sum)));
        List<RecipientResult> recipients = parts.stream().flatMap(part -> part.recipients().stream())
                .map(r -> r.id() == null || calls.getOrDefault(r.id(), 0) == 1 ? r : unpaired(r)).toList();
        Stream<String> shared = calls.keySet().stream().filter(id -> calls.getOrDefault(id, 0) > 1).sorted();
        List<String> unpaired = Stream.concat(parts.stream().flatMap(part -> part.unpairedIds().stream()), shared).distinct()
                .toList();
        Charge charge = parts.stream().map(SendResult::charge).reduce(Charge.NOT_TOLD, Charge::plus);
        return new SendResult(request, recipients, unpaired, charge);
    }

    private static RecipientResult unpaired(RecipientResult result) {
        return new RecipientResult(
                result.given(), result.normalised(), result.reference(), null, Outcome.UNKNOWN, SentDetails.SHARED_ID);
    }
}
