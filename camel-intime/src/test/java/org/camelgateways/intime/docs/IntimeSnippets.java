package org.camelgateways.intime.docs;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.intime.model.Reminder;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** The Java code of InTime's page. */
final class IntimeSnippets {

    private IntimeSnippets() {
    }

    static Sms reminder(ZonedDateTime at) {
        // tag::sms[]
        Sms sms = new Sms(
                List.of(new Recipient.Number("070-174 06 05", "visit-4711")),
                "Välkommen i morgon kl. 9.30!", "Clinic", at.minusDays(1).toInstant(), Map.of("multisms", "true"));
        // end::sms[]
        return sms;
    }

    static Map<String, Object> map() {
        // tag::map[]
        Map<String, Object> body = Map.of(
                "recipients", "070-174 06 05, 070-174 06 06",
                "text", "Välkommen i morgon kl. 9.30!",
                "sendAt", "2099-03-15T09:30[Europe/Stockholm]");
        // end::map[]
        return body;
    }

    static final class Outcomes extends RouteBuilder {
        @Override
        public void configure() {
            // tag::outcomes[]
            // not one byte left: try again, a few times
            onException(ServiceUnreachableException.class)
                    .maximumRedeliveries(3).redeliveryDelay(2_000)
                    .handled(true).to("direct:later");
            // the service said no: a person has to look
            onException(RequestRejectedException.class)
                    .handled(true).to("direct:look");
            // it may have been sent: never send it again unseen; its delivery report will tell
            onException(OutcomeUnknownException.class)
                    .handled(true).to("direct:open");

            from("direct:send").to("intime:message/create?sender=Clinic");
            // end::outcomes[]
        }
    }

    static final class Reports extends RouteBuilder {
        @Override
        public void configure() {
            // tag::reports[]
            getContext().getRegistry().bind("seen", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));

            from("intime:message/status?idempotentRepository=#seen")
                    .choice()
                    .when(header("CamelSmsStatus").isEqualTo("DELIVERED")).to("direct:arrived")
                    .otherwise().to("direct:look");
            // end::reports[]
        }
    }

    static final class TakeBack extends RouteBuilder {
        @Override
        public void configure() {
            // tag::takeback[]
            from("direct:invite").to("intime:message/create?sender=Clinic").setProperty("sent", body());

            from("direct:cancel")
                    // the SendResult of the send; its ids are what is taken back
                    .setBody(exchangeProperty("sent"))
                    .to("intime:message/delete")
                    .log("taken back: ${body.count('SENT')}, too late: ${body.count('NOT_SENT')}, open: ${body.count('UNKNOWN')}");
            // end::takeback[]
        }
    }

    static final class Changes extends RouteBuilder {
        @Override
        public void configure() {
            // tag::changes[]
            from("intime:nix/list")
                    .choice()
                    .when(header("CamelIntimeChange").isEqualTo("created")).to("direct:blocked")
                    .when(header("CamelIntimeChange").isEqualTo("removed")).to("direct:unblocked");

            from("intime:reminder/list?delay=10m")
                    .filter(simple("${body.active()} == false")).to("direct:ended");
            // end::changes[]
        }
    }

    static Map<String, Object> contact(String group) {
        // tag::contact[]
        Map<String, Object> contact = Map.of(
                "type", "SMS", "firstName", "Åsa", "lastName", "Ek", "mobile", "070-174 06 05", "groups", group);
        // end::contact[]
        return contact;
    }

    static final class Contacts extends RouteBuilder {
        @Override
        public void configure() {
            // tag::contacts[]
            // the name of a group in, its id out
            from("direct:group").to("intime:contacts/addgroup")
                    .setBody(simple("${body.entries()[0].id()}"));

            from("direct:join").to("intime:contacts/add")
                    .log("stored: ${body.count('SENT')}, refused: ${body.count('NOT_SENT')}, open: ${body.count('UNKNOWN')}");

            from("direct:groups").to("intime:contacts/listgroups")
                    .split(body()).log("${body.id()}: ${body.name()}");

            // the id of a group in; its contacts go too, since the endpoint says so
            from("direct:dissolve").to("intime:contacts/deletegroup?deleteContacts=true");
            // end::contacts[]
        }
    }

    static final class BlockList extends RouteBuilder {
        @Override
        public void configure() {
            // tag::blocklist[]
            // one number a call, so that a number that is refused makes no other one unknown
            from("direct:stop").split(body()).to("intime:nix/addnix");

            from("direct:start").to("intime:nix/deletenix");

            from("direct:allBlocked").to("intime:nix/list")
                    .split(body()).log("${body}");
            // end::blocklist[]
        }
    }

    static Reminder visit() {
        // tag::reminder[]
        Reminder visit = new Reminder(
                null, LocalDateTime.parse("2099-04-25T08:30"), "Dr", "Hans", "Öberg", "Åsa", "Ek", "070-174 06 05", null, null,
                null);
        // end::reminder[]
        return visit;
    }

    static final class Reminders extends RouteBuilder {
        @Override
        public void configure() {
            // tag::reminders[]
            from("direct:book").to("intime:reminder/add")
                    .setBody(simple("${body.entries()[0].id()}"));

            // only what is given is changed
            from("direct:move").to("intime:reminder/edit");

            // there is no delete
            from("direct:callOff").transform().body(String.class, Reminder::deactivated).to("intime:reminder/edit");

            from("direct:lookUp").setHeader("CamelIntimeReminderId", body()).to("intime:reminder/list");
            // end::reminders[]
        }
    }
}
