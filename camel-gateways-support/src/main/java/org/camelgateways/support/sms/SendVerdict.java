package org.camelgateways.support.sms;

import java.util.List;
import java.util.Objects;

import org.apache.camel.Message;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;

/** Whether a send is a result or an error, and what a route gets to know of an error. */
public final class SendVerdict {

    private static final SendResult NOTHING_YET = Addressees.NOT_KNOWN.each(Outcome.NOT_SENT, null, List.of());

    private final ServiceOperation<?, ?> operation;
    private final boolean failOnPartial;

    public SendVerdict(ServiceOperation<?, ?> operation, boolean failOnPartial) {
        this.operation = operation;
        this.failOnPartial = failOnPartial;
    }

    /** From here on the headers tell of this message, not of one that was sent before it. */
    public static void begin(Message message) {
        SmsHeaders.write(Outcome.NOT_SENT, NOTHING_YET, message);
    }

    /** The error for a message with faults; the message tells of it too. */
    public InvalidRequestException refusal(Sms sms, Problems problems, Message message) {
        InvalidRequestException refusal = problems.refusal(operation.name());
        SendResult result = Addressees.refused(sms, problems);
        refusal.carrying(result);
        SmsHeaders.write(Outcome.NOT_SENT, result, message);
        return refusal;
    }

    /** A send of which nothing was surely sent is an error; one that was sent in part, only where that is wished. */
    public SendResult on(SendResult result) {
        if (result.outcome() == Outcome.SENT) {
            return result;
        }
        int sent = result.count(Outcome.SENT);
        int asked = result.recipients().size();
        boolean partly = sent > 0 || asked == 0 && result.outcome() == Outcome.MIXED;
        if (partly && failOnPartial) {
            throw new PartlySentException(
                    failure(asked == 0
                            ? "the service refused some recipients" : sent + " of " + asked + " recipients were sent"),
                    result);
        }
        if (partly) {
            return result;
        }
        if (result.worstOutcome() == Outcome.NOT_SENT) {
            throw carrying(result, new RequestRejectedException(failure("the service refused every recipient")));
        }
        throw carrying(result, operation.unanswered(failure(reason(result))));
    }

    private static String reason(SendResult result) {
        return result.recipients().stream().map(RecipientResult::reason).filter(Objects::nonNull).findFirst().orElse(
                "the service gave no ids");
    }

    /**
     * The same where calls ended with errors, this one the worst of them: it counts where nothing was surely sent, and
     * nobody's outcome is worse.
     */
    public SendResult on(SendResult result, GatewayException error) {
        boolean known = !result.recipients().isEmpty();
        boolean worse = known && result.worstOutcome() == Outcome.UNKNOWN && error.outcome() != Outcome.UNKNOWN;
        if (worse || result.count(Outcome.SENT) > 0) {
            return on(result);
        }
        throw carrying(result, error);
    }

    /** The service answered, but not in its own grammar; whatever ids it named belong to nobody. */
    public GatewayException unclear(Addressees addressees, String sentence, List<String> ids) {
        return carrying(
                addressees.each(Outcome.UNKNOWN, "no clear answer came", ids),
                operation.unanswered(failure(sentence)));
    }

    /** Adds what became of each recipient to an error, and to the message what a route may want to read. */
    public void failed(Addressees addressees, GatewayException error, List<String> ids, Message message) {
        SendResult result = error.result().orElseGet(() -> error.outcome() == Outcome.UNKNOWN
                ? addressees.each(Outcome.UNKNOWN, "no clear answer came", ids)
                : addressees.each(Outcome.NOT_SENT, error.getMessage(), List.of()));
        carrying(result, error);
        SmsHeaders.write(error.outcome(), result, message);
    }

    private Failure failure(String sentence) {
        return Failure.of(operation.name(), sentence).status(200);
    }

    /** Of a document that was not made here there is no result: its ids alone would say that it was sent. */
    private static GatewayException carrying(SendResult result, GatewayException error) {
        return result.recipients().isEmpty() ? error : error.carrying(result);
    }
}
