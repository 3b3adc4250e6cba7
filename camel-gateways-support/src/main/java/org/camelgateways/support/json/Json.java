package org.camelgateways.support.json;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.apache.camel.RuntimeCamelException;
import org.camelgateways.support.list.EntryReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what services answer, and writes what they are asked. One document and nothing after it, no name twice in an
 * object, no deeper nesting and no longer numbers and texts than an honest reply has. Numbers keep the digits they came
 * with; NaN and Infinity, which Python's servers write, are read and are no amount.
 */
public final class Json {

    private static final int DEEPEST = 50;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final int WIDEST_AMOUNT = 30;

    private static final ObjectMapper MAPPER = JsonMapper.builder(
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST).maxNumberLength(LONGEST_NUMBER).maxNameLength(LONGEST_NAME)
                            .maxStringLength(LONGEST_TEXT).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A tree has its own way to find a name twice; the parser's makes a set of names for each object. */
    private static final ObjectReader TREES = MAPPER.reader()
            .without(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private Json() {
    }

    /**
     * The document.
     *
     * @param  document             in UTF-8, or in UTF-16 or UTF-32 as JSON allows; with or without a byte order mark
     * @throws InvalidJsonException where it is none, or asks for too much
     */
    public static JsonNode read(byte[] document) throws InvalidJsonException {
        try {
            JsonNode node = TREES.readTree(document);
            if (node.isMissingNode()) {
                throw new InvalidJsonException("is empty");
            }
            return node;
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /** An exception's own message would quote the document. */
    private static InvalidJsonException explain(IOException e) {
        if (e instanceof StreamConstraintsException) {
            return new InvalidJsonException("nests deeper, or holds longer numbers, names or texts, than a reply has");
        }
        return new InvalidJsonException(
                e instanceof CharConversionException ? "is not in a charset of JSON" : "is no JSON document");
    }

    /**
     * Reads a value.
     *
     * @param <T> what it says
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * @param parser at the value's first token; when this returns, at its last. Every token in between was read,
         *               with its text: what is passed over is not checked for its length
         */
        T of(JsonParser parser) throws IOException, InvalidJsonException;
    }

    /**
     * What a document says.
     *
     * @param  document             as {@link #read(byte[])}
     * @throws InvalidJsonException likewise
     */
    public static <T> T read(byte[] document, Reading<T> reading) throws InvalidJsonException {
        try (JsonParser parser = MAPPER.createParser(document)) {
            if (parser.nextToken() == null) {
                throw new InvalidJsonException("is empty");
            }
            T said = reading.of(parser);
            if (parser.nextToken() != null) {
                throw new InvalidJsonException("is no JSON document");
            }
            return said;
        } catch (IOException e) {
            throw explain(e);
        }
    }

    /**
     * The values of a document that is one array, read one after another; of the others none is in the memory.
     *
     * @param  document             as {@link #read(byte[])}
     * @param  entry                reads each value, and refuses an object that has a name twice
     * @throws InvalidJsonException where the document does not begin as an array
     */
    public static <E> EntryReader<E> entries(InputStream document, Reading<E> entry) throws IOException, InvalidJsonException {
        try {
            JsonParser parser = MAPPER.createParser(document);
            // a set of names for each object was a third of the time of a list
            parser.disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY) {
                throw new InvalidJsonException(first == null ? "is empty" : "is no JSON array");
            }
            return () -> next(parser, entry);
        } catch (JsonProcessingException | CharConversionException e) {
            throw explain(e);
        }
    }

    private static <E> @Nullable E next(JsonParser parser, Reading<E> entry) throws IOException, InvalidJsonException {
        try {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return entry.of(parser);
            }
            if (parser.nextToken() != null) {
                throw new InvalidJsonException("goes on after its end");
            }
            return null;
        } catch (JsonProcessingException | CharConversionException e) {
            throw explain(e);
        }
    }

    /**
     * A document in UTF-8.
     *
     * @param fields         texts, booleans, whole numbers, lists of such, or nothing, by their names and in their
     *                       order
     * @param escapedSlashes whether a slash is written with a backslash before it, as .NET's DataContractJsonSerializer
     *                       does
     */
    public static byte[] write(Map<String, ? extends @Nullable Object> fields, boolean escapedSlashes) {
        try {
            return (escapedSlashes ? MAPPER.writer(new EscapedSlashes()) : MAPPER.writer()).writeValueAsBytes(fields);
        } catch (JsonProcessingException e) {
            throw new RuntimeCamelException("a document cannot be written");
        }
    }

    private static final class EscapedSlashes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private static final SerializedString SLASH = new SerializedString("\\/");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes['/'] = ESCAPE_CUSTOM;
            return escapes;
        }

        /** Asked of every character beyond ASCII too. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '/' ? SLASH : null;
        }
    }

    /** The text of a field; null where there is none, or something that is no text. */
    public static @Nullable String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isTextual() ? value.textValue() : null;
    }

    /**
     * The amount that a number or a text says, such as 18.0 or "18.0"; empty where it says none that anyone could mean.
     */
    public static Optional<BigDecimal> amount(JsonNode value) {
        try {
            BigDecimal amount = value.isTextual() && value.textValue().length() <= LONGEST_NUMBER
                    ? new BigDecimal(value.textValue().strip())
                    : value.isBigDecimal() || value.isIntegralNumber() ? value.decimalValue() : null;
            return Optional.ofNullable(amount)
                    .filter(a -> Math.abs((long) a.scale()) <= WIDEST_AMOUNT && a.precision() <= WIDEST_AMOUNT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
