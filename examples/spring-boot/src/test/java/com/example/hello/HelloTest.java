package com.example.hello;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;

import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@CamelSpringBootTest
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ExtendWith(OutputCaptureExtension.class)
class HelloTest {

    static final Simulator simulator = Simulator.start();

    @AfterAll
    static void stopTheSimulator() {
        simulator.close();
    }

    @DynamicPropertySource
    static void pointAtTheSimulator(DynamicPropertyRegistry properties) throws IOException {
        int port = freePort();
        properties.add("server.port", () -> port);
        properties.add("camel.component.intime.base-url", simulator::baseUrl);
        properties.add("camel.component.intime.callback-base-url", () -> "http://127.0.0.1:" + port);
    }

    @Test
    void aTextIsSentAndItsReportIsLogged(CapturedOutput output, @Autowired TestRestTemplate web) {
        await().until(() -> simulator.inbox().count("+46701740605") == 1);
        simulator.clock().advance(Duration.ofMinutes(1));

        await().until(() -> output.getOut().contains(" is DELIVERED"));
        assertThat(simulator.inbox().callbacks()).allMatch(report -> report.acknowledged());
        assertThat(web.getForObject("/actuator/health", String.class)).contains("\"camelHealth\":{\"status\":\"UP\"")
                .contains("producer:intime", "\"calls.done\":\"1\"");
        assertThat(web.getForObject("/actuator/metrics/camel.exchanges.succeeded", String.class)).contains("take-reports");
        assertThat(web.getForObject("/actuator/metrics/camel.gateways.calls?tag=outcome:done", String.class))
                .contains("\"value\":1.0");
        assertThat(output.getOut()).doesNotContain("demo-secret", "00112233445566778899aabbccddeeff", "701740605");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
