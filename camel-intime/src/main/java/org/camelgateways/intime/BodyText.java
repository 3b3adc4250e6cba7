package org.camelgateways.intime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;

/** Reads a message body that is a text, in any of the forms in which Camel carries one. */
final class BodyText {

    private BodyText() {
    }

    /** Whether the body is a text or the bytes of one; maps, lists, trees and the like are not. */
    static boolean isText(Object body) {
        return body instanceof CharSequence || isBytes(body) || body instanceof Reader;
    }

    private static boolean isBytes(Object body) {
        return body instanceof byte[] || body instanceof InputStream || body instanceof StreamCache || body instanceof File
                || body instanceof WrappedFile<?>;
    }

    /**
     * The text.
     *
     * @param  largest                  number of bytes read at the most; where the body is longer, so is what is
     *                                  returned
     * @throws CharacterCodingException where the bytes are not of the exchange's charset
     * @throws IOException              where reading them failed
     */
    static String read(Exchange exchange, int largest) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (!isBytes(body)) {
            return exchange.getContext().getTypeConverter().convertTo(String.class, exchange, body);
        }
        return ExchangeHelper.getCharset(exchange)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes(exchange, largest)))
                .toString();
    }

    /** The bytes of a body that is bytes, or of a text in the exchange's charset. */
    static byte[] bytes(Exchange exchange, int largest) throws IOException {
        try (InputStream in = exchange.getMessage().getBody(InputStream.class)) {
            return in == null ? new byte[0] : in.readNBytes(largest + 1);
        }
    }
}
