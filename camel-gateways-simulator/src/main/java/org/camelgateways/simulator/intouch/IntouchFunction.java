package org.camelgateways.simulator.intouch;

import java.util.List;

import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** One route with what stands in the path: checks who asks, how often and for what, and answers refusals. */
record IntouchFunction(Route route, Version version, List<String> parameters, Office office) implements VendorFunction {
    static final String OVERRIDE = "X-HTTP-Method-Override";

    /** What all functions work with. */
    record Office(IntouchReadings readings, Gate gate, Throttle throttle) {
    }

    @Override
    public String name() {
        return route.name();
    }

    @Override
    public boolean takesLong() {
        return route.name().endsWith("/search");
    }

    @Override
    public VendorReply handle(VendorRequest request) {
        IntouchReadings readings = office.readings;
        Answers answers = new Answers(version, readings, request, Negotiation.plain(readings.usualFormat));
        try {
            IntouchAccount account = office.gate.account(request.headers(), version);
            if (office.throttle.exceeded(account.user(), request.at())) {
                return answers.throttled();
            }
            if (readings.functionsEnforced && !route.isFor(account.profile().allowedFunctions())) {
                throw Refusal.of(406, "");
            }
            checkOverride(request);
            answers = new Answers(version, readings, request, Negotiation.of(request.headers(), version, readings));
            return route.work().apply(new Call(version, account, parameters, request, answers));
        } catch (Refusal refusal) {
            return answers.refusal(refusal);
        }
    }

    private void checkOverride(VendorRequest request) {
        boolean elsewhere = request.headers().contains(OVERRIDE) && !request.method().equals("POST");
        if (elsewhere && version == Version.ONE && office.readings.overrideOnPostOnly) {
            throw Refusal.invalid("Only POST can mean another method.");
        }
    }
}
