package org.camelgateways.support.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import org.apache.camel.RuntimeCamelException;

/**
 * Documents element by element, for a service that writes the same things in several dialects: one reader that asks for
 * names serves them all, where {@link XmlDocuments} would want beans for each. The same caps, the same refusals.
 */
public final class XmlElements {

    private static final WstxOutputFactory OUTPUT = new WstxOutputFactory();
    private static final XmlReaders INPUT = new XmlReaders();

    static {
        OUTPUT.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        OUTPUT.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
        OUTPUT.setProperty(WstxOutputFactory.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    }

    private XmlElements() {
    }

    /** Writes a root element. */
    @FunctionalInterface
    public interface Writing {
        void to(XMLStreamWriter writer) throws XMLStreamException;
    }

    /**
     * What a document's root element says.
     *
     * @param  fallback            the charset of a document that names none
     * @throws InvalidXmlException where the document is not well-formed to its end, has a DOCTYPE, or is beyond the
     *                             caps
     */
    public static <T> T read(InputStream document, Charset fallback, XmlEntries.Reading<T> root)
            throws InvalidXmlException, IOException {
        try {
            XMLStreamReader reader = INPUT.of(document, fallback);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments, processing instructions and blanks before the root say nothing
            }
            T said = root.of(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return said;
        } catch (XMLStreamException e) {
            throw XmlReaders.invalid(e);
        }
    }

    /**
     * A document in UTF-8, with its declaration. An element that is started and ended without content is written with
     * both its tags.
     *
     * @throws RuntimeCamelException where a text holds what XML cannot; see {@link XmlText}
     */
    public static byte[] write(Writing root) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            XMLStreamWriter writer = OUTPUT.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument("utf-8", "1.0");
            root.to(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new RuntimeCamelException("a document cannot be written");
        }
        return bytes.toByteArray();
    }
}
