package org.camelgateways.intime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.InvalidRequestException;

/** A body that is the wire document itself: bytes go as they are, text in ISO-8859-1. */
final class RawDocument {

    private static final int LARGEST = 16 * 1024 * 1024;

    private RawDocument() {
    }

    static byte[] read(String operation, Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body == null || !BodyText.isText(body)) {
            throw InvalidRequestException.of(
                    operation, "body", "must be the XML document with raw=true, as text or bytes", body);
        }
        byte[] bytes = body instanceof CharSequence text ? latin1(operation, text) : BodyText.bytes(exchange, LARGEST);
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw InvalidRequestException.of(
                    operation, "body", "has " + bytes.length + " bytes; possible are 1 to " + LARGEST, null);
        }
        return bytes;
    }

    private static byte[] latin1(String operation, CharSequence text) throws IOException {
        try {
            ByteBuffer encoded = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw InvalidRequestException.of(
                    operation, "body",
                    "holds characters outside ISO-8859-1: write them as character references, or give the document as bytes",
                    null);
        }
    }
}
