package org.camelgateways.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports as bytes, where a fault changed them. */
class CallbackFaultTest {
    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Test
    void headersAreDrippedAndTheReportIsWholeAndAcknowledged() throws IOException {
        try (CallbackLog log = new CallbackLog()) {
            reported(log, "{\"kind\":\"callback-altered\",\"headInterval\":\"PT0.001S\"}");

            assertThat(log.all()).startsWith("POST /intime/status/s3cret-token HTTP/1.1").contains("messageid=", "status=20")
                    .endsWith(" bytes head one by one");
            assertThat(simulator.inbox().callbacks()).singleElement().satisfies(callback -> {
                assertThat(callback.acknowledged()).isTrue();
                assertThat(callback.faults())
                        .containsExactly(new StruckFault("callback-altered", "intime/report", 1, 1));
            });
        }
    }

    @Test
    void headersAndBodyAreDripped() throws IOException {
        try (CallbackLog log = new CallbackLog()) {
            reported(log, "{\"kind\":\"callback-altered\",\"headInterval\":\"PT0.001S\",\"interval\":\"PT0.02S\"}");

            assertThat(log.all()).contains("head one by one").contains("messageid=", "status=20");
            assertThat(simulator.inbox().callbacks()).singleElement().matches(RecordedCallback::acknowledged);
        }
    }

    @Test
    void afterOneThatIsDrippedTheNextComesAtOnceOnTheSameConnection() throws IOException {
        try (StatusPage page = new StatusPage()) {
            simulator.faults().add(FaultCatalog.read(new JsonObject(
                    "{\"kind\":\"callback-altered\",\"headInterval\":\"PT0.001S\",\"copies\":2}")));
            Raw.create(simulator, Documents.reported(page.url(), "+46701740605"), StandardCharsets.ISO_8859_1);
            Raw.create(simulator, Documents.reported(page.url(), "+46701740606"), StandardCharsets.ISO_8859_1);
            simulator.clock().advance(Duration.ofSeconds(10));

            assertThat(page.statuses()).containsExactly("20", "20", "20");
            assertThat(simulator.inbox().callbacks()).hasSize(3).allMatch(RecordedCallback::acknowledged);
        }
    }

    @Test
    void aReceiverThatHasEnoughOfItIsToldAsFailedAndCalledAgain() throws Exception {
        try (ServerSocket impatient = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            simulator.faults().add(FaultCatalog.read(new JsonObject(
                    "{\"kind\":\"callback-altered\",\"headInterval\":\"PT0.05S\"}")));
            Raw.create(simulator, Documents.reported("http://127.0.0.1:" + impatient.getLocalPort() + "/s/t", "+46701740605"),
                    StandardCharsets.ISO_8859_1);
            CompletableFuture<Void> advanced
                    = CompletableFuture.runAsync(() -> simulator.clock().advance(Duration.ofSeconds(10)));
            try (Socket called = impatient.accept()) {
                assertThat(new String(called.getInputStream().readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("POST ");
            }
            Awaitility.await().until(() -> simulator.inbox().callbacks().size() == 1);

            assertThat(simulator.inbox().callbacks().get(0).acknowledged()).isFalse();
            advanced.join();
            assertThat(simulator.clock().pending()).isPositive();
        }
    }

    @Test
    void aHeaderThatIsTakenOutIsNotThere() throws IOException {
        try (CallbackLog log = new CallbackLog()) {
            reported(log, "{\"kind\":\"callback-altered\",\"headers\":{\"Content-Type\":\"\"}}");

            assertThat(log.all()).contains("messageid=").doesNotContainIgnoringCase("content-type");
        }
    }

    private void reported(CallbackLog log, String fault) throws IOException {
        simulator.faults().add(FaultCatalog.read(new JsonObject(fault)));
        Raw.create(simulator, Documents.reported(log.url(), "+46701740605"), StandardCharsets.ISO_8859_1);
        simulator.clock().advance(Duration.ofSeconds(10));
    }
}
