package org.camelgateways.connector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.connector.wire.ErrorDocument;
import org.camelgateways.connector.wire.LeadSourceDocument;
import org.camelgateways.connector.wire.LeadSourcesDocument;
import org.camelgateways.connector.wire.ProviderInfo;
import org.camelgateways.connector.wire.ResponseDocument;
import org.camelgateways.connector.wire.UserDocument;
import org.camelgateways.connector.wire.UsersDocument;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.callback.CallbackRefusedException;
import org.camelgateways.support.callback.CallbackReply;
import org.camelgateways.support.callback.CallbackRequest;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.xml.InvalidXmlException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A partner's side, the mirror image of what partners call: a record is posted, and the route answers with its id; or
 * all of a club are asked for, and the route answers with a list. The guide prescribes no such form, it has to be
 * agreed with InTouch.
 *
 * @param <E> what comes in
 * @param <D> its document
 */
final class Receive<E, D> implements CallbackProtocol<Received<E>> {

    private static final Logger LOG = LoggerFactory.getLogger(Receive.class);

    private final ConnectorEndpoint endpoint;
    private final RecordKind<E, D> kind;
    /** Makes the document of a list; null where none is asked for. */
    private final @Nullable Function<List<D>, byte[]> listing;

    private Receive(ConnectorEndpoint endpoint, RecordKind<E, D> kind, @Nullable Function<List<D>, byte[]> listing) {
        this.endpoint = endpoint;
        this.kind = kind;
        this.listing = listing;
    }

    static Receive<User, UserDocument> users(ConnectorEndpoint endpoint) {
        return new Receive<>(endpoint, Users.users(endpoint.getConfiguration()), null);
    }

    static Receive<User, UserDocument> staff(ConnectorEndpoint endpoint) {
        return new Receive<>(endpoint, Users.staff(), listed -> {
            UsersDocument document = new UsersDocument();
            document.users = listed;
            return endpoint.documents().write("users", UsersDocument.class, document);
        });
    }

    static Receive<LeadSource, LeadSourceDocument> leadSources(ConnectorEndpoint endpoint) {
        return new Receive<>(endpoint, new LeadSources(), listed -> {
            LeadSourcesDocument document = new LeadSourcesDocument();
            document.leadSources = listed;
            return endpoint.documents().write("leadSources", LeadSourcesDocument.class, document);
        });
    }

    @Override
    public List<String> methods() {
        return listing == null ? List.of("POST") : List.of("GET", "POST");
    }

    @Override
    public boolean accepts(@Nullable String mediaType) {
        return mediaType == null || mediaType.equals("application/xml") || mediaType.equals("text/xml");
    }

    @Override
    public ExchangePattern pattern() {
        return ExchangePattern.InOut;
    }

    @Override
    public Received<E> read(CallbackRequest request) throws CallbackRefusedException {
        return request.method().equals("GET") ? asked(request) : posted(request);
    }

    private Received<E> asked(CallbackRequest request) {
        RecordIds ids = new RecordIds(
                request.parameter("provider").orElse(""), request.parameter("client_id").orElse(""),
                request.parameter("club_id").orElse(""));
        return new Received<>(ids, "", null);
    }

    private Received<E> posted(CallbackRequest request) throws CallbackRefusedException {
        try {
            D document = endpoint.documents().read(kind.root(), kind.document(), request.body());
            E record = kind.read(document);
            ProviderInfo info = Objects.requireNonNullElseGet(kind.ids(document), ProviderInfo::new);
            String recordId = kind.recordId(record);
            return new Received<>(
                    new RecordIds(text(info.identifier), text(info.clientID), text(info.clubID)),
                    recordId == null ? "" : recordId, record);
        } catch (InvalidXmlException e) {
            throw new CallbackRefusedException(400, "the " + kind.root() + " document " + e.getMessage());
        }
    }

    private static String text(@Nullable String wire) {
        return Objects.requireNonNullElse(Values.text(wire), "");
    }

    @Override
    public void write(Received<E> received, Message message) {
        message.setHeader(ConnectorConstants.ACTION, received.record() == null ? "list" : "save");
        set(ConnectorConstants.PROVIDER, received.ids().provider(), message);
        set(ConnectorConstants.CLIENT_ID, received.ids().clientId(), message);
        set(ConnectorConstants.CLUB_ID, received.ids().clubId(), message);
        set(ConnectorConstants.RECORD_ID, received.recordId(), message);
        message.setBody(received.record());
    }

    private static void set(String header, String id, Message message) {
        if (!id.isEmpty()) {
            message.setHeader(header, id);
        }
    }

    @Override
    public CallbackReply answer(Received<E> received, @Nullable Message routed) {
        Object body = Objects.requireNonNull(routed).getBody();
        return new CallbackReply(
                200, Documents.CONTENT_TYPE, received.record() == null ? list(received.ids(), body) : response(body));
    }

    /** What the Connector is to know the record by, in the place where it gives its own. */
    private byte[] response(@Nullable Object body) {
        Problems problems = new Problems();
        E record = body == null ? null : kind.given("body", body, problems);
        Object id = record == null ? body : kind.recordId(record);
        ResponseDocument document = new ResponseDocument();
        document.uuid = id == null ? "" : RecordIds.checked("body", id, problems);
        if (document.uuid.isEmpty() || !problems.isEmpty()) {
            throw noAnswer(body, "the record's id, or the record with its id");
        }
        return endpoint.documents().write("response", ResponseDocument.class, document);
    }

    private byte[] list(RecordIds ids, @Nullable Object body) {
        if (!(body instanceof Iterable<?> several) || listing == null) {
            throw noAnswer(body, "a List of records");
        }
        List<D> listed = new ArrayList<>();
        for (Object each : several) {
            Problems problems = new Problems();
            E record = each == null ? null : kind.given("body", each, problems);
            String id = record == null ? null : kind.recordId(record);
            if (record == null || id == null || !problems.isEmpty()) {
                throw noAnswer(each, "a List in which each is " + kind.possible() + ", with a recordId");
            }
            listed.add(kind.write(record, ids.in(id)));
        }
        return listing.apply(listed);
    }

    private static IllegalStateException noAnswer(@Nullable Object body, String possible) {
        String found = body == null ? "nothing" : body instanceof Map<?, ?> ? "a Map" : "a " + body.getClass().getTypeName();
        return new IllegalStateException("The route answered with " + found + "; possible is " + possible);
    }

    /** The error document of the guide, without a stack trace; by its errorUUID it is found in the log. */
    @Override
    public CallbackReply refusal(int status) {
        ErrorDocument document = new ErrorDocument();
        document.reason = status < 500 ? "VALIDATION" : "UNKNOWN";
        document.errorUUID = UUID.randomUUID().toString();
        document.message = status < 500 ? "The request cannot be read" : "The request could not be done";
        LOG.warn("{} answered with status {} and errorUUID {}", endpoint, status, document.errorUUID);
        return new CallbackReply(
                status, Documents.CONTENT_TYPE, endpoint.documents().write("error", ErrorDocument.class, document));
    }

    @Override
    public CallbackReply failure() {
        return refusal(500);
    }
}
