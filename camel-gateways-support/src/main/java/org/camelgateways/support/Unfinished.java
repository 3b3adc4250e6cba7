package org.camelgateways.support;

import java.util.Map;

import org.apache.camel.Message;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.SmsHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an attempt that did not end clearly: the facts of its error, not the exception, which can hold
 * a whole exchange among its suppressed ones.
 *
 * @param headers what the message said of the outcome
 */
record Unfinished(Failure facts, Outcome outcome, @Nullable SendResult result, @Nullable EntriesResult<?> entries,
        Map<String, Object> headers) {

    static Unfinished of(GatewayException error, Message message) {
        return new Unfinished(
                error.facts(), error.outcome(), error.result().orElse(null), error.entries().orElse(null),
                SmsHeaders.result(message));
    }

    /**
     * Of a result that is no error: what is to be said where the same request comes again; null where nothing of it is
     * open.
     */
    static @Nullable Unfinished of(String operation, Object told, Message message) {
        SendResult result = told instanceof SendResult sent && sent.count(Outcome.UNKNOWN) > 0 ? sent : null;
        EntriesResult<?> entries
                = told instanceof EntriesResult<?> done && done.count(Outcome.UNKNOWN) > 0 ? done : null;
        if (result == null && entries == null) {
            return null;
        }
        Failure facts = Failure.of(
                operation, "the same request was made before and done in part, and of some of it that is not known");
        return new Unfinished(facts, Outcome.MIXED, result, entries, SmsHeaders.result(message));
    }

    /** Without what became of each recipient or entry. */
    Unfinished bare() {
        Map<String, Object> outcomeAlone = headers.containsKey(SmsHeaders.OUTCOME)
                ? Map.of(SmsHeaders.OUTCOME, Outcome.UNKNOWN.name()) : Map.of();
        return new Unfinished(facts.cause(null), Outcome.UNKNOWN, null, null, outcomeAlone);
    }

    /** How many recipients and entries it holds; at least 1. */
    int size() {
        int told = (result == null ? 0 : result.recipients().size()) + (entries == null ? 0 : entries.entries().size());
        return Math.max(1, told);
    }

    /** The same error once more, and the same headers: nothing has become clearer. */
    GatewayException again(Message message) {
        SmsHeaders.clear(message);
        headers.forEach(message::setHeader);
        GatewayException error = outcome == Outcome.MIXED && result != null
                ? new PartlySentException(facts, result) : new OutcomeUnknownException(facts);
        if (result != null) {
            error.carrying(result);
        }
        return entries == null ? error : error.carrying(entries);
    }
}
