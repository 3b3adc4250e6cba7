package org.camelgateways.examples.reminders;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.main.HttpServerConfigurationProperties;
import org.camelgateways.examples.common.OwnServer;
import org.camelgateways.examples.reminders.Ledger.State;
import org.camelgateways.intime.IntimeComponent;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.intime.InTimeAccount;

/** The service played by the simulator: weeks pass in seconds, and three connections break. */
final class SimulatedService implements AutoCloseable {

    /** A few days before the first appointment of the list that comes with the example. */
    private static final Instant START = Instant.parse("2027-03-10T08:00:00Z");

    private final Simulator simulator = Simulator.builder().startAt(START).build();

    SimulatedService() {
        // broken connections, so that there is something to be honest about: one text was taken, one was not, one reminder was
        simulator.faults().add(Fault.resetAfterRead().on("message/create").after(29).times(1));
        simulator.faults().add(Fault.closeBeforeRead().on("message/create").after(59).times(1));
        simulator.faults().add(Fault.resetAfterRead().on("reminder/add").after(14).times(1));
        // what the clinic did in the service's own pages before
        InTimeAccount clinic = simulator.inTime().account(Simulator.DEMO_USER);
        clinic.addGroup("Tandvård");
        List.of("070-174 06 14", "+46701740662", "0046701740650", "46701740677", "070-174 06 99").forEach(clinic::block);
    }

    Simulator simulator() {
        return simulator;
    }

    /** Points the component at it, and it at the application's own HTTP server. */
    void connect(CamelContext context, HttpServerConfigurationProperties server) {
        server.withHost("127.0.0.1").withPort(OwnServer.freePort());
        IntimeComponent intime = context.getComponent("intime", IntimeComponent.class);
        intime.setClock(simulator.clock());
        intime.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        intime.getConfiguration().setUsername(Simulator.DEMO_USER);
        intime.getConfiguration().setSecretKey(Simulator.DEMO_SECRET);
        intime.getConfiguration().setAuthToken(OwnServer.randomToken());
        intime.getConfiguration().setCallbackBaseUrl("http://127.0.0.1:" + server.getPort());
    }

    void letWeeksPass(Ledger ledger, PrintStream out) {
        out.println("Letting the weeks pass");
        while (simulator.clock().pending() > 0) {
            simulator.clock().advance(Duration.ofDays(2));
            out.println("  " + LocalDate.ofInstant(simulator.clock().instant(), ZoneOffset.UTC) + ": "
                        + ledger.count(State.DELIVERED) + " texts of ours delivered");
        }
    }

    @Override
    public void close() {
        simulator.close();
    }
}
