package org.camelgateways.intime;

import java.util.List;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.SimulatorExtension;
import org.camelgateways.support.error.InvalidRequestException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MessageCreateTest extends CamelTestSupport {

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        IntimeComponent intime = context.getComponent("intime", IntimeComponent.class);
        intime.getConfiguration().setBaseUrl(simulator.baseUrl().toString());
        intime.getConfiguration().setUsername("demo");
        intime.getConfiguration().setSecretKey("demo-secret");
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:send").to("intime:message/create?sender=ACME");
            }
        };
    }

    @Test
    void aTextArrivesAsItWasWritten() {
        SendResult result
                = template.requestBody("direct:send", Sms.of("070-174 06 05", "Hej på er, åäö ÅÄÖ é"), SendResult.class);

        assertThat(result.outcome()).isEqualTo(Outcome.SENT);
        assertThat(simulator.inbox().to("+46701740605")).singleElement()
                .satisfies(m -> assertThat(m.text()).isEqualTo("Hej på er, åäö ÅÄÖ é"))
                .satisfies(m -> assertThat(List.of(Long.toString(m.id()))).isEqualTo(result.ids()));
    }

    @Test
    void anEmptyTextIsRefusedBeforeAByteLeaves() {
        Exception e = template.request("direct:send", x -> x.getIn().setBody(Sms.of("070-174 06 05", " "))).getException();

        assertThat(e).isInstanceOf(InvalidRequestException.class).hasMessage("intime:message/create not sent: text is empty");
        assertThat(simulator.inbox().requests()).isEmpty();
    }
}
