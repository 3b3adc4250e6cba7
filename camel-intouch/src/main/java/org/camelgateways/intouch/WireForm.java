package org.camelgateways.intouch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.json.Json;
import org.camelgateways.support.list.EntryReader;
import org.camelgateways.support.xml.InvalidXmlException;
import org.camelgateways.support.xml.XmlElements;
import org.camelgateways.support.xml.XmlEntries;
import org.jspecify.annotations.Nullable;

/**
 * How one version of the API writes in one format. Version 1: fields in alphabetical order, since its XML reader passes
 * over those out of order; dates as .NET wrote them; XML in the namespace of .NET's data contracts, null said with
 * {@code i:nil}. Version 2: ISO dates, XML without a namespace, in declared order, null left out.
 *
 * @param version 1 or 2
 * @param format  in which requests go, and replies are asked for
 * @param zone    in which version 1's XML means its times; the others show it only
 */
record WireForm(int version, WireFormat format, ZoneId zone) {

    /** Bytes that may stand before a document's first character, in any charset. */
    private static final String BLANK = "\u00EF\u00BB\u00BF\u00FE\u00FF\0 \t\n\r";
    /** Where a document's first character is looked for. */
    private static final int BEGINNING = 256;
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";
    private static final String CONTRACT = "http://schemas.datacontract.org/2004/07/PSWinCom.Intouch.API.Resources";

    boolean isJson() {
        return format == WireFormat.json;
    }

    /** Of requests, and of replies that are asked for. */
    String contentType() {
        return isJson() ? "application/json" : "application/xml";
    }

    /** A path below the version's: each segment is one, whatever it holds. */
    String path(String... segments) {
        StringBuilder path = new StringBuilder("/").append(version);
        for (String segment : segments) {
            path.append('/').append(PathSegment.encoded(segment));
        }
        return path.toString();
    }

    /** A moment as this form writes it. */
    String moment(Instant moment) {
        if (version == 2) {
            return WireTimes.iso(moment, zone);
        }
        return isJson() ? WireTimes.date(moment, zone) : WireTimes.local(moment, zone);
    }

    // ---- writing

    /**
     * A document.
     *
     * @param root   the name of its type
     * @param fields texts, booleans, whole numbers, moments, lists of texts or null, in version 2's order
     */
    byte[] write(String root, Map<String, ? extends @Nullable Object> fields) {
        Map<String, @Nullable Object> ordered = version == 1 ? new TreeMap<>() : new LinkedHashMap<>();
        fields.forEach((name, value) -> ordered.put(name, value instanceof Instant moment ? moment(moment) : value));
        return isJson() ? Json.write(ordered, version == 1) : XmlElements.write(writer -> writeRoot(root, ordered, writer));
    }

    private void writeRoot(String root, Map<String, @Nullable Object> fields, XMLStreamWriter writer)
            throws XMLStreamException {
        writer.writeStartElement(root);
        if (version == 1) {
            writer.writeNamespace("i", INSTANCE);
            writer.writeDefaultNamespace(CONTRACT);
        } else {
            writer.writeNamespace("xsd", SCHEMA);
            writer.writeNamespace("xsi", INSTANCE);
        }
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            writeField(field.getKey(), field.getValue(), writer);
        }
        writer.writeEndElement();
    }

    private void writeField(String name, @Nullable Object value, XMLStreamWriter writer) throws XMLStreamException {
        if (value == null) {
            if (version == 1) {
                writer.writeEmptyElement(name);
                writer.writeAttribute("i", INSTANCE, "nil", "true");
            }
            return;
        }
        writer.writeStartElement(name);
        if (value instanceof List<?> items) {
            for (Object item : items) {
                writer.writeStartElement("string");
                writer.writeCharacters(String.valueOf(item));
                writer.writeEndElement();
            }
        } else {
            writer.writeCharacters(value.toString());
        }
        writer.writeEndElement();
    }

    // ---- reading

    /**
     * What a document says, in whichever format it came: the body decides, not its type.
     *
     * @throws InvalidJsonException where it is no JSON document
     * @throws InvalidXmlException  where it is no XML document
     */
    WireEntry read(byte[] document) throws InvalidJsonException, InvalidXmlException {
        if (!isXml(document)) {
            return Json.read(document, new WireReader()::read);
        }
        try {
            WireEntry root
                    = XmlElements.read(new ByteArrayInputStream(document), StandardCharsets.UTF_8, new WireReader()::read);
            if (root.name().equalsIgnoreCase("html")) {
                throw new InvalidXmlException("is a page for people");
            }
            return root;
        } catch (IOException e) {
            // the bytes are in the memory: only their charset can be in the way
            throw new InvalidXmlException("is in a charset that is not known");
        }
    }

    /**
     * The entries of a list, in whichever format it came, each read when it is asked for.
     *
     * @param entry makes one of what the document says
     */
    <E> EntryReader<E> entries(InputStream document, Function<WireEntry, E> entry)
            throws IOException, InvalidJsonException, InvalidXmlException {
        InputStream bytes = document.markSupported() ? document : new BufferedInputStream(document);
        bytes.mark(BEGINNING);
        boolean xml = isXml(bytes.readNBytes(BEGINNING));
        bytes.reset();
        WireReader reader = new WireReader();
        EntryReader<WireEntry> entries = xml
                ? XmlEntries.read(bytes, StandardCharsets.UTF_8, root -> root.startsWith("ArrayOf"), reader::read)
                : Json.entries(bytes, reader::read);
        return () -> {
            try {
                WireEntry said = entries.next();
                return said == null ? null : entry.apply(said);
            } catch (InvalidEntryException e) {
                // which of both it is does not matter any more
                throw new InvalidJsonException(String.valueOf(e.getMessage()));
            }
        };
    }

    private static boolean isXml(byte[] document) {
        for (byte b : document) {
            if (BLANK.indexOf(b & 0xFF) < 0) {
                return b == '<';
            }
        }
        return false;
    }
}
