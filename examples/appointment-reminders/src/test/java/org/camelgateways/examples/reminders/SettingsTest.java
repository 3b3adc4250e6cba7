package org.camelgateways.examples.reminders;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What the example is told, and by which ways. */
class SettingsTest {

    private static final String HEAD = "id,patientId,patient,mobile,department,kind,appointment,text\n";

    private final Simulator simulator = Simulator.builder().startAt(Instant.parse("2099-03-01T08:00:00Z")).build();
    @TempDir
    private Path folder;
    private Path csv = Path.of("");

    @BeforeEach
    void aListOfOne() throws Exception {
        csv = Files.writeString(
                folder.resolve("list.csv"), HEAD + "A-1,P-1,Eva Ek,070-174 06 05,Syn,text,2099-03-15T09:00,Hej Eva!\n");
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private Map<String, String> settings() {
        return Run.settings(simulator, csv, folder.resolve("seen"));
    }

    @Test
    void comeFromTheEnvironmentFromOptionsAndFromApplicationProperties() throws Exception {
        Files.writeString(folder.resolve("application.properties"),
                "reminders.store = kept-here\ncamel.component.intime.sender = Ogonmott\n");
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", absolute(classes),
                        "-Dreminders.csv=" + csv, "-Dcamel.component.intime.base-url=" + simulator.baseUrl(),
                        AppointmentReminders.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("REMINDERS_USERNAME", Simulator.DEMO_USER);
        builder.environment().put("REMINDERS_SECRETKEY", Simulator.DEMO_SECRET);

        Process process = builder.start();
        boolean ended = process.waitFor(Run.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();

        List<String> lines = Files.readAllLines(folder.resolve("out.txt"));
        assertThat(ended).as("%s", lines).isTrue();
        assertThat(lines.get(lines.size() - 1)).as("%s", lines).startsWith("sent 1,");
        assertThat(simulator.inbox().to("+46701740605")).extracting(InboxMessage::sender).containsExactly("Ogonmott");
        assertThat(folder.resolve("kept-here")).isNotEmptyFile();
    }

    private static String absolute(String classPath) {
        return String.join(File.pathSeparator, List.of(classPath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).toList());
    }

    @Test
    void aSecretKeyAloneIsNoSimulation() {
        Map<String, String> settings = settings();
        settings.remove("reminders.username");
        try (Run run = new Run(settings)) {
            assertThatThrownBy(run::untilEnd).hasStackTraceContaining("username and secretKey are needed");
        }
    }

    @Test
    void theSimulatorLeavesTheStoreAlone() throws Exception {
        Path list = Files.writeString(folder.resolve("soon.csv"), Files.readString(csv).replace("2099", "2027"));
        Path store = folder.resolve("seen");
        try (Run run = new Run(Map.of("reminders.csv", list.toString(), "reminders.store", store.toString())).untilEnd()) {
            assertThat(run.ledger().count(State.DELIVERED)).isEqualTo(1);
        }
        assertThat(store).doesNotExist();
    }

    @Test
    void withAnAccountAStoreIsNeeded() {
        Map<String, String> settings = settings();
        settings.remove("reminders.store");
        try (Run run = new Run(settings)) {
            assertThatThrownBy(run::untilEnd).hasStackTraceContaining("reminders.store is missing");
        }
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void withoutAPublicAddressNoReportsAreAskedForAndTheRunEndsOnceAllIsScheduled() throws Exception {
        try (Run run = new Run(settings()).untilEnd()) {
            assertThat(run.ledger().count(State.SENT)).isEqualTo(1);
        }
        assertThat(simulator.inbox().messages()).singleElement().extracting(InboxMessage::statusUrl).isNull();
    }

    @Test
    void withAPublicAddressATokenIsNeeded() throws Exception {
        Map<String, String> settings = Run.withReports(settings());
        settings.remove("reminders.authToken");
        try (Run run = new Run(settings)) {
            assertThatThrownBy(run::untilEnd).hasStackTraceContaining("authToken is missing");
        }
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void aReportMayComeBeforeTheReply() throws Exception {
        simulator.faults().add(Fault.neverAnswer().on("message/create"));
        Map<String, String> settings = Run.withReports(settings());
        settings.put("camel.component.intime.request-timeout", "3s");
        try (Run run = new Run(settings)) {
            await().atMost(Run.PATIENCE).until(() -> simulator.inbox().size() == 1);
            long id = simulator.inbox().messages().get(0).id();
            assertThat(simulator.report(id, "20").acknowledged()).isTrue();

            run.untilEnd();
            assertThat(run.lastLine()).isEqualTo("sent 1, delivered 1, failed 0, unknown 0");
        }
    }

    @Test
    void withTheRealServiceContactsAreMadeOnlyWhereThatIsAskedFor() throws Exception {
        try (Run run = new Run(settings()).untilEnd()) {
            assertThat(run.ledger().count(State.SENT)).isEqualTo(1);
        }
        assertThat(simulator.inTime().account(Simulator.DEMO_USER).contacts()).isEmpty();
        assertThat(simulator.inTime().account(Simulator.DEMO_USER).groups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "false", "true" })
    void withoutTheBlockListNothingIsSent(String javaRoutes) {
        simulator.faults().add(Fault.status(503, "").on("nix/list").always());
        Map<String, String> settings = settings();
        settings.put("reminders.javaRoutes", javaRoutes);
        try (Run run = new Run(settings)) {
            assertThatThrownBy(run::untilEnd).hasStackTraceContaining("The run ended before every row was tried")
                    .hasStackTraceContaining("intime:nix/list");
        }
        assertThat(simulator.inbox().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "false", "true" })
    void withoutGroupsTheRemindersGoOn(String javaRoutes) throws Exception {
        simulator.faults().add(Fault.error("2:ERROR1").on("contacts/addgroup").always());
        Map<String, String> settings = settings();
        settings.put("reminders.contacts", "true");
        settings.put("reminders.javaRoutes", javaRoutes);
        try (Run run = new Run(settings).untilEnd()) {
            assertThat(run.ledger().count(State.SENT)).isEqualTo(1);
            assertThat(run.printed()).contains("0 groups and 0 contacts made, 1 faults", "intime:contacts/addgroup");
        }
    }
}
