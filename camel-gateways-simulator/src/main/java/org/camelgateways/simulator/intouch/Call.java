package org.camelgateways.simulator.intouch;

import java.util.List;

import org.camelgateways.simulator.service.VendorRequest;

/**
 * A request whose sender is known.
 *
 * @param parameters what stands in the path where its route has braces, decoded
 */
record Call(Version version, IntouchAccount account, List<String> parameters, VendorRequest request, Answers answers) {
    /** The integer at this place of the path. */
    int id(int place) {
        return Integer.parseInt(parameters.get(place));
    }
}
