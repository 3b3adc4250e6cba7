package org.camelgateways.support.plain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.apache.camel.Exchange;
import org.camelgateways.support.ListOperation;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.json.Json;
import org.camelgateways.support.list.EntryInput;
import org.camelgateways.support.list.EntryOutput;
import org.camelgateways.support.list.EntryReader;
import org.camelgateways.support.list.KeptForm;
import org.camelgateways.support.xml.InvalidXmlException;
import org.camelgateways.support.xml.XmlEntries;

/** A list that may be longer than the memory: of objects with {@code key} and {@code detail}, or of such elements. */
record PlainEntries(String name, boolean xml) implements ListOperation<String, Map.Entry<String, String>> {

    @Override
    public String read(Exchange exchange) {
        return "";
    }

    @Override
    public HttpCall encode(String request) {
        return HttpCall.get("/entries");
    }

    @Override
    public EntryReader<Map.Entry<String, String>> read(String request, InputStream document)
            throws IOException, InvalidJsonException, InvalidXmlException {
        if (!xml) {
            return Json.entries(document, PlainEntries::entry);
        }
        return XmlEntries.read(document, StandardCharsets.UTF_8, "Entries"::equals, PlainEntries::entry);
    }

    @Override
    public KeptForm<Map.Entry<String, String>> keptForm() {
        return new KeptForm<>() {
            @Override
            public void write(Map.Entry<String, String> entry, EntryOutput fields) throws IOException {
                fields.text(entry.getKey());
                fields.text(entry.getValue());
            }

            @Override
            public Map.Entry<String, String> read(EntryInput fields) throws IOException {
                return Map.entry(fields.text(), fields.text());
            }
        };
    }

    private static Map.Entry<String, String> entry(XMLStreamReader reader) throws XMLStreamException, InvalidXmlException {
        Map<String, String> fields = new HashMap<>();
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            fields.put(reader.getLocalName(), reader.getElementText());
        }
        if (!fields.getOrDefault("key", "").matches("[0-9]+") || !fields.containsKey("detail")) {
            throw new InvalidXmlException("holds an entry without key or detail");
        }
        return Map.entry(fields.get("key"), fields.get("detail"));
    }

    private static Map.Entry<String, String> entry(JsonParser value) throws IOException, InvalidJsonException {
        Map<String, String> fields = new HashMap<>();
        if (value.currentToken() == JsonToken.START_OBJECT) {
            while (value.nextToken() != JsonToken.END_OBJECT) {
                String before = fields.put(value.currentName() + " as " + value.nextToken(), value.getText());
                if (before != null) {
                    throw new InvalidJsonException("is no JSON document");
                }
                value.skipChildren();
            }
        } else {
            value.skipChildren();
        }
        String key = fields.get("key as VALUE_NUMBER_INT");
        String detail = fields.get("detail as VALUE_STRING");
        if (key == null || detail == null) {
            throw new InvalidJsonException("holds an entry without key or detail");
        }
        return Map.entry(key, detail);
    }
}
