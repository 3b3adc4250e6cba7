package org.camelgateways.support.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Meters in a registry of Micrometer's. They read what is counted anyway, when the registry asks. */
final class MicrometerView implements MeterView {

    private final MeterRegistry registry;
    private final String context;
    private final List<Meter> meters = new ArrayList<>();

    /** @param context the name of Camel's, of which several may share a registry, as their own meters do */
    MicrometerView(MeterRegistry registry, String context) {
        this.registry = registry;
        this.context = context;
    }

    @Override
    public void operation(OperationMeter operation) {
        Tags tags = tags(operation.account()).and("operation", operation.operation());
        for (Ending ending : Ending.values()) {
            meters.add(FunctionCounter.builder("camel.gateways.calls", operation, o -> o.count(ending))
                    .description("Calls that ended so").tags(tags.and("outcome", ending.word())).register(registry));
        }
        meters.add(FunctionTimer
                .builder(
                        "camel.gateways.calls.time", operation, OperationMeter::ended, o -> o.time().toNanos(),
                        TimeUnit.NANOSECONDS)
                .description("How long calls took").tags(tags).register(registry));
        meters.add(Gauge.builder("camel.gateways.calls.active", operation, OperationMeter::active)
                .description("Calls under way").tags(tags).register(registry));
    }

    @Override
    public void balance(AccountMeter account) {
        meters.add(Gauge.builder("camel.gateways.balance", account, MicrometerView::balanceOf)
                .description("What the account has left, by what the service last said").tags(tags(account))
                .register(registry));
    }

    private static double balanceOf(AccountMeter account) {
        return account.balance() == null ? Double.NaN : account.balance().doubleValue();
    }

    private Tags tags(AccountMeter account) {
        return Tags.of("camelContext", context, "component", account.component(), "account", account.name());
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
    }
}
