package org.camelgateways.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

import org.camelgateways.kamelets.AllKamelets;
import org.camelgateways.simulator.InboxMessage;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page says, in a folder that has what the page gives, with ports that are free. */
class CamelCliTest {

    private static final String KAMELETS = "org.camelgateways:camel-gateways-kamelets:1.0.0-SNAPSHOT";
    private static final String NUMBER = "+46701740605";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(Simulator.builder());

    private final Simulator simulator = extension.simulator();

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void findAPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void aTextIsSentAndItsReportIsLogged() throws Exception {
        textAndReport("hello", "hello.camel.yaml");
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = { "hello.camel.xml", "Hello.java" })
    void theSameInOtherLanguages(String routes) throws Exception {
        textAndReport("hello", routes);
    }

    @Test
    void kameletsBringTheirComponents() throws Exception {
        textAndReport("kamelets", "hello.camel.yaml");
    }

    /** What is set on a component is set before a Kamelet brings it, so that it has to be named too. */
    @Tag("long")
    @Test
    void allKameletsDoWhatTheyAreFor() throws Exception {
        Properties properties = new Properties();
        properties.putAll(AllKamelets.properties(simulator, port));
        properties.putAll(Map.of(
                "camel.jbang.dependencies", String.join(",", KAMELETS, "org.camelgateways:camel-connector:1.0.0-SNAPSHOT"),
                "camel.server.enabled", "true", "camel.server.port", Integer.toString(port)));
        try (Writer out = Files.newBufferedWriter(folder.resolve("application.properties"))) {
            properties.store(out, null);
        }
        try (InputStream in = Objects.requireNonNull(AllKamelets.class.getResourceAsStream("/" + AllKamelets.ROUTES))) {
            Files.copy(in, folder.resolve(AllKamelets.ROUTES));
        }

        try (CamelRun run = new CamelRun(folder, Map.of())) {
            AllKamelets.doWhatTheyAreFor(simulator, () -> log(run));

            assertThat(run.stop()).contains("Routes stopped (total:10").doesNotContain(AllKamelets.SECRETS);
        }
    }

    private void textAndReport(String example, String routes) throws Exception {
        Path properties = copy(Path.of(example, "application.properties"));
        copy(Path.of(example, routes));

        try (CamelRun run = new CamelRun(folder, inPlaceOf(properties))) {
            run.until(() -> simulator.inbox().count(NUMBER) == 1);
            InboxMessage text = simulator.inbox().messages().get(0);
            run.until(() -> log(run).contains("SENT, the service's id is [" + text.id() + "]"));
            simulator.clock().advance(Duration.ofMinutes(1));
            run.until(() -> log(run).contains("text " + text.id() + " is DELIVERED"));

            assertThat(run.stop()).contains("Apache Camel 4.17.0 (", "Routes stopped (total:2")
                    .doesNotContain(AllKamelets.SECRETS).doesNotContain("ERROR");
            assertThat(text.sender()).isEqualTo("ACME");
        }
    }

    /** Of the page's properties those that say where things are. */
    private Map<String, String> inPlaceOf(Path properties) throws IOException {
        String address = "http://127.0.0.1:" + port;
        String service = simulator.baseUrl().toString();
        Map<String, String> places = new TreeMap<>(
                Map.of(
                        "camel.server.port", Integer.toString(port),
                        "camel.component.intime.base-url", service, "camel.component.intime.callback-base-url", address,
                        "camel.kamelet.intime-send-sink.baseUrl", service, "camel.kamelet.intime-send-sink.callbackBaseUrl",
                        address));
        Properties page = new Properties();
        try (Reader in = Files.newBufferedReader(properties)) {
            page.load(in);
        }
        places.keySet().retainAll(page.keySet());
        return places;
    }

    private Path copy(Path file) throws IOException {
        return Files.copy(file, folder.resolve(file.getFileName()));
    }

    private static String log(CamelRun run) {
        try {
            return run.printed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
