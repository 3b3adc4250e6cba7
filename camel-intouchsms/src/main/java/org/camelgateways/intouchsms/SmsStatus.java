package org.camelgateways.intouchsms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.support.error.Failure;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.json.Json;
import org.camelgateways.support.model.DeliveryReport;
import org.camelgateways.support.model.SmsHeaders;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/getsmsstatus/.json}: how far one text got. Changes nothing. */
final class SmsStatus extends IntouchsmsFunction<SmsStatus.Request, SmsStatus.Answer> {

    private static final int LARGEST_ID = 200;
    private static final Pattern RAW_ID = Pattern.compile("(?:^|&)messageid=([0-9]{1,40})(?:&|$)");

    private final IntouchsmsConfiguration options;

    /**
     * @param id  of the text
     * @param raw the body that was the form itself; null where it is still to be written
     */
    record Request(String id, byte @Nullable [] raw) {

        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

    /**
     * @param report  what the service says
     * @param created when it took the text, in its local time; null where it does not say in a way that can be read
     * @param time    when the status came about, likewise
     * @param raw     the reply as it came, where that is wanted
     */
    record Answer(DeliveryReport report, @Nullable LocalDateTime created, @Nullable LocalDateTime time,
            @Nullable String raw) {

        @Override
        public String toString() {
            return "Answer[" + report + "]";
        }
    }

    SmsStatus(IntouchsmsEndpoint endpoint) {
        super(endpoint, "/api/getsmsstatus/.json");
        this.options = endpoint.getConfiguration();
    }

    @Override
    public boolean changesSomething() {
        return false;
    }

    @Override
    public Request read(Exchange exchange) throws IOException {
        return options.isRaw()
                ? new Request("", RawForm.read(name(), exchange)) : new Request(id(exchange), null);
    }

    private String id(Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        Object said = body;
        try {
            if (body != null && BodyText.isText(body)) {
                said = BodyText.read(exchange, LARGEST_ID);
            }
        } catch (BodyText.UnreadableException e) {
            throw InvalidRequestException.of(name(), "body", e.sentence(), null);
        }
        boolean empty = said == null || said instanceof CharSequence text && text.toString().isBlank();
        Object value = empty ? exchange.getMessage().getHeader(IntouchsmsConstants.MESSAGE_ID) : said;
        boolean whole = value instanceof CharSequence || value instanceof Integer || value instanceof Long;
        String id = whole ? value.toString().strip() : "";
        if (!id.matches("[0-9]{1,40}")) {
            throw InvalidRequestException.of(
                    name(), empty ? "header " + IntouchsmsConstants.MESSAGE_ID : "body",
                    value == null
                            ? "is empty, and so is the body: one of them holds the id of a text"
                            : "is no id of a text: the service's are whole numbers",
                    value);
        }
        return id;
    }

    @Override
    public HttpCall encode(Request request) {
        return request.raw() == null ? post(Map.of("messageid", request.id())) : post(request.raw());
    }

    @Override
    public Answer decode(Request request, HttpReply reply) {
        IntouchsmsReply said = options.isTolerantStatus() ? IntouchsmsReply.tolerant(reply) : IntouchsmsReply.of(reply);
        if (said.status() != 200) {
            throw said.error(this, reply);
        }
        JsonNode results = said.json().path("results");
        if (said.saysNo() && (said.hasErrors() || !results.path("status").isTextual())) {
            throw said.refusal(this);
        }
        if (!results.path("status").isTextual()) {
            String fault = said.fault().isEmpty() ? "has no status in it" : said.fault();
            throw unanswered(Failure.of(name(), "the service's reply " + fault).status(200));
        }
        LocalDateTime time = ServiceTimes.read(Json.text(results, "time"));
        return new Answer(
                report(request, results, time), ServiceTimes.read(Json.text(results, "created")), time,
                options.isRaw() ? verbatim(reply) : null);
    }

    private DeliveryReport report(Request request, JsonNode results, @Nullable LocalDateTime time) {
        String letter = results.path("status").textValue();
        Map<String, String> parameters = new LinkedHashMap<>();
        results.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                parameters.put(field.getKey(), field.getValue().asText());
            }
        });
        return new DeliveryReport(
                request.raw() == null ? request.id() : idIn(request.raw()), null, null, StatusLetter.of(letter).status(),
                letter,
                time == null ? endpoint.clock().instant() : time.atZone(ZoneId.of(options.getZone())).toInstant(), parameters);
    }

    private static String idIn(byte[] form) {
        Matcher matcher = RAW_ID.matcher(new String(form, StandardCharsets.US_ASCII));
        return matcher.find() ? matcher.group(1) : "";
    }

    @Override
    public void write(Answer answer, Message message) {
        SmsHeaders.write(answer.report(), message);
        write(IntouchsmsConstants.CREATED, answer.created(), message);
        write(IntouchsmsConstants.TIME, answer.time(), message);
        message.setBody(answer.raw() == null ? answer.report() : answer.raw());
    }

    private static void write(String header, @Nullable LocalDateTime time, Message message) {
        if (time == null) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, time);
        }
    }
}
