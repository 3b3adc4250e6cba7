package org.camelgateways.connector;

import java.io.IOException;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.camelgateways.connector.wire.ResponseDocument;
import org.camelgateways.support.http.HttpCall;
import org.camelgateways.support.http.HttpReply;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.RawBody;

/** Saves with {@code raw=true}: the body is the document, its ids and all, and becomes the reply as it came. */
final class RawSave extends ConnectorFunction<RawBody, String> {

    private static final int LARGEST = 1024 * 1024;
    private static final Pattern OTHER_CHARSET = Pattern.compile(
            "<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"'](?!utf-8[\"'])[^>]*>.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    RawSave(ConnectorEndpoint endpoint, String path) {
        super(endpoint, path);
    }

    @Override
    public boolean changesSomething() {
        return true;
    }

    @Override
    public RawBody read(Exchange exchange) throws IOException {
        return RawBody.read(name(), "the XML document with raw=true", LARGEST, RawSave::text, exchange);
    }

    private static byte[] text(String text) throws BodyText.UnreadableException {
        if (OTHER_CHARSET.matcher(text).matches()) {
            throw new BodyText.UnreadableException(
                    "is text whose declaration names another charset than UTF-8, in which text goes: give the document as bytes");
        }
        return RawBody.utf8(text);
    }

    /** Of bytes their declaration says the charset. */
    @Override
    public HttpCall encode(RawBody document) {
        return post(document.encoded() ? Documents.CONTENT_TYPE : "application/xml", document.bytes());
    }

    @Override
    String answered(RawBody document, HttpReply reply) {
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
