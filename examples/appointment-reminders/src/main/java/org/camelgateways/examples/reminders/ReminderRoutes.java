package org.camelgateways.examples.reminders;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.support.error.GatewayException;

/** The routes of {@code routes/reminders.camel.yaml} once more, in Java. */
public final class ReminderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        onException(GatewayException.class).handled(true).bean("ledger", "notSent");

        from("timer:once?repeatCount=1").routeId("send-reminders")
                .bean("appointments", "read")
                .split(body()).streaming()
                .setProperty("appointment", body())
                .idempotentConsumer(simple("${body.mobile()} ${body.appointment()} ${body.text()}"))
                .idempotentRepository(MemoryIdempotentRepository.memoryIdempotentRepository(10_000))
                .skipDuplicate(false)
                .choice()
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE)).bean("ledger", "skipped")
                .otherwise().bean("reminders", "reminder").to("intime:message/create").bean("ledger", "sent")
                .end()
                .end()
                .end()
                .bean("ledger", "allTried");

        from("intime:message/status").routeId("take-reports")
                .bean("ledger", "reported");
        // end::routes[]
    }
}
