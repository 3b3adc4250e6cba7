package org.camelgateways.simulator;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulator for a JUnit 5 test class: started before its tests, reset before each, closed after them.
 *
 * <pre>{@code
 * @RegisterExtension
 * static SimulatorExtension simulator = new SimulatorExtension();
 * }</pre>
 *
 * The field is static; the port is known before {@code @BeforeAll} methods run.
 */
public final class SimulatorExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private final Supplier<Simulator> maker;
    private @Nullable Simulator simulator;

    /** A simulator with everything as usual. */
    public SimulatorExtension() {
        this(Simulator.builder());
    }

    /** A simulator with these settings. */
    public SimulatorExtension(Simulator.Builder builder) {
        maker = builder::build;
    }

    /** The running simulator. */
    public Simulator simulator() {
        if (simulator == null) {
            throw new IllegalStateException(
                    "The simulator does not run: is the extension's field static, with @RegisterExtension?");
        }
        return simulator;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (simulator == null) {
            simulator = maker.get();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        simulator().reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
