package org.camelgateways.simulator.service;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** Reads a request's XML into elements. No DTD; nothing outside the document is ever looked at. */
public final class XmlDocument {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_ELEMENTS = 100_000;
    /** The JDK's own, whatever else is on the class path; set up once, it makes a new reader for each document. */
    private static final XMLInputFactory FACTORY = factory();

    private XmlDocument() {
    }

    /** An element: its text is that directly in it, joined; no namespace is an empty one. */
    public record Element(String namespace, String name, Map<String, String> attributes, List<Element> children,
            StringBuilder content) {
        /** The text directly in it. */
        public String text() {
            return content.toString();
        }

        /** The first of that name, in any namespace. */
        public @Nullable Element child(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).findFirst().orElse(null);
        }

        /** All of that name. */
        public List<Element> children(String wanted) {
            return children.stream().filter(child -> child.name.equals(wanted)).toList();
        }
    }

    /** The root. */
    public static Element read(String xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        try {
            return read(reader);
        } finally {
            reader.close();
        }
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException {
        Element document = new Element("", "", Map.of(), new ArrayList<>(), new StringBuilder());
        List<Element> open = new ArrayList<>(List.of(document));
        int count = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > MAX_ELEMENTS) {
                        throw new XMLStreamException("More than " + MAX_ELEMENTS + " elements.");
                    }
                    open(reader, open);
                }
                case XMLStreamConstants.END_ELEMENT -> open.remove(open.size() - 1);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.get(open.size() - 1).content.append(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("For security reasons DTD is prohibited in this XML document.");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return document.children.get(0);
    }

    private static void open(XMLStreamReader reader, List<Element> open) throws XMLStreamException {
        if (open.size() > MAX_DEPTH) {
            throw new XMLStreamException("More than " + MAX_DEPTH + " elements in each other.");
        }
        Element element = new Element(
                Objects.requireNonNullElse(reader.getNamespaceURI(), ""), reader.getLocalName(), attributes(reader),
                new ArrayList<>(), new StringBuilder(0));
        open.get(open.size() - 1).children.add(element);
        open.add(element);
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read.");
        });
        return factory;
    }
}
