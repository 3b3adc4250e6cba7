package org.camelgateways.intime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When a text is to be sent (fault I19). The account is in Europe/Stockholm; it is 2027-01-01T00:00:00Z. */
class SendAtTest extends CreateTestSupport {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final String POSSIBLE
            = "; possible are an Instant, a ZonedDateTime, an OffsetDateTime, or text with a zone such as"
              + " 2027-03-15T09:30:00+01:00 or 2027-03-15T09:30[Europe/Stockholm]";

    @BeforeEach
    void itIsNewYear() {
        component().setClock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Stream<Object> sameMoment() {
        return Stream.of(
                Instant.parse("2027-03-15T08:30:00Z"),
                ZonedDateTime.of(2027, 3, 15, 4, 30, 0, 0, ZoneId.of("America/New_York")),
                OffsetDateTime.parse("2027-03-15T09:30:00+01:00"), "2027-03-15T08:30:00Z", "2027-03-15T09:30+01:00",
                "2027-03-15T09:30:00.000+01:00", " 2027-03-15T09:30[Europe/Stockholm] ",
                "2027-03-15T14:00:00+05:30[Asia/Kolkata]",
                "2027-03-15t08:30z", "2027-03-15T08:30[UTC]", "2027-03-15T09:30[+01:00]",
                new StringBuilder("2027-03-15T08:30:00Z"));
    }

    @ParameterizedTest
    @MethodSource("sameMoment")
    void aMomentArrivesInTheAccountsZoneHoweverItIsWritten(Object sendAt) {
        send(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, sendAt));
        assertThat(WireDocument.last()).containsEntry("senddate", "2027-03-15T09:30:00");
        assertThat(only().sendAt()).isEqualTo("2027-03-15T08:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "now", "2027-03-15", "09:30", "2027-03-15T09:30", "2027-03-15 09:30:00+01:00", "2027-02-30T09:30Z",
            "2027-03-15T24:00Z", "2027-03-15T25:00Z", "2027-03-15T09:30[Europe/Stockholm", "2027-03-15T09:30[",
            "[Europe/Stockholm]",
            "2027-03-15T09:30[Europe/Stockholm]x", "2027-03-15T09:30[UTC+1x", "2027-03-15T09:30[]", "2027-03-15T09:30[Mars]",
            "2027-03-15T09:30+01:00[Europe/Stockholm][UTC]", "1800000000", "2027-03-15T09:30+19:00", "٢٠٢٧-03-15T09:30Z",
            "2027-03-15T09:30\u0000Z", "31-02-2027" })
    void whatIsNoMomentIsRefused(String sendAt) {
        assertThat(refused(sendAt)).isEqualTo("sendAt is not a time with a zone" + POSSIBLE);
    }

    @Test
    void aTextOfAMegabyteIsNoMoment() {
        assertThat(refused("T".repeat(1 << 20) + "[Z]")).isEqualTo("sendAt is not a time with a zone" + POSSIBLE);
    }

    static Stream<Object> zoneless() {
        return Stream.of(LocalDateTime.of(2027, 3, 15, 9, 30), LocalDate.of(2027, 3, 15), new Date(), 1_800_000_000L,
                Calendar.getInstance());
    }

    @ParameterizedTest
    @MethodSource("zoneless")
    void otherTypesAreRefusedByName(Object sendAt) {
        assertThat(refused(sendAt)).isEqualTo("sendAt is a " + sendAt.getClass().getName() + POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "2026-12-31T23:59:59Z", "2026-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z" })
    void aMomentInThePastIsRefused(String sendAt) {
        assertThat(refused(sendAt)).isEqualTo("sendAt lies in the past");
        assertThat(refused(Instant.parse(sendAt))).isEqualTo("sendAt lies in the past");
    }

