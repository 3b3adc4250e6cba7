package org.camelgateways.support.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.Predicate;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.camelgateways.support.list.EntryReader;
import org.jspecify.annotations.Nullable;

/** The elements within a document's root, read one after another; of the others none is in the memory. */
public final class XmlEntries {

    private static final XmlReaders INPUT = XmlReaders.ofLists();

    private XmlEntries() {
    }

    /**
     * Reads an element.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    public interface Reading<T> {
        /** @param reader at the element's start; when this returns, at its end */
        T of(XMLStreamReader reader) throws XMLStreamException, InvalidXmlException;
    }

    /**
     * A document's entries.
     *
     * @param  document            of any length, read as it is asked for
     * @param  fallback            the charset of a document that names none
     * @param  root                what the root's local name must be
     * @param  entry               reads each element within it, whatever its name
     * @throws InvalidXmlException where the document does not begin as such a list; later, where it is not well-formed
     *                             to its end, has a DOCTYPE, or is beyond the caps of {@link XmlDocuments#read}, but
     *                             for its length; it may have 1,000 different names
     */
    public static <T> EntryReader<T> read(InputStream document, Charset fallback, Predicate<String> root, Reading<T> entry)
            throws InvalidXmlException, IOException {
        try {
            XMLStreamReader reader = INPUT.of(document, fallback);
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments, processing instructions and blanks before the root say nothing
            }
            if (!root.test(reader.getLocalName())) {
                throw new InvalidXmlException("is not the document that it should be");
            }
            return () -> next(reader, entry);
        } catch (XMLStreamException e) {
            throw XmlReaders.invalid(e);
        }
    }

    /** The reader stands at the end of the entry before, or at the start of the root. */
    private static <T> @Nullable T next(XMLStreamReader reader, Reading<T> entry) throws InvalidXmlException, IOException {
        try {
            int event = reader.next();
            while (event == XMLStreamConstants.SPACE || event == XMLStreamConstants.CHARACTERS && reader.isWhiteSpace()) {
                event = reader.next();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                return entry.of(reader);
            }
            if (event != XMLStreamConstants.END_ELEMENT) {
                throw new InvalidXmlException("has text between its entries");
            }
            while (reader.hasNext()) {
                reader.next();
            }
            return null;
        } catch (XMLStreamException e) {
            throw XmlReaders.invalid(e);
        }
    }
}
