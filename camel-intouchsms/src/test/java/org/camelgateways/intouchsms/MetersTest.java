package org.camelgateways.intouchsms;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.kit.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application on Camel Main shows of its account, over HTTP and in its registry of meters. */
class MetersTest {

    @RegisterExtension
    static final SimulatorExtension EXTENSION = new SimulatorExtension();

    private final Simulator simulator = EXTENSION.simulator();
    private final HttpClient browser = HttpClient.newHttpClient();
    private int port;
    private Application application;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Map<String, String> properties = new HashMap<>(simulator.properties("intouchsms"));
        Properties shown = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/test/resources/docs/observed.properties"))) {
            shown.load(reader);
        }
        shown.forEach((name, value) -> properties.put((String) name, (String) value));
        properties.put("camel.management.port", Integer.toString(port));
        application = Application.start(properties, new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("intouchsms:sms/send?sender=ACME");
            }
        });
    }

    @AfterEach
    void stop() {
        application.close();
    }

    private void send() throws Exception {
        application.template().request("direct:send", exchange -> {
            exchange.getMessage().setBody("Muraho");
            exchange.getMessage().setHeader(IntouchsmsConstants.RECIPIENTS, ServiceTestSupport.ONE);
        });
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "application/json").build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theBalanceIsThatOfTheLastSend() throws Exception {
        send();

        double left = 100_000 - 18;
        assertThat(application.context().getRegistry().findSingleByType(MeterRegistry.class).get("camel.gateways.balance")
                .tag("account", "intouchsms").gauge().value()).isEqualTo(left);
        assertThat(get("/q/dev/gateways").body()).contains("\"balance\"").contains("99982");
        assertThat(get("/observe/health?data=true").body()).contains("\"balance\"").contains("99982");
    }

    @Test
    void aRefusedLoginIsDownUntilACallGoesWellAgain() throws Exception {
        simulator.faults().add(Fault.status(401, "{\"detail\":\"Invalid username/password.\"}"));
        send();

        HttpResponse<String> down = get("/observe/health?data=true");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("intouchsms: The service did not accept the credentials")
                .contains("\"calls.authentication_failed\"");

        send();

        assertThat(get("/observe/health?data=true").statusCode()).isEqualTo(200);
    }

    @Test
    void throttlingIsSeen() throws Exception {
        simulator.faults().add(Fault.status(429, "slow down"));
        send();

        assertThat(get("/q/dev/gateways").body()).contains("\"throttled\"").contains("\"throttledUntil\"");
        assertThat(get("/observe/health?data=true").body()).contains("\"throttled.until\"");
    }
}
