package org.camelgateways.intime;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values of options by every way into an endpoint (faults I7, I18): what arrives is what was meant. */
class OptionValuesTest extends CreateTestSupport {

    private static final String ODD = "a+b&c%d#e)}{å'\"<ö =?/";
    private static final String STATUS_URL = "https://www.example.se/s?a=1+2&b=%26%2B&c=(x)#f";

    @AfterEach
    void accountAsBefore() {
        component().getConfiguration().setUsername("demo");
        component().getConfiguration().setStatusUrl(null);
        component().getConfiguration().setSender(null);
    }

    @ParameterizedTest
    @ValueSource(strings = { "RAW(A+B .-)", "RAW{A+B .-}", "{{test.sender}}" })
    void aSenderWithAPlusArrivesFromAUri(String written) {
        properties("test.sender", "RAW(A+B .-)");
        send("?sender=" + written, Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().sender()).isEqualTo("A+B .-");
    }

    @Test
    void aSenderWithAPlusArrivesFromTheComponent() {
        component().getConfiguration().setSender("A+B .-");
        send("", Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().sender()).isEqualTo("A+B .-");
    }

    @Test
    void aUserNameArrivesByteForByteFromAUriAndFromTheComponent() {
        exchange("?sender=ACME&username=RAW{" + ODD.replace("}", "") + "}", Sms.of(ONE, "Hej"), Map.of());
        assertThat(user()).isEqualTo(ODD.replace("}", ""));
        simulator.reset();

        component().getConfiguration().setUsername(ODD);
        exchange("?sender=ACME&multisms=true", Sms.of(ONE, "Hej"), Map.of());
        assertThat(user()).isEqualTo(ODD);
    }

    @Test
    void aStatusUrlArrivesByteForByteFromAUriAndFromTheComponent() {
        send(SENDER + "&statusUrl=RAW{" + STATUS_URL + "}", Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().statusUrl()).hasToString(STATUS_URL);
        simulator.reset();

        component().getConfiguration().setStatusUrl(STATUS_URL);
        send(SENDER + "&multisms=true", Sms.of(ONE, "Hej"), Map.of());
        assertThat(only().statusUrl()).hasToString(STATUS_URL);
    }

    @Test
    void aNumberForASenderSurvivesADynamicUri() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:dynamic").routeId("dynamic").toD("intime:message/create?sender=${header.from}");
            }
        });
        try {
            Exchange done = template.request("direct:dynamic", exchange -> {
                exchange.getMessage().setBody(Sms.of(ONE, "Hej"));
                exchange.getMessage().setHeader("from", TWO);
            });
            assertThat(done.getException()).isNull();
            assertThat(only().sender()).isEqualTo(TWO);
        } finally {
            context.getRouteController().stopRoute("dynamic");
            context.removeRoute("dynamic");
        }
    }

    private static void properties(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        context.getPropertiesComponent().setOverrideProperties(properties);
    }

    private static String user() {
        String query = simulator.inbox().requests().get(0).query();
        return URLDecoder.decode(query.substring("user=".length(), query.indexOf('&')), StandardCharsets.UTF_8);
    }
}
