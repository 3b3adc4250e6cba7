package org.camelgateways.support.kit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as the kit's server read it.
 *
 * @param connection the connection's number, counted from 1
 * @param line       the request line
 * @param headers    by lower-case name
 * @param body       as it came; empty where only the head was read
 */
public record ReceivedRequest(int connection, String line, Map<String, List<String>> headers, byte[] body) {

    /** All that was said, byte for byte a character: to look for a text or a credential in. */
    public String everything() {
        return line + "\n" + headers + "\n" + new String(body, StandardCharsets.ISO_8859_1);
    }

    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
}
