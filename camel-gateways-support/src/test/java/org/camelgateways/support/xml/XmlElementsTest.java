package org.camelgateways.support.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class XmlElementsTest {

    @Test
    void aDocumentIsWrittenAsItsWriterSays() {
        byte[] document = XmlElements.write(writer -> {
            writer.writeStartElement("a");
            writer.writeNamespace("i", "urn:i");
            writer.writeDefaultNamespace("urn:a");
            writer.writeStartElement("empty");
            writer.writeEndElement();
            writer.writeEmptyElement("none");
            writer.writeAttribute("i", "urn:i", "nil", "true");
            writer.writeStartElement("text");
            writer.writeCharacters("å <&> ]]> \uD83D\uDE00");
            writer.writeEndElement();
            writer.writeEndElement();
        });

        assertThat(new String(document, StandardCharsets.UTF_8)).isEqualTo(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><a xmlns:i=\"urn:i\" xmlns=\"urn:a\"><empty></empty>"
                                                                           + "<none i:nil=\"true\" /><text>å &lt;&amp;&gt; ]]&gt; \uD83D\uDE00</text></a>");
    }

    @Test
    void aDocumentIsReadInItsOwnCharset() throws Exception {
        assertThat(read("\uFEFF<a>å</a>\n<!-- end -->")).isEqualTo("å");
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a>å</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(XmlElements.read(new ByteArrayInputStream(latin), StandardCharsets.UTF_8, XmlElementsTest::text))
                .isEqualTo("å");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "a", "<a>", "<a/><a/>", "<a/>x", "<!DOCTYPE a><a/>", "<a>&b;</a>", "<a><b/>x<!-- c --></a>", "<a>\uFFFF</a>",
            "{\"a\":1}" })
    void whatIsNoDocumentIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> XmlElements.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8, reader -> {
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    return "";
                })).isInstanceOf(InvalidXmlException.class);
    }

    private static String text(XMLStreamReader reader) throws XMLStreamException {
        reader.next();
        String text = reader.getText();
        reader.next();
        return text;
    }

    private static String read(String text) throws Exception {
        return XmlElements.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8,
                XmlElementsTest::text);
    }
}
