package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.intime.wire.MessageDocument;
import org.camelgateways.support.HttpStatuses;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.ServiceProducer;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.InvalidRequestException.Problem;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.SmsHeaders;
import org.camelgateways.support.xml.XmlDocuments;
import org.jspecify.annotations.Nullable;

/** InTime HTTP API 1.0, section 4: messages. */
final class MessageOperations {

    static final String CONTENT_TYPE = "text/xml; charset=iso-8859-1";

    private MessageOperations() {
    }

    /** Section 4.1, {@code message/create.ashx}: a text to numbers and groups, now or later. */
    static final class Create implements ServiceOperation<Create.Request, SendResult> {

        private static final IntimeErrors ERRORS = IntimeErrors.withCommon(Map.of(
                "1:ERROR1", "the service could not validate the XML", "1:ERROR2", "sendAt is earlier than the service's clock",
                "1:ERROR3", "recipients have a wrong format", "2:ERROR0", "the service could not load the block list",
                "2:ERROR1", "the message could not be sent", "2:ERROR2", "there are no recipients to send the message to"));

        private final IntimeEndpoint endpoint;
        private final MessageRules rules;
        private final SendDates dates;
        private final XmlDocuments xml;

        /**
         * @param message    what was asked for; null where the body was the document itself
         * @param addressees who gets it, in the order of the request; empty where the body was the document itself
         * @param document   the document, still to be written; null where the body was it
         * @param bytes      the document as given; null where it is still to be written
         */
        record Request(@Nullable IntimeMessage message, List<Addressee> addressees, @Nullable MessageDocument document,
                byte @Nullable [] bytes) {
        }

        Create(IntimeEndpoint endpoint) {
            this.endpoint = endpoint;
            this.dates = endpoint.configuration().sendDates(endpoint.clock());
            this.rules = new MessageRules(endpoint.configuration(), dates, endpoint.getCamelContext().getUuidGenerator());
            this.xml = endpoint.documents();
        }

        @Override
        public String name() {
            return endpoint.getEndpointBaseUri();
        }

        @Override
        public boolean changesSomething() {
            return true;
        }

        @Override
        public Request read(Exchange exchange) throws Exception {
            if (endpoint.configuration().isRaw()) {
                return new Request(null, List.of(), null, RawDocument.read(name(), exchange));
            }
            List<Problem> problems = new ArrayList<>();
            IntimeMessage message = new MessageReader(exchange, dates, problems).read();
            List<Addressee> addressees = message == null ? List.of() : rules.addressees(message, problems);
            MessageDocument document = message == null ? null : rules.document(message, addressees, problems);
            if (!problems.isEmpty()) {
                throw new InvalidRequestException(name(), problems);
            }
            return new Request(message, addressees, document, null);
        }

        @Override
        public HttpCall encode(Request request) {
            byte[] bytes = request.bytes() != null
                    ? request.bytes()
                    : xml.write(
                            "message", MessageDocument.class, Objects.requireNonNull(request.document()),
                            StandardCharsets.ISO_8859_1);
            return HttpCall.post("/api/1.0/message/create.ashx", CONTENT_TYPE, bytes);
        }

        @Override
        public SendResult decode(Request request, HttpReply reply) {
            if (reply.status() != 200) {
                throw HttpStatuses.error(this, reply);
            }
            IntimeReply said = IntimeReply.of(reply);
            if (said instanceof IntimeReply.ErrorCode error) {
                throw ERRORS.error(this, error.code());
            }
            if (!(said instanceof IntimeReply.Ids ids)) {
                throw outsideGrammar("the service answered neither with ids nor with one of its error codes")
                        .carrying(unknown(request, said instanceof IntimeReply.Unreadable other ? other.ids() : List.of()));
            }
            return judged(Addressee.pair(request.message(), request.addressees(), ids.ids()));
        }

        /**
         * A send of which nothing was surely sent is an error; one that was sent in part, only where that is wished.
         */
        private SendResult judged(SendResult result) {
            Outcome outcome = result.outcome();
            if (outcome == Outcome.SENT || result.count(Outcome.SENT) > 0 && !endpoint.configuration().isFailOnPartial()) {
                return result;
            }
            if (result.count(Outcome.SENT) > 0) {
                String sentence = result.count(Outcome.SENT) + " of " + result.recipients().size() + " recipients were sent";
                throw new PartlySentException(failure(sentence), result);
            }
            if (result.worstOutcome() == Outcome.NOT_SENT) {
                throw new RequestRejectedException(failure("the service refused every recipient")).carrying(result);
            }
            throw outsideGrammar("the service answered with " + result.unpairedIds().size() + " ids for "
                                 + result.recipients().size() + " recipients, so that none can be told its own")
                    .carrying(result);
        }

        private GatewayException outsideGrammar(String sentence) {
            return ServiceProducer.unanswered(this, failure(sentence));
        }

        private Failure failure(String sentence) {
            return Failure.of(name(), sentence).status(200);
        }

        private static SendResult unknown(Request request, List<String> ids) {
            return Addressee.all(request.message(), request.addressees(), Outcome.UNKNOWN, "no clear answer came", ids);
        }

        @Override
        public void write(SendResult result, Message message) {
            SmsHeaders.write(result, message);
            message.setBody(result);
        }

        @Override
        public void failed(Request request, GatewayException error, @Nullable HttpReply partial, Message message) {
            if (error.result().isEmpty()) {
                List<String> ids = partial == null ? List.of() : IntimeReply.idsBeforeBreak(partial);
                error.carrying(error.outcome() == Outcome.UNKNOWN
                        ? unknown(request, ids)
                        : Addressee.all(
                                request.message(), request.addressees(), Outcome.NOT_SENT, error.getMessage(), List.of()));
            }
            error.result().ifPresent(result -> SmsHeaders.write(result, message));
        }
    }
}
