package org.camelgateways.intime;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedRequest;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.PartlySentException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code raw=true}: the body is the document, and becomes the reply as it came. */
class RawModeTest extends CreateTestSupport {

    private static final String RAW = "?raw=true";
    private static final String DOCUMENT = document("iso-8859-1", "Hej på er &#x1f600;");

    @Test
    void aTextGoesOutInLatin1AndTheReplyComesBackAsItCame() {
        Exchange done = exchange(RAW, DOCUMENT, Map.of());

        assertThat(done.getMessage().getBody()).isEqualTo(only().id() + "");
        assertThat(only().text()).isEqualTo("Hej på er 😀");
        assertThat(last().body()).isEqualTo(DOCUMENT.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(last().headers()).containsEntry("content-type", List.of("text/xml; charset=iso-8859-1"));
        assertThat(done.getMessage().getHeaders()).containsEntry("CamelSmsOutcome", "SENT").containsEntry("CamelSmsSent", 0)
                .containsEntry("CamelSmsIds", List.of(only().id() + ""));
    }

    @ParameterizedTest
    @ValueSource(strings = { "iso-8859-1", "UTF-8", "windows-1252" })
    void bytesGoOutAsTheyAreAndTheirDeclarationCounts(String charset) {
        byte[] bytes = document(charset, "Hej på er").getBytes(Charset.forName(charset));
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes))) {
            simulator.reset();
            assertThat(exchange(RAW, body, Map.of()).getException()).isNull();
            assertThat(last().body()).isEqualTo(bytes);
            assertThat(last().headers()).containsEntry("content-type", List.of("text/xml"));
            assertThat(only().text()).isEqualTo("Hej på er");
        }
    }

    @Test
    void aFileAReaderAndABuilderAreTaken(@TempDir Path directory) throws Exception {
        File file = Files.writeString(directory.resolve("a.xml"), DOCUMENT, StandardCharsets.ISO_8859_1).toFile();
        for (Object body : List.of(file, new StringReader(DOCUMENT), new StringBuilder(DOCUMENT))) {
            assertThat(exchange(RAW, body, Map.of(Exchange.CHARSET_NAME, "UTF-16")).getException()).isNull();
            assertThat(last().body()).isEqualTo(DOCUMENT.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void nothingIsAddedAndNothingIsChecked() {
        String odd = " <message/>";
        simulator.faults().add(Fault.body200(" 12,\r\n"));
        Exchange done = exchange(RAW + "&sender=ACME", odd, Map.of(IntimeConstants.RECIPIENTS, ONE));
        assertThat(last().bodyText(StandardCharsets.ISO_8859_1)).isEqualTo(odd);
        assertThat(done.getMessage().getBody()).isEqualTo(" 12,\r\n");
    }

    @Test
    void charactersOutsideLatin1AreRefusedInTextAndTheWayOutIsNamed() {
        assertRefused(document("iso-8859-1", "5 €"),
                "body holds characters outside ISO-8859-1: write them as character references, or give the document as bytes");
        assertRefused(document("iso-8859-1", "a\uD800"),
                "body holds characters outside ISO-8859-1: write them as character references, or give the document as bytes");
    }

    @Test
    void textThatDeclaresAnotherCharsetIsRefused() {
        assertRefused(document("UTF-8", "Hej på er"),
                "body is text whose declaration names another charset than iso-8859-1, in which text goes: give the document as bytes");
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        assertRefused("", "body is empty");
        assertRefused(new byte[0], "body is empty");
        for (Object body : List.of(Sms.of(ONE, "Hej"), Map.of(), List.of(DOCUMENT), 42)) {
            assertRefused(body, "body must be the XML document with raw=true, as text or bytes");
        }
        assertRefused(null, "body must be the XML document with raw=true, as text or bytes");
    }

    @Test
    void aDocumentWithoutEndIsRefused() {
        assertRefused(new InputStream() {
            @Override
            public int read() {
                return '<';
            }
        }, "body has more than 16777216 bytes");
    }

    @Test
    void errorsAreTypedAllTheSame() {
        simulator.faults().add(Fault.error("1:ERROR3"));
        assertThat(error(RequestRejectedException.class, exchange(RAW, DOCUMENT, Map.of())).vendorCode()).contains("1:ERROR3");
        error(AuthenticationFailedException.class, exchange(RAW + "&secretKey=wrong", DOCUMENT, Map.of()));
        simulator.faults().add(Fault.html200());
        error(OutcomeUnknownException.class, exchange(RAW, DOCUMENT, Map.of()));
        simulator.faults().add(Fault.closeWithoutReply());
        Exchange lost = exchange(RAW, DOCUMENT, Map.of());
        assertThat(error(OutcomeUnknownException.class, lost).result()).isEmpty();
        assertThat(lost.getMessage().getBody()).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "-1|NOT_SENT", "-1,-2|NOT_SENT" })
    void negativeIdsOnlyAreARejectedRequest(String reply, String outcome) {
        simulator.faults().add(Fault.body200(reply));
        Exchange done = exchange(RAW, DOCUMENT, Map.of());
        error(RequestRejectedException.class, done);
        assertThat(done.getMessage().getHeader("CamelSmsOutcome")).isEqualTo(outcome);
    }

    @Test
    void someNegativeIdsAreAPartialSend() {
        simulator.faults().add(Fault.body200("1,-2"));
        Exchange done = exchange(RAW, DOCUMENT, Map.of());
        assertThat(done.getMessage().getBody()).isEqualTo("1,-2");
        assertThat(done.getMessage().getHeader("CamelSmsOutcome")).isEqualTo("MIXED");

        simulator.faults().add(Fault.body200("1,-2"));
        assertThat(error(PartlySentException.class, exchange(RAW + "&failOnPartial=true", DOCUMENT, Map.of())))
                .hasMessage("intime:message/create mixed: the service refused some recipients");
    }

    @Test
    void idsBeforeABreakAreInTheHeaderAndProveNothing() {
        simulator.faults().add(Fault.raw("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n4510,4511,45"));
        Exchange done = exchange(RAW, DOCUMENT, Map.of());
        assertThat(error(OutcomeUnknownException.class, done).result()).isEmpty();
        assertThat(done.getMessage().getHeader("CamelSmsIds")).isEqualTo(List.of("4510", "4511"));
    }

    private static void assertRefused(Object body, String sentence) {
        Exchange done = exchange(RAW, body, Map.of());
        assertThat(error(InvalidRequestException.class, done)).hasMessage("intime:message/create not sent: " + sentence);
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    private static RecordedRequest last() {
        List<RecordedRequest> requests = simulator.inbox().requests();
        return requests.get(requests.size() - 1);
    }

    private static String document(String charset, String text) {
        return "<?xml version=\"1.0\" encoding=\"" + charset
               + "\"?><message><flash>0</flash><multisms>0</multisms><sendertitle>ACME"
               + "</sendertitle><body>" + text + "</body><recipients><recipient>" + ONE + "</recipient></recipients></message>";
    }
}
