package org.camelgateways.intime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A function that stores, changes or deletes a list of entries: one document out, ids back.
 *
 * @param <E> what an entry is
 * @param <D> the document
 */
abstract class EntriesFunction<E, D> extends IntimeFunction<List<E>, EntriesResult<E>> {

    static final String ALL_REFUSED = "the service refused every entry";

    private final String path;
    private final String root;
    private final Class<D> type;

    EntriesFunction(IntimeEndpoint endpoint, IntimeErrors errors, String path, String root, Class<D> type) {
        super(endpoint, errors);
        this.path = path;
        this.root = root;
        this.type = type;
    }

    /** The same function for documents made elsewhere. */
    final RawEntriesFunction raw() {
        return new RawEntriesFunction(endpoint, errors, path);
    }

    /** One entry of the body, whatever form it has; null where a problem says why there is none. */
    abstract @Nullable E entry(String field, Object value, Problems problems);

    /** The document for entries that were checked. */
    abstract D document(List<E> entries);

    /** The service's id that an entry already has; null where the service gives a new one. */
    @Nullable
    String knownId(E entry) {
        return null;
    }

    /** What no two entries of a body may share; null where entries may be alike. */
    @Nullable
    String key(E entry) {
        return knownId(entry);
    }

    @Override
    public final List<E> read(Exchange exchange) throws IOException {
        Problems problems = new Problems();
        List<E> entries = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        List<?> values = values(exchange, problems);
        for (int i = 0; i < values.size(); i++) {
            String field = "body[" + i + "]";
            Object value = values.get(i);
            E entry = value == null ? null : entry(field, value, problems);
            if (value == null) {
                problems.add(field, "is missing", null);
            }
            String key = entry == null ? null : key(entry);
            Integer earlier = key == null ? null : seen.putIfAbsent(key, i);
            if (earlier != null) {
                problems.add(field, "is the same as body[" + earlier + "]", value);
            }
            if (entry != null) {
                entries.add(entry);
            }
        }
        if (values.isEmpty() && problems.isEmpty()) {
            problems.add("body", "is empty: at least one entry is needed", null);
        }
        if (!problems.isEmpty()) {
            throw problems.refusal(name());
        }
        return entries;
    }

