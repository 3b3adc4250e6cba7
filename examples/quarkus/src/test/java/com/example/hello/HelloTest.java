package com.example.hello;

import java.time.Duration;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@WithTestResource(SimulatedService.class)
class HelloTest {

    Simulator simulator;

    @Test
    void aTextIsSentAndItsReportIsTakenIn() {
        await().until(() -> simulator.inbox().count("+46701740605") == 1);
        simulator.clock().advance(Duration.ofMinutes(1));

        await().until(() -> !simulator.inbox().callbacks().isEmpty());
        assertTrue(simulator.inbox().callbacks().stream().allMatch(report -> report.acknowledged()));
    }
}
