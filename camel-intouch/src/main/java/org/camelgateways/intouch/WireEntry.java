package org.camelgateways.intouch;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

    private static final int MOST_DIGITS = 18;
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** @param json at the value's first token; afterwards at its last */
    static WireEntry of(JsonParser json) throws IOException {
        return of("", json);
    }

    private static WireEntry of(String name, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (!token.isStructStart()) {
            return new WireEntry(name, token == JsonToken.VALUE_NULL ? null : json.getText(), List.of());
        }
        List<WireEntry> parts = new ArrayList<>();
        if (token == JsonToken.START_OBJECT) {
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                parts.add(of(field, json));
            }
        } else {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                parts.add(of("", json));
            }
        }
        return new WireEntry(name, null, parts);
    }

    /** @param reader at the element's start; afterwards at its end */
    static WireEntry of(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String nil = reader.getAttributeCount() == 0 ? null : reader.getAttributeValue(INSTANCE, "nil");
        String text = "";
        List<WireEntry> parts = List.of();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (parts.isEmpty()) {
                    parts = new ArrayList<>();
                }
                parts.add(of(reader));
            } else if (parts.isEmpty()) {
                // in one piece, as the reader was made
                text = text.isEmpty() ? reader.getText() : text + reader.getText();
            }
        }
        boolean absent = "true".equals(nil) || "1".equals(nil) || !parts.isEmpty();
        return new WireEntry(name, absent ? null : text, parts);
    }

    /** Whether it has a field of that name, be it null. */
    boolean has(String field) {
        for (WireEntry part : parts) {
            if (part.name().equals(field)) {
                return true;
            }
        }
        return false;
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
        if (!isWhole(id)) {
            throw new InvalidEntryException("holds no whole number as " + field);
        }
        return id;
    }

    private static boolean isWhole(String text) {
        int digits = text.startsWith("-") ? text.length() - 1 : text.length();
        if (digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        for (int i = text.length() - digits; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
