package org.camelgateways.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** XML without a library that binds it: the least that writing and reading it can cost. */
final class HandWritten {

    private static final XMLInputFactory READERS = XMLInputFactory.newFactory();

    private final StringBuilder text = new StringBuilder(512);
    private final Charset charset;

    /** A document in this charset. */
    HandWritten(Charset charset) {
        this.charset = charset;
        text.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>");
    }

    HandWritten begin(String element) {
        text.append('<').append(element).append('>');
        return this;
    }

    HandWritten end(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    /** An element that holds this text, or none where there is no text. */
    HandWritten element(String element, @Nullable String value) {
        if (value != null) {
            begin(element);
            append(value);
            end(element);
        }
        return this;
    }

    private void append(String value) {
        boolean all = charset == StandardCharsets.UTF_8;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> {
                    if (all || c <= 0xFF) {
                        text.append(c);
                    } else {
                        int whole = value.codePointAt(i);
                        text.append("&#").append(whole).append(';');
                        i += Character.charCount(whole) - 1;
                    }
                }
            }
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(charset);
    }

    /** The text of the first element of that name. */
    static String text(byte[] document, String element) throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT && element.equals(reader.getLocalName())) {
                return reader.getElementText();
            }
        }
        throw new XMLStreamException("there is no " + element);
    }
}
