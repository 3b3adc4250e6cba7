package org.camelgateways.connector;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.connector.wire.ResponseDocument;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.BodyText;

/** Saves with {@code raw=true}: the body is the document, its ids and all, and becomes the reply as it came. */
final class RawSave extends ConnectorFunction<RawSave.Document, String> {

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern OTHER_CHARSET = Pattern.compile(
            "<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'](?!utf-8[\"'])[^>]*>.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /**
     * @param bytes       as they go
     * @param contentType of bytes without a charset, since their declaration says it; of text UTF-8
     */
    record Document(byte[] bytes, String contentType) {

        @Override
        public String toString() {
            return "Document[" + bytes.length + " bytes]";
        }
    }

    RawSave(ConnectorEndpoint endpoint, String path) {
        super(endpoint, path);
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public Document read(Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body == null || !BodyText.isText(body)) {
            throw InvalidRequestException.of(
                    name(), "body", "must be the XML document with raw=true, as text or bytes", body);
        }
        try {
            Document document = BodyText.isCharacters(body)
                    ? text(BodyText.characters(body, LARGEST))
                    : new Document(BodyText.bytes(exchange, LARGEST), "application/xml");
            if (document.bytes().length == 0) {
                throw new BodyText.UnreadableException("is empty");
            }
            return document;
        } catch (BodyText.UnreadableException e) {
            throw InvalidRequestException.of(name(), "body", e.sentence(), null);
        }
    }

    private static Document text(String text) throws BodyText.UnreadableException {
        if (OTHER_CHARSET.matcher(text).matches()) {
            throw new BodyText.UnreadableException(
                    "is text whose declaration names another charset than UTF-8, in which text goes: give the document as bytes");
        }
        return new Document(text.getBytes(StandardCharsets.UTF_8), Documents.CONTENT_TYPE);
    }

    @Override
    public HttpCall encode(Document document) {
        return post(document.contentType(), document.bytes());
    }

    @Override
    String answered(Document document, HttpReply reply) {
        if (Values.text(document("response", ResponseDocument.class, reply).uuid) == null) {
            throw unclear("the service's response document holds no uuid", reply);
        }
        return Fetch.verbatim(reply);
    }

    @Override
    public void write(String reply, Message message) {
        message.setBody(reply);
    }
}
