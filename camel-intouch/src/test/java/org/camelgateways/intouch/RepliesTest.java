package org.camelgateways.intouch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.apache.camel.Exchange;
import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.error.AuthenticationFailedException;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.OutcomeUnknownException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.error.ThrottledException;
import org.camelgateways.support.model.Outcome;
import org.camelgateways.support.model.Recipient;
import org.camelgateways.support.model.RecipientResult;
import org.camelgateways.support.model.SendResult;
import org.camelgateways.support.model.Sms;
import org.camelgateways.support.model.SmsHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service answers, and what that comes to. */
class RepliesTest extends IntouchTestSupport {

    private static final String SEND = "messages/send?sender=Acme";
    private static final Sms SMS = Sms.of("90011223", "Hello");
    private static final Contact KARI = Contact.of("Kari", "Hansen", "90011223").withContactId("5120");

    // ---- 406, 503, 404

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{\"Message\":\"Authorization has been denied for this request.\"}", "<Error><Message>x</Message></Error>",
            "x", "<?xml version=\"1.0\" encoding=\"x-none\"?><Error/>" })
    void a406ThatSaysNoMoreMayBeTheCredentials(String body) {
        answer(406, body);
        GatewayException error = failed(AuthenticationFailedException.class, SEND, SMS);
        assertThat(error).hasMessage(
                "intouch:messages/send not sent: the service refused the credentials, or what they are used for: it says no more, and"
                                     + " says the same of some wrong parameters (HTTP status 406)");
        assertThat(error.getHttpResponseCode()).isEqualTo(406);
        assertThat(error.vendorMeaning().isPresent()).isEqualTo(body.contains("Message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"Message\":\"The request is invalid.\",\"ModelState\":{\"message.Sender\":[\"Zebrafink\"]}}",
            "<Error><Message>The request is invalid.</Message><ModelState><message.Sender>Zebrafink</message.Sender></ModelState></Error>" })
    void a406ThatListsParametersIsAboutThem(String body) {
        answer(406, body);
        GatewayException error = failed(RequestRejectedException.class, SEND, SMS);
        assertThat(error.vendorMeaning()).contains("The request is invalid.");
        assertThat(error.getMessage()).contains("refused a parameter").doesNotContain("Zebrafink", "invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Number of allowed API requests per minute exceeded",
            "\u201CNumber of allowed API requests per minute exceeded\u201D",
            "\"Number of allowed API requests per minute exceeded\"\r\n", "Number of allowed API requests per minute exceeded.",
            "<string xmlns=\"http://schemas.microsoft.com/2003/10/Serialization/\">Number of allowed API requests per minute exceeded</string>" })
    void theThrottleIsToldByItsText(String body) {
        for (String operation : List.of(SEND, "contacts/get?apiVersion=1")) {
            answer(503, body, "Retry-After", "60");
            ThrottledException error = failed(ThrottledException.class, operation, operation.equals(SEND) ? SMS : KARI);
            assertThat(error.isSafeToRetry()).isTrue();
            assertThat(error.retryAfter()).contains(Duration.ofSeconds(60));
        }
        answer(503, body);
        assertThat(failed(ThrottledException.class, SEND, SMS).retryAfter()).isEmpty();
    }

    /** Each goes out once, whatever the service says, and says that it may be sent again. */
    @Test
    void fiveHundredThatAreThrottledAtOnceAreFiveHundredRequests() throws Exception {
        answer(503, "Number of allowed API requests per minute exceeded");
        List<CompletableFuture<Exchange>> sent = IntStream.range(0, 500).mapToObj(i -> template.asyncSend(
                "intouch:" + SEND, exchange -> exchange.getMessage().setBody(SMS))).toList();
        for (CompletableFuture<Exchange> each : sent) {
            Exception error = each.get(60, TimeUnit.SECONDS).getException();
            assertThat(error).isExactlyInstanceOf(ThrottledException.class);
            assertThat(((ThrottledException) error).outcome()).isEqualTo(Outcome.NOT_SENT);
        }
        assertThat(service.calls()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<html>Number of allowed API requests per minute exceeded</html>", "number of allowed requests exceeded",
            "try later",
            "Number of allowed API requests per minute exceeded, but your text was sent" })
    void any503ElseIsNone(String body) {
        answer(503, body);
        failed(OutcomeUnknownException.class, SEND, SMS);
        failed(NoAnswerException.class, "contacts/get", KARI);
    }

    @Test
    void whatIsNotThereIsRejectedAndNothingElse() {
        answer(404, "");
        assertThat(failed(RequestRejectedException.class, "contacts/get", KARI)).hasMessageContaining("nothing with that id")
                .hasMessageNotContaining("5120");
        assertThat(failed(RequestRejectedException.class, "contacts/delete", KARI).isSafeToRetry()).isTrue();
    }

    // ---- created

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "201 | 5121 | ", "200 | 5121 | ", "201 | ' 5121 ' | http://evil.example/2/contacts/6", "201 | '\"5121\"' |",
            "201 | <int>5121</int> |", "201 | '' | http://evil.example:99/x/y/contacts/5121",
            "201 | '' | /2/contacts/5121?x=6#7",
            "201 | {\"ContactId\":5121} | http://intouchapi.pswin.com/2/contacts/9" })
    void theIdOfWhatWasCreatedIsTheBodysOrAtTheEndOfItsAddress(int status, String body, String location) {
        if (location == null) {
            answer(status, body);
        } else {
            answer(status, body, "Location", location);
        }
        Exchange created = done("contacts/create", KARI);
        assertThat(created.getMessage().getHeader(IntouchConstants.CONTACT_ID)).isEqualTo("5121");
        assertThat(created.getMessage().getBody(Contact.class).contactId()).isEqualTo("5121");
        assertThat(service.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "201 | '' | ", "201 | '' | http://intouchapi.pswin.com/2/contacts/",
            "201 | '' | http://intouchapi.pswin.com/2/contacts/a1",
            "200 | '' | /2/contacts/5121", "204 | '' | /2/contacts/5121", "201 | -5 |", "201 | abc |", "201 | 1.5 |",
            "201 | null |", "201 | 0 |", "201 | 000 |", "201 | {\"ContactId\":0,\"Firstname\":\"Kari\"} |",
            "201 | {\"ContactId\":-5,\"Firstname\":\"Kari\"} |", "201 | '' | /2/contacts/0", "201 | <int>0</int> |",
            "201 | [5121] |", "201 | {\"Firstname\":\"Kari\"} |", "201 | {\"ContactId\":null,\"Firstname\":\"Kari\"} |" })
    void withoutAnIdItMayHaveBeenCreated(int status, String body, String location) {
        if (location == null) {
            answer(status, body);
        } else {
            answer(status, body, "Location", location);
        }
        failed(OutcomeUnknownException.class, "contacts/create", KARI);
    }

    @ParameterizedTest
    @CsvSource({ "200, ''", "204, ''", "202, ''", "201, ''", "200, null", "200, ' \r\n'" })
    void whatIsDoneSaysNothing(int status, String body) {
        for (String operation : List.of("contacts/update", "contacts/delete" + V1)) {
            answer(status, body, "Content-Type", "application/json");
            done(operation, KARI);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { V1, V1_XML, V2, V2_XML })
    void anUpdateThatIsAnsweredWithWhatIsStoredNowIsDone(String form) {
        for (String document : List.of(
                Samples.CONTACT_JSON, Samples.CONTACT_XML, "{\"ContactId\":5120,\"Lastname\":\"Olsen\"}",
                "<Contact><ContactId>5120</ContactId><PhoneNumber>90011223</PhoneNumber></Contact>")) {
            answer(200, document);
            assertThat(done("contacts/update" + form, KARI).getMessage().getBody()).isSameAs(KARI);
        }
        Group board = new Group("31", "Board", null, false);
        for (String document : List.of(Samples.GROUP_JSON, Samples.GROUP_XML)) {
            answer(200, document);
            done("groups/update" + form, board);
        }
        answer(200, Samples.CONTACT_JSON);
        done("contacts/update" + form, KARI.withContactId("05120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"ContactId\":5121,\"Firstname\":\"Kari\"}", "{\"Firstname\":\"Kari\",\"Lastname\":\"Hansen\"}",
            "{\"ContactId\":5120,\"Message\":\"no\"}", "{\"ContactId\":null,\"Firstname\":\"Kari\"}",
            "{\"ContactId\":5120,\"CPAAccepted\":false}", "{\"GroupId\":5120,\"Name\":\"Kari\"}",
            "[{\"ContactId\":5120,\"Firstname\":\"Kari\"}]", "\"5120\"", "<Contact><ContactId>5120</ContactId></Contact>",
            "<Error><Message>Zebrafink</Message></Error>" })
    void anUpdateThatIsAnsweredWithSomethingElseMayHaveBeenDone(String body) {
        answer(200, body);
        failed(OutcomeUnknownException.class, "contacts/update", KARI);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "5120", "ok", "<html>Login</html>", "{\"ContactId\":5120}" })
    void whatSaysSomethingWhereItShouldNotMayHaveBeenDone(String body) {
        answer(200, body);
        failed(OutcomeUnknownException.class, "contacts/update", KARI);
        failed(OutcomeUnknownException.class, "messages/delete", "O_9001");
    }

    // ---- sent

    @Test
    void ofOneRecipientTheIdIsItsOwn() {
        for (Recipient one : List.of(
                new Recipient.Number("90011223"), new Recipient.Contact("5120"), new Recipient.Group("31"))) {
            answer(201, "\"O_9001\"");
            Exchange sent = done(SEND, SMS.withRecipients(List.of(one)));
            SendResult result = sent.getMessage().getBody(SendResult.class);
            assertThat(result.recipients()).singleElement().satisfies(each -> {
                assertThat(each.given()).isEqualTo(one);
                assertThat(each.id()).isEqualTo("O_9001");
                assertThat(each.outcome()).isEqualTo(Outcome.SENT);
            });
            assertThat(result.unpairedIds()).isEmpty();
            assertThat(sent.getMessage().getHeader(IntouchConstants.MESSAGE_ID)).isEqualTo("O_9001");
        }
    }

    @Test
    void ofSeveralRecipientsTheIdIsNobodysAlone() {
        answer(201, "\"O_9001\"");
        Exchange sent = done(SEND, SMS.withRecipients(
                List.of(new Recipient.Number("90011223"), new Recipient.Number("90011224"), new Recipient.Group("31"))));
        SendResult result = sent.getMessage().getBody(SendResult.class);
        assertThat(result.recipients()).hasSize(3).extracting(RecipientResult::outcome).containsOnly(Outcome.SENT);
        assertThat(result.recipients()).extracting(RecipientResult::id).containsOnlyNulls();
        assertThat(result.unpairedIds()).containsExactly("O_9001");
        assertThat(result.rest()).isNull();
        assertThat(result.cost()).isNull();
        assertThat(sent.getMessage().getHeaders()).containsEntry(SmsHeaders.OUTCOME, "SENT").containsEntry(SmsHeaders.SENT, 3)
                .containsEntry(SmsHeaders.IDS, List.of("O_9001")).containsEntry(IntouchConstants.MESSAGE_ID, "O_9001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "201 | \"O_9001\" |", "200 | \"O_9001\" |", "202 | O_9001 |", "201 | '' | http://evil.example/2/messages/O_9001",
            "200 | <string xmlns=\"x\">O_9001</string> |", "200 | {\"MessageId\":\"O_9001\",\"Text\":\"x\"} |",
            "201 | 9001 |" })
    void anIdInEveryFormIsRead(int status, String body, String location) {
        if (location == null) {
            answer(status, body.equals("O_9001") ? "\"O_9001\"" : body);
        } else {
            answer(status, body, "Location", location);
        }
        assertThat(got(SendResult.class, SEND, SMS).ids().get(0)).endsWith("9001");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "null", "true", "\"\"", "\"sent\"", "\"Number of allowed API requests per minute exceeded\"",
            "{\"MessageId\":null}",
            "{\"MessageId\":\"\"}", "[\"O_9001\"]", "\"O_9001", "\"O_9001\" \"O_9002\"", "<string/>", "<html>O_9001</html>x",
            "{\"MessageId\":\"O_9001\",\"MessageId\":\"O_9002\"}",
            "0", "-1", "\"-1\"", "{\"MessageId\":0}", "<Error>E42</Error>", "<p>500</p>", "<int>-5</int>" })
    void withoutAnIdItMayHaveBeenSent(String body) {
        answer(200, body);
        GatewayException error = failed(OutcomeUnknownException.class, SEND, SMS);
        assertThat(error.isSafeToRetry()).isFalse();
        assertThat(error.result().orElseThrow().count(Outcome.UNKNOWN)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "/2/messages", "/2/messages/", "https://login.example/", "/2/messages/O_%39", "/2/messages/-1" })
    void anAddressWithoutAnIdSaysNone(String location) {
        answer(201, "", "Location", location);
        failed(OutcomeUnknownException.class, SEND, SMS);
    }

    @Test
    void whatTheServiceRefusesIsSentToNobody() {
        answer(400, "{\"Message\":\"Zebrafink\"}");
        Exchange refused = call(SEND, SMS, Map.of());
        RequestRejectedException error = (RequestRejectedException) refused.getException();
        assertThat(error.result().orElseThrow().rest()).isEqualTo(SMS);
        assertThat(refused.getMessage().getHeader(SmsHeaders.OUTCOME)).isEqualTo("NOT_SENT");
        assertThat(error.getMessage()).doesNotContain("Zebrafink");
    }

    /** Else a route would take back, or make a member of, what it did before. */
    @Test
    void afterAFailureNoHeaderHasTheIdOfWhatWasDoneBefore() {
        Map<String, Object> before = Map.of(IntouchConstants.MESSAGE_ID, "O_9000", IntouchConstants.CONTACT_ID, "5119");
        for (int status : List.of(400, 500)) {
            answer(status, "");
            assertThat(call(SEND, SMS, before).getMessage().getHeaders()).doesNotContainKey(IntouchConstants.MESSAGE_ID);
            assertThat(call("contacts/create", KARI, before).getMessage().getHeaders())
                    .doesNotContainKey(IntouchConstants.CONTACT_ID);
        }
        assertThat(call(SEND, Sms.of("1", ""), before).getMessage().getHeaders())
                .doesNotContainKey(IntouchConstants.MESSAGE_ID);
    }

    // ---- a second try

    @ParameterizedTest
    @ValueSource(strings = {
            "messages/send?sender=Acme&format=xml", "messages/send?sender=Acme&apiVersion=1",
            "messages/send?sender=Acme&apiVersion=1&format=xml", "messages/send?sender=Acme&numberFormat=asGiven" })
    void whatMayHaveBeenSentIsNotSentAgainByAnotherVersionOrInAnotherForm(String other) {
        answer(500, "");
        Exchange exchange = call(SEND, SMS, Map.of());
        assertThat(exchange.getException()).isExactlyInstanceOf(OutcomeUnknownException.class);
        exchange.setException(null);
        template.send("intouch:" + other, exchange);
        assertThat(exchange.getException()).isExactlyInstanceOf(OutcomeUnknownException.class);
        assertThat(service.calls()).hasSize(1);
        exchange.setException(null);
        exchange.getMessage().setBody(SMS.withRecipients(List.of(new Recipient.Number("90011224"))));
        template.send("intouch:" + other, exchange);
        assertThat(service.calls()).hasSize(2);
    }

    // ---- read

    @ParameterizedTest
    @ValueSource(strings = {
            "[]", "{}", "null", "\"x\"", "5120", "{\"Message\":\"x\"}", "[{\"ContactId\":5120}]", "<html><ContactId/></html>",
            "{\"ContactId\":\"x\"}", "{\"ContactId\":5120,\"ContactId\":5121}", "{\"ContactId\":5120} {}",
            "<Contact><Group/></Contact>",
            "<Contact><ContactId>1</ContactId><ContactId>2</ContactId></Contact>",
            "{\"ContactId\":5120,\"IsPrivate\":\"perhaps\"}",
            "{\"ContactId\":5120,\"Firstname\":{\"a\":1}}", "{\"ContactId\":5120,\"Firstname\":[\"a\"]}" })
    void whatIsNoContactIsNoAnswer(String body) {
        answer(200, body);
        assertThat(failed(NoAnswerException.class, "contacts/get", 5120)).hasMessageNotContaining("perhaps");
    }

    @Test
    void whatNoHonestReplyHoldsIsNoAnswer() {
        for (String value : List.of(
                "[".repeat(1_001) + "]".repeat(1_001), "1".repeat(1_001), "\"" + "x".repeat(300_000) + "\"",
                "{\"" + "x".repeat(1_001) + "\":1}")) {
            answer(200, "{\"ContactId\":5120,\"New\":" + value + "}");
            failed(NoAnswerException.class, "contacts/get", 5120);
            answer(200, "[{\"ContactId\":5120,\"New\":" + value + "}]");
            failed(NoAnswerException.class, "contacts/list", null);
        }
        answer(200, "{\"ContactId\":5120,\"Description\":\"" + "x".repeat(2_000_000) + "\"}");
        assertThat(failed(NoAnswerException.class, "contacts/get", 5120)).hasMessageContaining("maxResponseSize");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32BE", "UTF-32LE" })
    void repliesAreReadInEveryUnicodeCharset(String charset) {
        Contact contact = new Contact("5120", "Åse \uD83D\uDE00", null, null, null, null, null, null, false, false, null);
        // Java itself puts the mark before UTF-16
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        String json = "{\"ContactId\":5120,\"Firstname\":\"Åse \uD83D\uDE00\"}";
        service.answering(200, Map.of(), latin(json.getBytes(Charset.forName(charset))));
        assertThat(got(Contact.class, "contacts/get", 5120)).isEqualTo(contact);
        service.answering(200, Map.of(), latin((mark + json).getBytes(Charset.forName(charset))));
        assertThat(got(Contact.class, "contacts/get", 5120)).isEqualTo(contact);
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset
                     + "\"?><Contact><ContactId>5120</ContactId><Firstname>Åse \uD83D\uDE00</Firstname></Contact>";
        service.answering(200, Map.of(), latin((mark + xml).getBytes(Charset.forName(charset))));
        assertThat(got(Contact.class, "contacts/get?format=xml", 5120)).isEqualTo(contact);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void ofAContactThatSaysNoIdItIsTheOneThatWasAskedFor() {
        answer(200, "{\"Firstname\":\"Kari\",\"Lastname\":\"Hansen\",\"PhoneNumber\":\"90011223\"}");
        assertThat(got(Contact.class, "contacts/get", 5120)).isEqualTo(KARI);
        answer(200, "{\"Name\":\"Board\"}");
        assertThat(got(Group.class, "groups/get", 31)).isEqualTo(new Group("31", "Board", null, false));
    }

    // ---- documents handed through

    @Test
    void documentsOfVersion2AreHandedThrough() {
        answer(200, "[ {\"å\":1} ]");
        assertThat(got(String.class, "services/list", "whatever")).isEqualTo("[ {\"å\":1} ]");
        assertThat(line()).isEqualTo("GET /2/services");
        answer(201, "7", "Location", "/2/services/7");
        assertThat(got(String.class, "services/create", "{\"Name\":\"å\"}")).isEqualTo("7");
        assertThat(line()).isEqualTo("POST /2/services");
        assertThat(sent()).isEqualTo("{\"Name\":\"å\"}");
        assertThat(header("content-type")).isEqualTo("application/json");
        answer(204, "");
        Exchange updated = done("users/update?format=xml", "<User/>", Map.of(IntouchConstants.ID, 7));
        assertThat(updated.getMessage().getBody()).isEqualTo("");
        assertThat(line()).isEqualTo("PUT /2/users/7");
        assertThat(header("content-type")).isEqualTo("application/xml");
        answer(204, "");
        done("senders/delete", "Acme-2", Map.of());
        assertThat(line()).isEqualTo("DELETE /2/senders/Acme-2");
        answer(200, "{}");
        done("servicepoints/get", 7);
        assertThat(line()).isEqualTo("GET /2/servicepoints/7");
        assertThat(faults("services/create", Map.of("Name", "x"))).singleElement().asString()
                .isEqualTo("body must be the document itself, as text or bytes");
        assertThat(faults("users/update", "<User/>")).singleElement().asString().startsWith("id is missing");
        assertThat(faults("users/create", "")).singleElement().asString().isEqualTo("body is empty");
    }

    @Test
    void withRawDocumentsOfTheOthersAreHandedThroughToo() {
        answer(200, Samples.CONTACT_XML);
        assertThat(got(String.class, "contacts/get" + V1_XML + "&raw=true", 5120)).isEqualTo(Samples.CONTACT_XML);
        answer(204, "");
        done("contacts/update?raw=true", Samples.NEW_CONTACT_JSON, Map.of(IntouchConstants.CONTACT_ID, 5120));
        assertThat(line()).isEqualTo("PUT /2/contacts/5120");
        assertThat(sent()).isEqualTo(Samples.NEW_CONTACT_JSON);
        answer(201, "\"O_9001\"");
        Exchange sent = done("messages/send?raw=true", Samples.SEND_JSON);
        assertThat(sent()).isEqualTo(Samples.SEND_JSON);
        assertThat(sent.getMessage().getBody()).isEqualTo("\"O_9001\"");
        assertThat(sent.getMessage().getHeaders()).containsEntry(SmsHeaders.OUTCOME, "SENT")
                .containsEntry(IntouchConstants.MESSAGE_ID, "O_9001");
        answer(200, "<html>Login</html>");
        failed(OutcomeUnknownException.class, "groups/create?raw=true", Samples.GROUP_JSON);
        answer(200, "7");
        assertThat(got(String.class, "contacts/count?raw=true", null)).isEqualTo("7");
        answer(200, Samples.USER_JSON);
        assertThat(got(String.class, "user/get?raw=true", null)).isEqualTo(Samples.USER_JSON);
    }
}
