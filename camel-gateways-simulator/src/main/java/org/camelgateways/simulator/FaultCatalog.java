package org.camelgateways.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Faults as JSON: {@code {"kind":"delay","by":"PT2S","on":"message/create","times":1}}. */
final class FaultCatalog {
    private static final Set<String> COMMON = Set.of("kind", "on", "times", "after", "chance");
    private static final Map<String, Entry> KINDS = Stream.of(Stream.of(
            entry("status", json -> Fault.status(JsonFields.integer(json, "status"), body(json), headers(json)),
                    "status", "body", "headers"),
            entry("error", json -> Fault.error(JsonFields.text(json, "code")), "code"),
            entry("html-200", json -> Fault.html200()),
            entry("body-200", json -> Fault.body200(JsonFields.text(json, "text")), "text"),
            entry("reply", FaultCatalog::reply, with(BodySpec.FIELDS, "status", "headers")),
            entry("altered", FaultCatalog::altered, "status", "headers", "prefix", "suffix", "replace", "by", "charset",
                    "gzip"),
            entry("delay", json -> Fault.delay(JsonFields.duration(json, "by")), "by"),
            entry("never-answer", json -> Fault.neverAnswer()),
            entry("drip-headers", json -> Fault.dripHeaders(JsonFields.duration(json, "interval")), "interval"),
            entry("drip-body", json -> Fault.dripBody(JsonFields.duration(json, "interval")), "interval"),
            entry("reset-before-read", json -> Fault.resetBeforeRead()),
            entry("reset-after-headers", json -> Fault.resetAfterHeaders()),
            entry("reset-after-read", json -> Fault.resetAfterRead()),
            entry("close-before-read", json -> Fault.closeBeforeRead()),
            entry("close-without-reply", json -> Fault.closeWithoutReply()),
            entry("speaks-tls", json -> Fault.speaksTls()),
            entry("half-close", json -> Fault.halfClose()),
            entry("close-after-reply", json -> Fault.closeAfterReply()),
            entry("truncated", json -> Fault.truncated()),
            entry("extra-bytes", json -> Fault.extraBytes()),
            entry("bad-chunk", json -> Fault.badChunk()),
            entry("chunk-unended", json -> Fault.chunkUnended()),
            entry("chunk-too-large", json -> Fault.chunkTooLarge()),
            entry("silent-after-reply", json -> Fault.silentAfterReply()),
            entry("endless", json -> Fault.endless()),
            entry("gzip-bomb", json -> Fault.gzipBomb(JsonFields.number(json, "bytes")), "bytes"),
            entry("garbage", json -> Fault.garbage()),
            entry("raw", json -> Fault.raw(JsonFields.text(json, "text")), "text"),
            entry("callback-early", json -> Fault.callbackEarly()),
            entry("callback-late", json -> Fault.callbackLate(JsonFields.duration(json, "by")), "by"),
            entry("callback-twice", json -> Fault.callbackTwice()),
            entry("callback-altered", CallbackChange::read, with(BodySpec.FIELDS, CallbackChange.FIELDS)),
            entry("proxy-status",
                    json -> Fault.proxyStatus(JsonFields.integer(json, "status"), body(json), headers(json)),
                    "status", "body", "headers"),
            entry("proxy-drip", json -> Fault.proxyDrip(JsonFields.duration(json, "interval")), "interval")),
            Stream.of(ProxyFault.values()).map(fault -> entry(fault.kind(), json -> Fault.proxy(fault))),
            Stream.of(TlsFault.values()).map(fault -> entry(fault.kind(), json -> Fault.tls(fault))))
            .flatMap(Function.identity())
            .collect(Collectors.toMap(Entry::kind, Function.identity(), (one, other) -> one, LinkedHashMap::new));

    private FaultCatalog() {
    }

    private record Entry(String kind, Function<JsonObject, Fault> maker, Set<String> fields) {
    }

