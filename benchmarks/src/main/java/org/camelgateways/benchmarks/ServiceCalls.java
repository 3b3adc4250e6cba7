package org.camelgateways.benchmarks;

import java.util.List;

/** The calls that are measured: one for each component. */
final class ServiceCalls {

    static final ServiceCall INTIME = new IntimeCall(1);
    static final ServiceCall INTIME_HUNDRED = new IntimeCall(100);

    /** A further component takes one line here. */
    static final List<ServiceCall> ALL = List.of(
            INTIME,
            new IntouchsmsCall(),
            new ConnectorCall(),
            new IntouchCall());

    private ServiceCalls() {
    }

    static ServiceCall named(String name) {
        return ALL.stream().filter(call -> call.name().equals(name)).findFirst().orElse(INTIME_HUNDRED);
    }
}
