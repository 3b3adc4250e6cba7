package org.camelgateways.intouchsms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.input.BodyText;

/** A body that is the form itself, already encoded. */
final class RawForm {

    private static final int LARGEST = 1024 * 1024;

    private RawForm() {
    }

    static byte[] read(String operation, Exchange exchange) throws IOException {
        Object body = exchange.getMessage().getBody();
        if (body == null || !BodyText.isText(body)) {
            throw InvalidRequestException.of(
                    operation, "body", "must be the encoded form with raw=true, as text or bytes", body);
        }
        try {
            byte[] bytes = BodyText.isCharacters(body)
                    ? BodyText.characters(body, LARGEST).getBytes(StandardCharsets.UTF_8)
                    : BodyText.bytes(exchange, LARGEST);
            if (bytes.length == 0) {
                throw new BodyText.UnreadableException("is empty");
            }
            return bytes;
        } catch (BodyText.UnreadableException e) {
            throw InvalidRequestException.of(operation, "body", e.sentence(), null);
        }
    }
}
