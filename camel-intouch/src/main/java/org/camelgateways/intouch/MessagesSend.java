package org.camelgateways.intouch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.Problems;
import org.camelgateways.support.input.ZonedTime;
import org.camelgateways.support.model.Charge;
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
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /messages}: a text to numbers, contacts and groups, now or later. The service answers with one id for the
 * message, whoever gets it: where it has one recipient, that is its id; where it has several it is nobody's alone.
 */
final class MessagesSend extends IntouchFunction<MessagesSend.Request, MessagesSend.Answer> {

    private static final Map<String, String> HEADERS = Map.of(
            "recipients", IntouchConstants.RECIPIENTS, "groups", IntouchConstants.GROUPS, "contacts",
            IntouchConstants.CONTACTS, "sender", IntouchConstants.SENDER, "sendAt", IntouchConstants.SEND_AT);
    private static final SmsFields FIRST = fields(
            "version 1 of Intouch",
            Map.of("mergeMessage", IntouchConstants.MERGE_MESSAGE, "privateMessage", IntouchConstants.PRIVATE_MESSAGE));
    private static final SmsFields SECOND
            = fields("version 2 of Intouch", Map.of("sessionData", IntouchConstants.SESSION_DATA));

    /** What a single value is called: nothing in JSON, in XML its type; an error is called otherwise. */
    private static final Set<String> SINGLE = Set.of("", "string", "int", "long");

    private final IntouchConfiguration options;
    private final AddresseeRules addresseeRules;
    private final MessageRules rules;
    private final SendVerdict verdict;
    private final Clock clock;

    /**
     * @param addressees who gets it
     * @param sender     its sender; empty where the account's own is to be taken
     * @param sendAt     when it is to be sent; null: at once
     * @param raw        the body that was the document itself; null where it is still to be written
     */
    record Request(Addressees addressees, String sender, @Nullable Instant sendAt, byte @Nullable [] raw) {

        @Override
        public String toString() {
            return "Request[" + addressees.all().size() + " recipients]";
        }
    }

    /**
     * @param result what became of each recipient
     * @param id     the service's id of the message
     * @param raw    the reply as it came, where that is wanted
     */
    record Answer(SendResult result, String id, @Nullable String raw) {

        @Override
        public String toString() {
            return "Answer[" + result + "]";
        }
    }

    MessagesSend(IntouchEndpoint endpoint) {
        super(endpoint);
        this.options = endpoint.getConfiguration();
        this.addresseeRules = new AddresseeRules(
                "Intouch", Set.of(Recipient.Group.class, Recipient.Contact.class), options.getDefaultRegion(), text -> null,
                null);
        this.rules = new MessageRules(options, form);
        this.verdict = new SendVerdict(this, false);
        this.clock = endpoint.clock();
    }

