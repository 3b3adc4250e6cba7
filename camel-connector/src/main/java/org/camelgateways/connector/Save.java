package org.camelgateways.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
import org.camelgateways.support.error.InvalidRequestException;
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
final class Save<E, D> extends ConnectorFunction<Save.Request<E>, Save.Saved<E>>
        implements SeriesOperation<Save.Request<E>, Save.Saved<E>> {

    private final RecordKind<E, D> kind;
    private final ConnectorConfiguration options;
    private final RecordReader<E> reader;

    /**
     * What is to be saved; of a stream the records come one by one.
     *
     * @param ids     whose they are
     * @param records each with its id, none of a stream
     * @param fault   what is wrong with the one record, which was taken of a stream
     */
    record Request<E>(RecordIds ids, List<E> records, @Nullable RecordStream<E> stream,
            @Nullable InvalidRequestException fault) {

        Request(RecordIds ids, List<E> records) {
            this(ids, records, null, null);
        }

        @Override
        public String toString() {
            return "Request[" + records.size() + "]";
        }
    }

    /**
     * What came of it.
     *
     * @param remaining the Iterator, where it holds more
     */
    record Saved<E>(EntriesResult<E> result, @Nullable Iterator<?> remaining) {

        Saved(EntryResult<E> one) {
            this(new EntriesResult<>(List.of(one), List.of()), null);
        }
    }

    Save(ConnectorEndpoint endpoint, RecordKind<E, D> kind) {
        super(endpoint, kind.path());
        this.kind = kind;
        this.options = endpoint.getConfiguration();
        this.reader = new RecordReader<>(kind, name());
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
        message.removeHeader(ConnectorConstants.REMAINING);
        RecordIds ids = RecordIds.read(message, options, problems);
        Object body = message.getBody();
        Iterator<?> streamed = streamed(body);
        List<E> records = streamed == null ? records(body, message, problems) : List.of();
        if (!problems.isEmpty()) {
            throw problems.refusal(name());
        }
        return streamed == null ? new Request<>(ids, records) : stream(streamed, ids);
    }

    /** What a body holds that need not end, or not fit into memory. */
    private static @Nullable Iterator<?> streamed(@Nullable Object body) {
        return body instanceof Iterator<?> iterator
                ? iterator : body instanceof Iterable<?> iterable && !(body instanceof Collection) ? iterable.iterator() : null;
    }

    private Request<E> stream(Iterator<?> records, RecordIds ids) {
        RecordStream<E> stream = new RecordStream<>(records, options.getMaxRecords(), reader, ids);
        if (stream.isEmpty()) {
            throw InvalidRequestException.of(name(), "body", "is empty: at least one record is needed", null);
        }
        return new Request<>(ids, List.of(), stream, null);
    }

    private List<E> records(@Nullable Object body, Message message, Problems problems) {
        if (body instanceof Collection<?> several) {
            return all(several, problems);
        }
        if (body instanceof Object[] several) {
            return all(Arrays.asList(several), problems);
        }
        E record = reader.read("body", body, message.getHeader(ConnectorConstants.RECORD_ID), problems);
        return record == null ? List.of() : List.of(record);
    }

    private List<E> all(Collection<?> several, Problems problems) {
        List<E> records = new ArrayList<>();
        if (several.isEmpty()) {
            problems.add("body", "is empty: at least one record is needed", null);
        } else if (several.size() > options.getMaxRecords()) {
            problems.add(
                    "body", "has " + several.size() + " records, of which maxRecords allows " + options.getMaxRecords()
                            + "; split it, or hand over its Iterator",
                    null);
            return records;
        }
        Map<String, Integer> seen = new HashMap<>();
        int index = 0;
        for (Object each : several) {
            String field = "body[" + index + "]";
            E record = reader.read(field, each, null, problems);
            String id = record == null ? null : kind.recordId(record);
            Integer earlier = id == null ? null : seen.putIfAbsent(id, index);
            if (earlier != null) {
                problems.add(field + ".recordId", "is the same as of body[" + earlier + "]", id);
            }
            if (record != null) {
                records.add(record);
            }
            index++;
        }
        return records;
    }

    @Override
    public List<Request<E>> split(Request<E> request) {
        return request.records().stream().map(record -> new Request<>(request.ids(), List.of(record))).toList();
    }

    @Override
    public @Nullable Iterator<Request<E>> stream(Request<E> request) {
        return request.stream();
    }

    @Override
    public int window() {
        return Math.min(options.getConcurrency(), options.getMaxConnections());
    }

    /** @param one of one record */
    @Override
    public HttpCall encode(Request<E> one) {
        if (one.fault() != null) {
            throw one.fault();
        }
        E record = one.records().get(0);
        D document = kind.write(record, one.ids().in(Objects.requireNonNull(kind.recordId(record))));
        return post(Documents.CONTENT_TYPE, endpoint.documents().write(kind.root(), kind.document(), document));
    }

    @Override
    Saved<E> answered(Request<E> one, HttpReply reply) {
        return new Saved<>(new EntryResult<>(one.records().get(0), uuid(reply), Outcome.SENT, null));
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
    public Saved<E> merge(Request<E> request, List<EndedCall<Request<E>, Saved<E>>> calls) {
        if (calls.isEmpty() && request.stream() != null) {
            throw request.stream().nothingTaken();
        }
        List<EntryResult<E>> results = calls.stream().map(Save::result).toList();
        EntriesResult<E> result = new EntriesResult<>(results, List.of());
        if (result.count(Outcome.SENT) == 0) {
            throw EndedCall.worst(calls).carrying(result);
        }
        return new Saved<>(result, request.stream() == null ? null : request.stream().remaining());
    }

    private static <E> EntryResult<E> result(EndedCall<Request<E>, Saved<E>> call) {
        if (call.result() != null) {
            return call.result().result().entries().get(0);
        }
        GatewayException error = Objects.requireNonNull(call.error());
        Outcome outcome = call.tried() ? error.outcome() : Outcome.NOT_SENT;
        return new EntryResult<>(call.request().records().get(0), null, outcome, call.reason());
    }

    /**
     * An error leaves an Iterator as it was, but for the records that may have been saved and are not to be saved again
     * then.
     */
    @Override
    public void failed(Request<E> request, GatewayException error, @Nullable HttpReply partial, Message message) {
        if (request.stream() != null) {
            request.stream().giveBack(error.entries().map(this::untaken).orElse(List.of()));
        }
    }

    private List<?> untaken(EntriesResult<?> result) {
        return options.isResendUnknown() ? result.entries().stream().map(EntryResult::given).toList() : result.rest();
    }

    @Override
    public Object told(Saved<E> saved) {
        return saved.result();
    }

    /** The uuid is handed on, and is no key: the next call knows the record by the caller's ids. */
    @Override
    public void write(Saved<E> saved, Message message) {
        message.setBody(saved.result());
        if (saved.result().entries().size() == 1) {
            message.setHeader(ConnectorConstants.UUID, saved.result().entries().get(0).id());
        }
        if (saved.remaining() != null) {
            message.setHeader(ConnectorConstants.REMAINING, saved.remaining());
        }
    }
}
