package org.camelgateways.examples.tracking;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertiesComponent;
import org.camelgateways.examples.common.Child;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a run knows of the one before it, as with the real service. */
class SecondRunTest {

    private final Simulator simulator = Simulator.start();
    @TempDir
    private Path folder;
    private Map<String, String> settings = Map.of();

    @BeforeEach
    void aListOfTwo() throws Exception {
        settings = new LinkedHashMap<>(Runs.settings(simulator, folder));
        settings.put("tracking.csv", list("1,Keza,0700 000 101", "2,Olive,0700 000 102"));
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    private String list(String... rows) throws Exception {
        return Files.writeString(folder.resolve("list.csv"), "id,name,mobile\n" + String.join("\n", rows) + "\n").toString();
    }

    private List<String> run() throws Exception {
        try (DeliveryTracking application = new DeliveryTracking(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), settings)) {
            application.run();
        }
        return Told.in(folder.resolve("result.csv")).lines().stream().map(line -> line.get("id") + " " + line.get("state"))
                .toList();
    }

    @Test
    void sendsOnlyWhatWasNotSent() throws Exception {
        settings.put("tracking.baseUrl", "http://127.0.0.1:" + closedPort());
        assertThat(run()).containsExactly("1 not sent", "2 not sent");

        settings.put("tracking.baseUrl", simulator.baseUrl().toString());
        assertThat(run()).containsExactly("1 delivered", "2 delivered");

        list("2,Olive,+250 700 000 102", "3,Yves,0700 000 103");
        assertThat(run()).containsExactly("2 delivered", "3 delivered", "1 delivered");
        assertThat(simulator.inbox().size()).isEqualTo(3);
        assertThat(Told.in(folder.resolve("result.csv")).lines().get(2).get("reason")).isEqualTo("not in the list any more");
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void waitsForNoOtherRunThatUsesItsStore() throws Exception {
        try (Database first = new Database(folder.resolve("store"));
             Child second = new Child(folder, DeliveryTracking.class, settings)) {
            assertThat(second.untilExit()).isEqualTo(1);
            assertThat(second.printed())
                    .isEqualTo("Another run uses " + folder.resolve("store") + "; wait for its end" + System.lineSeparator());
            assertThat(first.query("SELECT 1", line -> line.getInt(1))).containsExactly(1);
        }
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void doesNotBeginWithoutAStoreOrWithABadBatch() {
        settings.put("tracking.batch", "0");
        assertThatThrownBy(this::run).hasStackTraceContaining("tracking.batch is '0'");
        settings.remove("tracking.store");
        assertThatThrownBy(this::run).hasStackTraceContaining("tracking.store is missing");
        assertThat(simulator.inbox().requests()).isEmpty();
    }

    @Test
    void theRealServiceNeedsAListOfItsOwn() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            PropertiesComponent properties = context.getPropertiesComponent();
            properties.addInitialProperty("camel.component.intouchsms.username", "centre");
            properties.addInitialProperty("tracking.store", folder.resolve("store").toString());
            assertThatThrownBy(() -> Settings.of(properties)).hasMessageStartingWith("tracking.csv is missing");
        }
    }

    @Test
    void saysSoInASentenceWhereTheListCannotBeRead() throws Exception {
        settings.put("tracking.csv", folder.resolve("nowhere.csv").toString());
        try (Child child = new Child(folder, DeliveryTracking.class, settings)) {
            assertThat(child.untilExit()).isEqualTo(1);
            assertThat(child.printed()).endsWith("The list " + folder.resolve("nowhere.csv") + " is not there%n".formatted())
                    .doesNotContain("\tat ");
        }
    }
}
