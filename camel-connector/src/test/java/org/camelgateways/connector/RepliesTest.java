package org.camelgateways.connector;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answers a save with, and what that comes to. */
class RepliesTest extends ConnectorTestSupport {

    @ParameterizedTest
    @ValueSource(strings = {
            "<response><uuid>u</uuid></response>", "<response xmlns='urn:other:year'><uuid>u</uuid></response>",
            "<r:response xmlns:r='urn:r'><r:uuid>u</r:uuid></r:response>",
            "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- x --><response><new>\u00E5</new><uuid> u\n</uuid></response>\n",
            "\u00EF\u00BB\u00BF<response><uuid><![CDATA[u]]></uuid></response>" })
    void aResponseIsReadInEveryForm(String reply) {
        service.answering(reply);

        assertThat(saved("user/save", USER).entries().get(0).id()).isEqualTo("u");
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 201, 202 })
    void everyStatusOfSuccessIsOne(int status) {
        service.answering(status, Map.of(), RESPONSE);

        assertThat(saved("user/save", USER).outcome()).isEqualTo(Outcome.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "application/json", "", "text/xml; charset=utf-16" })
    void theBodyDecidesNotItsType(String type) {
        service.answering(200, type.isEmpty() ? Map.of() : Map.of("Content-Type", type), RESPONSE);

        assertThat(saved("user/save", USER).outcome()).isEqualTo(Outcome.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "ok", "<response/>", "<response><uuid/></response>", "<response><uuid> </uuid></response>",
            "<html>Login</html>", "<response><uuid>u</uuid></response><response/>", "<response><uuid>u</uuid></response>x",
            "<response><uuid>u", "<response><uuid>u<!-- x --></uuid></response>", "<response><uuid>u<?x y?></uuid></response>",
            "<!DOCTYPE response [<!ENTITY u 'u'>]><response><uuid>&u;</uuid></response>",
            "<response><uuid>&u;</uuid></response>", "<user/>", "{\"uuid\":\"u\"}", "<response><uuid>\u00E5</uuid></response>",
            "<error/>", "<error><message>x</message></error>" })
    void whatIsNoResponseIsUnknown(String reply) {
        service.answering(reply);

        GatewayException error = failed(OutcomeUnknownException.class, "user/save", USER);
        assertThat(error.entries().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(1);
        assertThat(error.isSafeToRetry()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
            "400, VALIDATION", "500, VALIDATION", "200, VALIDATION", "400, UNKNOWN", "404, DATABASE", "409, OTHER" })
    void aRefusalIsNotSent(int status, String reason) {
        service.answering(status, Map.of(), error(reason, "no"));

        GatewayException error = failed(RequestRejectedException.class, "user/save", USER);
        assertThat(error.vendorCode()).contains(reason);
        assertThat(error.getHttpResponseCode()).isEqualTo(status);
        assertThat(error).hasMessageStartingWith("connector:user/save not sent: the service answered with an error, " + reason
                                                 + " (errorUUID " + ERROR_UUID + "), and HTTP status " + status);
        assertThat(error.entries().orElseThrow().rest()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "500, DATABASE", "500, UNKNOWN", "200, DATABASE", "503, OTHER", "999, VALIDATION", "302, VALIDATION" })
    void anotherErrorMayHaveBeenDone(int status, String reason) {
        service.answering(status, Map.of(), error(reason, "no"));

        assertThat(failed(OutcomeUnknownException.class, "user/save", USER).vendorCode()).contains(reason);
        assertThat(failed(NoAnswerException.class, "leadsource/list", null).vendorCode()).contains(reason);
    }

    @Test
    void whatIsAboutTheCallerStaysSo() {
        service.answering(403, Map.of(), error("UNKNOWN", "no"));
        assertThat(failed(AuthenticationFailedException.class, "user/save", USER).vendorCode()).contains("UNKNOWN");
        service.answering(429, Map.of("Retry-After", "7"), error("UNKNOWN", "no"));
        assertThat(failed(ThrottledException.class, "user/save", USER).retryAfter().orElseThrow()).hasSeconds(7);
    }

    @Test
    void theErrorDocumentIsInTheExceptionAndItsStackTraceIsNot() {
        String trace
                = "\n  java.lang.IllegalStateException: userType of Zebrafink\n\tat com.example.Secret.save(Secret.java:1)\n"
                  + "\tat com.example.Secret.run(Secret.java:2)\n".repeat(3_000);
        try (CapturedLog log = new CapturedLog()) {
            service.answering(400, Map.of(), error("VALIDATION", trace));

            GatewayException error = failed(RequestRejectedException.class, "user/save", USER);

            ConnectorErrorException said = (ConnectorErrorException) error.getCause();
            assertThat(said.reason()).isEqualTo("VALIDATION");
            assertThat(said.errorUuid()).contains(ERROR_UUID);
            assertThat(said.detail()).contains("java.lang.IllegalStateException: userType of Zebrafink");
            assertThat(error.vendorMeaning()).contains("what was sent is not valid");
            assertThat(shown(error) + log.text()).doesNotContain("Zebrafink", "Secret", "com.example");
        }
    }

    @Test
    void aTraceOnOneLineIsCutToo() {
        service.answering(500, Map.of(), error("UNKNOWN",
                "NPE at com.example.Secret.save(Secret.java:1) at com.example.Secret.run(Secret.java:2)"));

        ConnectorErrorException said
                = (ConnectorErrorException) failed(OutcomeUnknownException.class, "user/save", USER).getCause();
        assertThat(said.detail()).contains("NPE");
    }

    /** Of each of these spaces a trace could begin: looked at so, they take longer than this test may. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineMadeToHurtTakesNoTime() {
        service.answering(400, Map.of(), error("VALIDATION", "x" + " ".repeat(250_000) + "x"));
        ConnectorErrorException said = null;
        for (int i = 0; i < 5; i++) {
            said = (ConnectorErrorException) failed(RequestRejectedException.class, "user/save", USER).getCause();
        }
        assertThat(said.detail().orElseThrow()).hasSize(201);
    }

    @Test
    void aLongLineIsCutAndAnUntoldReasonIsNotShown() {
        service.answering(400, Map.of(), error("password is 1234", "x".repeat(5_000)).replace(ERROR_UUID, "Zebrafink"));

        GatewayException error = failed(RequestRejectedException.class, "user/save", USER);
        ConnectorErrorException said = (ConnectorErrorException) error.getCause();
        assertThat(said.detail().orElseThrow()).hasSize(201);
        assertThat(said.reason()).isEqualTo("password is 1234");
        assertThat(shown(error)).doesNotContain("1234", "Zebrafink", "xxx");
    }

    /** What cannot be read stands for its status. */
    @ParameterizedTest
    @ValueSource(strings = { "", "<html>Bad Gateway</html>", "<error>", "<error/>", "<!DOCTYPE error><error/>" })
    void anErrorWithoutItsDocumentStandsForItsStatus(String body) {
        service.answering(400, Map.of(), body);
        assertThat(failed(RequestRejectedException.class, "user/save", USER)).hasNoCause();
        service.answering(500, Map.of(), body);
        assertThat(failed(OutcomeUnknownException.class, "user/save", USER)).hasNoCause();
    }

    @Test
    void anErrorBeyondWhatIsReadStandsForItsStatus() {
        service.answering(400, Map.of(), error("VALIDATION", "x".repeat(900_000)));

        assertThat(failed(RequestRejectedException.class, "user/save", USER).vendorCode()).isEmpty();
    }

    @Test
    void documentsMadeToHurtAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            attributes.append(" a").append(i).append("='x'");
        }
        for (String hurting : List.of(
                "<a>".repeat(100_000), "<response" + attributes + "/>",
                "<response><uuid>" + "x".repeat(300_000) + "</uuid></response>")) {
            service.answering(hurting);
            failed(OutcomeUnknownException.class, "user/save", USER);
        }
    }

    @Test
    void bytesOfAnotherCharsetAreRefused() {
        service.answering("<?xml version='1.0' encoding='utf-8'?><response><uuid>\u00E5\u00E4</uuid></response>");

        failed(OutcomeUnknownException.class, "user/save", USER);
    }

    private static String shown(Throwable error) {
        StringWriter shown = new StringWriter();
        error.printStackTrace(new PrintWriter(shown));
        return shown.toString();
    }
}
