package org.camelgateways.connector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.camelgateways.connector.wire.ErrorDocument;
import org.camelgateways.connector.wire.LeadSourceDocument;
import org.camelgateways.connector.wire.LeadSourcesDocument;
import org.camelgateways.connector.wire.ResponseDocument;
import org.camelgateways.connector.wire.UserDocument;
import org.camelgateways.connector.wire.UsersDocument;
import org.camelgateways.support.xml.InvalidXmlException;
import org.camelgateways.support.xml.XmlDocuments;

/**
 * The documents of the API Guide, in UTF-8. Written without a namespace, as its samples of requests are; read in any,
 * since its replies have one here and none there.
 */
final class Documents {

    static final String CONTENT_TYPE = "application/xml; charset=UTF-8";

    private final XmlDocuments documents = XmlDocuments.ofAnyNamespace(
            UserDocument.class, LeadSourceDocument.class, LeadSourcesDocument.class, UsersDocument.class,
            ResponseDocument.class,
            ErrorDocument.class);

    <D> byte[] write(String root, Class<D> type, D document) {
        return documents.write(root, type, document, StandardCharsets.UTF_8);
    }

    <D> D read(String root, Class<D> type, byte[] document) throws InvalidXmlException {
        try {
            return documents.read(root, type, new ByteArrayInputStream(document), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidXmlException("is not well-formed");
        }
    }
}
