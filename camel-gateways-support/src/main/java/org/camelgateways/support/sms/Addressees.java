package org.camelgateways.support.sms;

import java.util.List;
import java.util.stream.IntStream;

import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Charge;
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
public record Addressees(@Nullable Sms request, List<Addressee> all) {

    /** Of a document that was not made here. */
    public static final Addressees NOT_KNOWN = new Addressees(null, List.of());

    /** The same outcome for everybody. */
    public SendResult each(Outcome outcome, @Nullable String reason, List<String> ids) {
        return new SendResult(request, all.stream().map(a -> a.result(null, outcome, reason)).toList(), ids, Charge.NOT_TOLD);
    }

    /** What became of a message that was refused here. */
    public static SendResult refused(Sms request, Problems problems) {
        List<RecipientResult> results = IntStream.range(0, request.recipients().size())
                .mapToObj(i -> new Addressee(request.recipients().get(i), null, null)
                        .result(null, Outcome.NOT_SENT, problems.with("recipients[" + i + "]")))
                .toList();
        return new SendResult(request, results, List.of(), Charge.NOT_TOLD);
    }
}
