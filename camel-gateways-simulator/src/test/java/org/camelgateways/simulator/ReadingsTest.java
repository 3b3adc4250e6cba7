package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.InboxMessage.State;
import org.camelgateways.simulator.intime.InTimeReadings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingsTest {
    private static final Instant START = Instant.parse("2026-03-28T12:00:00.5Z");

    @ParameterizedTest
    @CsvSource({
            "Europe/Stockholm, 2026-03-28T13:00:00, 2026-03-28T12:00:00Z", // this very second
            "Europe/Stockholm, 2026-03-28T12:59:59, ''", // a second ago
            "Europe/Stockholm, 2026-07-01T12:00:00, 2026-07-01T10:00:00Z", // summer time
            "Europe/Stockholm, 2026-03-29T02:30:00, 2026-03-29T01:30:00Z", // skipped by the change
            "Europe/Stockholm, 2026-10-25T02:30:00, 2026-10-25T00:30:00Z", // there twice
            "Africa/Kigali, 2026-03-28T14:00:00, 2026-03-28T12:00:00Z" })
    void zoneOfSendDate(String zone, String date, String instant) throws IOException {
        try (Simulator simulator = simulator(readings -> readings.withZone(ZoneId.of(zone)))) {
            String answer = create(simulator, Documents.scheduled(date, "+46701234567"));
            if (instant.isEmpty()) {
                assertThat(answer).isEqualTo("1:ERROR2");
            } else {
                InboxMessage message = simulator.inbox().messages().get(0);
                boolean now = message.state() == State.SENT;
                assertThat(now ? START : message.sendAt()).isEqualTo(now ? START : Instant.parse(instant));
                assertThat(message.sendAt()).isAfterOrEqualTo(Instant.parse(instant));
            }
        }
    }

    @Test
    void flashWithMultiSmsCanBeLong() throws IOException {
        String xml = Documents.document("1", "1", "ACME", "a".repeat(200),
                "<recipients><recipient>+46701234567</recipient></recipients>");
        try (Simulator simulator = simulator(readings -> readings.withFlashCapsMultiSms(false))) {
            assertThat(create(simulator, xml)).matches("[0-9]+");
        }
    }

    @Test
    void aPlusCanBeRefusedInNumericSenders() throws IOException {
        String xml = Documents.document("0", "0", "+46701234567890", "Hej",
                "<recipients><recipient>+46701234567</recipient></recipients>");
        try (Simulator simulator = simulator(readings -> readings.withPlusInNumericSender(false))) {
            assertThat(create(simulator, xml)).isEqualTo("1:ERROR1");
        }
    }

    @Test
    void duplicatesAreSentTwiceOrOnce() throws IOException {
        try (Simulator simulator = simulator(readings -> readings)) {
            assertThat(create(simulator, Documents.to("+46701234567", "+46 70-123 45 67"))).isEqualTo("4510,4511");
        }
        try (Simulator simulator = simulator(readings -> readings.withDuplicatesSentTwice(false))) {
            assertThat(create(simulator, Documents.to("+46701234567", "+46 70-123 45 67"))).isEqualTo("4510");
        }
    }

    @Test
    void badXmlCanBeAnsweredInTheParsersWords() throws IOException {
        try (Simulator simulator = simulator(readings -> readings.withParserTextForBadXml(true))) {
            assertThat(create(simulator, "<<")).isNotEqualTo("1:ERROR1").isNotEmpty();
            assertThat(create(simulator, "<message/>")).isEqualTo("1:ERROR1");
        }
    }

    @Test
    void errorsCanHaveAnotherStatus() throws IOException {
        try (Simulator simulator = simulator(readings -> readings.withErrorStatus(500))) {
            Raw.Answer answer = Raw.exchange(simulator, Raw.post(Raw.CREATE, new byte[0]));
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("0:ERROR2");
        }
    }

    @Test
    void deliveryTimeRepeatsAndMissingTransIdsAreSettable() throws IOException {
        try (StatusPage page = new StatusPage();
             Simulator simulator = simulator(readings -> readings.withDeliveryTime(Duration.ofHours(1))
                     .withRepeats(Duration.ofHours(1), Duration.ofHours(2)).withReportsWithoutTransId(true))) {
            page.status = 500;
            create(simulator, Documents.document("0", "0", "ACME", "Hej",
                    "<statusurl>" + page.url() + "</statusurl><recipients><recipient>+46701234567</recipient></recipients>"));
            simulator.clock().advanceTo(START.plus(Duration.ofMinutes(59)));
            assertThat(page.forms).isEmpty();
            simulator.clock().advance(Duration.ofMinutes(362));
            assertThat(page.forms).hasSize(4).allSatisfy(form -> assertThat(form).containsEntry("transid", ""));
        }
    }

    private static Simulator simulator(UnaryOperator<InTimeReadings> readings) {
        return Simulator.builder().startAt(START).inTime(readings.apply(InTimeReadings.likely())).build();
    }

    private static String create(Simulator simulator, String xml) throws IOException {
        return Raw.create(simulator, xml, StandardCharsets.ISO_8859_1);
    }
}
