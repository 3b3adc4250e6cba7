package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camelgateways.simulator.InboxMessage.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageCreateTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Test
    void theManualsSampleArrivesExactly() throws IOException {
        Raw.Answer answer = Raw.exchange(
                simulator, Raw.post(Raw.CREATE, Documents.SAMPLE.getBytes(StandardCharsets.ISO_8859_1)));

        List<InboxMessage> messages = simulator.inbox().messages();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(messages.get(0).id() + "," + messages.get(1).id());
        assertThat(answer.text().toLowerCase()).contains("content-type: text/plain\r\n");
        assertThat(messages).extracting(InboxMessage::recipient).containsExactly("+46701234567", "+46701234568");
        assertThat(messages).extracting(InboxMessage::reference).containsExactly("12345678", "12345679");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.text()).isEqualTo("Dina beställda varor har kommit. Mvh Byggvaruhuset");
            assertThat(message.sender()).isEqualTo("Byggvaruh");
            assertThat(message.account()).isEqualTo("demo");
            assertThat(message.service()).isEqualTo("intime");
            assertThat(message.state()).isEqualTo(State.SENT);
            assertThat(message.flash()).isFalse();
        });
    }

    @Test
    void utf8UnderAnIso88591PrologArrivesGarbled() throws IOException {
        Raw.create(simulator, Documents.SAMPLE, StandardCharsets.UTF_8);

        assertThat(simulator.inbox().messages().get(0).text()).contains("Dina bestÃ¤llda varor");
    }

    @Test
    void theHeadersCharsetOutranksTheProlog() throws IOException {
        String request = new String(
                Raw.post(Raw.CREATE, Documents.SAMPLE.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1)
                .replace("text/xml", "text/xml; charset=utf-8");
        Raw.exchange(simulator, request.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(simulator.inbox().messages().get(0).text()).contains("Dina beställda varor");
    }

    @Test
    void aCharacterReferenceIsTheCharacter() throws IOException {
        String xml = Documents.document("0", "0", "ACME", "5 &#8364; &#x1F600; &lt;b&gt; <![CDATA[& ]]>",
                "<recipients><recipient>+46701234567</recipient></recipients>");
        Raw.create(simulator, xml, StandardCharsets.ISO_8859_1);

        assertThat(simulator.inbox().messages().get(0).text()).isEqualTo("5 € \uD83D\uDE00 <b> & ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "+46701234567", "0701234567", "070-123 45 67", "0046701234567", " 46701234567" })
    void aNumberIsFoundInAnySpelling(String spelling) throws IOException {
        Raw.create(simulator, Documents.to("070-123 45 67"), StandardCharsets.ISO_8859_1);

        assertThat(simulator.inbox().count(spelling)).isEqualTo(1);
        assertThat(simulator.inbox().to(spelling)).extracting(InboxMessage::recipient).containsExactly("0701234567");
    }
}
