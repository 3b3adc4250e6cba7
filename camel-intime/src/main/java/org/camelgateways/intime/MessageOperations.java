package org.camelgateways.intime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.intime.wire.MessageDocument;
import org.camelgateways.intime.wire.MessageIdDocument;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.SeriesOperation;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.EntriesResult;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.AddresseeRules;
import org.camelgateways.support.sms.Addressees;
import org.camelgateways.support.sms.SendVerdict;
import org.camelgateways.support.sms.SmsFields;
import org.camelgateways.support.sms.SmsReader;
import org.camelgateways.support.xml.XmlDocuments;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 4: messages. */
final class MessageOperations {

    static final String CONTENT_TYPE = "text/xml; charset=iso-8859-1";

    private MessageOperations() {
    }

    /** Section 4.1, {@code message/create.ashx}: a text to numbers and groups, now or later. */
    static final class Create extends IntimeFunction<Create.Request, Create.Answer> {

        private static final String PATH = "/api/1.0/message/create.ashx";
        private static final SmsFields FIELDS = new SmsFields(
                "InTime", "IntimeMessage",
                Map.of(
                        "recipients", IntimeConstants.RECIPIENTS, "groups", IntimeConstants.GROUPS, "sender",
                        IntimeConstants.SENDER, "sendAt", IntimeConstants.SEND_AT, "flash", IntimeConstants.FLASH, "multisms",
                        IntimeConstants.MULTISMS, "checkNix", IntimeConstants.CHECK_NIX, "anonymize",
                        IntimeConstants.ANONYMIZE),
                List.of("flash", "multisms", "checkNix", "anonymize"));
        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not validate the XML", "1:ERROR2", "sendAt is earlier than the service's clock",
                "1:ERROR3", "recipients have a wrong format", "2:ERROR0", "the service could not load the block list",
                "2:ERROR1", "the message could not be sent", "2:ERROR2", "there are no recipients to send the message to"));

        private final AddresseeRules addresseeRules;
        private final MessageRules rules;
        private final SendDates dates;
        private final SendVerdict verdict;
        private final XmlDocuments xml;

        /**
         * @param addressees who gets it
         * @param document   still to be written, with its numbers; null where the body was the document itself
         * @param raw        the body that was the document itself; null where it is still to be written
         */
        record Request(Addressees addressees, @Nullable MessageDocument document, @Nullable RawDocument raw) {
        }

        /**
         * @param result what became of each recipient
         * @param raw    the reply as it came, where that is wanted
         */
        record Answer(SendResult result, @Nullable String raw) {
        }

        Create(IntimeEndpoint endpoint) {
            super(endpoint, ERRORS);
            IntimeConfiguration options = endpoint.getConfiguration();
            this.dates = options.sendDates(endpoint.clock());
            this.addresseeRules = new AddresseeRules(
                    "InTime", Set.of(Recipient.Group.class), options.getDefaultRegion(), options.getUnmappable()::fault,
                    options.reportUrl() == null ? null : endpoint.getCamelContext().getUuidGenerator());
            this.rules = new MessageRules(options, dates);
            this.verdict = new SendVerdict(this, options.isFailOnPartial());
            this.xml = endpoint.documents();
        }

        @Override
        public Request read(Exchange exchange) throws IOException {
            SendVerdict.begin(exchange.getMessage());
            if (endpoint.getConfiguration().isRaw()) {
                return new Request(Addressees.NOT_KNOWN, null, RawDocument.read(name(), exchange));
            }
            Problems problems = new Problems();
            Object body = exchange.getMessage().getBody();
            Sms sms = new SmsReader(FIELDS, dates::instant, exchange, problems)
                    .read(body instanceof IntimeMessage message ? message.toSms() : body);
            List<Addressee> addressees = addresseeRules.check(sms.recipients(), problems);
            MessageDocument document = rules.document(sms, addressees, problems);
            if (!problems.isEmpty()) {
                throw verdict.refusal(sms, problems, exchange.getMessage());
            }
            return new Request(new Addressees(sms, addressees), document, null);
        }

        @Override
        public HttpCall encode(Request request) {
            return encode(request, Addressee::reference);
        }

        @Override
        public HttpCall likeness(Request request) {
            return encode(request, Addressee::givenReference);
        }

        private HttpCall encode(Request request, Function<Addressee, @Nullable String> mark) {
            RawDocument raw = request.raw();
            if (raw != null) {
                return HttpCall.post(PATH, raw.contentType(), raw.bytes());
            }
            MessageDocument document = Objects.requireNonNull(request.document());
            document.recipients = MessageRules.numbers(request.addressees().all(), mark);
            byte[] bytes = xml.write("message", MessageDocument.class, document, StandardCharsets.ISO_8859_1);
            return HttpCall.post(PATH, CONTENT_TYPE, bytes);
        }

        @Override
        Answer answered(Request request, IntimeReply said, HttpReply reply) {
            if (said instanceof IntimeReply.Ids ids) {
                SendResult result = verdict.on(PairedIds.paired(request.addressees(), ids.ids()));
                return new Answer(result, endpoint.getConfiguration().isRaw() ? IntimeReply.verbatim(reply) : null);
            }
            throw verdict.unclear(
                    request.addressees(), UNCLEAR,
                    said instanceof IntimeReply.Unreadable other ? other.ids() : List.of());
        }

        @Override
        public Object told(Answer answer) {
            return answer.result();
        }

        @Override
        public void write(Answer answer, Message message) {
            SmsHeaders.write(answer.result(), message);
            message.setBody(answer.raw() == null ? answer.result() : answer.raw());
        }

        @Override
        public void failed(Request request, GatewayException error, @Nullable HttpReply partial, Message message) {
            List<String> ids = partial == null ? List.of() : IntimeReply.idsBeforeBreak(partial);
            verdict.failed(request.addressees(), error, ids, message);
        }
    }

    /**
     * Section 4.2, {@code message/delete.ashx}: takes texts back that are still to be sent. One id per call; so many
     * ids, so many calls.
     */
    static final class Delete extends EntriesFunction<String, MessageIdDocument>
            implements SeriesOperation<List<String>, EntriesResult<String>> {

        private static final int AT_ONCE = 8;
        private static final int LARGEST_LIST = 1_048_576;
        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not open the XML", "2:ERROR1", "the service could not read the id in the XML",
                "2:ERROR2", "the message could not be deleted"));

        private final EntryRules rules;

        Delete(IntimeEndpoint endpoint) {
            super(endpoint, ERRORS, "/api/1.0/message/delete.ashx", "message", MessageIdDocument.class);
            this.rules = new EntryRules(endpoint.getConfiguration());
        }

        /** Ids one by one or as text with commas between, and results of sends, whose ids are meant. */
        @Override
        List<?> values(Exchange exchange, Problems problems) throws IOException {
            Object body = exchange.getMessage().getBody();
            if (body == null || !BodyText.isText(body)) {
                return super.values(exchange, problems).stream().flatMap(
                        value -> value instanceof SendResult sent ? ids(sent) : Stream.of(value)).toList();
            }
            try {
                String ids = BodyText.read(exchange, LARGEST_LIST);
                return ids.isBlank() ? List.of() : Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
            } catch (BodyText.UnreadableException e) {
                problems.add("body", e.sentence(), null);
                return List.of();
            }
        }

        /** The ids of what may have been sent; a negative one stands for nothing. */
        private static Stream<String> ids(SendResult sent) {
            Stream<String> paired = sent.recipients().stream().filter(r -> r.outcome() != Outcome.NOT_SENT)
                    .map(RecipientResult::id).filter(Objects::nonNull);
            return Stream.concat(paired, sent.unpairedIds().stream().filter(id -> !id.startsWith("-"))).distinct();
        }

        @Override
        @Nullable
        String entry(String field, Object value, Problems problems) {
            return rules.id(field, value, problems);
        }

        @Override
        String knownId(String id) {
            return id;
        }

        @Override
        MessageIdDocument document(List<String> ids) {
            MessageIdDocument document = new MessageIdDocument();
            document.messageid = ids.get(0);
            return document;
        }

        @Override
        public List<List<String>> split(List<String> ids) {
            return ids.stream().map(List::of).toList();
        }

        @Override
        public int window() {
            return AT_ONCE;
        }

        @Override
        public EntriesResult<String> merge(List<String> ids, List<EndedCall<List<String>, EntriesResult<String>>> calls) {
            return merged(calls);
        }
    }
}
