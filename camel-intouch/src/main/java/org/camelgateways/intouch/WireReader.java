package org.camelgateways.intouch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.camelgateways.support.json.InvalidJsonException;
import org.jspecify.annotations.Nullable;

/** Reads the entries of one document, straight from its parser. Used by one thread at a time. */
final class WireReader {

    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    /** A parser keeps every name that it meets for as long as it reads; of XML's the parser itself takes no more. */
    private static final int MOST_NAMES = 1_000;

    private final Set<String> met = new HashSet<>();
    /** Of what was read last at this depth. */
    private WireNames names = WireNames.NONE;
    private @Nullable WireReader ofParts;

    /**
     * A value.
     *
     * @param  json                 at the value's first token; afterwards at its last
     * @throws InvalidJsonException where an object has a name twice
     */
    WireEntry read(JsonParser json) throws IOException, InvalidJsonException {
        return read("", json);
    }

    private WireEntry read(String name, JsonParser json) throws IOException, InvalidJsonException {
        JsonToken token = json.currentToken();
        if (!token.isStructStart()) {
            return WireEntry.value(name, token == JsonToken.VALUE_NULL ? null : json.getText());
        }
        List<WireEntry> parts = new ArrayList<>(names.size());
        if (token == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                parts.add(ofParts().read("", json));
            }
            return new WireEntry(name, null, parts, WireNames.NONE);
        }
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            parts.add(ofParts().read(field, json));
        }
        WireEntry object = new WireEntry(name, null, parts, namesOf(parts));
        if (names.hasOneTwice()) {
            throw new InvalidJsonException("is no JSON document");
        }
        return object;
    }

    /**
     * An element.
     *
     * @param reader at its start; afterwards at its end
     */
    WireEntry read(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        String nil = reader.getAttributeCount() == 0 ? null : reader.getAttributeValue(INSTANCE, "nil");
        String text = "";
        List<WireEntry> parts = List.of();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (parts.isEmpty()) {
                    parts = new ArrayList<>(names.size());
                }
                parts.add(ofParts().read(reader));
            } else if (parts.isEmpty()) {
                // one piece is the rule
                text = text.isEmpty() ? reader.getText() : text + reader.getText();
            }
        }
        if (!parts.isEmpty()) {
            return new WireEntry(name, null, parts, namesOf(parts));
        }
        return WireEntry.value(name, "true".equals(nil) || "1".equals(nil) ? null : text);
    }

    private WireReader ofParts() {
        WireReader reader = ofParts;
        if (reader == null) {
            reader = new WireReader();
            ofParts = reader;
        }
        return reader;
    }

    private WireNames namesOf(List<WireEntry> parts) {
        if (!names.are(parts)) {
            names = new WireNames(parts);
            parts.forEach(part -> met.add(part.name()));
            if (met.size() > MOST_NAMES) {
                throw new InvalidEntryException("holds more than " + MOST_NAMES + " fields of different names");
            }
        }
        return names;
    }
}
