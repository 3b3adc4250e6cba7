package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;

import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intime.InTimeAppointment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults strike every function by its name, and only that. */
class InTimeFaultTest {
    private static final String TO = "+46701740605";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final InTimeClient client = InTimeClient.demo(simulator);
    private final InTimeAccount account = simulator.inTime().account("demo");

    static Stream<String> all() {
        return InTimeErrorTest.all();
    }

    @BeforeEach
    void everyListingHasSomething() {
        account.addGroup("Kunder");
        account.block(TO);
        account.addReminder(InTimeAppointment.of(LocalDateTime.parse("2099-01-01T10:00"), TO));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheNamedFunctionIsStruck(String function) throws IOException {
        simulator.faults().add(Fault.status(503, "no").on(function));
        for (String other : all().filter(name -> !name.equals(function)).toList()) {
            client.call(other, "<a/>");
        }
        assertThat(simulator.faults().active()).hasSize(1);
        assertThat(raw(function).status()).isEqualTo(503);
        assertThat(simulator.faults().active()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theConnectionIsResetBeforeAndAfterTheRequestWasRead(String function) throws IOException {
        simulator.faults().add(Fault.resetBeforeRead().on(function));
        assertThat(raw(function)).isEqualTo(new Raw.Answer("", Raw.End.RST));
        simulator.faults().add(Fault.resetAfterRead().on(function));
        assertThat(raw(function)).isEqualTo(new Raw.Answer("", Raw.End.RST));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theReplyIsTruncatedAndOthersAreEndless(String function) throws IOException {
        String whole = raw(function).body();
        simulator.faults().add(Fault.truncated().on(function));
        assertThat(raw(function).text().toLowerCase()).contains("content-length: " + (whole.length() + 100));
        simulator.faults().add(Fault.html200().on(function));
        assertThat(raw(function).body()).startsWith("<!DOCTYPE html>");
        simulator.faults().add(Fault.body200("4510,,x").on(function));
        assertThat(raw(function).body()).isEqualTo("4510,,x");
        simulator.faults().add(Fault.dripBody(Duration.ofMillis(1)).on(function));
        assertThat(raw(function).body()).isEqualTo(whole);
    }

    @Test
    void whatAFaultLetsThroughIsDoneAndWhatNotIsNot() throws IOException {
        Map<String, String> calls = Map.of(
                "contacts/addgroup", "<addgroups><groups><group groupname=\"Ny\"/></groups></addgroups>",
                "nix/addnix", "<addnixentries><nixentries><nixentry mobile=\"+46701740606\"/></nixentries></addnixentries>",
                "reminder/add", "<reminderappointments>" + InTimeClient.reminder("", "2099-01-01T10:00:00", TO)
                                + "</reminderappointments>",
                "contacts/add", "<contacts>" + InTimeClient.contact("1", "", TO) + "</contacts>");
        for (Map.Entry<String, String> call : calls.entrySet()) {
            simulator.faults().add(Fault.error("2:ERROR1").on(call.getKey()));
            client.post(call.getKey(), call.getValue());
        }
        assertThat(sizes()).isEqualTo("1 1 1 0");
        for (Map.Entry<String, String> call : calls.entrySet()) {
            simulator.faults().add(Fault.resetAfterRead().on(call.getKey()));
            Raw.exchange(simulator, Raw.post(
                    client.target(call.getKey()), call.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(sizes()).isEqualTo("2 2 2 1");
    }

    private String sizes() {
        return account.groups().size() + " " + account.blockList().size() + " " + account.reminders().size() + " "
               + account.contacts().size();
    }

    private Raw.Answer raw(String function) throws IOException {
        if (InTimeClient.LISTINGS.contains(function)) {
            return client.request("GET", client.target(function));
        }
        return Raw.exchange(simulator, Raw.post(client.target(function), "<a/>".getBytes(StandardCharsets.UTF_8)));
    }
}
