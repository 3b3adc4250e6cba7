package org.camelgateways.support.input;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BodyTextTest {

    private static final String TEXT = "Hej på er 😀 €";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Exchange exchange = new DefaultExchange(context);

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    static Stream<Object> texts() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        return Stream.of(TEXT, new StringBuilder(TEXT), utf8, new ByteArrayInputStream(utf8), new StringReader(TEXT));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyFormOfATextIsRead(Object body) throws Exception {
        exchange.getMessage().setBody(body);

        assertThat(BodyText.isText(body)).isTrue();
        assertThat(BodyText.read(exchange, 100)).isEqualTo(TEXT);
    }

    @Test
    void aFileIsReadInTheExchangesCharset(@TempDir Path directory) throws Exception {
        File file = Files.writeString(directory.resolve("text"), "på", StandardCharsets.ISO_8859_1).toFile();
        exchange.getMessage().setBody(file);
        exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");

        assertThat(BodyText.read(exchange, 100)).isEqualTo("på");
    }

    @Test
    void theMarkBeforeBytesOfUtf8IsNoTextAndInATextItIs() throws Exception {
        exchange.getMessage().setBody("\uFEFFHej".getBytes(StandardCharsets.UTF_8));
        assertThat(BodyText.read(exchange, 100)).isEqualTo("Hej");

        exchange.getMessage().setBody("\uFEFFHej");
        assertThat(BodyText.read(exchange, 100)).isEqualTo("\uFEFFHej");
    }

    @Test
    void bytesOfAnotherCharsetAndMoreThanAllowedAreRefused() {
        exchange.getMessage().setBody("på".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> BodyText.read(exchange, 100)).isInstanceOf(BodyText.UnreadableException.class)
                .hasMessageContaining("is not in the charset UTF-8");

        exchange.getMessage().setBody(new ByteArrayInputStream(new byte[101]));
        assertThatThrownBy(() -> BodyText.read(exchange, 100)).isInstanceOf(BodyText.UnreadableException.class)
                .hasMessage("has more than 100 bytes");
    }

    @Test
    void mapsAndListsAreNoTexts() {
        assertThat(List.of(Map.of(), List.of(), 1)).noneMatch(BodyText::isText);
    }
}
