package org.camelgateways.examples.reminders;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camelgateways.examples.reminders.Ledger.Entry;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeContact;
import org.camelgateways.simulator.intime.InTimeGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a run knows of the one before it, as with the real service. */
class SecondRunTest {

    private final Simulator simulator = Simulator.builder().startAt(Instant.parse("2099-03-01T08:00:00Z")).build();
    @TempDir
    private Path folder;
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void aListOfFour() throws Exception {
        settings = Run.settings(simulator, list("070-174 06 06", "070-174"), folder.resolve("kept/reminders.seen"));
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private Path list(String... mobiles) throws Exception {
        StringBuilder rows = new StringBuilder("id,patientId,patient,mobile,department,kind,appointment,text\n");
        rows.append("A-1,P-1,Eva Ek,070-174 06 05,Syn,text,2099-03-15T09:00,Hej Eva!\n");
        for (String mobile : mobiles) {
            rows.append("A-").append(mobile.substring(3).replaceAll("[^0-9]", "")).append(",P-2,Bo Ek,").append(mobile)
                    .append(",Syn,text,2099-03-16T09:00,\"Hej\nBo!\"\n");
        }
        rows.append("A-9,P-9,Siv Ek,+46 70 174 06 09,Syn,text,2099-03-17T09:00,Hej Siv!\n");
        return Files.writeString(folder.resolve("list.csv"), rows);
    }

    private static List<State> states(Run run) {
        return run.ledger().entries().stream().map(Entry::state).toList();
    }

    @Test
    void sendsNothingOfWhatWasSentAndAgainWhatSurelyWasNot() throws Exception {
        try (Run first = new Run(settings).untilEnd()) {
            assertThat(states(first)).containsExactly(State.SENT, State.SENT, State.FAILED, State.SENT);
        }
        list("0701740606", "070-174 06 07");

        try (Run second = new Run(settings).untilEnd()) {
            assertThat(states(second)).containsExactly(State.EARLIER, State.EARLIER, State.SENT, State.EARLIER);
        }
        assertThat(simulator.inbox().size()).isEqualTo(4);
    }

    @Test
    void sendsNothingOfWhatMayHaveBeenSent() throws Exception {
        simulator.faults().add(Fault.resetAfterRead().on("message/create"));
        simulator.faults().add(Fault.closeBeforeRead().on("message/create"));
        try (Run first = new Run(settings).untilEnd()) {
            assertThat(states(first)).containsExactly(State.UNKNOWN, State.UNKNOWN, State.FAILED, State.SENT);
        }
        try (Run second = new Run(settings).untilEnd()) {
            assertThat(states(second)).containsExactly(State.EARLIER, State.EARLIER, State.FAILED, State.EARLIER);
            assertThat(second.printed()).contains("an earlier run may have sent it");
        }
        assertThat(simulator.inbox().count("+46701740605")).isEqualTo(1);
        assertThat(simulator.inbox().count("+46701740606")).isZero();
        assertThat(simulator.inbox().count("+46701740609")).isEqualTo(1);
    }

    @Test
    void takesInTheReportsThatTheFirstLeftOpen() throws Exception {
        settings = Run.withReports(settings);
        try (Run first = new Run(settings).untilWaiting()) {
            assertThat(first.ledger().countAwaited()).isEqualTo(3);
        }
        simulator.clock().advance(Duration.ofDays(15));
        assertThat(simulator.inbox().callbacks()).isNotEmpty().noneMatch(c -> c.acknowledged());

        try (Run second = new Run(settings).untilWaiting()) {
            simulator.clock().advance(Duration.ofDays(15));
            second.untilEnd();
            assertThat(states(second))
                    .containsExactly(State.DELIVERED, State.DELIVERED, State.FAILED, State.DELIVERED);
        }
        assertThat(simulator.inbox().size()).isEqualTo(3);

        try (Run third = new Run(settings).untilEnd()) {
            assertThat(third.ledger().count(State.EARLIER)).isEqualTo(3);
            assertThat(third.printed()).contains("took its report in");
        }
    }

    @Test
    void makesNoReminderOrContactASecondTime() throws Exception {
        Files.writeString(folder.resolve("list.csv"), """
                id,patientId,patient,mobile,department,kind,appointment,text
                A-1,P-1,Eva Ek,070-174 06 05,Syn,reminder,2099-03-15T09:00,
                A-2,P-2,Bo Ek,070-174 06 06,Syn,reminder,2099-03-15T09:00,
                A-3,P-3,Siv Ek,070-174 06 07,Prov,text,2099-03-15T09:00,Hej!
                A-4,P-3,Siv Ek,+46701740607,Syn,text,2099-03-16T09:00,Hej!
                """);
        settings.put("reminders.contacts", "true");
        simulator.faults().add(Fault.resetAfterRead().on("reminder/add"));
        simulator.faults().add(Fault.resetAfterRead().on("contacts/add"));
        InTimeAccount account = simulator.inTime().account(Simulator.DEMO_USER);
        account.addGroup("Syn");
        try (Run first = new Run(settings).untilEnd()) {
            assertThat(states(first)).containsExactly(State.UNKNOWN, State.REMINDER, State.SENT, State.SENT);
            assertThat(first.printed()).contains("1 groups and 2 contacts made, 1 faults");
        }
        try (Run second = new Run(settings).untilEnd()) {
            assertThat(second.ledger().count(State.EARLIER)).isEqualTo(4);
            assertThat(second.lastLine()).isEqualTo("sent 0, delivered 0, failed 0, unknown 0");
        }
        assertThat(account.reminders()).hasSize(2);
        assertThat(account.contacts()).extracting(InTimeContact::mobile)
                .containsExactly("+46701740605", "+46701740606", "+46701740607");
        assertThat(account.groups()).extracting(InTimeGroup::name).containsExactly("Syn", "Prov");
        assertThat(simulator.inbox().size()).isEqualTo(2);
    }
}
