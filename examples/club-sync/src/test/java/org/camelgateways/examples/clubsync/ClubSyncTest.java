package org.camelgateways.examples.clubsync;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole example, the club's database held against what the simulated services have. */
class ClubSyncTest {

    @Test
    void bothSidesAreAlikeAndEveryNewProspectWithANumberIsWelcomedOnce() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (ClubSync application = new ClubSync(new PrintStream(printed, true, StandardCharsets.UTF_8), Map.of())) {
            application.run();
            Simulator simulator = application.simulated().simulator();
            State state = State.of(application.database(), simulator);

            assertThat(state.atTheHub()).isEqualTo(state.inTheClub()).hasSize(2_000 - 3 + 20 + 1);
            assertThat(state.texts()).hasSize(15).allSatisfy((number, count) -> assertThat(count).isEqualTo(1));
            assertThat(state.contacts()).hasSize(15).allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
            assertThat(printed.toString(StandardCharsets.UTF_8)).endsWith(
                    String.format("%nsaved 1997, not saved 3, came from the hub 20, welcomed 15, contacts 15, unknown 0%n"))
                    .contains("P-0481", "P-0881", "P-1481", "birthdate");
        }
    }
}
