package org.camelgateways.examples.reminders;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** The routes of {@code routes/reminders.camel.yaml} once more, in Java. */
public final class ReminderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        onException(Exception.class).handled(true).bean("ledger", "notSent");

        from("timer:once?repeatCount=1").routeId("send-reminders")
                .bean("appointments", "read")
                .split(body()).streaming()
                .setProperty("appointment", body())
                .idempotentConsumer(simple("${body.key}")).idempotentRepository("seen")
                .skipDuplicate(false).removeOnFailure(false)
                .choice()
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE)).bean("ledger", "skipped")
                .otherwise().bean("reminders", "text").to("intime:message/create").bean("ledger", "sent")
                .end()
                .end()
                .end()
                .bean("ledger", "allTried");
        // end::routes[]
    }
}
