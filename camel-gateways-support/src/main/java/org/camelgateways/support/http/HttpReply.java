package org.camelgateways.support.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole reply, within the size and time that the endpoint allows.
 *
 * @param status  the HTTP status
 * @param headers by lower-case name, in the order they came
 * @param body    inflated where the server had compressed it; empty where there was none
 */
public record HttpReply(int status, Map<String, List<String>> headers, byte[] body) implements HttpResult {

    /** The first header of that name. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /**
     * The body as text.
     *
     * @param  charset                  in which to read it
     * @throws CharacterCodingException where the bytes are not of that charset: nothing is replaced silently
     */
    public String text(Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body))
                .toString();
    }

    @Override
    public String toString() {
        return "HttpReply[" + status + ", " + body.length + " bytes]";
    }
}
