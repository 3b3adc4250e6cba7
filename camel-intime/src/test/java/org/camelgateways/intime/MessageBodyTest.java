package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.support.DefaultExchange;
import org.camelgateways.intime.model.IntimeMessage;
import org.camelgateways.simulator.Fault;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everything that a route may have for a body (faults I13, I14). */
class MessageBodyTest extends CreateTestSupport {

    private static final String TEXT = "Hej på er, åäö 😀 €";
    private static final Map<String, Object> TO_ONE = Map.of(IntimeConstants.RECIPIENTS, ONE);

    static Stream<Object> texts() {
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                TEXT, new StringBuilder(TEXT), utf8, new ByteArrayInputStream(utf8), new StringReader(TEXT), new OneShot(utf8));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTakenInEveryFormInWhichCamelCarriesOne(Object body) {
        send(SENDER, body, TO_ONE);
        assertThat(only().text()).isEqualTo(TEXT);
    }

    @Test
    void aFileIsTaken(@TempDir Path directory) throws Exception {
        File file = Files.writeString(directory.resolve("sms.txt"), TEXT).toFile();
        send(SENDER, file, TO_ONE);
        assertThat(only().text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "ISO-8859-1", "UTF-16" })
    void aFileThatTheFileComponentReadsInACharsetIsTakenInIt(String charset, @TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("sms.txt"), "Hej på er", Charset.forName(charset));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + directory + "?initialDelay=0&charset=" + charset).routeId("file")
                        .setHeader(IntimeConstants.RECIPIENTS).constant(ONE).to("intime:message/create" + SENDER);
            }
        });
        try {
            await().until(() -> simulator.inbox().size() > 0);
            assertThat(only().text()).isEqualTo("Hej på er");
        } finally {
            context.getRouteController().stopRoute("file");
            context.removeRoute("file");
        }
    }

    static Stream<String> charsets() {
        return Stream.of("ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1252");
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void bytesAreReadInTheCharsetOfTheExchange(String charset) {
        Exchange done = template.request("intime:message/create" + SENDER, exchange -> {
            exchange.getMessage().setBody(new OneShot("Hej på er".getBytes(Charset.forName(charset))));
            exchange.getMessage().setHeaders(new HashMap<>(TO_ONE));
            exchange.setProperty(Exchange.CHARSET_NAME, charset);
        });
        assertThat(done.getException()).isNull();
        assertThat(only().text()).isEqualTo("Hej på er");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
    void aByteOrderMarkIsNotPartOfTheText(String charset) {
        Map<String, Object> headers = new HashMap<>(TO_ONE);
        headers.put(Exchange.CHARSET_NAME, charset);
        send(SENDER, "\uFEFFHej".getBytes(Charset.forName(charset)), headers);
        assertThat(only().text()).isEqualTo("Hej");
    }

    @Test
    void aTextThatBeginsWithTheSameCharacterKeepsIt() {
        send(SENDER, "\uFEFFHej", TO_ONE);
        assertThat(only().text()).isEqualTo("\uFEFFHej");
    }

    @Test
    void bytesOfAnotherCharsetAreRefused() {
        assertThat(faults(SENDER, "Hej på er".getBytes(StandardCharsets.ISO_8859_1), TO_ONE)).containsExactly(
                "body is not in the charset UTF-8: name the right one in the exchange's CamelCharsetName");
    }

    @ParameterizedTest
    @ValueSource(strings = { "no-such-charset", "%%" })
    void aCharsetThatDoesNotExistIsRefused(String charset) {
        Map<String, Object> headers = new HashMap<>(TO_ONE);
        headers.put(Exchange.CHARSET_NAME, charset);
        assertThat(faults(SENDER, "Hej".getBytes(StandardCharsets.UTF_8), headers)).containsExactly(
                "body is in a charset that Java does not know, by the exchange's CamelCharsetName");
    }

    @Test
    void cachedStreamsAreTakenAndCanBeTakenAgain() throws Exception {
        StreamCache cache = context.getTypeConverter().convertTo(
                StreamCache.class, new DefaultExchange(context),
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
        send(SENDER, cache, TO_ONE);
        cache.reset();
        send(SENDER, cache, TO_ONE);
        assertThat(simulator.inbox().to(ONE)).extracting("text").containsExactly(TEXT, TEXT);
    }

    @Test
    void cachedCharactersAreNotSentThroughTheCharsetOfTheExchange() {
        Map<String, Object> headers = new HashMap<>(TO_ONE);
        headers.put(Exchange.CHARSET_NAME, "ISO-8859-1");
        send(SENDER, new ReaderCache(TEXT), headers);
        assertThat(only().text()).isEqualTo(TEXT);
    }

    @Test
    void aStreamReachesARedeliveryWhole() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:again").routeId("again")
                        .errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                        .to("intime:message/create" + SENDER);
            }
        });
        try {
            simulator.faults().add(Fault.error("2:ERROR1").times(2));
            Exchange done = template.request("direct:again", exchange -> {
                exchange.getMessage().setBody(new OneShot(TEXT.getBytes(StandardCharsets.UTF_8)));
                exchange.getMessage().setHeaders(new HashMap<>(TO_ONE));
            });
            assertThat(done.getException()).isNull();
            assertThat(only().text()).isEqualTo(TEXT);
            assertThat(simulator.inbox().requests()).hasSize(3);
        } finally {
            context.getRouteController().stopRoute("again");
            context.removeRoute("again");
        }
    }

    @Test
    void aStreamThatFailsHalfWayIsNotSentAndTheCauseIsKept() {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream("Hej ".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                });
        Exchange done = exchange(SENDER, failing, TO_ONE);

        assertThat(error(InvalidRequestException.class, done))
                .hasMessage("intime:message/create not sent: body could not be read (IOException)")
                .hasRootCauseMessage("the disk is gone");
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void aStreamWithoutEndIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThat(faults(SENDER, endless, TO_ONE)).containsExactly("body has more than 65536 bytes");
    }

    @Test
    void aReaderWithoutEndIsRefused() {
        Reader endless = new Reader() {
            @Override
            public int read(char[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, 'å');
                return length;
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        assertThat(faults(SENDER, endless, TO_ONE)).containsExactly("body has more than 65536 characters");
    }

    @Test
    void aMegabyteOfBytesIsRefusedAlsoWhereItsCharactersWouldBeCut() {
        assertThat(faults(SENDER, "å".repeat(524_288).getBytes(StandardCharsets.UTF_8), TO_ONE))
                .containsExactly("body has more than 65536 bytes");
    }

    static Stream<Object> others() throws Exception {
        return Stream.of(
                List.of(ONE, "Hej"), List.of("Hej").iterator(), Stream.generate(() -> "Hej").iterator(), Optional.of("Hej"),
                new ObjectMapper().readTree("{\"text\":\"Hej\"}"),
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument(), ByteBuffer.allocate(3), 42,
                new Object(), new char[] { 'H' });
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoMessageIsRefusedByItsTypeAndItsContentIsNotShown(Object body) {
        assertThat(faults(SENDER, body, TO_ONE)).containsExactly(
                "body is a " + body.getClass().getTypeName()
                                                                 + "; possible are Sms, IntimeMessage, a Map with their fields, or the text alone");
    }

    @Test
    void noBodyIsRefused() {
        assertThat(faults(SENDER, null, TO_ONE)).containsExactly(
                "body is empty; possible are Sms, IntimeMessage, a Map with their fields, or the text alone");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "\r\n\t" })
    void anEmptyTextIsRefusedInEveryForm(String text) {
        for (Object body : List.of(
                text, text.getBytes(StandardCharsets.UTF_8), new StringReader(text), Sms.of(ONE, text), Map.of("text", text))) {
            assertThat(faults(SENDER, body, TO_ONE)).containsExactly("text is empty");
        }
    }

    @Test
    void anSmsIsTaken() {
        SendResult result = send(Sms.of(ONE, TEXT));
        assertThat(only().text()).isEqualTo(TEXT);
        assertThat(result.request()).isEqualTo(Sms.of(ONE, TEXT));
    }

    @Test
    void theVendorsOwnRecordIsTakenWithAllItsFields() {
        send("", new IntimeMessage(List.of(new Recipient.Number(ONE)), TEXT, "Bygg", null, true, false, true, true), Map.of());
        assertThat(only().sender()).isEqualTo("Bygg");
        assertThat(only().flash()).isTrue();
        assertThat(WireDocument.last()).containsEntry("checknix", "1").containsEntry("anonymize", "1");
    }

    @Test
    void aMapIsTakenWithAllItsFields() {
        send("", Map.of(
                "recipients", List.of(Map.of("value", ONE, "reference", "r1"), TWO, new Recipient.Number(THREE)), "text",
                new StringBuilder(TEXT), "sender", "Bygg", "flash", "true", "multisms", false, "checkNix", true, "anonymize",
                "true", "sendAt", "2099-03-15T09:30:00+01:00"),
                Map.of());
        assertThat(simulator.inbox().messages()).extracting("recipient").containsExactly(ONE, TWO, THREE);
        assertThat(simulator.inbox().to(ONE)).extracting("reference").containsExactly("r1");
        assertThat(WireDocument.last()).containsEntry("flash", "1").containsEntry("multisms", "0")
                .containsEntry("checknix", "1")
                .containsEntry("anonymize", "1").containsEntry("senddate", "2099-03-15T09:30:00");
    }

    @Test
    void aFieldThatIsMisspeltIsRefusedByItsName() {
        assertThat(faults(SENDER, Map.of("recipients", ONE, "txt", "Hej"), Map.of())).containsExactly(
                "body has the field 'txt', which does not exist; possible are anonymize, checkNix, flash, groups, multisms,"
                                                                                                      + " recipients, sendAt, sender, text");
    }

    @Test
    void aKeyThatMayBeAPersonsNameOrANumberIsNotShown() {
        for (Object key : List.of("+46701740605", "Svensson", 42)) {
            assertThat(faults(SENDER, Map.of(key, "Hej"), Map.of())).singleElement().asString()
                    .startsWith("body has a field, not named here, which does not exist; possible are ");
        }
    }

    @Test
    void anOptionOfAnotherServiceIsRefusedByItsName() {
        Sms sms = new Sms(List.of(new Recipient.Number(ONE)), "Hej", null, null, Map.of("validity", "3", "flash", "yes"));
        assertThat(faults(sms)).containsExactly(
                "options has the option 'validity', which InTime lacks; possible are [flash, multisms, checkNix, anonymize]",
                "flash must be true or false");
    }

    @Test
    void fieldsOfTheWrongTypeAreEachNamed() {
        Map<String, Object> body = Map.of(
                "recipients", 46701740605L, "text", List.of("Hej"), "sender", 4, "sendAt", 5, "flash", 1, "multisms", "YES");
        assertThat(faults("", body, Map.of())).containsExactlyInAnyOrder(
                "recipients[0] is a java.lang.Long; possible are a number as text, a Map with value and reference, or a Recipient",
                "text is a java.util.ImmutableCollections$List12; it must be text",
                "sender is a java.lang.Integer; it must be text",
                "sendAt is a java.lang.Integer; possible are an Instant, a ZonedDateTime, an OffsetDateTime, or text with a zone"
                                                                  + " such as 2027-03-15T09:30:00+01:00 or 2027-03-15T09:30[Europe/Stockholm]",
                "flash must be true or false", "multisms must be true or false");
    }

    @Test
    void allFaultsOfAMessageAreNamedAtOnce() {
        Sms sms = new Sms(
                List.of(
                        new Recipient.Number("070-174 06 05"), new Recipient.Number("abc"), new Recipient.Contact("7"),
                        new Recipient.Number(ONE), new Recipient.Group("x"), new Recipient.Number(TWO, " ")),
                "\u0000" + "a".repeat(160), "Bygg & Co", Instant.EPOCH, Map.of("size", "1", "anonymize", "2"));
        assertThat(faults(sms)).hasSize(11).extracting(fault -> fault.substring(0, fault.indexOf(' '))).containsExactly(
                "options", "recipients[1]", "recipients[2]", "recipients[3]", "recipients[4]", "recipients[5]", "sendAt",
                "sender", "text", "text", "anonymize");
    }

    @Test
    void faultsOfAnUnreadableBodyAndOfHeadersAreNamedTogether() {
        assertThat(faults("", 42, Map.of(IntimeConstants.RECIPIENTS, "abc," + ONE, IntimeConstants.SENDER, "å")))
                .extracting(fault -> fault.substring(0, fault.indexOf(' '))).containsExactly("body", "recipients[0]", "sender");
    }

    @Test
    void aRefusedMessageTellsOfEachRecipient() {
        Exchange done = exchange(SENDER, new Sms(
                List.of(new Recipient.Number("abc"), new Recipient.Number(TWO)), "Hej", null, null, Map.of()), Map.of());
        SendResult result = error(InvalidRequestException.class, done).result().orElseThrow();
        assertThat(result.recipients()).extracting("outcome").containsExactly(Outcome.NOT_SENT, Outcome.NOT_SENT);
        assertThat(result.recipients().get(0).reason()).contains("a letter");
        assertThat(result.recipients().get(1).reason()).isEqualTo("the message was refused");
        assertThat(done.getMessage().getHeader("CamelSmsNotSent")).isEqualTo(2);
    }

    @Test
    void headersOfAnEarlierSendSayNothingOfARefusedOne() {
        Exchange done = template.request("intime:message/create" + SENDER, exchange -> {
            exchange.getMessage().setBody(Sms.of(ONE, "Hej"));
        });
        done.getMessage().setBody(42);
        Exchange again = template.send("intime:message/create" + SENDER, done);
        assertThat(again.getMessage().getHeader("CamelSmsOutcome")).isEqualTo("NOT_SENT");
        assertThat(again.getMessage().getHeader("CamelSmsSent")).isEqualTo(0);
        assertThat(again.getMessage().getHeader("CamelSmsIds")).isEqualTo(List.of());
    }

    @Test
    void anotherErrorLeavesTheBodyForTheRoute() {
        simulator.faults().add(Fault.error("2:ERROR1"));
        Exchange done = exchange(SENDER, Sms.of(ONE, "Hej"), Map.of());
        error(RequestRejectedException.class, done);
        assertThat(done.getMessage().getBody()).isEqualTo(Sms.of(ONE, "Hej"));
    }

    /** A stream that can be read once and says nothing of its length. */
    private static final class OneShot extends InputStream {
        private final InputStream bytes;

        OneShot(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
