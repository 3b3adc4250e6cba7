package org.camelgateways.simulator.intouchsms;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.service.VendorReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The replies of the documentation, with its times. */
class AnswersTest {
    private static final Instant CREATED = Instant.parse("2015-08-27T14:19:58.398Z");
    private static final InboxMessage MESSAGE = new InboxMessage(
            238_254, "intouchsms", "demo", "+250700000605", "Intouch", "Hello", null, false, CREATED, CREATED, State.SCHEDULED,
            "P", CREATED, new BigDecimal("18"), null);

    private final Answers answers = new Answers(IntouchSmsReadings.likely());

    @Test
    void aSend() {
        assertThat(text(answers.sent(List.of(MESSAGE), "Hello", new BigDecimal("-1617"), CREATED))).isEqualTo(
                "{\"success\": true, \"details\": [{\"status\": \"P\", \"message\": \"Hello\", \"cost\": 18.0, "
                                                                                                              + "\"recepient\": \"+250700000605\", \"messageid\": 238254}], "
                                                                                                              + "\"summary\": {\"message\": \"Hello\", \"balance\": -1617.0, \"cost\": 18.0, "
                                                                                                              + "\"totalmessages\": 1, \"time\": \"2015-08-27T16:19:58.398\"}}");
    }

    @Test
    void aStatus() {
        InboxMessage delivered = MESSAGE.in(State.DELIVERED, "D", Instant.parse("2015-08-27T14:41:47.999Z"));

        assertThat(text(answers.status(delivered))).isEqualTo(
                "{\"results\": {\"status\": \"D\", \"created\": \"27-08-2015 04:16:19:58\", "
                                                              + "\"time\": \"27-08-2015 04:16:41:47\"}, \"success\": true}");
    }

    @ParameterizedTest
    @CsvSource({ "18, 18.0", "0, 0.0", "-1617.50, -1617.5", "100000, 100000.0", "0.125, 0.125", "0.00, 0.0" })
    void amountsHaveAFractionAlways(String amount, String written) {
        assertThat(text(answers.sent(List.of(), "", new BigDecimal(amount), CREATED)))
                .contains("\"balance\": " + written + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "a\"b|\"a\\\"b\"|u'a\"b'", "it's|\"it's\"|u\"it's\"", "'\"|\"'\\\"\"|u'\\'\"'", "å|\"å\"|u'\\xe5'",
            "€|\"€\"|u'\\u20ac'", "a\\b|\"a\\\\b\"|u'a\\\\b'" })
    void textsAreWrittenInBothNotations(String text, String json, String python) {
        assertThat(Notation.JSON.write(text)).isEqualTo(json);
        assertThat(Notation.PYTHON.write(text)).isEqualTo(python);
    }

    @Test
    void otherScalarsAreWrittenInBothNotations() {
        assertThat(List.of(Notation.JSON.write(null), Notation.PYTHON.write(null))).containsExactly("null", "None");
        assertThat(List.of(Notation.JSON.write(false), Notation.PYTHON.write(false))).containsExactly("false", "False");
        assertThat(Notation.PYTHON.write("\uD83D\uDE00\n\t")).isEqualTo("u'\\U0001f600\\n\\t'");
        assertThat(Notation.JSON.write("\uD83D\uDE00\n")).isEqualTo("\"\uD83D\uDE00\\n\"");
    }

    private static String text(VendorReply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
