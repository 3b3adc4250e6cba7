package org.camelgateways.support.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.InvalidRequestException;

/**
 * A message body that is the wire document itself.
 *
 * @param bytes   as they go, at least one
 * @param encoded whether the body was a text, of which they were made; else they are the body's own
 */
public record RawBody(byte[] bytes, boolean encoded) {

    /** Makes bytes of a text. */
    @FunctionalInterface
    public interface Encoder {

        /** @throws BodyText.UnreadableException where the text cannot go so */
        byte[] encode(String text) throws BodyText.UnreadableException;
    }

    /**
     * Reads it from the message.
     *
     * @param  what                    it is, for people: {@code the XML document with raw=true}
     * @param  largest                 how many bytes, or characters of a Reader, it may have
     * @throws InvalidRequestException where the body is empty, too large or none
     * @throws IOException             where reading failed
     */
    public static RawBody read(String operation, String what, int largest, Encoder encoder, Exchange exchange)
            throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body == null || !BodyText.isText(body)) {
            throw InvalidRequestException.of(operation, "body", "must be " + what + ", as text or bytes", body);
        }
        try {
            RawBody raw = BodyText.isCharacters(body)
                    ? new RawBody(encoder.encode(BodyText.characters(body, largest)), true)
                    : new RawBody(BodyText.bytes(exchange, largest), false);
            if (raw.bytes().length == 0) {
                throw new BodyText.UnreadableException("is empty");
            }
            return raw;
        } catch (BodyText.UnreadableException e) {
            throw InvalidRequestException.of(operation, "body", e.sentence(), null);
        }
    }

    /** Text in UTF-8, whatever it says of itself. */
    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "RawBody[" + bytes.length + " bytes]";
    }
}
