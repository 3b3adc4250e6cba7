package org.camelgateways.simulator;

/**
 * What became of texts, as assertions. They need no library of assertions, and can be imported beside another one's
 * {@code assertThat}.
 *
 * <pre>{@code
 * import static org.camelgateways.simulator.SimulatorAssertions.assertThat;
 *
 * assertThat(simulator).delivered(1).to("+46701740605").accepted(0).to("+46701740606").requests(1).to("message/create");
 * }</pre>
 */
public final class SimulatorAssertions {
    private SimulatorAssertions() {
    }

    /** Begins assertions about a simulator. */
    public static SimulatorAssert assertThat(Simulator simulator) {
        return new SimulatorAssert(simulator);
    }

    /** Begins assertions about the simulator of an extension. */
    public static SimulatorAssert assertThat(SimulatorExtension extension) {
        return new SimulatorAssert(extension.simulator());
    }
}
