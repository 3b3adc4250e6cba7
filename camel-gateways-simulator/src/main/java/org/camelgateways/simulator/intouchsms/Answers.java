package org.camelgateways.simulator.intouchsms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.service.VendorReply;

/** Writes the service's replies. */
final class Answers {
    private static final DateTimeFormatter SEND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private final IntouchSmsReadings readings;
    private final Notation notation;

    Answers(IntouchSmsReadings readings) {
        this.readings = readings;
        this.notation = readings.pythonBodies ? Notation.PYTHON : Notation.JSON;
    }

    /** To a send: what became of each recipient, and the balance after it. */
    VendorReply sent(List<InboxMessage> messages, String text, BigDecimal balance, Instant at) {
        JsonArray details = new JsonArray();
        messages.forEach(message -> details.add(detail(message)));
        BigDecimal cost = messages.stream().map(Answers::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        JsonObject summary = new JsonObject()
                .put("message", text).put("balance", money(balance)).put("cost", money(cost))
                .put("totalmessages", messages.size()).put("time", SEND_TIME.format(at.atZone(readings.zone)));
        return reply(200, new JsonObject().put("success", true).put("details", details).put("summary", summary));
    }

    /** To a question for a status. */
    VendorReply status(InboxMessage message) {
        JsonObject results = new JsonObject()
                .put("status", message.vendorStatus()).put("created", time(message.acceptedAt()))
                .put("time", time(message.statusAt()));
        return reply(200, new JsonObject().put("results", results).put("success", true));
    }

    VendorReply refusal(Refusal refusal) {
        return switch (refusal.kind) {
            case DETAIL -> reply(refusal.status, detail(refusal.error()));
            case CREDENTIALS -> withChallenge(reply(readings.credentialsStatus, detail(refusal.error())));
            case BAD_REQUEST -> badRequest(refusal);
            case REFUSED -> reply(readings.refusalStatus, errors(refusal));
        };
    }

    /** To a method that is not allowed. */
    VendorReply methodRefused(String method) {
        VendorReply reply = reply(405, detail("Method \"" + method + "\" not allowed."));
        return withHeader(reply, "Allow", readings.getAllowed ? "GET, POST" : "POST");
    }

    private VendorReply badRequest(Refusal refusal) {
        return switch (readings.badRequestBody) {
            case ERRORS -> reply(readings.badRequestStatus, errors(refusal));
            case DETAIL -> reply(readings.badRequestStatus, detail(refusal.error() + ": " + refusal.action));
            case TEXT -> VendorReply.text(readings.badRequestStatus, "Bad Request, error encountered");
        };
    }

    private JsonObject detail(InboxMessage message) {
        JsonObject detail = new JsonObject()
                .put("status", message.vendorStatus()).put("message", message.text()).put("cost", money(price(message)));
        readings.recipientNames.forEach(name -> detail.put(name, message.recipient()));
        return detail.put("messageid", readings.messageIdsAsText ? Long.toString(message.id()) : (Object) message.id());
    }

    private static JsonObject detail(String sentence) {
        return new JsonObject().put("detail", sentence);
    }

    private static JsonObject errors(Refusal refusal) {
        JsonObject errors = new JsonObject().put("error", refusal.error()).put("action", refusal.action);
        return new JsonObject()
                .put("success", false).put("response", new JsonArray().add(new JsonObject().put("errors", errors)));
    }

    private VendorReply withChallenge(VendorReply reply) {
        return reply.status() == 401 ? withHeader(reply, "WWW-Authenticate", "Basic realm=\"api\"") : reply;
    }

    private static VendorReply withHeader(VendorReply reply, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(reply.headers());
        headers.put(name, value);
        return new VendorReply(reply.status(), headers, reply.body());
    }

    private VendorReply reply(int status, JsonObject body) {
        return new VendorReply(
                status, Map.of("Content-Type", readings.contentType),
                notation.write(body).getBytes(StandardCharsets.UTF_8));
    }

    private String time(Instant at) {
        return readings.statusTime.format(at.atZone(readings.zone));
    }

    private static BigDecimal price(InboxMessage message) {
        return Objects.requireNonNull(message.price());
    }

    /** With a fraction always, as a decimal number of Python's has. */
    private static BigDecimal money(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 1 ? shortest.setScale(1) : shortest;
    }
}
