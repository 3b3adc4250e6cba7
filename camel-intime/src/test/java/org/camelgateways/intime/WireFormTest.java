package org.camelgateways.intime;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.RecordedRequest;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The document of message/create as InTime HTTP API 1.0, section 4.1, prints it. */
class WireFormTest extends CreateTestSupport {

    private static final String SAMPLE = """
            <?xml version="1.0" encoding="iso-8859-1"?>
            <message>
              <flash>0</flash>
              <multisms>0</multisms>
              <senddate>2012-01-13T14:41:00</senddate>
              <sendertitle>Byggvaruh</sendertitle>
              <body>Dina beställda varor har kommit. Mvh Byggvaruhuset</body>
              <statusurl>https://www.kunden.se/status.php</statusurl>
              <checknix>0</checknix>
              <anonymize>0</anonymize>
              <recipients>
                <recipient transid="12345678">+46701740605</recipient>
                <recipient transid="12345679">+46701740606</recipient>
              </recipients>
              <groups><group groupid="1" /></groups>
            </message>
            """;

    private static final Sms SAMPLE_SMS = new Sms(
            List.of(
                    new Recipient.Number("070-174 06 05", "12345678"), new Recipient.Number("070-174 06 06", "12345679"),
                    new Recipient.Group("1")),
            "Dina beställda varor har kommit. Mvh Byggvaruhuset", "Byggvaruh", Instant.parse("2012-01-13T13:41:00Z"), Map.of());

    @Test
    void theSampleOfTheManualComesOutByteForByteButForTheBlanksBetweenElements() {
        RecordedRequest request = sample();

        assertThat(request.bodyText(StandardCharsets.ISO_8859_1)).isEqualTo(SAMPLE.replaceAll(">\\s+<", "><").strip());
    }

    @Test
    void theSampleOfTheManualIsEqualElementByElementAndInOrder() throws Exception {
        RecordedRequest request = sample();

        assertThat(elements(request.body())).isEqualTo(elements(SAMPLE.getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("message", "flash=0", "multisms=0", "senddate=2012-01-13T14:41:00").hasSize(14);
    }

    @Test
    void theRequestIsAPostOfXmlWithTheAccountInTheQuery() {
        RecordedRequest request = sample();

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/api/1.0/message/create.ashx");
        assertThat(request.query()).isEqualTo("user=demo&hash=*****");
        assertThat(request.headers()).containsEntry("content-type", List.of("text/xml; charset=iso-8859-1"));
    }

    @Test
    void whatIsNotSaidIsLeftOut() {
        send(Sms.of(ONE, "Hej"));
        assertThat(WireDocument.lastText()).isEqualTo(
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><message><flash>0</flash><multisms>0</multisms>"
                                                      + "<sendertitle>ACME</sendertitle><body>Hej</body><checknix>0</checknix>"
                                                      + "<anonymize>0</anonymize><recipients><recipient>+46701740605</recipient>"
                                                      + "</recipients></message>");
    }

    @Test
    void anEmojiIsOneReferenceAndLineEndsSurvive() {
        send(Sms.of(ONE, "a😀\r\n\tb\r"));
        assertThat(WireDocument.lastText()).contains("<body>a&#x1f600;&#xd;\n\tb&#xd;</body>");
        assertThat(only().text()).isEqualTo("a😀\r\n\tb\r");
    }

    private static RecordedRequest sample() {
        component().setClock(Clock.fixed(Instant.parse("2012-01-01T00:00:00Z"), ZoneOffset.UTC));
        simulator.faults().add(Fault.body200("4510,4511,4512"));
        send("?statusUrl=https://www.kunden.se/status.php&baseUrl=" + simulator.baseUrl(), SAMPLE_SMS, Map.of());
        return simulator.inbox().requests().get(0);
    }

    private static List<String> elements(byte[] document) throws Exception {
        List<String> elements = new ArrayList<>();
        add(DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(document)).getDocumentElement(), elements);
        return elements;
    }

    private static void add(Element element, List<String> elements) {
        boolean leaf = element.getElementsByTagName("*").getLength() == 0;
        StringBuilder shown = new StringBuilder(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            shown.append(' ').append(element.getAttributes().item(i));
        }
        String value = leaf ? element.getTextContent() : "";
        elements.add(value.isEmpty() ? shown.toString() : shown + "=" + value);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(inner, elements);
            }
        }
    }
}
