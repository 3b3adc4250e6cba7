package org.camelgateways.simulator.intouch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.intouch.Value.Entry;
import org.camelgateways.simulator.intouch.Value.Member;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/**
 * One of {@code /services}, {@code /servicepoints}, {@code /users} and {@code /senders} of version 2, of which nothing
 * is known but the name: documents of any content, kept as they come, each with an {@code Id}. A guess.
 */
final class RawResources {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final int MAX_DEPTH = 20;

    private final String collection;
    private final String type;
    private final int maxEntries;
    private final Map<String, NavigableMap<Integer, JsonObject>> byDomain = new TreeMap<>();
    private int nextId = 1;

    /**
     * @param type what one of them is called, as the root of its document
     */
    RawResources(String collection, String type, int maxEntries) {
        this.collection = collection;
        this.type = type;
        this.maxEntries = maxEntries;
    }

    synchronized VendorReply list(Call call) {
        return call.answers().list(type,
                List.copyOf(documents(call.account()).entrySet()).stream().map(this::entry).iterator());
    }

    synchronized VendorReply create(Call call) {
        int id = put(call.account(), read(call));
        return call.answers().created(201, collection, Integer.toString(id), new Value.Whole(id));
    }

    synchronized VendorReply get(Call call) {
        return call.answers().value(200, entry(Map.entry(call.id(0), wanted(call))));
    }

    synchronized VendorReply update(Call call) {
        wanted(call);
        documents(call.account()).put(call.id(0), read(call));
        return call.answers().empty();
    }

    synchronized VendorReply delete(Call call) {
        wanted(call);
        documents(call.account()).remove(call.id(0));
        return call.answers().empty();
    }

    /** Keeps a document and gives it an id. */
    synchronized int put(IntouchAccount account, JsonObject document) {
        if (documents(account).size() >= maxEntries) {
            throw Refusal.invalid("There is no room for another one.");
        }
        documents(account).put(nextId, document);
        return nextId++;
    }

    synchronized List<JsonObject> all(IntouchAccount account) {
        return List.copyOf(documents(account).values());
    }

    synchronized void clear() {
        byDomain.clear();
    }

    private NavigableMap<Integer, JsonObject> documents(IntouchAccount account) {
        return byDomain.computeIfAbsent(account.domain(), domain -> new TreeMap<>());
    }

    private JsonObject wanted(Call call) {
        JsonObject document = documents(call.account()).get(call.id(0));
        if (document == null) {
            throw Refusal.notFound();
        }
        return document;
    }

    private JsonObject read(Call call) {
        IntouchReadings readings = call.answers().readings();
        String text = RequestFields.text(call.request(), readings);
        BodyForm form = BodyForm.of(call.request().headers().get("Content-Type"), text, Version.TWO, readings);
        try {
            JsonObject document = switch (form) {
                case JSON -> new JsonObject(text);
                case XML -> fields(RequestFields.root(text, readings));
                case FORM -> throw Refusal.of(readings.v2BadTypeStatus, "Bodies are JSON or XML.");
            };
            check(document, 0);
            document.fieldNames().stream().filter(name -> name.equalsIgnoreCase("Id")).toList().forEach(document::remove);
            return document;
        } catch (DecodeException | ClassCastException notAnObject) {
            throw Refusal.of(readings.badBodyStatus, "The body is not a JSON object.");
        }
    }

    /** Only what can be written as XML too. */
    private static void check(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw Refusal.invalid("The body has too many levels.");
        }
        if (value instanceof JsonArray array) {
            array.forEach(item -> check(item, depth + 1));
        } else if (value instanceof JsonObject object) {
            if (!object.fieldNames().stream().allMatch(name -> NAME.matcher(name).matches())) {
                throw Refusal.invalid("A member's name has characters that it cannot have.");
            }
            object.forEach(field -> check(field.getValue(), depth + 1));
        }
    }

    /** Elements of one name are an array. */
    private static JsonObject fields(Element element) {
        Map<String, JsonArray> values = new LinkedHashMap<>();
        element.children().forEach(child -> values.computeIfAbsent(child.name(), name -> new JsonArray())
                .add(child.children().isEmpty() ? child.text() : fields(child)));
        JsonObject fields = new JsonObject();
        values.forEach((name, all) -> fields.put(name, all.size() == 1 ? all.getValue(0) : all));
        return fields;
    }

    private Entry entry(Map.Entry<Integer, JsonObject> document) {
        JsonObject shown = new JsonObject().put("Id", document.getKey());
        return new Entry(
                type, shown.mergeIn(document.getValue()).stream()
                        .map(field -> new Member(field.getKey(), new Value.Raw(field.getValue()))).toList());
    }

    /** {@code services}, as path and table have it. */
    String collection() {
        return collection;
    }
}