    /**
     * The fault that the JSON describes.
     *
     * @throws IllegalArgumentException with a sentence that says what is possible
     */
    static Fault read(JsonObject json) {
        Entry entry = KINDS.get(String.valueOf(json.getValue("kind")));
        if (entry == null) {
            throw new IllegalArgumentException("The field kind must be one of " + String.join(", ", KINDS.keySet()) + ".");
        }
        JsonFields.refuseOthers(json, Stream.concat(COMMON.stream(), entry.fields.stream()).toList());
        Fault fault = entry.maker.apply(json).of(ofItsKind(json), json.encode().length() + BodySpec.length(json));
        fault = json.containsKey("on") ? fault.on(JsonFields.text(json, "on")) : fault;
        fault = json.containsKey("after") ? fault.after(JsonFields.integer(json, "after")) : fault;
        fault = json.containsKey("chance") ? fault.chance(JsonFields.amount(json, "chance").doubleValue()) : fault;
        return "always".equals(json.getValue("times")) ? fault.always()
                : json.containsKey("times") ? fault.times(JsonFields.integer(json, "times")) : fault;
    }

    static JsonObject write(Fault fault) {
        return new JsonObject()
                .put("kind", fault.name()).put("on", fault.function()).put("times", fault.remaining())
                .put("after", fault.waiting()).put("chance", fault.chance())
                .put("fields", fault.fields() == null ? null : new JsonObject(fault.fields()));
    }

    private static Map<String, Object> ofItsKind(JsonObject json) {
        Map<String, Object> fields = new HashMap<>(json.getMap());
        fields.keySet().removeAll(COMMON);
        return fields;
    }

    /** The fields of each kind, beside those that all have. */
    static JsonObject fields() {
        JsonObject fields = new JsonObject();
        KINDS.forEach((kind, entry) -> fields.put(kind, new JsonArray(entry.fields.stream().sorted().toList())));
        return fields;
    }

    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    private static Entry entry(String kind, Function<JsonObject, Fault> maker, String... fields) {
        return new Entry(kind, maker, Set.of(fields));
    }

    private static String[] with(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new);
    }

    private static Fault reply(JsonObject json) {
        int status = json.containsKey("status") ? JsonFields.integer(json, "status") : 200;
        return Fault.reply(status, headers(json), BodySpec.read(json));
    }

    private static Fault altered(JsonObject json) {
        Map<String, String> headers = given(json);
        headers.forEach(Fault::checkHeader);
        int gzip = json.containsKey("gzip") ? JsonFields.integer(json, "gzip") : 0;
        if (gzip < 0 || gzip > 9) {
            throw new IllegalArgumentException("The field gzip must be a number from 0 to 9.");
        }
        Alteration alteration = new Alteration(
                json.containsKey("status") ? JsonFields.integer(json, "status") : null, headers,
                BodySpec.text(json, "prefix"), BodySpec.text(json, "suffix"), BodySpec.text(json, "replace"),
                BodySpec.text(json, "by"), json.containsKey("charset") ? BodySpec.charset(json) : null, gzip);
        return Fault.altered(alteration::of);
    }

    private static String body(JsonObject json) {
        return json.containsKey("body") ? JsonFields.text(json, "body") : "";
    }

    private static Map<String, String> headers(JsonObject json) {
        Map<String, String> headers = new HashMap<>(Map.of("Content-Type", "text/plain"));
        headers.putAll(given(json));
        return headers;
    }

    /** What the field headers says. */
    static Map<String, String> given(JsonObject json) {
        Map<String, String> headers = new HashMap<>();
        if (json.getValue("headers") instanceof JsonObject given) {
            given.forEach(header -> headers.put(header.getKey(), String.valueOf(header.getValue())));
        } else if (json.containsKey("headers")) {
            throw new IllegalArgumentException("The field headers must be an object of names and texts.");
        }
        return headers;
    }
}
