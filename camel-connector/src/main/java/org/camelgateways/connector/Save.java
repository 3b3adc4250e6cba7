package org.camelgateways.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.connector.wire.ResponseDocument;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.SeriesOperation;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Saves a record, or several with one call each (API Guide, save): what is there by these ids is changed, what is not
 * is created.
 *
 * @param <E> what is saved
 * @param <D> its document
 */
final class Save<E, D> extends ConnectorFunction<Save.Request<E>, EntriesResult<E>>
        implements SeriesOperation<Save.Request<E>, EntriesResult<E>> {

    private final RecordKind<E, D> kind;
    private final ConnectorConfiguration options;

    /**
     * @param ids     whose they are
     * @param records each with its id
     */
    record Request<E>(RecordIds ids, List<E> records) {

        @Override
        public String toString() {
            return "Request[" + records.size() + "]";
        }
    }

    Save(ConnectorEndpoint endpoint, RecordKind<E, D> kind) {
        super(endpoint, kind.path());
        this.kind = kind;
        this.options = endpoint.getConfiguration();
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public Request<E> read(Exchange exchange) {
        Problems problems = new Problems();
        Message message = exchange.getMessage();
        message.removeHeader(ConnectorConstants.UUID);
        RecordIds ids = RecordIds.read(message, options, problems);
        List<E> records = new ArrayList<>();
        Object body = message.getBody();
        Iterator<?> several = several(body);
        if (several == null) {
            add(records, "body", body, message.getHeader(ConnectorConstants.RECORD_ID), problems);
        } else {
            addAll(records, several, problems);
        }
        if (!problems.isEmpty()) {
            throw problems.refusal(name());
        }
        return new Request<>(ids, records);
    }

    /** What a body holds, where it may hold several. */
    private static @Nullable Iterator<?> several(@Nullable Object body) {
        if (body instanceof Iterable<?> iterable) {
            return iterable.iterator();
        }
        return body instanceof Iterator<?> iterator
                ? iterator : body instanceof Object[] array ? Arrays.asList(array).iterator() : null;
    }

    /** An Iterator need not end: one more than is possible is enough to refuse. */
    private void addAll(List<E> records, Iterator<?> several, Problems problems) {
        Map<String, Integer> seen = new HashMap<>();
        int index = 0;
        for (; several.hasNext(); index++) {
            if (index == options.getMaxRecords()) {
                problems.add("body", "has more than " + index + " records, which maxRecords allows; split it", null);
                return;
            }
            String field = "body[" + index + "]";
            int before = records.size();
            add(records, field, several.next(), null, problems);
            String id = records.size() == before ? null : kind.recordId(records.get(before));
            Integer earlier = id == null ? null : seen.putIfAbsent(id, index);
            if (earlier != null) {
                problems.add(field + ".recordId", "is the same as of body[" + earlier + "]", id);
            }
        }
        if (index == 0) {
            problems.add("body", "is empty: at least one record is needed", null);
        }
    }

    private void add(List<E> records, String field, @Nullable Object value, @Nullable Object headerId, Problems problems) {
        int before = problems.size();
        E given = value == null ? null : kind.given(field, value, problems);
        if (given == null) {
            String found = value == null ? "is missing" : "is a " + value.getClass().getTypeName();
            problems.add(field, found + "; possible are " + kind.possible() + ", or a List or an Iterator of these", value);
            return;
        }
        kind.check(field, given, problems);
        String idField = field + ".recordId";
        Object id = kind.recordId(given) == null ? headerId : kind.recordId(given);
        if (id != null) {
            String checked = RecordIds.checked(idField, id, problems);
            given = kind.withRecordId(given, checked);
        } else if (!problems.explained(idField)) {
            problems.add(idField, "is missing", null);
        }
        if (problems.size() == before) {
            records.add(given);
        }
    }

    @Override
    public List<Request<E>> split(Request<E> request) {
        return request.records().stream().map(record -> new Request<>(request.ids(), List.of(record))).toList();
    }

    @Override
    public int window() {
        return Math.min(options.getConcurrency(), options.getMaxConnections());
    }

    /** @param one of one record */
    @Override
    public HttpCall encode(Request<E> one) {
        E record = one.records().get(0);
        D document = kind.write(record, one.ids().in(Objects.requireNonNull(kind.recordId(record))));
        return post(Documents.CONTENT_TYPE, endpoint.documents().write(kind.root(), kind.document(), document));
    }

    @Override
    EntriesResult<E> answered(Request<E> one, HttpReply reply) {
        return new EntriesResult<>(
                List.of(new EntryResult<>(one.records().get(0), uuid(reply), Outcome.SENT, null)), List.of());
    }

    private String uuid(HttpReply reply) {
        String uuid = Values.text(document("response", ResponseDocument.class, reply).uuid);
        if (uuid == null || uuid.length() > 200 || XmlText.lineFault(uuid) != null) {
            throw unclear("the service's response document holds no uuid", reply);
        }
        return uuid;
    }

    /** An error only where nothing was done. */
    @Override
    public EntriesResult<E> merge(Request<E> request, List<EndedCall<Request<E>, EntriesResult<E>>> calls) {
        List<EntryResult<E>> results = calls.stream().map(Save::result).toList();
        EntriesResult<E> result = new EntriesResult<>(results, List.of());
        if (result.count(Outcome.SENT) == 0) {
            throw EndedCall.worst(calls).carrying(result);
        }
        return result;
    }

    private static <E> EntryResult<E> result(EndedCall<Request<E>, EntriesResult<E>> call) {
        if (call.result() != null) {
            return call.result().entries().get(0);
        }
        GatewayException error = Objects.requireNonNull(call.error());
        Outcome outcome = call.tried() ? error.outcome() : Outcome.NOT_SENT;
        return new EntryResult<>(call.request().records().get(0), null, outcome, call.reason());
    }

    /** The uuid is handed on, and is no key: the next call knows the record by the caller's ids. */
    @Override
    public void write(EntriesResult<E> result, Message message) {
        message.setBody(result);
        if (result.entries().size() == 1) {
            message.setHeader(ConnectorConstants.UUID, result.entries().get(0).id());
        }
    }
}
