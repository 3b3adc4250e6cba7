package org.camelgateways.support.meters;

import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;

/** Finds Micrometer's registries in Camel's, where an application has Micrometer at all. */
final class MeterRegistries {

    private static final String MICROMETER = "io.micrometer.core.instrument.MeterRegistry";

    private MeterRegistries() {
    }

    /** A view for each of them. */
    static List<? extends MeterView> views(CamelContext camel) {
        try {
            return camel.getClassResolver().resolveClass(MICROMETER) == null ? List.of() : Found.views(camel);
        } catch (LinkageError e) {
            // Camel sees one and this does not, as in OSGi, or it is of a version that is not known here
            return List.of();
        }
    }

    /** Loaded only where Micrometer is. */
    private static final class Found {

        static List<? extends MeterView> views(CamelContext camel) {
            Set<MeterRegistry> registries = camel.getRegistry().findByType(MeterRegistry.class);
            boolean composed = registries.stream().anyMatch(CompositeMeterRegistry.class::isInstance);
            // one that is composed of the others hands on to them
            return registries.stream().filter(r -> !composed || r instanceof CompositeMeterRegistry)
                    .map(r -> new MicrometerView(r, camel.getName())).toList();
        }
    }
}
