package org.camelgateways.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a record by the caller's own ids (API Guide, fetch). A 404 is "no such record", whatever body it has: the
 * guide promises none.
 *
 * @param <E> what is fetched
 * @param <D> its document
 */
final class Fetch<E, D> extends ConnectorFunction<Map<String, String>, Optional<Object>> {

    private static final int LARGEST_ID = 4_096;

    private final RecordKind<E, D> kind;
    private final ConnectorConfiguration options;

    Fetch(ConnectorEndpoint endpoint, RecordKind<E, D> kind) {
        super(endpoint, kind.path());
        this.kind = kind;
        this.options = endpoint.getConfiguration();
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public Map<String, String> read(Exchange exchange) throws IOException {
        Problems problems = new Problems();
        Map<String, String> query = RecordIds.read(exchange.getMessage(), options, problems).query();
        query.put(kind.recordParameter(), recordId(exchange, problems));
        if (!problems.isEmpty()) {
            throw problems.refusal(name());
        }
        return query;
    }

    /** The header's, or else the body: an id, or a record with one. */
    private String recordId(Exchange exchange, Problems problems) throws IOException {
        Object header = exchange.getMessage().getHeader(ConnectorConstants.RECORD_ID);
        Object body = exchange.getMessage().getBody();
        Object id = header == null && body != null ? idIn(exchange, body, problems) : header;
        if (id == null) {
            if (problems.isEmpty()) {
                problems.add(
                        "recordId", "is missing: it stands in the header " + ConnectorConstants.RECORD_ID + ", or is the body",
                        null);
            }
            return "";
        }
        return RecordIds.checked("recordId", id, problems);
    }

    private @Nullable Object idIn(Exchange exchange, Object body, Problems problems) throws IOException {
        if (BodyText.isText(body)) {
            try {
                return BodyText.read(exchange, LARGEST_ID);
            } catch (BodyText.UnreadableException e) {
                problems.add("body", e.sentence(), null);
                return null;
            }
        }
        if (body instanceof Map<?, ?> map) {
            return map.get("recordId");
        }
        E record = kind.given("body", body, problems);
        return record == null ? body : kind.recordId(record);
    }

    @Override
    public HttpCall encode(Map<String, String> query) {
        return get(query);
    }

    @Override
    Optional<Object> answered(Map<String, String> query, HttpReply reply) {
        D document = document(kind.root(), kind.document(), reply);
        try {
            E record = kind.read(document);
            String asked = String.valueOf(query.get(kind.recordParameter()));
            E whole = kind.recordId(record) == null ? kind.withRecordId(record, asked) : record;
            return Optional.of(options.isRaw() ? verbatim(reply) : whole);
        } catch (InvalidXmlException e) {
            throw unclear("the service's " + kind.root() + " document " + e.getMessage(), reply);
        }
    }

    @Override
    Optional<Object> notFound(HttpReply reply) {
        return options.isFailOnNotFound() ? super.notFound(reply) : Optional.empty();
    }

    /** A reply as it came; what is not of its charset is replaced, since it is for people. */
    static String verbatim(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void write(Optional<Object> found, Message message) {
        message.setBody(found.orElse(null));
    }
}
