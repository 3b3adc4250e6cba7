package org.camelgateways.examples.reminders;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.support.error.GatewayException;

/** The routes of {@code routes/reminders.camel.yaml} once more, in Java. */
public final class ReminderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::routes[]
        onException(Exception.class).handled(true).bean("ledger", "notSent");

        from("timer:once?repeatCount=1").routeId("send-reminders")
                .to("intime:nix/list").setProperty("blocked", body())
                .bean("appointments", "read").bean("plan", "rows").setProperty("rows", body())
                .filter(method("contacts", "wanted")).to("direct:contacts").end()
                .split(exchangeProperty("rows")).streaming().to("direct:remind").end()
                .bean("ledger", "allTried");

        from("direct:remind").routeId("remind")
                .setProperty("appointment", simple("${body.appointment}"))
                .choice()
                .when(simple("${body.way} == 'BLOCKED'")).bean("ledger", "blocked").stop()
                .when(simple("${body.way} == 'DROPPED'")).bean("ledger", "dropped").stop()
                .end()
                .idempotentConsumer(simple("${body.appointment.key}")).idempotentRepository("seen")
                .skipDuplicate(false).removeOnFailure(false)
                .choice()
                .when(exchangeProperty(Exchange.DUPLICATE_MESSAGE)).bean("ledger", "skipped")
                .when(simple("${body.way} == 'REMINDER'"))
                .bean("reminders", "reminder").to("intime:reminder/add").bean("ledger", "reminderMade")
                .otherwise()
                .bean("reminders", "text").to("intime:message/create").bean("ledger", "sent");

        from("direct:contacts").routeId("make-contacts")
                .doTry()
                .to("intime:contacts/listgroups").bean("contacts", "missingGroups")
                .split(body()).to("intime:contacts/addgroup").bean("contacts", "groupMade").end()
                .to("intime:contacts/listgroups").bean("contacts", "ofPatients").endDoTry()
                .doCatch(GatewayException.class).bean("contacts", "stopped")
                .end()
                .split(body()).streaming()
                .setProperty("contact", body())
                .idempotentConsumer(simple("${body.key}")).idempotentRepository("seen").removeOnFailure(false)
                .setBody(simple("${body.contact}"))
                .doTry().to("intime:contacts/add").bean("contacts", "made")
                .doCatch(GatewayException.class).bean("contacts", "notMade");
        // end::routes[]
    }
}
