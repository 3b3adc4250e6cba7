package org.camelgateways.simulator.service;

import java.time.Duration;

/**
 * How the reports about a request's texts go out.
 *
 * @param early  before the request is answered
 * @param late   how much later than usual, in simulated time
 * @param copies how many times each, acknowledged or not
 */
public record ReportPlan(boolean early, Duration late, int copies) {
    /** As the service does it. */
    public static final ReportPlan USUAL = new ReportPlan(false, Duration.ZERO, 1);
}
