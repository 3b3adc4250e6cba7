package org.camelgateways.simulator.intouch;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.service.RequestText;
import org.camelgateways.simulator.service.UrlEncoded;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument;
import org.camelgateways.simulator.service.XmlDocument.Element;
import org.jspecify.annotations.Nullable;

/** The members of a request's document, whatever it is written in. Null and missing are told apart. */
final class RequestFields {
    private final Version version;
    private final IntouchReadings readings;
    private final boolean ticks;
    private final Map<String, Given> fields;

    /** One member: its text or null, or its items. */
    private record Given(@Nullable String text, List<String> items) {
    }

    /** What a document has: the name of its root in XML and the members that there are, in alphabetical order. */
    record Shape(String root, List<String> members) {
    }

    private RequestFields(Version version, IntouchReadings readings, boolean ticks) {
        this.version = version;
        this.readings = readings;
        this.ticks = ticks;
        this.fields = version == Version.TWO ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER) : new LinkedHashMap<>();
    }

    /** Reads them; what cannot be read is a refusal. */
    static RequestFields of(VendorRequest request, Version version, IntouchReadings readings, Shape shape) {
        String text = text(request, readings);
        BodyForm form = BodyForm.of(request.headers().get("Content-Type"), text, version, readings);
        RequestFields read = new RequestFields(version, readings, form == BodyForm.JSON);
        switch (form) {
            case JSON -> read.json(text);
            case XML -> read.xml(text, shape);
            case FORM -> read.form(text);
        }
        if (version == Version.ONE && readings.unknownFieldsRefused && !shape.members().containsAll(read.fields.keySet())) {
            throw Refusal.of(406, "There is a member that is not known.");
        }
        return read;
    }

    static String text(VendorRequest request, IntouchReadings readings) {
        try {
            return RequestText.decode(request.body(), request.headers().get("Content-Type"));
        } catch (CharacterCodingException undecodable) {
            throw Refusal.of(readings.badBodyStatus, "The body cannot be read.");
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    String text(String name) {
        Given given = fields.get(name);
        if (given != null && !given.items.isEmpty()) {
            throw Refusal.invalid(Map.of(name, "This is not a text."));
        }
        return given == null ? null : given.text;
    }

    /** The items of a list; one text is a list of one. */
    List<String> texts(String name) {
        Given given = fields.get(name);
        return given == null ? List.of() : given.text == null ? given.items : List.of(given.text);
    }

    /** False if it is missing or null. */
    boolean flag(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return false;
        }
        if (!List.of("true", "false", "1", "0").contains(text.toLowerCase(Locale.ROOT))) {
            throw Refusal.invalid(Map.of(name, "This is neither true nor false."));
        }
        return text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** 0 if it is missing or null. */
    int whole(String name) {
        String text = text(name);
        try {
            return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw Refusal.invalid(Map.of(name, "This is not a whole number."));
        }
    }

    @Nullable
    Instant moment(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            return null;
        }
        Dates dates = new Dates(readings.zone);
        boolean asTicks = version == Version.ONE && ticks
                || Dates.isTicks(text) && (version == Version.ONE || readings.v2ReadsV1Dates);
        return asTicks ? dates.readTicks(text) : dates.readIso(text);
    }

    /** Refuses what is longer than it can be. */
    void checkLengths() {
        fields.forEach((name, given) -> {
            if (readings.longestField > 0 && given.text != null && given.text.length() > readings.longestField) {
                throw Refusal.invalid(Map.of(name, "This is too long."));
            }
        });
    }

    private void json(String text) {
        try {
            for (Map.Entry<String, Object> field : new JsonObject(text)) {
                fields.put(field.getKey(), given(field.getValue()));
            }
        } catch (DecodeException | ClassCastException notAnObject) {
            throw Refusal.of(readings.badBodyStatus, "The body is not a JSON object.");
        }
    }

    private static Given given(@Nullable Object value) {
        if (value instanceof JsonArray array && array.stream().allMatch(String.class::isInstance)) {
            return new Given(null, array.stream().map(String::valueOf).toList());
        }
        if (value instanceof JsonArray || value instanceof JsonObject) {
            throw Refusal.invalid("The body has a member that is not simple.");
        }
        return new Given(value == null ? null : value.toString(), List.of());
    }

    private void xml(String text, Shape shape) {
        Element root = root(text, readings);
        boolean inNamespace = root.namespace().equals(XmlDialect.CONTRACT);
        boolean namespaceRight = version == Version.ONE ? inNamespace : root.namespace().isEmpty();
        if (!root.name().equals(shape.root()) || readings.namespacesMatter && !namespaceRight) {
            throw Refusal.invalid("The document's root is not " + shape.root() + ", or not in its namespace.");
        }
        int position = -1;
        for (Element child : root.children()) {
            int next = shape.members().indexOf(child.name());
            boolean passedOver = version == Version.ONE && readings.xmlOrderMatters && next >= 0 && next < position;
            if (!passedOver && (!readings.namespacesMatter || child.namespace().equals(root.namespace()))) {
                fields.put(child.name(), given(child));
                position = Math.max(position, next);
            }
        }
    }

    static Element root(String text, IntouchReadings readings) {
        try {
            return XmlDocument.read(text);
        } catch (XMLStreamException illFormed) {
            throw Refusal.of(readings.badBodyStatus, "The document cannot be read.");
        }
    }

    private static Given given(Element element) {
        if (!element.children().isEmpty()) {
            return new Given(null, element.children().stream().map(Element::text).toList());
        }
        return new Given("true".equals(element.attributes().get("nil")) ? null : element.text(), List.of());
    }

    private void form(String text) {
        for (Map.Entry<String, String> field : UrlEncoded.read(bytesAsCharacters(text), StandardCharsets.UTF_8)) {
            Given before = fields.get(field.getKey());
            if (before == null) {
                fields.put(field.getKey(), new Given(field.getValue(), List.of()));
            } else {
                List<String> items = new ArrayList<>(texts(field.getKey()));
                items.add(field.getValue());
                fields.put(field.getKey(), new Given(null, items));
            }
        }
    }

    private static String bytesAsCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
