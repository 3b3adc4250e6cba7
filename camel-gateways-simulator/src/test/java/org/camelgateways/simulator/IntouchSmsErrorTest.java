package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IntouchSmsErrorTest {
    private static final String MISSING = "Authentication credentials were not provided.";
    private static final String WRONG = "Invalid username/password.";
    private static final String SMS = "sender=ACME&recipients=%2B46701740605&message=Hej";
    private static final String FORM = "Content-Type: " + SmsClient.FORM;
    private static final String[] NAMES = { "sms/send", "sms/status" };

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension(
            Simulator.builder().account("a:b", "c").account("åsa", "p:å"));

    private final Simulator simulator = extension.simulator();
    private final SmsClient client = SmsClient.demo(simulator);

    @Test
    void credentialsAreTakenFromTheHeader() throws IOException {
        assertThat(client.post(SmsClient.SEND, SMS).status()).isEqualTo(200);
        assertThat(new SmsClient(simulator, "åsa", "p:å").post(SmsClient.SEND, SMS).status()).isEqualTo(200);
        assertThat(send("authorization: bAsIc " + base64("demo:demo-secret"), SMS).status()).isEqualTo(200);
        assertThat(send("Authorization: Token " + simulator.intouchSms().account("demo").token(), SMS).status())
                .isEqualTo(200);
        assertThat(simulator.inbox().messages()).extracting(InboxMessage::account)
                .containsExactly("demo", "åsa", "demo", "demo");
    }

    @Test
    void credentialsAreTakenFromTheBody() throws IOException {
        String fields = SmsClient.fields("username", "demo", "password", "demo-secret");
        String json = "{\"username\":\"demo\",\"password\":\"demo-secret\",\"sender\":\"A\",\"recipients\":\"+46701740605\","
                      + "\"message\":\"Hej\"}";
        String multipart = "--x\r\nContent-Disposition: form-data; name=username\r\n\r\ndemo\r\n--x\r\nContent-Disposition: "
                           + "form-data; name=\"password\"\r\n\r\ndemo-secret\r\n--x--\r\n";

        assertThat(send("X: y", SMS + "&" + fields).status()).isEqualTo(200);
        assertThat(call("POST", "application/json", json).status()).isEqualTo(200);
        assertThat(SmsClient.error(SmsClient.json(call("POST", "multipart/form-data; boundary=x", multipart))))
                .startsWith("recipients");
    }

    @Test
    void credentialsAreTakenFromTheQuery() throws IOException {
        String target = SmsClient.SEND + "?username=demo&password=demo-secret";

        assertThat(client.call("POST", target, SMS.getBytes(StandardCharsets.UTF_8), FORM).status()).isEqualTo(200);
        assertThat(client.call("POST", target + "&" + SMS, new byte[0]).status()).isEqualTo(200);
        assertThat(simulator.inbox().requests()).extracting(RecordedRequest::query)
                .allSatisfy(query -> assertThat(query).startsWith("username=demo&password=*****"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sms/send", "sms/status" })
    void missingCredentialsAreRefused(String function) throws IOException {
        for (String header : new String[] { "X: y", "Authorization: Digest username=demo", "Authorization:" }) {
            Raw.Answer answer
                    = client.call("POST", SmsClient.path(function), SMS.getBytes(StandardCharsets.UTF_8), FORM, header);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"detail\": \"" + MISSING + "\"}");
            assertThat(answer.text().toLowerCase()).contains("www-authenticate: basic realm=\"api\"\r\n");
        }
        assertThat(simulator.inbox().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Basic demo:demo", "Basic demo:", "Basic :", "Basic demo", "Basic nobody:demo-secret", "Basic demo : demo-secret",
            "Basic a:b:c", "Basic demo:DEMO-SECRET" })
    void wrongCredentialsAreRefused(String credentials) throws IOException {
        for (String function : NAMES) {
            Raw.Answer answer = client.call("POST", SmsClient.path(function), SMS.getBytes(StandardCharsets.UTF_8), FORM,
                    "Authorization: Basic " + base64(credentials.substring(6)));
            assertThat(answer.status()).isEqualTo(401);
            assertThat(SmsClient.json(answer).getString("detail")).isEqualTo(WRONG);
        }
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void wrongOnesInAHeaderCountBeforeRightOnesInFields() throws IOException {
        String fields = SMS + "&username=demo&password=demo-secret";
        assertThat(detail(send("Authorization: Basic " + base64("demo:x"), fields))).isEqualTo(WRONG);
        assertThat(detail(send("Authorization: Basic ###", fields))).isEqualTo(WRONG);
        assertThat(detail(send("Authorization: Token " + "0".repeat(40), fields))).isEqualTo("Invalid token.");
        assertThat(detail(send("X: y", SMS + "&username=demo&password=x"))).isEqualTo(WRONG);
        assertThat(detail(send("X: y", SMS + "&username=demo"))).isEqualTo(WRONG);
        assertThat(simulator.inbox().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sender=A&message=Hej|recipients: Provide at least one recipient",
            "sender=A&message=Hej&recipients=|recipients: Provide at least one recipient",
            "sender=A&message=Hej&recipients=+,+|recipients: Provide at least one recipient",
            "sender=A&message=Hej&Recipients=1|recipients: Provide at least one recipient",
            "message=Hej&recipients=%2B46701740605|sender: Provide a sender",
            "sender=&message=Hej&recipients=%2B46701740605|sender: Provide a sender",
            "sender=ABCDEFGHIJKL&message=Hej&recipients=%2B46701740605|sender: Provide a sender of at most 11 characters or 15",
            "sender=1234567890123456&message=Hej&recipients=%2B46701740605|sender: Provide a sender of at most",
            "sender=A&recipients=%2B46701740605|message: Provide a message",
            "sender=A&recipients=%2B46701740605&message=|message: Provide a message" })
    void whatIsMissingOrMalformedIsNamed(String form, String error) throws IOException {
        Raw.Answer answer = client.post(SmsClient.SEND, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(SmsClient.error(SmsClient.json(answer))).startsWith(error);
        assertThat(simulator.inbox().size()).isZero();
    }

    @Test
    void aTextOfMoreThanSixSmsIsRefused() throws IOException {
        for (String text : new String[] { "a".repeat(919), "€".repeat(460), "ж".repeat(403) }) {
            Raw.Answer answer = client.sendRaw("+46701740605", text);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(SmsClient.error(SmsClient.json(answer))).isEqualTo("message: Provide a message of at most 6 SMS");
        }
        assertThat(client.sendRaw("+46701740605", "ж".repeat(402)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "messageid=", "message=1", "messageid=x", "messageid=-1", "messageid=1.5", "messageid=1,2" })
    void anIdThatIsNoneIsABadRequest(String form) throws IOException {
        Raw.Answer answer = client.post(SmsClient.STATUS, form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(SmsClient.error(SmsClient.json(answer))).isEqualTo("messageid: Provide the id of a message");
    }

    @Test
    void anUnknownIdIsARefusalWithStatus200() throws IOException {
        Raw.Answer answer = client.post(SmsClient.STATUS, "messageid=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\": false, \"response\": [{\"errors\": {\"error\": \"messageid\", "
                                            + "\"action\": \"Use the id of a message of this account\"}}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET", "PUT", "DELETE", "PATCH", "OPTIONS" })
    void otherMethodsAreRefused(String method) throws IOException {
        for (String function : NAMES) {
            Raw.Answer answer = client.call(method, SmsClient.path(function) + "?" + SMS, new byte[0], client.basic());
            assertThat(answer.status()).isEqualTo(405);
            assertThat(detail(answer)).isEqualTo("Method \"" + method + "\" not allowed.");
            assertThat(answer.text().toLowerCase()).contains("allow: post\r\n");
        }
        assertThat(simulator.inbox().size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/xml", "text/plain", "application/jsonp", "" })
    void otherContentTypesAreRefused(String type) throws IOException {
        Raw.Answer answer = call("POST", type, SMS, client.basic());

        assertThat(answer.status()).isEqualTo(415);
        assertThat(detail(answer)).isEqualTo("Unsupported media type \"" + type + "\" in request.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "[]", "\"a\"", "{\"a\":1} x", "{'a':1}", "null", "\u00ff" })
    void jsonThatIsNoneIsABadRequest(String json) throws IOException {
        Raw.Answer answer = call("POST", "application/json", json, client.basic());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(detail(answer)).isEqualTo("JSON parse error");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "multipart/form-data|--x", "multipart/form-data; boundary=x|--x\r\n" })
    void multipartThatIsNoneIsABadRequest(String type, String body) throws IOException {
        Raw.Answer answer = call("POST", type, body, client.basic());

        assertThat(answer.status()).isEqualTo(400);
    }

    private Raw.Answer send(String header, String form) throws IOException {
        return client.call("POST", SmsClient.SEND, form.getBytes(StandardCharsets.UTF_8), FORM, header);
    }

    private Raw.Answer call(String method, String type, String body, String... headers) throws IOException {
        String contentType = type.isEmpty() ? "X: y" : "Content-Type: " + type;
        String more = headers.length == 0 ? "X: y" : headers[0];
        return client.call(method, SmsClient.SEND, body.getBytes(StandardCharsets.UTF_8), contentType, more);
    }

    private static String detail(Raw.Answer answer) {
        return SmsClient.json(answer).getString("detail");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
