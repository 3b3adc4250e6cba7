package com.example.hello;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(SimulatedService.class)
class HelloTest {

    Simulator simulator;

    @TestHTTPResource("/q/health/ready")
    URL health;

    @Test
    void aTextIsSentAndItsReportIsTakenIn() throws IOException {
        await().until(() -> simulator.inbox().count("+46701740605") == 1);
        simulator.clock().advance(Duration.ofMinutes(1));

        await().until(() -> !simulator.inbox().callbacks().isEmpty());
        assertTrue(simulator.inbox().callbacks().stream().allMatch(report -> report.acknowledged()));
        try (InputStream ready = health.openStream()) {
            assertTrue(new String(ready.readAllBytes(), StandardCharsets.UTF_8).contains("camel-producers"));
        }
    }
}