    private static SmsFields fields(String service, Map<String, String> options) {
        Map<String, String> headers = new LinkedHashMap<>(HEADERS);
        headers.putAll(options);
        return new SmsFields(service, null, headers, List.copyOf(options.keySet()));
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public Request read(Exchange exchange) throws IOException {
        SendVerdict.begin(exchange.getMessage());
        exchange.getMessage().removeHeader(IntouchConstants.MESSAGE_ID);
        if (options.isRaw()) {
            return new Request(Addressees.NOT_KNOWN, "", null, RawCall.body(name(), exchange));
        }
        Problems problems = new Problems();
        Sms sms = new SmsReader(
                form.version() == 1 ? FIRST : SECOND, value -> ZonedTime.instant(value, MessagesSend::refused), exchange,
                problems).read(exchange.getMessage().getBody());
        List<Addressee> addressees = addresseeRules.check(sms.recipients(), problems);
        rules.checkAsGiven(sms.recipients(), problems);
        String sender = rules.sender(sms, problems);
        rules.checkText(sms, problems);
        rules.checkOptions(sms, problems);
        rules.checkTime(sms, clock.instant(), problems);
        if (!problems.isEmpty()) {
            throw verdict.refusal(sms, problems, exchange.getMessage());
        }
        return new Request(new Addressees(sms, addressees), sender, sms.sendAt(), null);
    }

    private static Instant refused(LocalDateTime local, ZoneId region) {
        boolean skipped = region.getRules().getValidOffsets(local).isEmpty();
        throw new IllegalArgumentException(
                "is in the hour that clocks " + (skipped ? "skip" : "repeat") + " in " + region + ": give an offset");
    }

    // ---- the request

    @Override
    public HttpCall encode(Request request) {
        byte[] document = request.raw();
        if (document == null) {
            document = form.write("Message", form.version() == 1 ? first(request) : second(request));
        }
        return post(document, MessageOperations.PATH);
    }

    /** Receivers pay nothing, whatever the account's settings are. */
    private Map<String, @Nullable Object> first(Request request) {
        Sms sms = Objects.requireNonNull(request.addressees().request());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        put(fields, "HandledDate", sendAt(request));
        fields.put("IsMergeMessage", Boolean.valueOf(sms.options().get("mergeMessage")));
        fields.put("IsPrivate", Boolean.valueOf(sms.options().get("privateMessage")));
        fields.put("Receivers", receivers(request).stream().collect(Collectors.joining(";")));
        put(fields, "SenderNumber", request.sender().isEmpty() ? null : request.sender());
        fields.put("Tariff", 0);
        fields.put("Text", sms.text());
        return fields;
    }

    /** The two formats have orders of their own. */
    private Map<String, @Nullable Object> second(Request request) {
        Sms sms = Objects.requireNonNull(request.addressees().request());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (form.isJson()) {
            put(fields, "HandledDate", sendAt(request));
        }
        fields.put("Text", sms.text());
        fields.put("Sender", request.sender());
        fields.put("Receivers", receivers(request));
        put(fields, "SessionData", sms.options().get("sessionData"));
        if (!form.isJson()) {
            put(fields, "HandledDate", sendAt(request));
        }
        return fields;
    }

    private static void put(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** Whole milliseconds, never before the moment asked for. */
    private static @Nullable Instant sendAt(Request request) {
        Instant asked = request.sendAt();
        Instant whole = asked == null ? null : asked.truncatedTo(ChronoUnit.MILLIS);
        return whole == null || whole.equals(asked) ? whole : whole.plusMillis(1);
    }

    private List<String> receivers(Request request) {
        return request.addressees().all().stream().map(this::receiver).toList();
    }

    private String receiver(Addressee addressee) {
        Recipient given = addressee.given();
        if (given instanceof Recipient.Contact contact) {
            return "/contacts/" + contact.id();
        }
        if (given instanceof Recipient.Group group) {
            return "/groups/" + group.id();
        }
        String e164 = Objects.requireNonNull(addressee.number());
        return switch (options.getNumberFormat()) {
            case international -> e164.substring(1);
            case e164 -> e164;
            case asGiven -> ((Recipient.Number) given).value().replaceAll("[^+0-9]", "");
        };
    }

    /** The same text to the same people, whichever version it goes by, and however it is written for it. */
    @Override
    public HttpCall likeness(Request request) {
        if (request.raw() != null) {
            return encode(request);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        put(fields, "HandledDate", sendAt(request));
        fields.put("Receivers", request.addressees().all().stream()
                .map(each -> each.number() == null ? receiver(each) : each.number()).toList());
        fields.put("SenderNumber", request.sender());
        fields.put("Text", Objects.requireNonNull(request.addressees().request()).text());
        return new HttpCall(
                "POST", "/" + MessageOperations.PATH, Map.of(), Map.of(), null,
                new WireForm(1, WireFormat.json, ZoneOffset.UTC).write("Message", fields));
    }

    // ---- the reply

    @Override
    Answer answered(Request request, HttpReply reply) {
        String id = isEmpty(reply) ? located(IdRule.MESSAGE, reply) : document(reply, MessagesSend::id);
        return new Answer(result(request.addressees(), id), id, options.isRaw() ? verbatim(reply) : null);
    }

    /** Version 1 answers with the message, version 2 with a single text. */
    private static String id(WireEntry entry) {
        boolean single = entry.parts().isEmpty() && SINGLE.contains(entry.name());
        String id = single ? entry.text() : entry.text("MessageId");
        if (id == null || !IdRule.MESSAGE.isId(id.strip())) {
            throw new InvalidEntryException("holds no id of a message");
        }
        return id.strip();
    }

    private static SendResult result(Addressees addressees, String id) {
        boolean one = addressees.all().size() == 1;
        List<RecipientResult> each
                = addressees.all().stream().map(a -> a.result(one ? id : null, Outcome.SENT, null)).toList();
        return new SendResult(addressees.request(), each, one ? List.of() : List.of(id), Charge.NOT_TOLD);
    }

    @Override
    public Object told(Answer answer) {
        return answer.result();
    }

    @Override
    public void write(Answer answer, Message message) {
        SmsHeaders.write(answer.result(), message);
        message.setHeader(IntouchConstants.MESSAGE_ID, answer.id());
        message.setBody(answer.raw() == null ? answer.result() : answer.raw());
    }

    @Override
    public void failed(Request request, GatewayException error, @Nullable HttpReply partial, Message message) {
        verdict.failed(request.addressees(), error, List.of(), message);
    }
}
