import org.apache.camel.builder.RouteBuilder;

public class Hello extends RouteBuilder {

    @Override
    public void configure() {
        from("timer:once?repeatCount=1").routeId("say-hello")
                .setHeader("CamelIntimeRecipients", constant("070-174 06 05"))
                .setBody(constant("Hej från Camel CLI"))
                .to("intime:message/create?sender=ACME")
                .log("${header.CamelSmsOutcome}, the service's id is ${header.CamelSmsIds}");

        from("intime:message/status").routeId("take-reports")
                .log("text ${header.CamelSmsId} is ${header.CamelSmsStatus}");
    }
}
