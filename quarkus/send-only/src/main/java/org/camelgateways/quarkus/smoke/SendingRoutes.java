package org.camelgateways.quarkus.smoke;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.camel.builder.RouteBuilder;

/** One call of each service. */
@ApplicationScoped
public class SendingRoutes extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:intime").to("intime:message/create?sender=ACME");
        from("direct:intouchsms").to("intouchsms:sms/send?sender=ACME");
        from("direct:intouch").to("intouch:messages/send?apiVersion=2");
        from("direct:connector").to("connector:user/save?provider=ACME&clubId=123");
    }
}