    @Test
    void thisVeryMomentIsNotThePast() {
        send(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, NOW));
        assertThat(WireDocument.last()).containsEntry("senddate", "2027-01-01T01:00:00");
    }

    @ParameterizedTest
    @CsvSource({
            "2027-03-15T08:30:00.000000001Z,2027-03-15T09:30:01", "2027-03-15T08:30:00.999Z,2027-03-15T09:30:01",
            "2027-12-31T22:59:59.5Z,2028-01-01T00:00:00", "9999-12-31T22:59:59Z,9999-12-31T23:59:59" })
    void aFractionOfASecondIsNeverSentTooEarly(Instant sendAt, String wire) {
        simulatorAnswersWhatever();
        send(SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, sendAt));
        assertThat(WireDocument.last()).containsEntry("senddate", wire);
    }

    @ParameterizedTest
    @CsvSource({
            "9999-12-31T22:59:59.000000001Z,sendAt is after the year 9999",
            "9999-12-31T23:00:00Z,sendAt is after the year 9999",
            "+10000-01-01T00:00:00Z,sendAt is after the year 9999",
            "+1000000000-12-31T23:59:59.999999999Z,sendAt is out of range",
            "-1000000000-01-01T00:00:00Z,sendAt lies in the past" })
    void aMomentThatTheServiceCannotWriteIsRefused(Instant sendAt, String fault) {
        assertThat(refused(sendAt)).isEqualTo(fault);
    }

    @Test
    void theLastMomentThatJavaKnowsIsOutOfRange() {
        assertThat(refused(Instant.MAX)).isEqualTo("sendAt is out of range");
        assertThat(faults(new Sms(Sms.of(ONE, "").recipients(), "Hej", null, Instant.MAX, Map.of()))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
            "2027-03-28T02:30[Europe/Stockholm],'sendAt is in the hour that clocks skip in Europe/Stockholm: give an offset, or set skippedHour=later'",
            "2027-10-31T02:30[Europe/Stockholm],'sendAt is in the hour that clocks repeat in Europe/Stockholm: give an offset, or set repeatedHour=earlier or later'",
            "2027-03-28T02:30+01:00[Europe/Stockholm],sendAt has an offset that Europe/Stockholm does not have at that time",
            "2027-07-01T02:30+01:00[Europe/Stockholm],sendAt has an offset that Europe/Stockholm does not have at that time",
            "2027-10-31T02:30+02:00,'sendAt is in the hour that clocks repeat in the account''s zone Europe/Stockholm, which InTime cannot tell apart: set repeatedHour to the one it reads'" })
    void aSkippedOrRepeatedHourIsRefusedUnlessTold(String sendAt, String fault) {
        assertThat(refused(sendAt)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
            "skippedHour=later,2027-03-28T02:30[Europe/Stockholm],2027-03-28T03:30:00",
            "repeatedHour=earlier,2027-10-31T02:30[Europe/Stockholm],2027-10-31T02:30:00",
            "repeatedHour=later,2027-10-31T02:30[Europe/Stockholm],2027-10-31T02:30:00",
            "repeatedHour=earlier,2027-10-31T02:30+02:00,2027-10-31T02:30:00",
            "repeatedHour=later,2027-10-31T02:30+01:00,2027-10-31T02:30:00",
            "skippedHour=later,2027-03-28T02:30+01:00,2027-03-28T03:30:00" })
    void aSkippedOrRepeatedHourIsReadAsTold(String option, String sendAt, String wire) {
        send(SENDER + "&" + option, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, sendAt));
        assertThat(WireDocument.last()).containsEntry("senddate", wire);
    }

    @Test
    void theOtherOfTwoHoursIsRefusedWhereTheServiceReadsThisOne() {
        for (String option : new String[] { "earlier,2027-10-31T02:30+01:00", "later,2027-10-31T02:30+02:00" }) {
            String[] parts = option.split(",");
            assertThat(faults(SENDER + "&repeatedHour=" + parts[0], "Hej",
                    Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, parts[1]))).containsExactly(
                            "sendAt is in the hour that clocks repeat in the account's zone Europe/Stockholm, and not in the one that"
                                                                                                                 + " repeatedHour names: InTime would send it an hour off");
        }
    }

    private static void simulatorAnswersWhatever() {
        simulator.faults().add(org.camelgateways.simulator.Fault.body200("4510"));
    }

    private static String refused(Object sendAt) {
        return String.join("; ", faults(
                SENDER, "Hej", Map.of(IntimeConstants.RECIPIENTS, ONE, IntimeConstants.SEND_AT, sendAt)));
    }
}
