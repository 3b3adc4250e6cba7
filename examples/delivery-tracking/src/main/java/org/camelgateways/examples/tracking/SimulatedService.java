package org.camelgateways.examples.tracking;

import java.time.Duration;

import org.apache.camel.CamelContext;
import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.camelgateways.simulator.Fault;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.support.polling.FollowStore;

/** The service played by the simulator: hours pass in seconds, and one connection breaks. */
final class SimulatedService implements AutoCloseable {

    private static final Duration STEP = Duration.ofHours(8);
    private static final Duration SMALL_STEP = Duration.ofMinutes(1);

    private final Simulator simulator = Simulator.start();

    SimulatedService() {
        // one batch was taken, and nobody here knows: there is something to be honest about
        simulator.faults().add(Fault.resetAfterRead().on("sms/send").after(4).times(1));
    }

    Simulator simulator() {
        return simulator;
    }

    /** Points the component at it, and lets it live in its time. */
    void connect(CamelContext context) {
        IntouchsmsComponent intouchsms = context.getComponent("intouchsms", IntouchsmsComponent.class);
        intouchsms.setClock(simulator.clock());
        intouchsms.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        intouchsms.getConfiguration().setUsername(Simulator.DEMO_USER);
        intouchsms.getConfiguration().setPassword(Simulator.DEMO_SECRET);
    }

    /** Only so much that what is due is asked for in time, also on a busy machine. */
    void letTimePass(FollowStore followed) {
        boolean behind = !followed.due("", simulator.clock().instant(), 1).isEmpty();
        simulator.clock().advance(behind ? SMALL_STEP : STEP);
    }

    @Override
    public void close() {
        simulator.close();
    }
}
