package org.camelgateways.examples.tracking;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.camelgateways.simulator.InboxMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole example, what it tells held against what the simulator has. */
class DeliveryTrackingTest {

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void tellsWhatBecameOfEachRow() throws Exception {
        Path result = folder.resolve("result.csv");
        try (DeliveryTracking application = new DeliveryTracking(
                new PrintStream(printed, true, StandardCharsets.UTF_8), Map.of("tracking.result", result.toString()))) {
            application.run();

            Told told = Told.in(result);
            assertThat(told.rows("failed")).containsExactly("R-024", "R-077", "R-141", "R-190");
            assertThat(told.rows("sent")).containsExactly("R-222", "R-263");
            assertThat(told.rows("not sent"))
                    .containsExactly("R-039", "R-058", "R-088", "R-103", "R-166", "R-205", "R-290");
            assertThat(told.rows("unknown")).hasSize(25).contains("R-105", "R-129");
            assertThat(lastLine()).isEqualTo("sent 268, delivered 262, failed 4, not sent 7, unknown 25");
            told.holdAgainst(application.simulated().simulator().inbox());
            assertThat(application.simulated().simulator().inbox().messages()).hasSize(293)
                    .extracting(InboxMessage::text).containsOnly(
                            "Muraho! Child vaccination is on Saturday, 8:00 to 16:00, at the health centre. Please bring the"
                                                                 + " yellow card.");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("no last status came; it was Q", "row R-012 has the same number").doesNotContain("0700 0", "070000");
    }

    private String lastLine() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }
}
