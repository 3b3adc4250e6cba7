package org.camelgateways.intouch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of one thing, the same whether it came as JSON or as XML, and in either version's dialect: one
 * reading of a contact serves them all. Elements are told by their local names.
 *
 * @param name  of it, in the thing that it is part of; empty in a JSON array
 * @param text  what it says, where it is a single value; null where that is null, or it has parts
 * @param parts the fields of an object, the items of a list
 */
record WireEntry(String name, @Nullable String text, List<WireEntry> parts) {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    static WireEntry of(JsonNode json) {
        return of("", json);
    }

    private static WireEntry of(String name, JsonNode json) {
        if (!json.isContainerNode()) {
            return new WireEntry(name, json.isNull() ? null : json.asText(), List.of());
        }
        List<WireEntry> parts = new ArrayList<>(json.size());
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                parts.add(of(field.getKey(), field.getValue()));
            }
        } else {
            json.forEach(item -> parts.add(of(item)));
        }
        return new WireEntry(name, null, parts);
    }

    /** @param reader at the element's start; afterwards at its end */
    static WireEntry of(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String nil = reader.getAttributeValue(INSTANCE, "nil");
        StringBuilder text = new StringBuilder();
        List<WireEntry> parts = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                parts.add(of(reader));
            } else {
                text.append(reader.getText());
            }
        }
        boolean absent = "true".equals(nil) || "1".equals(nil) || !parts.isEmpty();
        return new WireEntry(name, absent ? null : text.toString(), parts);
    }

    /** Whether it has a field of that name, be it null. */
    boolean has(String field) {
        return parts.stream().anyMatch(part -> part.name().equals(field));
    }

    /** The field of that name; null where there is none. */
    @Nullable
    WireEntry part(String field) {
        WireEntry found = null;
        for (WireEntry part : parts) {
            if (part.name().equals(field)) {
                if (found != null) {
                    throw new InvalidEntryException("holds " + field + " twice");
                }
                found = part;
            }
        }
        return found;
    }

    /** The text of a field; null where there is none, or it is null. */
    @Nullable
    String text(String field) {
        WireEntry part = part(field);
        if (part != null && !part.parts().isEmpty()) {
            throw new InvalidEntryException("holds something else than a value as " + field);
        }
        return part == null ? null : part.text();
    }

    /** A field that is true or false; false where there is none. */
    boolean flag(String field) {
        String text = text(field);
        return switch (text == null ? "" : text.strip()) {
            case "true", "1" -> true;
            case "false", "0", "" -> false;
            default -> throw new InvalidEntryException("holds neither true nor false as " + field);
        };
    }

    /** A field that is a whole number; 0 where there is none. */
    long whole(String field) {
        String id = id(field);
        return id == null ? 0 : Long.parseLong(id);
    }

    /** A field that is an id made of digits; null where there is none. */
    @Nullable
    String id(String field) {
        String text = text(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        String id = text.strip();
        if (!id.matches("-?[0-9]{1,18}")) {
            throw new InvalidEntryException("holds no whole number as " + field);
        }
        return id;
    }

    /** A field that is a moment; null where there is none, or it cannot be read. */
    @Nullable
    Instant moment(String field, ZoneId zone) {
        String text = text(field);
        return text == null ? null : WireTimes.read(text.strip(), zone);
    }

    /** The items of a field that is a list; none where there is no such field. */
    List<WireEntry> list(String field) {
        WireEntry part = part(field);
        return part == null ? List.of() : part.parts();
    }

    /** The same, where the items are texts. */
    List<String> texts(String field) {
        return list(field).stream().map(WireEntry::text).map(text -> text == null ? "" : text).toList();
    }

    /** What services tell of people is not shown. */
    @Override
    public String toString() {
        return "WireEntry[" + parts.size() + " parts]";
    }
}
