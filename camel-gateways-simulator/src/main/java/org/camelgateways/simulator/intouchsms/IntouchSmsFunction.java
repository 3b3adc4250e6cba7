package org.camelgateways.simulator.intouchsms;

import org.camelgateways.simulator.service.Desk;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorReply;
import org.camelgateways.simulator.service.VendorRequest;

/** A function: checks who asks and how, and answers refusals. */
abstract class IntouchSmsFunction implements VendorFunction {
    private final String name;
    private final IntouchSmsReadings readings;
    private final Gate gate;
    private final Answers answers;

    /** What both functions work with. */
    record Office(Desk desk, IntouchSmsReadings readings, Gate gate, Answers answers) {
    }

    IntouchSmsFunction(String name, Office office) {
        this.name = name;
        this.readings = office.readings();
        this.gate = office.gate();
        this.answers = office.answers();
    }

    /** The reply to a request whose sender is known. */
    abstract VendorReply reply(IntouchSmsAccount account, RequestFields fields, VendorRequest request);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final VendorReply handle(VendorRequest request) {
        try {
            IntouchSmsAccount known = gate.byHeader(request);
            RequestFields fields = RequestFields.of(request, readings);
            IntouchSmsAccount account = known == null ? gate.byFields(fields) : known;
            boolean allowed = request.method().equals("POST") || request.method().equals("GET") && readings.getAllowed;
            return allowed ? reply(account, fields, request) : answers.methodRefused(request.method());
        } catch (Refusal refusal) {
            return answers.refusal(refusal);
        }
    }
}
