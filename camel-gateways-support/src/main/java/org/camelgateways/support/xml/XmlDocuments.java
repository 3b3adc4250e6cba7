package org.camelgateways.support.xml;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.stream.util.StreamReaderDelegate;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import org.apache.camel.RuntimeCamelException;
import org.codehaus.stax2.XMLOutputFactory2;

/**
 * The documents of one service, to and from bytes: JAXB beans through Woodstox, since plain JAXB writes characters
 * outside the charset, and control characters, as XML that nobody can read. What the charset lacks goes as one
 * character reference. Made once at start and used by many threads.
 */
public final class XmlDocuments {

    private final JAXBContext context;
    private final WstxOutputFactory output = new WstxOutputFactory();
    private final XmlReaders input = new XmlReaders();
    private final boolean anyNamespace;
    /**
     * Used by one thread at a time, and again unless they failed, as many as there were threads at once: made anew, the
     * two cost 1 kB and 4 kB a document.
     */
    private final Queue<Marshaller> marshallers = new ConcurrentLinkedQueue<>();
    private final Queue<Unmarshaller> unmarshallers = new ConcurrentLinkedQueue<>();

    /** @param documents the JAXB beans of the documents' roots */
    public XmlDocuments(Class<?>... documents) {
        this(false, documents);
    }

    /**
     * Those of a service that is not strict about namespaces: elements are told by their local names alone, in whatever
     * namespace they come, or none. Documents are written as the beans say.
     */
    public static XmlDocuments ofAnyNamespace(Class<?>... documents) {
        return new XmlDocuments(true, documents);
    }

    private XmlDocuments(boolean anyNamespace, Class<?>... documents) {
        this.anyNamespace = anyNamespace;
        context = context(documents);
        output.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        output.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
        // else the writer keeps its buffer from being used again: 4 kB a document in UTF-8
        output.setProperty(XMLOutputFactory2.P_AUTO_CLOSE_OUTPUT, true);
        // some fifty classes are loaded now, for which the first message would wait
        write("nothing", String.class, "", StandardCharsets.UTF_8);
    }

    /**
     * JAXB looks for its implementation with the thread's class loader and its own, of which neither sees what Camel's
     * CLI fetched for a component; the component's own does.
     */
    private static JAXBContext context(Class<?>... documents) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(XmlDocuments.class.getClassLoader());
        try {
            return JAXBContext.newInstance(documents);
        } catch (JAXBException e) {
            throw new RuntimeCamelException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * A bean's document.
     *
     * @param  root                  the root element's name
     * @param  bean                  one whose texts were checked by {@link XmlText}
     * @param  charset               named in the declaration, in which the bytes are
     * @throws RuntimeCamelException where a text holds what XML cannot
     */
    public <T> byte[] write(String root, Class<T> type, T bean, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try {
            XMLStreamWriter writer = output.createXMLStreamWriter(bytes, charset.name());
            writer.writeStartDocument(charset.name().toLowerCase(Locale.ROOT), "1.0");
            Marshaller marshaller = marshallers.poll();
            if (marshaller == null) {
                marshaller = context.createMarshaller();
                marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            }
            marshaller.marshal(new JAXBElement<>(new QName(root), type, bean), writer);
            marshallers.add(marshaller);
            writer.writeEndDocument();
            writer.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new RuntimeCamelException("a " + root + " document cannot be written");
        }
        return bytes.toByteArray();
    }

    /**
     * A document's bean. Elements and attributes that the bean does not know are passed over, in whatever order they
     * come; a value that its type cannot hold is refused. A document that says one charset and is written in another is
     * read as it says: UTF-8 under an ISO-8859-1 declaration cannot be told from ISO-8859-1.
     *
     * @param  root                the name its root element must have
     * @param  document            read to its end, and not closed
     * @param  fallback            the charset of a document that names none
     * @return                     the bean
     * @throws InvalidXmlException where it is no such document, is not well-formed, has a DOCTYPE, or is beyond the
     *                             caps: depth 100, 100 attributes per element, 64 KiB per attribute, 256 KiB per text,
     *                             1,000,000 elements, 16 Mi characters in all
     * @throws IOException         where reading the bytes failed
     */
    public <T> T read(String root, Class<T> type, InputStream document, Charset fallback)
            throws InvalidXmlException, IOException {
        try {
            XMLStreamReader strict = input.of(document, fallback);
            XMLStreamReader reader = anyNamespace ? new WithoutNamespaces(strict) : strict;
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                // comments, processing instructions and blanks before the root say nothing
            }
            if (!root.equals(reader.getLocalName())) {
                throw new InvalidXmlException("is no " + root + " document");
            }
            Unmarshaller unmarshaller = unmarshallers.poll();
            if (unmarshaller == null) {
                unmarshaller = unmarshaller();
            }
            T bean = unmarshaller.unmarshal(reader, type).getValue();
            unmarshallers.add(unmarshaller);
            while (reader.hasNext()) {
                reader.next();
            }
            return bean;
        } catch (XMLStreamException e) {
            throw XmlReaders.invalid(e);
        } catch (JAXBException e) {
            if (e.getLinkedException() instanceof XMLStreamException beneath) {
                throw XmlReaders.invalid(beneath);
            }
            throw new InvalidXmlException("holds a value that is not of its field's type");
        }
    }

    /** JAXB passes over values that it cannot convert, and leaves 0 in their place, unless it is told not to. */
    private Unmarshaller unmarshaller() throws JAXBException {
        Unmarshaller unmarshaller = context.createUnmarshaller();
        unmarshaller.setEventHandler(
                event -> event.getSeverity() != ValidationEvent.FATAL_ERROR && event.getLinkedException() == null);
        return unmarshaller;
    }

    /** Shows elements by their local names only. */
    private static final class WithoutNamespaces extends StreamReaderDelegate {

        WithoutNamespaces(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public QName getName() {
            return new QName(getLocalName());
        }

        @Override
        public String getNamespaceURI() {
            return "";
        }

        @Override
        public String getPrefix() {
            return "";
        }
    }
}
