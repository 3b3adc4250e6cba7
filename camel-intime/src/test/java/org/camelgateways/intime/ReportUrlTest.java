package org.camelgateways.intime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.model.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Where the service may be told to report to (fault I20). */
class ReportUrlTest extends CreateTestSupport {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://www.example.se/status|must begin with https:// (allowPlainHttp=true lifts that, and is insecure)",
            "http://10.0.0.1/status|must begin with https:// (allowPlainHttp=true lifts that, and is insecure)",
            "http://localhost.example.se/|must begin with https:// (allowPlainHttp=true lifts that, and is insecure)",
            "file:///etc/passwd|must begin with https://", "ftp://ftp.example.se/|must begin with https://",
            "javascript:alert(1)|must begin with https://", "www.example.se/status|must begin with https://",
            "https:///status|names no host", "https://user:pass@www.example.se/|must not carry a user name or a password",
            "https://user@www.example.se/|must not carry a user name or a password", "https://www.example.se/ a|is not a URL",
            "https://www.example.se/åäö|must be in ASCII, other characters percent-encoded",
            "https://www.example.se/😀|must be in ASCII, other characters percent-encoded",
            "https://www.exämple.se/|names no host" })
    void aStatusUrlThatMayNotBeUsedKeepsTheRouteFromStarting(String url, String fault) {
        assertThat(refused("statusUrl", url)).isEqualTo("statusUrl " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "http://www.example.se|must begin with https:// (allowPlainHttp=true lifts that, and is insecure)",
            "file:///etc|must begin with https://", "https://user:pass@www.example.se|must not carry a user name or a password",
            "https://www.example.se?a=b|must be scheme and host, at most with a path",
            "https://www.example.se/#a|must be scheme and host, at most with a path" })
    void aCallbackBaseUrlThatMayNotBeUsedKeepsTheRouteFromStarting(String url, String fault) {
        assertThat(refused("callbackBaseUrl", url)).isEqualTo("callbackBaseUrl " + fault);
    }

    @Test
    void aUrlOf5000CharactersIsRefused() {
        assertThat(refused("statusUrl", "https://www.example.se/" + "a".repeat(4977)))
                .isEqualTo("the URL for delivery reports has 5000 characters; possible are 2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://localhost/status", "http://localhost:8080/status", "https://127.0.0.1/", "https://[::1]/s" })
    void thisMachineIsRefusedWhereTheServiceIsNotOnIt(String url) {
        assertThat(refused("baseUrl=https://sms.intime.nu&statusUrl", url))
                .isEqualTo("statusUrl is on this machine, where the service cannot reach it");
    }

    @Test
    void aCallbackBaseUrlWithoutPathAndTokenIsRefusedWithAllFaults() {
        Exception e = catchThrowableOfType(Exception.class, () -> context
                .getEndpoint("intime:message/create?callbackBaseUrl=https://www.example.se&sender=å").createProducer());
        assertThat(e).hasMessageContaining("sender holds U+00E5").hasMessageContaining("callbackPath must look like")
                .hasMessageContaining("authToken is missing");
    }

    @Test
    void theUrlIsMadeOfBaseAndPathAndToken() {
        for (String base : List.of("https://www.example.se", "https://www.example.se/", "https://www.example.se:8443/in")) {
            send(SENDER + "&callbackBaseUrl=" + base + "&callbackPath=/intime/status&authToken=" + TOKEN, Sms.of(ONE, "Hej"),
                    Map.of());
            assertThat(WireDocument.last()).containsEntry(
                    "statusurl",
                    (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/intime/status/" + TOKEN);
        }
    }

    @Test
    void aUrlSetByHandWins() {
        send(SENDER + "&callbackBaseUrl=https://www.example.se&callbackPath=/a&authToken=" + TOKEN
             + "&statusUrl=RAW(https://other.example.se/s?a=1&b=<2>)".replace("<2>", "2"), Sms.of(ONE, "Hej"), Map.of());
        assertThat(WireDocument.lastText()).contains("<statusurl>https://other.example.se/s?a=1&amp;b=2</statusurl>");
    }

    @Test
    void nothingOfTheExchangeChangesTheUrl() {
        Map<String, Object> headers = new HashMap<>();
        for (String name : List.of(
                "statusUrl", "statusurl", "CamelIntimeStatusUrl", "CamelIntimeStatusurl", "CamelIntimeCallbackBaseUrl",
                "callbackBaseUrl", "Host", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "CamelHttpUri",
                "CamelIntimeBaseUrl", "CamelIntimeUsername", "CamelIntimeOperation")) {
            headers.put(name, "https://evil.example.com/");
        }
        send(SENDER + "&statusUrl=https://www.example.se/status", Sms.of(ONE, "Hej"), headers);
        assertThat(WireDocument.last()).containsEntry("statusurl", "https://www.example.se/status");
        simulator.reset();

        send(SENDER, Sms.of(ONE, "Hej"), headers);
        assertThat(WireDocument.last()).doesNotContainKey("statusurl");
        assertThat(simulator.inbox().requests().get(0).headers().toString()).doesNotContain("evil");
    }

    @Test
    void noFieldOfABodyChangesTheUrl() {
        assertThat(faults(Map.of("recipients", ONE, "text", "Hej", "statusUrl", "https://evil.example.com/")))
                .singleElement().asString().startsWith("body has a field, not named here, which does not exist");
        assertThat(faults(
                new Sms(Sms.of(ONE, "").recipients(), "Hej", null, null, Map.of("statusUrl", "https://evil.example.com/"))))
                .singleElement().asString().startsWith("options has the option 'statusUrl', which InTime lacks");
    }

    private static String refused(String option, String url) {
        String uri
                = "intime:message/create?sender=ACME&callbackPath=/a&authToken=" + TOKEN + "&" + option + "=RAW(" + url + ")";
        IllegalArgumentException e = catchThrowableOfType(
                IllegalArgumentException.class, () -> context.getEndpoint(uri).createProducer());
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).startsWith("intime:message/create cannot be used: ").endsWith(".").doesNotContain(TOKEN,
                "pass@");
        assertThat(simulator.inbox().requests()).isEmpty();
        return e.getMessage().substring("intime:message/create cannot be used: ".length(), e.getMessage().length() - 1);
    }
}
