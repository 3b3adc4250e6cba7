package org.camelgateways.intouch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.camelgateways.support.xml.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * A value as one segment of a path. Everything but letters, digits and {@code -_.*} is percent-encoded; what a server
 * could still take for a way out of the segment, decoded too early, is refused.
 */
final class PathSegment {

    private static final int LONGEST = 1_000;

    private PathSegment() {
    }

    static String encoded(String value) {
        // most are words of the API itself, for which the encoder would still make its buffers
        return isPlain(value) ? value : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** What stands in the way of making a value a segment, or null. */
    static @Nullable String fault(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            return "has " + value.length() + " characters; possible are 1 to " + LONGEST + ", not all blank";
        }
        if (value.equals(".") || value.equals("..")) {
            return "is made of full stops only";
        }
        if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
            return "holds a slash or a backslash, which a server may take for the end of a path's segment";
        }
        return XmlText.lineFault(value);
    }
}
