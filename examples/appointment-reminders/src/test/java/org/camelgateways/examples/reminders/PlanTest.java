package org.camelgateways.examples.reminders;

import java.time.LocalDateTime;
import java.util.List;

import org.camelgateways.examples.reminders.Row.Way;
import org.camelgateways.intime.model.BlockListEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlanTest {

    private static Appointment row(String id, String patient, String mobile, Kind kind) {
        return new Appointment(id, patient, "Eva Ek", mobile, "Syn", kind, LocalDateTime.parse("2099-03-15T09:00"), "Hej!");
    }

    private static List<Row> plan(List<BlockListEntry> blocked, Appointment... rows) {
        return new Plan().rows(List.of(rows), blocked);
    }

    private static List<Way> ways(Appointment... rows) {
        return plan(List.of(), rows).stream().map(Row::way).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "070-174 06 05", "0701740605", "+46701740605", "+46 (0)70-174 06 05", "0046701740605", "46701740605" })
    void aBlockedNumberIsBlockedHoweverItIsWritten(String listed) {
        List<BlockListEntry> blocked = List.of(new BlockListEntry(listed, null, null));

        assertThat(plan(
                blocked, row("A-1", "P-1", "+46 70 174 06 05", Kind.TEXT), row("A-2", "P-1", "0701740605", Kind.REMINDER),
                row("A-3", "P-3", "070-174 06 06", Kind.TEXT))).extracting(Row::way)
                .containsExactly(Way.BLOCKED, Way.BLOCKED, Way.TEXT);
    }

    @Test
    void aBlockListMayHoldWhatIsNoNumber() {
        List<BlockListEntry> blocked
                = List.of(new BlockListEntry("070-SAKNAS", null, null), new BlockListEntry("", null, null));

        assertThat(plan(blocked, row("A-1", "P-1", "070-174 06 05", Kind.TEXT))).extracting(Row::way)
                .containsExactly(Way.TEXT);
    }

    @Test
    void aPatientIsRemindedTheWayOfTheFirstRow() {
        assertThat(ways(
                row("A-1", "P-1", "070-174 06 05", Kind.REMINDER), row("A-2", "P-1", "070-174 06 05", Kind.TEXT),
                row("A-3", "P-1", "070-174 06 05", Kind.REMINDER)))
                .containsExactly(Way.REMINDER, Way.DROPPED, Way.REMINDER);
    }

    @Test
    void aPatientWithTwoNumbersIsStillOnePatient() {
        assertThat(plan(
                List.of(), row("A-1", "P-1", "070-174 06 05", Kind.TEXT), row("A-2", "P-1", "070-174 06 06", Kind.REMINDER)))
                .last().satisfies(row -> {
                    assertThat(row.way()).isEqualTo(Way.DROPPED);
                    assertThat(row.reason())
                            .isEqualTo("this patient gets texts of the clinic's own (row A-1), and never both");
                });
    }

    @Test
    void twoPatientsWithOneNumberAreRemindedOneWay() {
        assertThat(ways(
                row("A-1", "P-1", "070-174 06 05", Kind.TEXT), row("A-2", "P-2", "+46701740605", Kind.REMINDER),
                row("A-3", "P-2", "070-174 06 06", Kind.REMINDER)))
                .containsExactly(Way.TEXT, Way.DROPPED, Way.REMINDER);
    }

    @Test
    void whatIsDroppedDecidesNothing() {
        assertThat(ways(
                row("A-1", "P-1", "070-174 06 05", Kind.TEXT), row("A-2", "P-2", "070-174 06 06", Kind.REMINDER),
                row("A-3", "P-1", "070-174 06 06", Kind.TEXT), row("A-4", "P-2", "070-174 06 05", Kind.REMINDER)))
                .containsExactly(Way.TEXT, Way.REMINDER, Way.DROPPED, Way.DROPPED);
    }

    @Test
    void aRowWithoutANumberDecidesNothing() {
        assertThat(ways(
                row("A-1", "P-1", "070-SAKNAS", Kind.TEXT), row("A-2", "P-1", "070-174 06 05", Kind.REMINDER)))
                .containsExactly(Way.TEXT, Way.REMINDER);
    }
}
