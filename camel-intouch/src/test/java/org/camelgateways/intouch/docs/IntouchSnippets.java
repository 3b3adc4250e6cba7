package org.camelgateways.intouch.docs;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;

/** The Java code of Intouch's page. */
final class IntouchSnippets {

    private IntouchSnippets() {
    }

    static Sms sms(Instant tomorrowAtNine) {
        // tag::sms[]
        Sms sms = new Sms(
                List.of(new Recipient.Number("900 11 223"), new Recipient.Contact("5120"), new Recipient.Group("31")),
                "Møtet er flyttet", "Acme", tomorrowAtNine, Map.of("sessionData", "meeting-7"));
        // end::sms[]
        return sms;
    }

    static Map<String, Object> map() {
        // tag::map[]
        Map<String, Object> text = Map.of(
                "groups", List.of("31"), "text", "Møtet er flyttet", "sendAt", "2099-03-16T09:00[Europe/Oslo]");
        // end::map[]
        return text;
    }

    static Contact contact() {
        // tag::contact[]
        Contact contact = Contact.of("Åse", "Ødegård", "90011223")
                .withAddresses("90011223", "ase@acme.example")
                .withDescriptions("Room 7", null, null);
        // end::contact[]
        return contact;
    }

    static final class Contacts extends RouteBuilder {
        @Override
        public void configure() {
            // tag::create[]
            from("direct:member")
                    .to("intouch:contacts/create")
                    .setHeader("CamelIntouchGroupId", constant("{{board}}"))
                    .to("intouch:groups/addcontact")
                    .log("contact ${header.CamelIntouchContactId} is on the board");
            // end::create[]
            // tag::update[]
            from("direct:moved")
                    .setHeader("number", body())
                    .setBody(header("CamelIntouchContactId"))
                    .to("intouch:contacts/get")
                    .setBody(simple("${body.withAddresses(${header.number}, ${body.email})}"))
                    .to("intouch:contacts/update");
            // end::update[]
        }
    }

    static final class Texts extends RouteBuilder {
        @Override
        public void configure() {
            // tag::send[]
            // the account made too many requests: wait out the minute
            onException(ThrottledException.class)
                    .maximumRedeliveries(2).redeliveryDelay("{{throttle.wait}}")
                    .handled(true).to("direct:later");
            // it may have been sent: never send it again unseen
            onException(OutcomeUnknownException.class)
                    .handled(true).to("direct:open");

            from("direct:send")
                    .to("intouch:messages/send?sender=Acme")
                    .log("${header.CamelSmsSent} receivers, message ${header.CamelIntouchMessageId}");

            from("direct:takeback") // by the id, the header CamelIntouchMessageId, or the SendResult
                    .to("intouch:messages/delete");
            // end::send[]
        }
    }

    static final class Lists extends RouteBuilder {
        @Override
        public void configure() {
            // tag::lists[]
            from("direct:everybody")
                    .to("intouch:contacts/list")
                    .split(body()).streaming()
                    .to("direct:each");

            from("direct:find")
                    .setBody(constant("Ødegård Room"))
                    .to("intouch:contacts/search")
                    .split(body()).streaming()
                    .to("direct:each");
            // end::lists[]
        }
    }

    static final class News extends RouteBuilder {
        @Override
        public void configure() {
            // tag::new[]
            from("intouch:folders/messages?folder=Inbox&delay=30s&followStore=#store")
                    .filter(simple("${body.incoming}"))
                    .to("direct:answer");

            from("intouch:groups/contacts?group=Board&delay=10m&followStore=#store")
                    .log("${header.CamelIntouchChange}: contact ${body.contactId}");
            // end::new[]
        }
    }

    static final class Documents extends RouteBuilder {
        @Override
        public void configure() {
            // tag::documents[]
            from("direct:new-sender")
                    .setBody(constant("{\"Name\":\"Acme\"}")) // whatever the vendor told you that it wants
                    .to("intouch:senders/create")
                    .to("intouch:senders/list")
                    .log("${body}");
            // end::documents[]
        }
    }
}
