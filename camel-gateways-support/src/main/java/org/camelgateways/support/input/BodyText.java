package org.camelgateways.support.input;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.apache.camel.support.ExchangeHelper;
import org.jspecify.annotations.Nullable;

/** Reads a message body that is a text, in any of the forms in which Camel carries one. */
public final class BodyText {

    /** The body holds no text that could be read; the bytes themselves came. */
    public static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        public UnreadableException(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    private BodyText() {
    }

    /** Whether the body is a text or the bytes of one; maps, lists, trees and the like are not. */
    public static boolean isText(Object body) {
        return isCharacters(body) || body instanceof byte[] || body instanceof InputStream || body instanceof StreamCache
                || body instanceof File || body instanceof WrappedFile<?>;
    }

    /** Whether the body is characters already, not bytes that a charset makes characters of. */
    public static boolean isCharacters(Object body) {
        return body instanceof CharSequence || body instanceof Reader;
    }

    /**
     * The text; bytes are read in the exchange's charset.
     *
     * @param  largest             how many bytes, or characters of a Reader, it may have
     * @throws UnreadableException where it has more, or the bytes are not of that charset
     * @throws IOException         where reading failed
     */
    public static String read(Exchange exchange, int largest) throws IOException, UnreadableException {
        Object body = exchange.getMessage().getBody();
        if (isCharacters(body)) {
            return characters(body, largest);
        }
        Charset charset = charset(exchange);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes(exchange, largest)))
                    .toString();
            boolean marked = charset.name().startsWith("UTF-") && text.startsWith("\uFEFF");
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(
                    "is not in the charset " + charset + ": name the right one in the exchange's CamelCharsetName");
        }
    }

    /** The bytes of a body that is bytes. */
    public static byte[] bytes(Exchange exchange, int largest) throws IOException, UnreadableException {
        Object body = exchange.getMessage().getBody();
        try (InputStream in = stream(exchange, body)) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new UnreadableException("has more than " + largest + " bytes");
            }
            return bytes;
        }
    }

    /** A file is read as it is: Camel's own converter would make UTF-8 of one whose endpoint names a charset. */
    private static InputStream stream(Exchange exchange, Object body) throws IOException, UnreadableException {
        Object source = body instanceof WrappedFile<?> wrapped ? wrapped.getFile() : body;
        if (source instanceof File file) {
            return Files.newInputStream(file.toPath());
        }
        @Nullable
        InputStream in = body instanceof InputStream stream ? stream : exchange.getMessage().getBody(InputStream.class);
        if (in == null) {
            throw new UnreadableException("is a " + body.getClass().getTypeName() + " without content");
        }
        return in;
    }

    /** The characters of a Reader or a text. */
    public static String characters(Object body, int largest) throws IOException, UnreadableException {
        if (!(body instanceof Reader reader)) {
            return body.toString();
        }
        try (reader) {
            StringBuilder text = new StringBuilder();
            char[] part = new char[4096];
            for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
                text.append(part, 0, read);
                if (text.length() > largest) {
                    throw new UnreadableException("has more than " + largest + " characters");
                }
            }
            return text.toString();
        }
    }

    private static Charset charset(Exchange exchange) throws UnreadableException {
        try {
            return ExchangeHelper.getCharset(exchange);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableException("is in a charset that Java does not know, by the exchange's CamelCharsetName");
        }
    }
}
