package org.camelgateways.support.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import org.apache.camel.RuntimeCamelException;

/**
 * The documents of one service, to and from bytes: JAXB beans through Woodstox, since plain JAXB writes characters
 * outside the charset, and control characters, as XML that nobody can read. What the charset lacks goes as one
 * character reference. Made once at start and used by many threads.
 */
public final class XmlDocuments {

    private final JAXBContext context;
    private final WstxOutputFactory output = new WstxOutputFactory();

    /** @param documents the JAXB beans of the documents' roots */
    public XmlDocuments(Class<?>... documents) {
        try {
            context = JAXBContext.newInstance(documents);
        } catch (JAXBException e) {
            throw new RuntimeCamelException(e);
        }
        output.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        output.setProperty(WstxOutputProperties.P_ADD_SPACE_AFTER_EMPTY_ELEM, true);
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
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(new JAXBElement<>(new QName(root), type, bean), writer);
            writer.writeEndDocument();
            writer.close();
        } catch (JAXBException | XMLStreamException e) {
            throw new RuntimeCamelException("a " + root + " document cannot be written");
        }
        return bytes.toByteArray();
    }
}
