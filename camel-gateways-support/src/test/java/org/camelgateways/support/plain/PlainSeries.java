package org.camelgateways.support.plain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.SeriesOperation;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Words with commas between, a call for each; what came of each word, in their order. */
record PlainSeries(String name, int window) implements SeriesOperation<List<String>, List<String>> {

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public List<String> read(Exchange exchange) {
        return List.of(exchange.getMessage().getBody(String.class).split(","));
    }

    @Override
    public List<List<String>> split(List<String> words) {
        return words.equals(List.of("")) ? List.of() : words.stream().map(List::of).toList();
    }

    @Override
    public HttpCall encode(List<String> word) {
        if (word.contains("bad")) {
            throw new IllegalArgumentException();
        }
        return HttpCall.post("/" + word.get(0), "text/plain", word.get(0).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> decode(List<String> word, HttpReply reply) {
        if (reply.status() != 200) {
            throw HttpStatuses.error(this, reply);
        }
        return List.of(word.get(0) + "=" + new String(reply.body(), StandardCharsets.ISO_8859_1));
    }

    @Override
    public List<String> merge(List<String> words, List<EndedCall<List<String>, List<String>>> calls) {
        if (calls.stream().allMatch(call -> call.result() == null)) {
            List<EntryResult<String>> entries = new ArrayList<>();
            calls.forEach(call -> entries.add(
                    new EntryResult<>(call.request().get(0), null, Outcome.UNKNOWN, call.reason())));
            throw EndedCall.worst(calls).carrying(new EntriesResult<>(entries, List.of()));
        }
        List<String> merged = new ArrayList<>();
        calls.forEach(call -> merged.addAll(call.result() != null
                ? call.result()
                : List.of(call.request().get(0) + " " + (call.tried() ? call.error().outcome() : "not tried"))));
        return merged;
    }

    @Override
    public Object told(List<String> result) {
        return new EntriesResult<>(
                result.stream().map(each -> new EntryResult<>(each, null, outcome(each), null)).toList(), List.of());
    }

    private static Outcome outcome(String word) {
        return word.endsWith(" UNKNOWN") ? Outcome.UNKNOWN : word.contains("=") ? Outcome.SENT : Outcome.NOT_SENT;
    }

    @Override
    public void write(List<String> result, Message message) {
        message.setBody(result);
    }

    @Override
    public void failed(List<String> words, GatewayException error, @Nullable HttpReply partial, Message message) {
        message.setHeader("failed", words);
    }
}
