package org.camelgateways.support.json;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonTest {

    @Test
    void aDocumentIsWrittenInItsOrderAndInUtf8() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("b", "åÅ€ \uD83D\uDE00 \u2028 / \" \\ \u0001");
        fields.put("a", null);
        fields.put("list", List.of("x/y", "ø"));
        fields.put("number", 7L);
        fields.put("flag", true);
        String plain
                = "{\"b\":\"åÅ€ \\uD83D\\uDE00 \u2028 / \\\" \\\\ \\u0001\",\"a\":null,\"list\":[\"x/y\",\"ø\"],\"number\":7,\"flag\":true}";

        assertThat(new String(Json.write(fields, false), StandardCharsets.UTF_8)).isEqualTo(plain);
        assertThat(new String(Json.write(fields, true), StandardCharsets.UTF_8)).isEqualTo(plain.replace("/", "\\/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'a': True}", "{\"a\": u'x'}", "<html>", "{\"a\":1", "{\"a\":1,}", "{a:1}", "[1 2]", "tru", "\"a\nb\"", "01",
            "{\"sesame\":1,\"sesame\":1}", "{\"a\":{\"b\":1,\"b\":2}}", "{} {}", "{}sesame", "{},", "[]]", "1 2",
            "// sesame\n1",
            "{\"a\":\"\\x\"}" })
    void whatIsNoOneDocumentIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidJsonException.class).hasMessage("is no JSON document")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\n" })
    void nothingIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidJsonException.class).hasMessage("is empty");
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                "[".repeat(51) + "]".repeat(51), "{\"a\":".repeat(1_001) + "1" + "}".repeat(1_001), "9".repeat(1_001),
                "1." + "9".repeat(1_001), "\"" + "x".repeat(300_000) + "\"", "{\"" + "x".repeat(2_000) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatAsksForTooMuchIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("nests deeper");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
    void everyCharsetOfJsonIsReadWithAndWithoutAMark(String charset) throws Exception {
        for (String mark : List.of("", "\uFEFF")) {
            JsonNode node = Json.read((mark + "{\"a\":\"å😀\"}").getBytes(Charset.forName(charset)));
            assertThat(Json.text(node, "a")).isEqualTo("å😀");
        }
    }

    @Test
    void latin1IsRefused() {
        assertThatThrownBy(() -> Json.read("{\"a\":\"på er\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidJsonException.class).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({
            "18.0, 18.0", "-1617, -1617", "0, 0", "'\"18.50\"', 18.50", "'\" 7 \"', 7", "1e3, 1E+3", "1e400,", "-1e400,",
            "1e-400,", "1e999999999,", "NaN,", "Infinity,", "-Infinity,", "'\"NaN\"',", "'\"18,50\"',", "'\"\"',", "null,",
            "true,", "[18],", "{},", "'\"1e999999999\"',", "'\"1e99999999999\"',", "'\"１８\"', 18" })
    void anAmountIsReadOrThereIsNone(String json, BigDecimal amount) throws Exception {
        assertThat(Json.amount(read("{\"cost\":" + json + "}").path("cost")).orElse(null)).isEqualTo(amount);
    }

    @Test
    void aTextIsATextOnly() throws Exception {
        JsonNode node = read("{\"a\":\"x\",\"b\":1,\"c\":null,\"d\":{}}");
        assertThat(Json.text(node, "a")).isEqualTo("x");
        assertThat(Stream.of("b", "c", "d", "e").map(field -> Json.text(node, field))).containsOnlyNulls();
        assertThat(Json.text(read("[]"), "a")).isNull();
    }

    private static JsonNode read(String text) throws InvalidJsonException {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
