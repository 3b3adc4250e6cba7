package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camelgateways.simulator.SimulatorAssertions.assertThat;

class SimulatorAssertionsTest {
    // tag::readme[]
    @RegisterExtension
    static SimulatorExtension simulator = new SimulatorExtension();

    @Test
    void oneTextIsSentAlthoughTheAnswerGetsLost() throws IOException {
        simulator.simulator().faults().add(Fault.resetAfterRead().on("message/create"));
        send("+46701740605");
        simulator.simulator().clock().advance(Duration.ofSeconds(5));

        assertThat(simulator).delivered(1).to("+46701740605").requests(1).to("message/create");
    }
    // end::readme[]

    @Test
    void textsAreToldByWhatBecameOfThem() throws IOException {
        send("+46701740605");
        send("+46701740003");
        Raw.create(simulator.simulator(), Documents.scheduled("2099-01-01T00:00:00", "+46701740605"),
                StandardCharsets.ISO_8859_1);
        assertThat(simulator).accepted(2).to("070-174 06 05").delivered(0).to("+46701740605").accepted(3).inAll();
        simulator.simulator().clock().advance(Duration.ofSeconds(5));

        assertThat(simulator.simulator()).delivered(1).to("+46701740605").scheduled(1).to("+46701740605").failed(1)
                .to("+46701740003").requests(3).to("intime").requests(0).to("sms/send");
    }

    @Test
    void whatThereIsInsteadIsSaidWithoutNumbers() throws IOException {
        send("+46701740605");

        assertThatThrownBy(() -> assertThat(simulator).delivered(1).to("+46701740605")).isInstanceOf(AssertionError.class)
                .hasMessage("Expected 1 delivered texts to the number ending in 05, but there are 0; in all 1 SENT."
                            + " Those that are SENT are under way: run the clock forward.");
        assertThatThrownBy(() -> assertThat(simulator).accepted(1).to("+46701740606"))
                .hasMessage("Expected 1 accepted texts to the number ending in 06, but there are 0; in all none.");
        assertThatThrownBy(() -> assertThat(simulator).requests(2).to("nix/list"))
                .hasMessage("Expected 2 requests to nix/list, but there are 0; in all 1 message/create.");
    }

    /** More than are kept. */
    @Test
    void requestsAreCountedHoweverManyThereWere() throws IOException {
        String one = "GET /api/1.0/nix/list.ashx?user=demo&hash=demo-secret HTTP/1.1\r\nHost: sms.intime.nu\r\n";
        for (int i = 0; i < 15; i++) {
            Raw.exchange(simulator.simulator(), ((one + "\r\n").repeat(669) + one + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
        Raw.exchange(simulator.simulator(), (one.replace("list", "nothing") + "Connection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(simulator.simulator().inbox().requests()).hasSize(10_000);
        assertThat(simulator).requests(10_050).to("nix/list").requests(10_051).to("intime").requests(0).to("intouch");
        assertThatThrownBy(() -> assertThat(simulator).requests(1).to("intime")).hasMessage(
                "Expected 1 requests to intime, but there are 10051; in all 1 without a function, 10050 nix/list.");
        simulator.simulator().inbox().clear();
        assertThat(simulator).requests(0).to("nix/list");
    }

    @Test
    void propertiesMakeTheComponentsCallIt() {
        String url = simulator.simulator().baseUrl().toString();

        assertThat(simulator.properties("intime")).isEqualTo(Map.of(
                "camel.component.intime.base-url", url, "camel.component.intime.username", "demo",
                "camel.component.intime.secret-key", "demo-secret"));
        assertThat(simulator.properties()).containsEntry("camel.component.connector.base-url", url)
                .containsEntry("camel.component.intouch.base-url", url)
                .containsEntry("camel.component.intouchsms.password", "demo-secret").hasSize(10);
        assertThatThrownBy(() -> simulator.properties("sinch")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no component sinch here; there are connector, intime, intouch, intouchsms.");
    }

    /** The answer may get lost: that is what the tests are about. */
    private static void send(String number) throws IOException {
        Raw.exchange(simulator.simulator(),
                Raw.post(Raw.CREATE, Documents.to(number).getBytes(StandardCharsets.ISO_8859_1)));
    }
}
