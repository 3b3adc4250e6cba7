package org.camelgateways.simulator;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.service.RequestText;
import org.camelgateways.simulator.service.Segments;
import org.jspecify.annotations.Nullable;

/** What the inbox holds, as JSON; tokens and credentials are masked. */
final class InboxJson {
    private static final int START = 80;
    private static final Pattern CREDENTIAL = Pattern.compile(
            "authorization|cookie|token|secret|password|api-?key", Pattern.CASE_INSENSITIVE);

    private InboxJson() {
    }

    /** The number of all and the newest of them, oldest first. */
    static <T> JsonObject list(List<T> all, int limit, Function<T, JsonObject> entry) {
        JsonArray entries = new JsonArray();
        all.subList(Math.max(0, all.size() - limit), all.size()).forEach(item -> entries.add(entry.apply(item)));
        return new JsonObject().put("count", all.size()).put("entries", entries);
    }

    static JsonObject message(InboxMessage message) {
        return new JsonObject()
                .put("id", message.id()).put("service", message.service()).put("account", message.account())
                .put("recipient", message.recipient()).put("sender", message.sender()).put("text", message.text())
                .put("segments", Segments.of(message.text()))
                .put("reference", message.reference()).put("flash", message.flash())
                .put("acceptedAt", message.acceptedAt().toString()).put("sendAt", message.sendAt().toString())
                .put("state", message.state().name()).put("vendorStatus", message.vendorStatus())
                .put("statusAt", message.statusAt().toString()).put("price", message.price())
                .put("statusUrl", message.statusUrl() == null ? null : Masks.url(message.statusUrl()).toString());
    }

    static JsonObject request(RecordedRequest request) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((name, values) -> headers.put(
                name, CREDENTIAL.matcher(name).find() ? "*****" : String.join(", ", values)));
        String contentType = String.join("", request.headers().getOrDefault("content-type", List.of("")));
        return requestHead(request).put("headers", headers)
                .put("body", Masks.body(text(request.body(), contentType)))
                .put("reply", request.reply() == null ? null : reply(request.reply()));
    }

    /** Without headers and bodies, but for the start of what was answered. */
    static JsonObject requestHead(RecordedRequest request) {
        return new JsonObject()
                .put("number", request.number()).put("at", request.at().toString()).put("service", request.service())
                .put("function", request.function()).put("method", request.method()).put("path", request.path())
                .put("query", request.query()).put("replyStatus", request.reply() == null ? null : request.reply().status())
                .put("replyStart", request.reply() == null ? "" : start(request.reply()))
                .put("faults", faults(request.faults()));
    }

    private static String start(RecordedReply reply) {
        String line = Masks.body(text(reply.body(), reply.headers().get("Content-Type"))).strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(START, line.length()));
    }

    private static JsonObject reply(RecordedReply reply) {
        return new JsonObject()
                .put("status", reply.status()).put("headers", object(reply.headers()))
                .put("body", Masks.body(text(reply.body(), reply.headers().get("Content-Type")))).put("length", reply.length());
    }

    /** As it says that it is written, or as UTF-8; what that is not, byte by byte. */
    private static String text(byte[] body, @Nullable String contentType) {
        try {
            return RequestText.decode(body, contentType);
        } catch (CharacterCodingException otherwise) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private static JsonArray faults(List<StruckFault> struck) {
        JsonArray faults = new JsonArray();
        struck.forEach(fault -> faults.add(new JsonObject()
                .put("kind", fault.kind()).put("function", fault.function()).put("number", fault.number())
                .put("seed", fault.seed())));
        return faults;
    }

    static JsonObject callback(RecordedCallback callback) {
        return new JsonObject()
                .put("at", callback.at().toString()).put("messageId", callback.messageId())
                .put("url", callback.url().toString()).put("parameters", object(callback.parameters()))
                .put("answerStatus", callback.answerStatus()).put("answerBody", callback.answerBody())
                .put("acknowledged", callback.acknowledged()).put("failure", callback.failure())
                .put("faults", faults(callback.faults()));
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::put);
        return object;
    }
}