    /** The entries of a body: the one that it is, or those that it holds. */
    List<?> values(Exchange exchange, Problems problems) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Collection<?> several) {
            return new ArrayList<>(several);
        }
        return body instanceof Object[] several ? Arrays.asList(several) : body == null ? List.of() : List.of(body);
    }

    @Override
    public final HttpCall encode(List<E> entries) {
        byte[] bytes = endpoint.documents().write(root, type, document(entries), StandardCharsets.ISO_8859_1);
        return HttpCall.post(path, MessageOperations.CONTENT_TYPE, bytes);
    }

    @Override
    final EntriesResult<E> answered(List<E> entries, IntimeReply said, HttpReply reply) {
        if (!(said instanceof IntimeReply.Ids ids)) {
            List<String> perhaps = said instanceof IntimeReply.Unreadable other ? other.ids() : List.of();
            throw unclear(UNCLEAR).carrying(all(entries, Outcome.UNKNOWN, "no clear answer came", perhaps));
        }
        EntriesResult<E> result = entries.stream().allMatch(e -> knownId(e) != null)
                ? pairedByValue(entries, ids.ids()) : pairedByPosition(entries, ids.ids());
        if (result.count(Outcome.SENT) > 0) {
            return result;
        }
        if (result.count(Outcome.UNKNOWN) == 0) {
            throw new RequestRejectedException(Failure.of(name(), ALL_REFUSED).status(200)).carrying(result);
        }
        throw unclear("the service's ids (" + ids.ids().size() + ") do not tell which of the entries (" + entries.size()
                      + ") were done")
                .carrying(result);
    }

    /** New ids belong to the entries in their order, where there are as many different ones as entries. */
    private EntriesResult<E> pairedByPosition(List<E> entries, List<String> ids) {
        long different = ids.stream().map(EntriesFunction::positive).distinct().count();
        if (ids.size() != entries.size() || different != ids.size()) {
            return all(entries, Outcome.UNKNOWN, "the service's ids cannot be told apart by entry", ids);
        }
        return new EntriesResult<>(
                IntStream.range(0, ids.size()).mapToObj(i -> result(entries.get(i), ids.get(i))).toList(), List.of());
    }

    /** Known ids come back as they are, or negative where the entry was refused. */
    private EntriesResult<E> pairedByValue(List<E> entries, List<String> ids) {
        Set<String> left = new LinkedHashSet<>(ids);
        List<EntryResult<E>> results = new ArrayList<>();
        for (E entry : entries) {
            String id = String.valueOf(knownId(entry));
            boolean done = left.remove(id);
            boolean refused = left.remove("-" + id);
            if (done == refused) {
                String reason = "the service " + (done ? "both named and refused it" : "did not name it");
                results.add(new EntryResult<>(entry, id, Outcome.UNKNOWN, reason));
            } else {
                results.add(result(entry, done ? id : "-" + id));
            }
        }
        return new EntriesResult<>(results, List.copyOf(left));
    }

    private static String positive(String id) {
        return id.startsWith("-") ? id.substring(1) : id;
    }

    private static <E> EntryResult<E> result(E entry, String id) {
        return id.startsWith("-")
                ? new EntryResult<>(entry, positive(id), Outcome.NOT_SENT, "the service answered with a negative id")
                : new EntryResult<>(entry, id, Outcome.SENT, null);
    }

    private EntriesResult<E> all(List<E> entries, Outcome outcome, @Nullable String reason, List<String> ids) {
        return new EntriesResult<>(entries.stream().map(e -> new EntryResult<>(e, knownId(e), outcome, reason)).toList(), ids);
    }

    /** What several calls came to; an error only where nothing was done. */
    final EntriesResult<E> merged(List<EndedCall<List<E>, EntriesResult<E>>> calls) {
        List<EntryResult<E>> results = new ArrayList<>();
        List<String> unpaired = new ArrayList<>();
        for (EndedCall<List<E>, EntriesResult<E>> call : calls) {
            EntriesResult<E> part = call.result() == null ? ofError(call) : call.result();
            results.addAll(part.entries());
            unpaired.addAll(part.unpairedIds());
        }
        EntriesResult<E> result = new EntriesResult<>(results, unpaired);
        if (result.count(Outcome.SENT) == 0) {
            throw EndedCall.worst(calls).carrying(result);
        }
        return result;
    }

    private EntriesResult<E> ofError(EndedCall<List<E>, EntriesResult<E>> call) {
        GatewayException error = Objects.requireNonNull(call.error());
        if (!call.tried()) {
            return all(call.request(), Outcome.NOT_SENT, call.reason(), List.of());
        }
        List<String> ids = call.partial() == null
                ? error.entries().map(EntriesResult::unpairedIds).orElse(List.of())
                : IntimeReply.idsBeforeBreak(call.partial());
        return all(call.request(), error.outcome(), call.reason(), ids);
    }

    @Override
    public final void write(EntriesResult<E> result, Message message) {
        message.setBody(result);
    }

    @Override
    public final void failed(List<E> entries, GatewayException error, @Nullable HttpReply partial, Message message) {
        if (error.entries().isEmpty()) {
            boolean unknown = error.outcome() == Outcome.UNKNOWN;
            List<String> ids = partial == null ? List.of() : IntimeReply.idsBeforeBreak(partial);
            error.carrying(all(
                    entries, unknown ? Outcome.UNKNOWN : Outcome.NOT_SENT,
                    unknown ? "no clear answer came" : error.getMessage(),
                    ids));
        }
    }
}
