package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camelgateways.simulator.service.UrlEncoded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UrlEncodedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "a+b|a b", "a%2Bb|a+b", "a%26b%3Dc|a&b=c", "100%25|100%", "100%|100%", "5%zz|5%zz", "%2|%2", "a=b|a=b", "a;b|a;b",
            "%C3%A5%f0%9f%98%80|å\uD83D\uDE00", "%E5|\uFFFD" })
    void valuesAreRead(String encoded, String value) {
        assertThat(UrlEncoded.read("text=" + encoded + "&x", StandardCharsets.UTF_8))
                .containsExactly(Map.entry("text", value), Map.entry("x", ""));
    }

    @Test
    void rawBytesAreReadInTheCharset() {
        String bytes = new String("å\uD83D\uDE00".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(UrlEncoded.read("a=" + bytes, StandardCharsets.UTF_8))
                .containsExactly(Map.entry("a", "å\uD83D\uDE00"));
        assertThat(UrlEncoded.read("%E5=%E4", Charset.forName("ISO-8859-1"))).containsExactly(Map.entry("å", "ä"));
    }

    @Test
    void nothingAndEmptyFieldsAreNoFields() {
        assertThat(UrlEncoded.read(null, StandardCharsets.UTF_8)).isEmpty();
        assertThat(UrlEncoded.read("&&a&", StandardCharsets.UTF_8)).containsExactly(Map.entry("a", ""));
    }

    @Test
    void aQueryThatIsIllEncodedIsAnswered() throws IOException {
        try (Simulator simulator = Simulator.start()) {
            String target = "/api/1.0/message/create.ashx?user=demo&hash=%zz";
            assertThat(Raw.exchange(simulator, Raw.post(target, new byte[] { 'a' })).body()).isEqualTo("0:ERROR3");
        }
    }
}
