package org.camelgateways.intime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.camel.Exchange;
import org.camelgateways.support.input.BodyText;
import org.camelgateways.support.input.RawBody;

/**
 * A body that is the wire document itself.
 *
 * @param bytes       as they go
 * @param contentType of bytes, without a charset: what their declaration says is what counts; of text, with the charset
 *                    in which it was encoded
 */
record RawDocument(byte[] bytes, String contentType) {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Pattern DECLARED
            = Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"'][^>]*>.*", Pattern.DOTALL);

    static RawDocument read(String operation, Exchange exchange) throws IOException {
        RawBody body
                = RawBody.read(operation, "the XML document with raw=true", LARGEST, RawDocument::latin1, exchange);
        return new RawDocument(body.bytes(), body.encoded() ? MessageOperations.CONTENT_TYPE : "text/xml");
    }

    private static byte[] latin1(String text) throws BodyText.UnreadableException {
        Matcher declared = DECLARED.matcher(text);
        if (declared.matches() && !"ISO-8859-1".equals(declared.group(1).toUpperCase(Locale.ROOT))) {
            throw new BodyText.UnreadableException(
                    "is text whose declaration names another charset than iso-8859-1, in which text goes: give the document"
                                                   + " as bytes");
        }
        try {
            ByteBuffer encoded = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new BodyText.UnreadableException(
                    "holds characters outside ISO-8859-1: write them as character references, or give the document as bytes");
        }
    }
}
