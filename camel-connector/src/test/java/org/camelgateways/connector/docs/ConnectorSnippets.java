package org.camelgateways.connector.docs;

import java.util.Map;

import org.apache.camel.builder.RouteBuilder;

/** The code of the Connector's page. */
final class ConnectorSnippets {

    private ConnectorSnippets() {
    }

    static Map<String, Object> map() {
        // tag::map[]
        Map<String, Object> member = Map.of(
                "recordId", "4711", "userType", "MEMBER", "userStatus", "ACTIVE",
                "firstname", "Åsa", "lastname", "Öberg", "birthdate", "1972-03-12",
                "mobile", "+46 70 174 06 05", "leadSource", "FACEBOOK");
        // end::map[]
        return member;
    }

    static final class Records extends RouteBuilder {
        @Override
        public void configure() {
            // tag::save[]
            from("direct:member")
                    .to("connector:user/save?provider=ACME&clubId=123")
                    .log("saved, for the Connector it is ${header.CamelConnectorUuid}");
            // end::save[]
            // tag::many[]
            from("direct:members")
                    .to("connector:user/save?concurrency=16")
                    .filter(simple("${body.rest.size} > 0"))
                    .setBody(simple("${body.rest}"))
                    .to("direct:later");
            // end::many[]
            // tag::stream[]
            from("direct:export")
                    .setHeader("CamelConnectorRemaining", body())
                    .loopDoWhile(header("CamelConnectorRemaining").isNotNull())
                    .setBody(header("CamelConnectorRemaining"))
                    .to("connector:user/save?concurrency=16")
                    .to("direct:saved")
                    .end();
            // end::stream[]
            // tag::fetch[]
            from("direct:ask")
                    .setHeader("CamelConnectorRecordId", constant("4711"))
                    .to("connector:user/fetch")
                    .filter(body().isNotNull())
                    .log("${body.firstname} is ${body.userStatus}");
            // end::fetch[]
            // tag::poll[]
            from("connector:leadsource/list?provider=ACME&clubId=123&delay=10m")
                    .log("${header.CamelConnectorChange}: ${body.name}");
            // end::poll[]
            // tag::receive[]
            from("connector:user/receive?callbackPath=/partner/user&authToken={{partner.token}}")
                    .to("direct:keep") // gives the club's own id of the person
                    .log("${header.CamelConnectorAction} done");

            from("connector:staff/receive?callbackPath=/partner/staff&authToken={{partner.token}}")
                    .choice()
                    .when(header("CamelConnectorAction").isEqualTo("list")).to("direct:all-staff")
                    .otherwise().to("direct:keep");
            // end::receive[]
        }
    }
}
