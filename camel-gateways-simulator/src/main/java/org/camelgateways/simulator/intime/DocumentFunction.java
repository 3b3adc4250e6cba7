package org.camelgateways.simulator.intime;

import java.nio.charset.CharacterCodingException;

import javax.xml.stream.XMLStreamException;

import org.camelgateways.simulator.service.RequestText;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;
import org.camelgateways.simulator.service.XmlDocument;
import org.camelgateways.simulator.service.XmlDocument.Element;

/** A function that takes XML. */
abstract class DocumentFunction extends InTimeFunction {
    /** XML validation failed, or: cannot open the XML message. */
    static final String XML_UNREADABLE = "1:ERROR1";

    private final String rootName;
    private final boolean parserText;

    DocumentFunction(String name, String rootName, Office office) {
        super(name, office);
        this.rootName = rootName;
        this.parserText = office.readings().parserTextForBadXml();
    }

    /** The reply to a document with the right root. */
    abstract VendorReply reply(InTimeAccount account, Element root, VendorRequest request);

    @Override
    final void check(VendorRequest request) {
        if (request.body().length == 0) {
            throw new InTimeError(CommonErrors.XML_EMPTY);
        }
    }

    @Override
    final VendorReply reply(InTimeAccount account, VendorRequest request) {
        Element root;
        try {
            root = XmlDocument.read(RequestText.decode(request.body(), request.headers().get("Content-Type")));
        } catch (XMLStreamException | CharacterCodingException illFormed) {
            if (parserText) {
                return VendorReply.text(String.valueOf(illFormed.getMessage()));
            }
            throw new InTimeError(XML_UNREADABLE);
        }
        if (!root.name().equals(rootName)) {
            throw new InTimeError(XML_UNREADABLE);
        }
        return reply(account, root, request);
    }
}
