package org.camelgateways.intouch;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What routes hand over to be sent or stored, in every form that Camel carries, and what is not taken (I4 to I14). */
class HandedOverTest extends IntouchTestSupport {

    private static final String SEND = "messages/send?sender=Acme";
    private static final String TEXT = "Møtet er flyttet";
    private static final Map<String, Object> TO_ONE = Map.of(IntouchConstants.RECIPIENTS, "90011223");

    // ---- forms of a body

    @Test
    void aTextIsTakenInEveryFormThatCamelCarriesOneIn(@TempDir Path directory) throws Exception {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        File file = Files.write(directory.resolve("text.txt"), utf8).toFile();
        StreamCache cache = context.getTypeConverter().convertTo(
                StreamCache.class, new DefaultExchange(context), new ByteArrayInputStream(utf8));
        for (Object body : List.of(
                TEXT, new StringBuilder(TEXT), utf8, new ByteArrayInputStream(utf8), new StringReader(TEXT), file, cache)) {
            answer(201, "\"O_9001\"");
            done(SEND, body, TO_ONE);
            assertThat(sent()).as(body.getClass().getName()).contains("\"Text\":\"" + TEXT + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ISO-8859-1", "UTF-16", "windows-1252" })
    void bytesAreReadInTheExchangesCharset(String charset) {
        answer(201, "\"O_9001\"");
        Exchange exchange = template.request("intouch:" + SEND, x -> {
            x.setProperty(Exchange.CHARSET_NAME, charset);
            x.getMessage().setBody("Møtet på Ærø".getBytes(charset));
            x.getMessage().setHeader(IntouchConstants.RECIPIENTS, "90011223");
        });
        assertThat(exchange.getException()).isNull();
        assertThat(sent()).contains("\"Text\":\"Møtet på Ærø\"");
    }

    @Test
    void bytesOfAnotherCharsetThanTheExchangesAreRefused() {
        assertThat(faults(SEND, "på".getBytes(StandardCharsets.ISO_8859_1), TO_ONE)).singleElement().asString()
                .startsWith("body is not in the charset UTF-8");
    }

    @Test
    void whatIsNoTextAndNoRecordIsRefused() throws Exception {
        for (Object body : Arrays.asList(
                null, List.of(TEXT), new String[] { TEXT }, Optional.of(TEXT), 4711, Stream.generate(() -> TEXT).iterator(),
                JsonNodeFactory.instance.objectNode().put("text", TEXT), Group.of(TEXT), Contact.of(TEXT, TEXT, TEXT),
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument())) {
            assertThat(faults(SEND, body, TO_ONE)).singleElement().asString().startsWith("body is ").doesNotContain("flyttet");
        }
        for (Object body : Arrays.asList(
                null, TEXT, TEXT.getBytes(StandardCharsets.UTF_8), List.of(Map.of("firstname", TEXT)), Optional.of(TEXT),
                Stream.generate(() -> TEXT).iterator(), JsonNodeFactory.instance.objectNode().put("firstname", TEXT),
                Sms.of("90011223", TEXT))) {
            assertThat(faults("contacts/create", body)).singleElement().asString()
                    .endsWith("; possible are a Contact or a Map with its fields").doesNotContain("flyttet");
        }
        for (Object body : Arrays.asList(
                null, List.of("{}"), Map.of("Name", TEXT), Optional.of("{}"), 7,
                JsonNodeFactory.instance.objectNode().put("Name", TEXT))) {
            assertThat(faults("senders/create", body)).singleElement().asString().startsWith("body ")
                    .doesNotContain("flyttet");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { SEND, "senders/create", "contacts/get", "contacts/search" })
    void aStreamThatFailsHalfWaySendsNothing(String operation) {
        service.forget();
        Exchange exchange = call(operation, new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("the disk is gone");
                }
                return '7';
            }
        }, TO_ONE);
        assertThat(exchange.getException()).isInstanceOf(GatewayException.class);
        assertThat(((GatewayException) exchange.getException()).outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(service.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { SEND, "senders/create", "contacts/get", "contacts/search" })
    void aStreamWithoutEndIsRefused(String operation) {
        assertThat(faults(operation, new InputStream() {
            @Override
            public int read() {
                return '7';
            }
        }, TO_ONE)).isNotEmpty().allMatch(fault -> fault.contains("has more than"));
    }

    // ---- texts

    @ParameterizedTest
    @CsvSource({ "0, is empty", "7, U+0007", "55357, half of a character", "65534, U+FFFE", "11, U+000B" })
    void whatNoDocumentCanHoldIsRefusedAndNamed(int character, String named) {
        String text = character == 0 ? " \n" : "Hello " + (char) character;
        for (String form : List.of(SEND, SEND + "&apiVersion=1", SEND + "&format=xml")) {
            assertThat(faults(form, Sms.of("90011223", text))).singleElement().asString().startsWith("text ").contains(named)
                    .doesNotContain("Hello");
        }
    }

    /**
     * What the service charges for is its own business: it says of a text only how long it may be, and in version 2.
     */
    @Test
    void aTextOfAnyLengthThatTheServiceTakesGoesOutWhole() {
        for (int length : new int[] { 160, 161, 804, 805, 2_000 }) {
            answer(201, "\"O_9001\"");
            done(SEND, Sms.of("90011223", "å".repeat(length)));
            assertThat(sent()).contains("\"" + "å".repeat(length) + "\"");
        }
        answer(200, Samples.MESSAGE_JSON);
        done(SEND + "&apiVersion=1", Sms.of("90011223", "å".repeat(1_000_000)));
        assertThat(sent()).contains("\"" + "å".repeat(1_000_000) + "\"");
        assertThat(faults(SEND, Sms.of("90011223", "å".repeat(1_000_000)))).singleElement().asString()
                .endsWith("has 1000000 characters; possible are 2000");
    }

    // ---- receivers

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "+46 (0)70-174 06 05 | 46701740605", "0046701740605 | 46701740605", "90 01 12 23 | 4790011223",
            "4790011223 | 4790011223", "tel:+4790011223 | 4790011223", "' 46701740605' | 46701740605" })
    void aNumberIsWrittenForTheServiceHoweverPeopleWriteIt(String number, String written) {
        answer(201, "\"O_9001\"");
        done(SEND, Sms.of(number, "Hello"));
        assertThat(sent()).contains("[\"" + written + "\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "070", "12345678901234567890", "Acme", "9001122\uD83D\uDE00", "+47900\r\n11223", "900\u000011223",
            "900\u2028112", "90011223\u0085", "/contacts/1" })
    void aNumberThatIsNoneIsRefused(String number) {
        assertThat(faults(SEND, Sms.of(number, "Hello"))).singleElement().asString().startsWith("recipients[0]")
                .doesNotContain("9001122");
    }

    @Test
    void nobodyGetsATextTwiceHoweverItIsGiven() {
        for (Object twice : List.of(
                "90011223,+4790011223", "90011223;004790011223", List.of("90011223", "900 11 223"),
                List.of("90011223", new Recipient.Number("4790011223")))) {
            assertThat(faults(SEND, Map.of("recipients", twice, "text", "Hello"))).singleElement().asString()
                    .startsWith("recipients[1] is the same as recipients[0]");
        }
        assertThat(faults(SEND, Map.of("recipients", List.of(List.of("90011223")), "text", "Hello"))).hasSize(1);
        assertThat(faults(SEND, Map.of("recipients", Collections.singletonList(null), "text", "Hello"))).hasSize(1);
        assertThat(faults(SEND, Map.of("recipients", List.of(), "text", "Hello"))).singleElement().asString()
                .startsWith("recipients is empty");
    }

    /** The service says no limit, and takes one message for all of them. */
    @Test
    void tenThousandReceiversAreOneMessage() {
        List<Recipient> many = IntStream.range(0, 10_001)
                .<Recipient> mapToObj(i -> new Recipient.Number("+47900" + (10_000 + i))).toList();
        answer(201, "\"O_9001\"");
        done(SEND, Sms.of("90011223", "Hello").withRecipients(many));
        assertThat(service.calls()).hasSize(1);
        assertThat(sent().split("\"47900")).hasSize(10_002);
    }

    /** Camel eats the plus sign of a sender in a URI. */
    @ParameterizedTest
    @ValueSource(strings = { "+4790011223", "%2B4790011223", "RAW(+4790011223)" })
    void aPlusSignInAUriIsNotLost(String sender) {
        answer(201, "\"O_9001\"");
        done("messages/send?sender=" + sender, Sms.of("90011223", "Hello"));
        assertThat(sent()).contains("\"Sender\":\"+4790011223\"");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Ac\rme", "Ac\nme", "Ac\u0000me", "Ac\u2028me", "Ac\u0085me" })
    void aSenderOnMoreThanOneLineIsRefused(String sender) {
        assertThat(faults("messages/send", Map.of("recipients", "90011223", "text", "Hello", "sender", sender)))
                .singleElement().asString().startsWith("sender ");
    }
}
