package org.camelgateways.quarkus.kamelets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.camel.CamelContext;
import org.camelgateways.kamelets.AllKamelets;
import org.camelgateways.simulator.Simulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Kamelets are found in their jar, and get what Quarkus's properties say. */
@QuarkusTest
@WithTestResource(SimulatedServices.class)
class KameletsOnQuarkusTest {

    Simulator simulator;
    Path log;

    @Inject
    CamelContext context;

    @Test
    void eachDoesWhatItIsFor() {
        AllKamelets.doWhatTheyAreFor(simulator, this::logged);

        assertThat(context.getVersion()).isEqualTo("4.17.0");
        assertThat(logged()).contains("Apache Camel").doesNotContain(AllKamelets.SECRETS);
    }

    private String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
