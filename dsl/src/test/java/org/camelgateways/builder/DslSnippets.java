package org.camelgateways.builder;

// tag::imports[]
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.builder.component.dsl.IntouchsmsComponentBuilderFactory;
import org.camelgateways.builder.endpoint.dsl.ConnectorEndpointBuilderFactory.ConnectorBuilders;
import org.camelgateways.builder.endpoint.dsl.IntimeEndpointBuilderFactory.IntimeBuilders;
import org.camelgateways.builder.endpoint.dsl.IntouchsmsEndpointBuilderFactory.IntouchsmsBuilders;

// end::imports[]

/** The code of the page about type-safe routes. */
final class DslSnippets {

    private DslSnippets() {
    }

    // tag::endpoints[]
    static class Reminders extends RouteBuilder implements IntimeBuilders, ConnectorBuilders {
        @Override
        public void configure() {
            from("direct:remind")
                    .setHeader(intime().intimeRecipients(), constant("070-174 06 05"))
                    .to(intime("message/create").sender("Clinic").multisms(true).advanced().maxConnections(8));

            from(intime("message/status").callbackPath("/intime/status"))
                    .filter(header(intime().smsStatus()).isEqualTo("DELIVERED"))
                    .to("direct:arrived");

            from("direct:member")
                    .to(connector("user/save").provider("ACME").clubId("123"));
        }
    }
    // end::endpoints[]

    // tag::components[]
    static class TwoAccounts extends RouteBuilder implements IntouchsmsBuilders {
        @Override
        public void configure() {
            IntouchsmsComponentBuilderFactory.intouchsms()
                    .baseUrl("{{service.url}}").username("demo").password("{{kigali.password}}").sender("ACME")
                    .requestTimeout(10_000)
                    .register(getContext(), "kigali");

            // the component's name comes first; without it, the scheme's own is meant
            from("direct:kigali").to(intouchsms("kigali", "sms/send"));
            from("direct:butare").to(intouchsms("sms/send").sender("Butare"));
        }
    }
    // end::components[]
}
