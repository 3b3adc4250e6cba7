package org.camelgateways.connector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.kit.Application;
import org.camelgateways.support.kit.CapturedLog;
import org.camelgateways.support.kit.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the Connector saves and asks for at a partner. */
class ReceiveTest {

    private static final String PATH = "/partner/records";
    private static final String TOKEN = "a1B2c3D4e5F6g7H8i9J0kL";
    private static final String TYPE = "Content-Type: application/xml; charset=UTF-8\r\n";
    private static final String IDS
            = "<providerInfo><identifier>INTOUCH</identifier><clientID>456</clientID><clubID>123</clubID>";
    private static final String INFO
            = "<userInfo><firstname>Åsa</firstname><lastname>Ek</lastname><userStatus>ACTIVE</userStatus>"
              + "<userType>MEMBER</userType><email>a@example.org</email></userInfo>";
    private static final String USER = "<user>" + IDS + "<recordID/></providerInfo>" + INFO + "</user>";
    private static final String KNOWN = USER.replace("<recordID/>", "<recordID>4711</recordID>");
    private static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>";

    private final List<Map<String, Object>> headers = new CopyOnWriteArrayList<>();
    private final List<Object> bodies = new CopyOnWriteArrayList<>();
    private Application application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    private int start(String operation, String options, Processor step) throws Exception {
        application = Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("connector:" + operation + "?callbackPath=" + PATH + "&authToken=" + TOKEN + options).routeId("kit")
                        .process(exchange -> {
                            headers.add(new LinkedHashMap<>(exchange.getMessage().getHeaders()));
                            if (exchange.getMessage().getBody() != null) {
                                bodies.add(exchange.getMessage().getBody());
                            }
                        }).process(step);
            }
        });
        return application.port();
    }

    private int start(String operation, Object answer) throws Exception {
        return start(operation, "", exchange -> exchange.getMessage().setBody(answer));
    }

    private static RawClient.Answer send(int port, String method, String query, String head, String body) throws Exception {
        String bytes = new String(body.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return RawClient.once(port, method, PATH + "/" + TOKEN + query, head, bytes);
    }

    private static RawClient.Answer post(int port, String body) throws Exception {
        return send(port, "POST", "", TYPE, body);
    }

    private static RawClient.Answer get(int port) throws Exception {
        return send(port, "GET", "?provider=INTOUCH&client_id=456&club_id=123", "", "");
    }

    private static void assertError(RawClient.Answer answer, int status, String reason) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.head()).containsIgnoringCase("content-type: application/xml");
        assertThat(answer.body()).matches(
                "<\\?xml [^>]*><error><reason>" + reason + "</reason><errorUUID>[0-9a-f-]{36}</errorUUID><message>The request c"
                                          + "[a-z ]+</message></error>");
    }

    // ---- save

    @ParameterizedTest
    @ValueSource(strings = { "<user>", "<user xmlns='http://www.intouchfollowup.com/api/2011-11'>" })
    void aRecordComesInAndItsIdGoesBack(String root) throws Exception {
        int port = start("user/receive", "cms-77 & co");

        RawClient.Answer answer = post(port, USER.replace("<user>", root));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(XML + "<response><uuid>cms-77 &amp; co</uuid></response>");
        assertThat(bodies).singleElement().isEqualTo(
                User.of("x", User.MEMBER, "Åsa", "Ek").withContact(null, "a@example.org").withRecordId(null));
        assertThat(headers).singleElement().satisfies(all -> assertThat(all)
                .containsEntry(ConnectorConstants.ACTION, "save").containsEntry(ConnectorConstants.PROVIDER, "INTOUCH")
                .containsEntry(ConnectorConstants.CLIENT_ID, "456").containsEntry(ConnectorConstants.CLUB_ID, "123")
                .doesNotContainKey(ConnectorConstants.RECORD_ID));
    }

    static List<Object> ids() {
        return List.of("4711", 4711, 4711L, User.of("4711", "MEMBER", "a", "b"), Map.of("recordId", "4711"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsTextOrANumberOrTheRecordWithIt(Object id) throws Exception {
        assertThat(post(start("user/receive", id), USER).body()).contains("<uuid>4711</uuid>");
    }

    @Test
    void anIdMayBeAUuid() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(post(start("user/receive", id), USER).body()).contains("<uuid>" + id + "</uuid>");
    }

    @Test
    void aRecordThatIsKnownHasItsIdAndMayBeTheAnswerItself() throws Exception {
        int port = start("user/receive", "", exchange -> {
        });

        assertThat(post(port, KNOWN).body()).contains("<uuid>4711</uuid>");
        assertThat(headers.get(0)).containsEntry(ConnectorConstants.RECORD_ID, "4711");
    }

    static List<Object> noIds() {
        return new ArrayList<>(
                List.of(
                        "", " ", "a\nb", "a\u0000", 1.5, List.of("1"), new Object(), Map.of("recordId", ""),
                        Map.of("sesame", 1),
                        User.of("", "MEMBER", "a", "b"), LeadSource.of("1", "x")));
    }

    @ParameterizedTest
    @MethodSource("noIds")
    void anotherAnswerIsAnError(Object answer) throws Exception {
        assertError(post(start("user/receive", answer), USER), 500, "UNKNOWN");
    }

    @Test
    void noAnswerIsAnErrorAndSoIsARouteThatFailsAndNeitherShowsWhy() throws Exception {
        int port = start("user/receive", "", exchange -> {
            if (exchange.getMessage().getHeader(ConnectorConstants.RECORD_ID) != null) {
                throw new IllegalStateException("sesame");
            }
            exchange.getMessage().setBody(null);
        });

        assertError(post(port, USER), 500, "UNKNOWN");
        assertError(post(port, KNOWN), 500, "UNKNOWN");
    }

    @Test
    void theErrorsUuidIsInTheLogAndThePersonIsNot() throws Exception {
        try (CapturedLog log = new CapturedLog()) {
            int port = start("user/receive", "a\nb");
            String uuid = post(port, USER).body().replaceAll(".*<errorUUID>(.*)</errorUUID>.*", "$1");

            assertThat(log.text()).contains(uuid).doesNotContain("Åsa").doesNotContain("a@example.org").doesNotContain(TOKEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "no", "<staff/>", "<user/>", "<user><userInfo></user>",
            "<!DOCTYPE user [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                                                                        + "<user><userInfo><city>&x;</city></userInfo></user>",
            "<!DOCTYPE lolz [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><user><userInfo>&b;</userInfo></user>",
            "<leadSource><leadInfo><name>x</name></leadInfo></leadSource>" })
    void whatIsNoUserIsRefusedAndNotRouted(String body) throws Exception {
        int port = start("user/receive", "1");

        assertError(post(port, body), 400, "VALIDATION");
        assertError(post(port, "<user>".repeat(5_000)), 400, "VALIDATION");
        assertThat(headers).isEmpty();
    }

    @Test
    void whatIsTooLargeOrNoXmlIsRefused() throws Exception {
        int port = start("user/receive", "1");

        assertError(post(port, USER.replace("Åsa", "x".repeat(70_000))), 413, "VALIDATION");
        assertError(send(port, "POST", "", "Content-Type: application/json\r\n", "{}"), 415, "VALIDATION");
        assertThat(send(port, "GET", "", "", "").status()).isEqualTo(405);
        assertThat(headers).isEmpty();
    }

    @Test
    void staffAndLeadSourcesAreSavedToo() throws Exception {
        assertThat(post(start("staff/receive", "s-1"), KNOWN.replace("MEMBER", "STAFF")).body()).contains("<uuid>s-1</uuid>");
        application.close();
        String source = "<leadSource>" + IDS + "</providerInfo><leadInfo><name>Web</name></leadInfo></leadSource>";
        assertThat(post(start("leadsource/receive", "l-1"), source).body()).contains("<uuid>l-1</uuid>");
        assertThat(bodies).last().isEqualTo(new LeadSource(null, "Web", null, null, null, null, null));
    }

    // ---- list

    @Test
    void staffIsListedWithIdsAndAddresses() throws Exception {
        int port = start("staff/receive", List.of(
                User.of("s-1", User.STAFF, "Åsa", "Ek").withContact(null, "a@example.org"),
                Map.of("recordId", "s-2", "email", "b@example.org")));

        RawClient.Answer answer = get(port);

        assertThat(answer.status()).isEqualTo(200);
        String body = new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(body).isEqualTo(XML + "<users><user>" + IDS + "<recordID>s-1</recordID></providerInfo><userInfo>"
                                   + "<firstname>Åsa</firstname><lastname>Ek</lastname><userStatus>ACTIVE</userStatus>"
                                   + "<userType>STAFF</userType><email>a@example.org</email></userInfo></user><user>" + IDS
                                   + "<recordID>s-2</recordID></providerInfo><userInfo><email>b@example.org</email></userInfo>"
                                   + "</user></users>");
        assertThat(headers).singleElement().satisfies(all -> assertThat(all)
                .containsEntry(ConnectorConstants.ACTION, "list").containsEntry(ConnectorConstants.CLUB_ID, "123"));
        assertThat(bodies).isEmpty();
    }

    @Test
    void leadSourcesAreListedAndMayBeNone() throws Exception {
        assertThat(get(start("leadsource/receive", List.of(LeadSource.of("WEB", "Web")))).body()).isEqualTo(
                XML + "<leadSources><leadSource>" + IDS + "<recordID>WEB</recordID></providerInfo><leadInfo><name>Web</name>"
                                                                                                            + "<active>true</active></leadInfo></leadSource></leadSources>");
        application.close();
        assertThat(get(start("leadsource/receive", List.of())).body()).isEqualTo(XML + "<leadSources />");
    }

    static List<Object> noLists() {
        return List.of("1", Map.of(), List.of("1"), List.of(Map.of("sesame", "x")),
                List.of(Map.of("email", "a@example.org")), List.of(LeadSource.of("1", "x")),
                List.of(User.of("1", "STAFF", "a\u0000", "b")));
    }

    @ParameterizedTest
    @MethodSource("noLists")
    void whatIsNoListOfStaffIsAnError(Object answer) throws Exception {
        assertError(get(start("staff/receive", answer)), 500, "UNKNOWN");
    }

    // ---- who gets in

    @Test
    void withoutTheTokenNobodyGetsIn() throws Exception {
        int port = start("user/receive", "1");

        RawClient.Answer answer = RawClient.once(port, "POST", PATH + "/" + TOKEN + "x", TYPE, USER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
        assertThat(headers).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "hub:s&cret å, 200", "hub:s&cret, 401", "other:s&cret å, 401", "'', 401" })
    void withAPasswordItMustComeToo(String pair, int status) throws Exception {
        int port = start("user/receive", "&username=hub&password=RAW(s&cret å)",
                exchange -> exchange.getMessage().setBody("1"));
        String header = pair.isEmpty()
                ? ""
                : "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)) + "\r\n";

        RawClient.Answer answer = send(port, "POST", "", TYPE + header, USER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(headers).hasSize(status == 200 ? 1 : 0);
        if (status == 401) {
            assertThat(answer.head()).containsIgnoringCase("www-authenticate: basic ");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "user/receive?callbackPath=/x, authToken is missing",
            "user/receive?authToken=a1B2c3D4e5F6g7H8i9J0kL, callbackPath must",
            "user/receive?callbackPath=/x&authToken=a1B2c3D4e5F6g7H8i9J0kL&username=hub, username and password belong together",
            "user/save?callbackPath=/x, cannot be used in 'from'",
            "leadsource/list, 'provider, clientId and clubId are needed'" })
    void whatCannotBeReceivedRefusesToStart(String uri, String sentence) {
        assertThatThrownBy(() -> Application.start(Map.of(), new RouteBuilder() {
            @Override
            public void configure() {
                from("connector:" + uri).log("got it");
            }
        })).hasStackTraceContaining(sentence);
    }

    @Test
    void theExchangeIsInOut() throws Exception {
        List<Boolean> answers = new CopyOnWriteArrayList<>();
        int port = start("user/receive", "", (Exchange exchange) -> {
            answers.add(exchange.getPattern().isOutCapable());
            exchange.getMessage().setBody("1");
        });
        post(port, USER);

        assertThat(answers).containsExactly(true);
    }
}
