package org.camelgateways.intouchsms.docs;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.camelgateways.intouchsms.IntouchsmsComponent;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ServiceUnreachableException;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.polling.JdbcFollowStore;

/** The Java code of IntouchSMS's page. */
final class IntouchsmsSnippets {

    private IntouchsmsSnippets() {
    }

    static Sms sms() {
        // tag::sms[]
        Sms sms = new Sms(
                List.of(new Recipient.Number("+46 70 174 06 05", "visit-4711")), "Muraho! 9:30 = ok?", "Clinic", null,
                Map.of());
        // end::sms[]
        return sms;
    }

    static Map<String, Object> map() {
        // tag::map[]
        Map<String, Object> body = Map.of(
                "recipients", "+46 70 174 06 05, +46 70 174 06 06",
                "text", "Muraho! 9:30 = ok?");
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
            // the service said no: a person has to look, or somebody has to pay
            onException(RequestRejectedException.class)
                    .handled(true).to("direct:look");
            // it may have been sent: never send it again unseen
            onException(OutcomeUnknownException.class)
                    .handled(true).to("direct:open");

            from("direct:send").to("intouchsms:sms/send?sender=Clinic");
            // end::outcomes[]
        }
    }

    static final class Same extends RouteBuilder {
        @Override
        public void configure() {
            // tag::same[]
            from("direct:text")
                    .to("{{sms.service}}") // intime:message/create?sender=Clinic, or intouchsms:sms/send?sender=Clinic
                    .filter(header("CamelSmsOutcome").isEqualTo("MIXED"))
                    .setBody(simple("${body.rest}"))
                    .to("direct:again");
            // end::same[]
        }
    }

    static final class Status extends RouteBuilder {
        @Override
        public void configure() {
            // tag::status[]
            from("direct:ask")
                    .setBody(simple("${header.CamelSmsIds[0]}"))
                    .to("intouchsms:sms/status")
                    .log("text ${header.CamelSmsId} is ${header.CamelSmsStatus} since ${header.CamelIntouchsmsTime}");
            // end::status[]
        }
    }

    static final class Follow extends RouteBuilder {

        private final DataSource dataSource;

        Follow(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public void configure() {
            // tag::follow[]
            JdbcFollowStore store = new JdbcFollowStore(dataSource);
            store.createTable();
            getContext().getComponent("intouchsms", IntouchsmsComponent.class).getConfiguration().setFollowStore(store);

            from("direct:send").to("intouchsms:sms/send?sender=Clinic");

            from("intouchsms:sms/status?delay=10s")
                    .choice()
                    .when(header("CamelSmsStatus").isEqualTo("DELIVERED")).to("direct:arrived")
                    .otherwise().to("direct:look");
            // end::follow[]
        }
    }

    static final class Reports extends RouteBuilder {
        @Override
        public void configure() {
            // tag::reports[]
            getContext().getRegistry().bind("seen", MemoryIdempotentRepository.memoryIdempotentRepository(10_000));

            from("intouchsms:sms/status?idempotentRepository=#seen")
                    .choice()
                    .when(header("CamelSmsStatus").isEqualTo("DELIVERED")).to("direct:arrived")
                    .otherwise().to("direct:look");
            // end::reports[]
        }
    }
}
