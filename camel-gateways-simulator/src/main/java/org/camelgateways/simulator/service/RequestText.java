package org.camelgateways.simulator.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Turns a request's bytes into text: by the charset of the Content-Type header if it has one, else by the XML prolog,
 * else as XML without a prolog is (UTF-8). UTF-8 bytes under an ISO-8859-1 prolog thus arrive garbled, as they do at
 * the service.
 */
public final class RequestText {
    private static final Pattern HEADER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");
    private static final Pattern PROLOG = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int PROLOG_LENGTH = 200;

    private RequestText() {
    }

    /** The text; one mark of the byte order at its start is left out. */
    public static String decode(byte[] body, @Nullable String contentType) throws CharacterCodingException {
        String text = charset(body, contentType).newDecoder().decode(ByteBuffer.wrap(body)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] body, @Nullable String contentType) throws CharacterCodingException {
        Matcher header = HEADER.matcher(contentType == null ? "" : contentType);
        if (header.find()) {
            return named(header.group(1));
        }
        if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        int start = startsWith(body, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        int length = Math.min(PROLOG_LENGTH, body.length - start);
        Matcher prolog = PROLOG.matcher(new String(body, start, length, StandardCharsets.ISO_8859_1));
        return start == 0 && prolog.find() ? named(prolog.group(1)) : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] body, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset named(String name) throws CharacterCodingException {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new CharacterCodingException();
        }
    }
}
