package org.camelgateways.examples.reminders;

import org.apache.camel.builder.RouteBuilder;

/**
 * The route of {@code routes/reports.camel.yaml} once more, in Java. It has no error handler of its own: what fails
 * here is not acknowledged, and the service reports it again.
 */
public final class ReportRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        from("intime:message/status").routeId("take-reports")
                .bean("ledger", "reported");
        // end::routes[]
    }
}
