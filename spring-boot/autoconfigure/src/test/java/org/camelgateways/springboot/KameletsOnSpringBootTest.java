package org.camelgateways.springboot;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.camelgateways.kamelets.AllKamelets;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Kamelets are found in their jar, and get what Spring Boot's properties say. */
@CamelSpringBootTest
@SpringBootTest(classes = KameletsOnSpringBootTest.Application.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ExtendWith(OutputCaptureExtension.class)
class KameletsOnSpringBootTest {

    private static final Simulator simulator = Simulator.start();

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
    }

    @AfterAll
    static void stop(@Autowired CamelContext context) {
        context.stop();
        simulator.close();
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        int port = freePort();
        Map<String, String> all = AllKamelets.properties(simulator, port);
        all.put("server.port", Integer.toString(port));
        all.put("camel.main.routes-include-pattern", "classpath:" + AllKamelets.ROUTES);
        all.forEach((name, value) -> properties.add(name, () -> value));
    }

    @Test
    void eachDoesWhatItIsFor(CapturedOutput output, @Autowired CamelContext context) {
        AllKamelets.doWhatTheyAreFor(simulator, output::getAll);

        assertThat(context.getVersion()).isEqualTo("4.18.0");
        assertThat(output.getAll()).contains("Apache Camel").doesNotContain(AllKamelets.SECRETS);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
