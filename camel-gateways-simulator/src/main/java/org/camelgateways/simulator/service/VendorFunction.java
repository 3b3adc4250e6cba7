package org.camelgateways.simulator.service;

/** One function of a service: reads a request, does what the service would do, answers. Called from several threads. */
public interface VendorFunction {
    /** The vendor's name of it, as faults and routes name it: {@code message/create}. */
    String name();

    /** Whether it looks through all that there is, so that others should not wait for it. */
    default boolean takesLong() {
        return false;
    }

    /** Does it. */
    VendorReply handle(VendorRequest request);
}
