package org.camelgateways.simulator;

import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A simulator for a JUnit 5 test class: started before its tests, or as soon as something asks for it, reset before
 * each, closed after them.
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
    private boolean forClass;

    /** A simulator with everything as usual. */
    public SimulatorExtension() {
        this(Simulator.builder());
    }

    /** A simulator with these settings. */
    public SimulatorExtension(Simulator.Builder builder) {
        maker = builder::build;
    }

    /** The running simulator; other extensions, such as Spring's, may ask before this one is called. */
    public synchronized Simulator simulator() {
        if (simulator == null) {
            simulator = maker.get();
        }
        return simulator;
    }

    /** {@link Simulator#properties} of the running simulator. */
    public Map<String, String> properties(String... schemes) {
        return simulator().properties(schemes);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forClass = true;
        simulator();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forClass) {
            throw new IllegalStateException("The field of the simulator's extension must be static, with @RegisterExtension.");
        }
        simulator().reset();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (simulator != null) {
            simulator.close();
            simulator = null;
        }
    }
}
