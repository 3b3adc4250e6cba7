package org.camelgateways.examples.reminders;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.camelgateways.examples.reminders.Ledger.Entry;
import org.camelgateways.examples.reminders.Ledger.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AppointmentRemindersTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = { "false", "true" })
    void theRoutesTellWhatBecameOfEachRow(String javaRoutes) throws Exception {
        try (AppointmentReminders application = application(Map.of("reminders.javaRoutes", javaRoutes))) {
            application.run();

            Ledger ledger = application.ledger();
            assertThat(ledger.entries()).hasSize(121);
            assertThat(states(ledger, State.FAILED)).containsExactly("A-024", "A-039", "A-067", "A-083");
            assertThat(ledger.count(State.SKIPPED)).isEqualTo(1);
            assertThat(lastLine()).isEqualTo("sent 115, delivered 115, failed 4, unknown 1");
        }
    }

    private AppointmentReminders application(Map<String, String> settings) {
        return new AppointmentReminders(new PrintStream(printed, true, StandardCharsets.UTF_8), settings);
    }

    private String lastLine() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    private static List<String> states(Ledger ledger, State state) {
        return ledger.entries().stream().filter(e -> e.state() == state).map(Entry::appointment).map(Appointment::id).toList();
    }
}
