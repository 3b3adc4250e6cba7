package org.camelgateways.intime;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camelgateways.support.http.HttpReply;

/**
 * InTime's answers: ids, an error code, or XML (InTime HTTP API 1.0, section 3). The status is 200 for all of them, so
 * that anything else proves nothing.
 */
sealed interface IntimeReply {

    /** Ids, in the order they came: whole numbers of at most 63 bits; a refused entry's is negative. */
    record Ids(List<String> ids) implements IntimeReply {
    }

    /** An error code such as {@code 1:ERROR2}, whose meaning differs per function. */
    record ErrorCode(String code) implements IntimeReply {
    }

    /** A document. */
    record Xml(byte[] document) implements IntimeReply {
    }

    /** Nothing of the kind. @param ids what may still be ids among it, which does not make it an answer */
    record Unreadable(List<String> ids) implements IntimeReply {
    }

    Pattern ERROR_CODE = Pattern.compile("([0-9])\\s*:\\s*ERROR\\s*([0-9]{1,3})", Pattern.CASE_INSENSITIVE);
    Pattern ID = Pattern.compile("-?[1-9][0-9]{0,18}");

    static IntimeReply of(HttpReply reply) {
        String text = text(reply);
        if (text.indexOf(':') > 0) {
            Matcher error = ERROR_CODE.matcher(text);
            if (error.matches()) {
                return new ErrorCode((error.group(1) + ":ERROR" + error.group(2)).toUpperCase(Locale.ROOT));
            }
        }
        if (text.startsWith("<")) {
            return new Xml(reply.body());
        }
        return ids(text);
    }

    /** The reply as it came: each byte is a character of the service's charset. */
    static String verbatim(HttpReply reply) {
        return new String(reply.body(), StandardCharsets.ISO_8859_1);
    }

    private static String text(HttpReply reply) {
        String text = verbatim(reply);
        String utf8Bom = "\u00EF\u00BB\u00BF";
        return (text.startsWith(utf8Bom) ? text.substring(utf8Bom.length()) : text).strip();
    }

    private static IntimeReply ids(String text) {
        List<String> ids = new ArrayList<>();
        List<String> items = List.of(text.split(",", -1));
        boolean readable = true;
        for (int i = 0; i < items.size(); i++) {
            String item = items.get(i).strip();
            boolean trailingComma = item.isEmpty() && i > 0 && i == items.size() - 1;
            if (isId(item)) {
                ids.add(item);
            } else if (!trailingComma) {
                readable = false;
            }
        }
        return readable ? new Ids(ids) : new Unreadable(ids);
    }

    private static boolean isId(String item) {
        return ID.matcher(item).matches() && new BigInteger(item).bitLength() < Long.SIZE;
    }

    /** The ids in a reply that broke off: the last one may lack digits and does not count. */
    static List<String> idsBeforeBreak(HttpReply partial) {
        String text = text(partial);
        return text.indexOf(',') < 0 || !(ids(text.substring(0, text.lastIndexOf(','))) instanceof Ids whole)
                ? List.of() : whole.ids();
    }
}
