package org.camelgateways.intouchsms;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.EndedCall;
import org.camelgateways.support.SeriesOperation;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;
import org.camelgateways.support.sms.Addressee;
import org.camelgateways.support.sms.AddresseeRules;
import org.camelgateways.support.sms.Addressees;
import org.camelgateways.support.sms.SendVerdict;
import org.camelgateways.support.sms.SmsFields;
import org.camelgateways.support.sms.SmsReader;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/sendsms/.json}: a text to one or many numbers, at once. Many go as several calls. */
final class SmsSend extends IntouchsmsFunction<SmsSend.Request, SmsSend.Answer>
        implements SeriesOperation<SmsSend.Request, SmsSend.Answer> {

    private static final String SERVICE = "IntouchSMS";
    private static final SmsFields FIELDS = new SmsFields(
            SERVICE, null, Map.of("recipients", IntouchsmsConstants.RECIPIENTS, "sender", IntouchsmsConstants.SENDER),
            List.of());

    private final IntouchsmsConfiguration options;
    private final AddresseeRules addresseeRules;
    private final MessageRules rules;
    private final SendVerdict verdict;
    private final @Nullable FollowedTexts followed;

    /**
     * @param addressees who gets it
     * @param sender     its sender id
     * @param raw        the body that was the form itself; null where it is still to be written
     */
    record Request(Addressees addressees, String sender, byte @Nullable [] raw) {

        @Override
        public String toString() {
            return "Request[" + addressees.all().size() + " recipients]";
        }
    }

    /**
     * @param result what became of each recipient
     * @param raw    the reply as it came, where that is wanted
     */
    record Answer(SendResult result, @Nullable String raw) {

        @Override
        public String toString() {
            return "Answer[" + result + "]";
        }
    }

    SmsSend(IntouchsmsEndpoint endpoint) {
        super(endpoint, "/api/sendsms/.json");
        this.options = endpoint.getConfiguration();
        this.addresseeRules = new AddresseeRules(SERVICE, Set.of(), options.getDefaultRegion(), text -> null, null);
        this.rules = new MessageRules(options);
        this.verdict = new SendVerdict(this, options.isFailOnPartial());
        this.followed = endpoint.followed();
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public Request read(Exchange exchange) throws IOException {
        SendVerdict.begin(exchange.getMessage());
        if (options.isRaw()) {
            return new Request(Addressees.NOT_KNOWN, "", RawForm.read(name(), exchange));
        }
        Problems problems = new Problems();
        Sms sms = new SmsReader(FIELDS, Instant.class::cast, exchange, problems).read(exchange.getMessage().getBody());
        List<Addressee> addressees = addresseeRules.check(sms.recipients(), problems);
        String sender = rules.sender(sms, problems);
        rules.checkText(sms, problems);
        rules.checkNotLater(sms, problems);
        if (!problems.isEmpty()) {
            throw verdict.refusal(sms, problems, exchange.getMessage());
        }
        return new Request(new Addressees(sms, addressees), sender, null);
    }

    @Override
    public List<Request> split(Request request) {
        List<Addressee> all = request.addressees().all();
        List<Request> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += options.getMaxRecipientsPerRequest()) {
            List<Addressee> some = all.subList(i, Math.min(all.size(), i + options.getMaxRecipientsPerRequest()));
            parts.add(new Request(new Addressees(request.addressees().request(), some), request.sender(), null));
        }
        return parts.isEmpty() ? List.of(request) : parts;
    }

    /** One after the other: what the service refuses the first for, such as an empty account, the others meet too. */
    @Override
    public int window() {
        return 1;
    }

    @Override
    public HttpCall encode(Request request) {
        if (request.raw() != null) {
            return post(request.raw());
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("sender", request.sender());
        StringJoiner numbers = new StringJoiner(",");
        request.addressees().all().forEach(addressee -> numbers.add(addressee.number()));
        form.put("recipients", numbers.toString());
        form.put("message", Objects.requireNonNull(request.addressees().request()).text());
        String report = options.reportUrl();
        if (report != null) {
            form.put("dlrurl", report);
        }
        return post(form);
    }

    @Override
    public Answer decode(Request request, HttpReply reply) {
        IntouchsmsReply said = IntouchsmsReply.of(reply);
        if (said.status() != 200) {
            throw said.error(this, reply);
        }
        if (SentDetails.areIn(said)) {
            SendResult result = SentDetails.of(said, request.addressees(), options.getDefaultRegion());
            return new Answer(result, options.isRaw() ? verbatim(reply) : null);
        }
        if (said.saysNo()) {
            throw said.refusal(this);
        }
        String sentence = said.fault().isEmpty()
                ? "the service's reply does not say what became of anybody" : "the service's reply " + said.fault();
        throw verdict.unclear(request.addressees(), sentence, IntouchsmsReply.idsIn(reply));
    }

    @Override
    public Answer merge(Request request, List<EndedCall<Request, Answer>> calls) {
        List<SendResult> parts = new ArrayList<>(calls.size());
        boolean failed = false;
        for (EndedCall<Request, Answer> call : calls) {
            parts.add(part(call));
            failed |= call.error() != null;
        }
        SendResult result = SentParts.joined(request.addressees().request(), parts);
        if (failed) {
            return new Answer(verdict.on(result, EndedCall.worst(calls)), null);
        }
        return new Answer(verdict.on(result), calls.get(0).resultOrThrow().raw());
    }

    /** What became of the recipients of one call. */
    private static SendResult part(EndedCall<Request, Answer> call) {
        GatewayException error = call.error();
        if (error == null) {
            return call.resultOrThrow().result();
        }
        if (!call.tried()) {
            return call.request().addressees().each(Outcome.NOT_SENT, call.reason(), List.of());
        }
        List<String> ids = call.partial() == null
                ? error.result().map(SendResult::unpairedIds).orElse(List.of()) : IntouchsmsReply.idsIn(call.partial());
        return call.request().addressees().each(error.outcome(), call.reason(), ids);
    }

    @Override
    public Object told(Answer answer) {
        return answer.result();
    }

    @Override
    public void write(Answer answer, Message message) {
        follow(answer.result());
        SmsHeaders.write(answer.result(), message);
        message.setBody(answer.raw() == null ? answer.result() : answer.raw());
    }

    @Override
    public void failed(Request request, GatewayException error, @Nullable HttpReply partial, Message message) {
        verdict.failed(request.addressees(), error, List.of(), message);
        error.result().ifPresent(this::follow);
    }

    private void follow(SendResult result) {
        if (followed != null) {
            followed.follow(result, endpoint.clock().instant());
        }
    }
}
