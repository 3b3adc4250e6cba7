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
