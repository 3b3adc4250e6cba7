package org.camelgateways.intouchsms;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camelgateways.support.json.InvalidJsonException;
import org.camelgateways.support.json.Json;

/**
 * Reads what Python 2 prints of a dictionary, such as <code>{u'success': True, u'time': None}</code>: short, in ASCII,
 * with nothing in it that JSON has no word for. It is rewritten as JSON and held to all that JSON is held to.
 */
final class PythonDictionary {

    private static final int LONGEST = 10_000;
    private static final String AS_IN_JSON = "{}[],: \t\r\n";
    private static final Map<String, String> WORDS = Map.of("True", "true", "False", "false", "None", "null");

    private final String printed;
    private final StringBuilder json = new StringBuilder();
    private int at;

    private PythonDictionary(String printed) {
        this.printed = printed;
    }

    static JsonNode read(byte[] printed) throws InvalidJsonException {
        if (printed.length > LONGEST) {
            throw new InvalidJsonException("is longer than a status");
        }
        String rewritten = new PythonDictionary(new String(printed, StandardCharsets.US_ASCII)).rewritten();
        return Json.read(rewritten.getBytes(StandardCharsets.US_ASCII));
    }

    private String rewritten() throws InvalidJsonException {
        while (at < printed.length()) {
            char c = next();
            if (AS_IN_JSON.indexOf(c) >= 0) {
                json.append(c);
            } else if (c == 'u' && at < printed.length() && isQuote(printed.charAt(at))) {
                text(next());
            } else if (isQuote(c)) {
                text(c);
            } else if (c == '-' || isDigit(c)) {
                number(c);
            } else {
                word(c);
            }
        }
        return json.toString();
    }

    private char next() throws InvalidJsonException {
        if (at == printed.length()) {
            throw unreadable();
        }
        return printed.charAt(at++);
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void number(char first) {
        json.append(first);
        while (at < printed.length() && (isDigit(printed.charAt(at)) || ".eE+-".indexOf(printed.charAt(at)) >= 0)) {
            json.append(printed.charAt(at++));
        }
    }

    private void word(char first) throws InvalidJsonException {
        StringBuilder word = new StringBuilder().append(first);
        while (at < printed.length() && Character.isLetterOrDigit(printed.charAt(at))) {
            word.append(printed.charAt(at++));
        }
        String same = WORDS.get(word.toString());
        if (same == null) {
            throw unreadable();
        }
        json.append(same);
    }

    private void text(char quote) throws InvalidJsonException {
        json.append('"');
        for (char c = next(); c != quote; c = next()) {
            if (c < ' ' || c > '~') {
                throw unreadable();
            }
            if (c == '\\') {
                escaped(next());
            } else {
                plain(c);
            }
        }
        json.append('"');
    }

    private void plain(char c) {
        if (c == '"' || c == '\\') {
            json.append('\\');
        }
        json.append(c);
    }

    private void escaped(char c) throws InvalidJsonException {
        switch (c) {
            case '\\', '\'', '"' -> plain(c);
            case 'n', 'r', 't' -> json.append('\\').append(c);
            case 'x' -> code(2);
            case 'u' -> code(4);
            default -> throw unreadable();
        }
    }

    /** JSON's own reader refuses what is no hexadecimal number. */
    private void code(int digits) throws InvalidJsonException {
        json.append("\\u").append("0".repeat(4 - digits));
        for (int i = 0; i < digits; i++) {
            json.append(next());
        }
    }

    private static InvalidJsonException unreadable() {
        return new InvalidJsonException("is no dictionary as Python prints one");
    }
}
