package org.camelgateways.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.vertx.core.json.JsonObject;
import org.awaitility.Awaitility;
import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What one saves at the Connector it hands on to the others of the club. */
class ConnectorPushTest {
    private static final String BASE = "/connector/api/2011-11/";
    private static final String IDS = "<providerInfo><identifier>PROVIDER_ID</identifier><clientID>456</clientID>"
                                      + "<clubID>123</clubID><recordID>123456</recordID></providerInfo>";
    private static final String FOUR = "<firstname>Foo</firstname><lastname>Bar</lastname><userStatus>ACTIVE</userStatus>"
                                       + "<userType>PROSPECT</userType>";
    private static final String USER = "<user>" + IDS + "<userInfo>" + FOUR + "</userInfo></user>";
    private static final String STAFF = "<user>" + IDS.replace("123456", "S-1") + "<userInfo>"
                                        + FOUR.replace("PROSPECT", "STAFF") + "<email>Foo@Bar.com</email></userInfo></user>";
    private static final String FACEBOOK = "<leadSource>" + IDS.replace("123456", "FACEBOOK")
                                           + "<leadInfo><name>Facebook</name><active>true</active></leadInfo></leadSource>";
    private static final String ACME_QUERY = "provider=ACME&client_id=456&club_id=123";
    private static final String STAFF_LIST = "<users><user><providerInfo><recordID>E-7</recordID></providerInfo>"
                                             + "<userInfo><email>foo@bar.com</email></userInfo></user></users>";
    private static final String SOURCE_LIST
            = "<leadSources><leadSource><providerInfo><recordID>fb</recordID></providerInfo><leadInfo><name>Facebook</name>"
              + "</leadInfo></leadSource></leadSources>";

    @RegisterExtension
    static SimulatorExtension extension = new SimulatorExtension();

    private final Simulator simulator = extension.simulator();
    private final PartnerServer acme = new PartnerServer();

    @BeforeEach
    void register() {
        simulator.connector().addPartner(acme.of("ACME/456/123"));
    }

    @AfterEach
    void close() {
        acme.close();
    }

    private static String ids(String record) {
        return IDS.replace("PROVIDER_ID", "ACME").replace("123456", record);
    }

    /** All that is due by now, and what it leads to. */
    private void pass(Duration time) {
        simulator.clock().advance(time);
    }

    private Raw.Answer post(String path, String xml) throws IOException {
        return Raw.exchange(simulator, SmsClient.request(
                "POST", BASE + path, xml.getBytes(StandardCharsets.UTF_8), "Content-Type: application/xml"));
    }

    private String get(String target) throws IOException {
        return Raw.exchange(simulator, SmsClient.request("GET", BASE + target, new byte[0])).body();
    }

    @Test
    void aUserIsPostedWithThePartnersOwnIdsAndThenWithTheIdThatItAnswered() throws IOException {
        post("user", USER.replace("Foo", "Åsa &amp; Жо"));
        pass(Duration.ZERO);
        post("user", USER.replace("</userInfo>", "<city>Spuzzum</city></userInfo>"));
        pass(Duration.ZERO);

        assertThat(acme.calls).containsExactly(
                "POST /user/s3cret-token <user>" + ids("") + "<userInfo>" + FOUR.replace("Foo", "Åsa &amp; &#1046;&#1086;")
                                               + "</userInfo></user>",
                "POST /user/s3cret-token <user>" + ids("P-1") + "<userInfo>" + FOUR + "<city>Spuzzum</city></userInfo></user>");
        assertThat(acme.types).containsOnly("application/xml; charset=UTF-8");
        assertThat(simulator.inbox().callbacks()).hasSize(2).allMatch(RecordedCallback::acknowledged)
                .allMatch(callback -> callback.messageId() == 0 && callback.url().getPath().equals("/user/*****"));
        assertThat(simulator.clock().pending()).isZero();
    }

    @Test
    void byTheAnsweredIdThePartnerHasTheSameRecord() throws IOException {
        post("user", USER);
        pass(Duration.ZERO);
        String changed = post("user", USER.replace(IDS, ids("P-1")).replace("PROSPECT", "MEMBER")).body();
        pass(Duration.ZERO);

        assertThat(changed).contains(
                simulator.connector().record(ConnectorKind.USER, new ConnectorKey("PROVIDER_ID", "456", "123", "123456"))
                        .orElseThrow().uuid());
        assertThat(simulator.connector().records(ConnectorKind.USER)).singleElement()
                .satisfies(one -> assertThat(one.fields()).containsEntry("userType", "MEMBER"));
        assertThat(get("user?" + ACME_QUERY + "&recordID=P-1")).startsWith("<user>" + ids("P-1"))
                .contains("<createdBy>PROVIDER_ID</createdBy>", "<modifiedBy>ACME</modifiedBy>");
        assertThat(acme.calls).as("not what it saved itself").hasSize(1);
    }

    @Test
    void onlyOthersOfTheClubAreTold() throws IOException {
        post("user", USER.replace(IDS, ids("4711")));
        post("user", USER.replace("123<", "124<"));
        post("user", USER.replace("456<", "457<"));
        simulator.connector().addPartner(
                ConnectorPartner.of("ACME/456/123", Map.of(ConnectorKind.STAFF, acme.url("staff"))));
        post("user", USER);
        pass(Duration.ofDays(2));

        assertThat(acme.calls).isEmpty();
        assertThat(simulator.connector().partners()).hasSize(1);
    }

    @Test
    void whatAPartnerDoesNotTakeComesAgainAsItIsThen() throws IOException {
        acme.status = 503;
        post("user", USER);
        pass(Duration.ofMinutes(3));
        assertThat(acme.calls).hasSize(3);
        post("user", USER.replace("PROSPECT", "MEMBER"));
        acme.status = 201;
        pass(Duration.ofMinutes(5));

        assertThat(acme.calls).hasSize(4);
        assertThat(acme.calls.get(3)).contains("<userType>MEMBER</userType>");
        assertThat(simulator.inbox().callbacks()).extracting(RecordedCallback::answerStatus)
                .containsExactly(503, 503, 503, 201);
        pass(Duration.ofDays(2));
        assertThat(acme.calls).hasSize(4);
    }

    @Test
    void whatChangesWhileAnAttemptIsUnderWayGoesOutAfterIt() throws IOException {
        synchronized (acme) {
            post("user", USER);
            Awaitility.await().until(() -> simulator.clock().pending() == 0);
            for (int i = 0; i < 20; i++) {
                post("user", USER.replace("Foo", "Foo " + i));
            }
        }
        Awaitility.await().until(() -> acme.calls.size() == 2);
        pass(Duration.ofDays(1));

        assertThat(acme.calls).hasSize(2);
        assertThat(acme.calls.get(1)).contains("Foo 19");
    }

    @Test
    void staffIsMatchedByItsAddressAndNeverCreated() throws IOException {
        acme.list = "<users/>";
        post("staff", STAFF);
        pass(Duration.ofDays(1));
        assertThat(acme.calls).containsExactly("GET /staff/s3cret-token?" + ACME_QUERY);

        acme.list = STAFF_LIST;
        post("staff", STAFF);
        pass(Duration.ZERO);
        assertThat(acme.calls.subList(1, 3)).containsExactly("GET /staff/s3cret-token?" + ACME_QUERY,
                "POST /staff/s3cret-token " + STAFF.replace("PROVIDER_ID", "ACME").replace("S-1", "E-7"));
    }

    @Test
    void aLeadSourceIsMatchedByItsNameOrCreated() throws IOException {
        acme.list = SOURCE_LIST;
        post("leadsource", FACEBOOK);
        pass(Duration.ZERO);
        acme.answer = "<response><uuid>corp</uuid></response>";
        String corporate = FACEBOOK.replace("FACEBOOK", "C").replace("Facebook", "Corporate");
        post("leadsource", corporate);
        pass(Duration.ZERO);
        post("leadsource", corporate.replace("true", "false"));
        pass(Duration.ZERO);

        String sent = "POST /leadsource/s3cret-token " + FACEBOOK.replace("PROVIDER_ID", "ACME");
        assertThat(acme.calls).containsExactly(
                "GET /leadsource/s3cret-token?" + ACME_QUERY, sent.replace("FACEBOOK", "fb"),
                "GET /leadsource/s3cret-token?" + ACME_QUERY,
                sent.replace("FACEBOOK", "").replace("Facebook", "Corporate"),
                sent.replace("FACEBOOK", "corp").replace("Facebook", "Corporate").replace("true", "false"));
    }

    @Test
    void aLeadGoesWithThePartnersIdsOfItsSourceAndOwner() throws IOException {
        acme.list = STAFF_LIST;
        post("staff", STAFF);
        post("leadsource", FACEBOOK);
        pass(Duration.ZERO);
        String lead = USER.replace(
                "</user>", "<leadInfo><leadSource>FACEBOOK</leadSource><ownerID>S-1</ownerID></leadInfo></user>");
        post("user", lead);
        pass(Duration.ZERO);

        assertThat(acme.calls.get(acme.calls.size() - 1)).endsWith(
                "</userInfo><leadInfo><leadSource>P-1</leadSource><ownerID>E-7</ownerID></leadInfo></user>");
        simulator.reset();
        register();
        post("user", lead);
        pass(Duration.ZERO);
        assertThat(acme.calls.get(acme.calls.size() - 1)).endsWith("</userInfo></user>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>down</html>", "<users>", "<!DOCTYPE users><users/>" })
    void aListThatCannotBeReadIsAskedForAgain(String list) throws IOException {
        acme.list = list;
        post("staff", STAFF);
        pass(Duration.ofMinutes(1));
        assertThat(acme.calls).hasSize(2).allMatch(call -> call.startsWith("GET"));
        acme.list = STAFF_LIST;
        pass(Duration.ofMinutes(2));
        assertThat(acme.calls).hasSize(4).last().asString().startsWith("POST");
    }

    @Test
    void aLongListIsReadToItsEnd() throws IOException {
        acme.list = STAFF_LIST.replace("<users>",
                "<users>" + "<user><userInfo><email>a@b</email></userInfo></user>".repeat(2000));
        post("staff", STAFF);
        pass(Duration.ZERO);

        assertThat(acme.calls).hasSize(2);
        assertThat(simulator.inbox().callbacks().get(0).answerBody()).hasSize(4096);
    }

    @Test
    void faultsOfCallbacksStrike() throws IOException {
        simulator.faults().add(Fault.callbackTwice().on("user/save"));
        post("user", USER);
        pass(Duration.ZERO);
        assertThat(acme.calls).hasSize(2);
        simulator.faults().add(Fault.callbackLate(Duration.ofHours(1)).on("user/save"));
        post("user", USER);
        pass(Duration.ofMinutes(59));
        assertThat(acme.calls).hasSize(2);
        pass(Duration.ofMinutes(1));
        assertThat(acme.calls).hasSize(3);
        simulator.faults().add(Fault.callbackEarly().on("user/save"));
        post("user", USER);
        assertThat(acme.calls).as("before the save is answered").hasSize(4);
    }

    @Test
    void nothingIsHandedOnAfterAReset() throws IOException {
        acme.status = 500;
        post("user", USER);
        pass(Duration.ZERO);
        simulator.reset();
        acme.status = 200;
        pass(Duration.ofDays(1));
        post("user", USER);
        pass(Duration.ofDays(1));

        assertThat(acme.calls).hasSize(1);
        assertThat(simulator.connector().partners()).isEmpty();
    }

    @Test
    void otherHostsAreNotCalledUnlessThatIsLifted() throws IOException {
        simulator.connector().addPartner(
                ConnectorPartner.of("ACME/456/123", Map.of(ConnectorKind.USER, URI.create("http://club.example/user/x"))));
        post("user", USER);
        pass(Duration.ZERO);

        assertThat(simulator.inbox().callbacks()).singleElement()
                .satisfies(one -> assertThat(one.failure()).startsWith("not sent: only loopback"));
    }

    @Test
    void whatInTouchSavesIsHandedOnToo() throws IOException {
        ConnectorKey key = ConnectorKey.of("ACME/456/123", "4711");
        post("user", USER.replace(IDS, ids("4711")));
        simulator.connector().save(ConnectorKind.USER, key, Map.of("city", "Spuzzum"), Map.of());
        pass(Duration.ZERO);

        assertThat(acme.calls).containsExactly("POST /user/s3cret-token <user>" + ids("4711") + "<userInfo>" + FOUR
                                               + "<city>Spuzzum</city></userInfo></user>");
        assertThat(simulator.connector().record(ConnectorKind.USER, key).orElseThrow().modifiedBy()).isEqualTo("INTOUCH");
        assertThatThrownBy(() -> simulator.connector().save(ConnectorKind.USER, ConnectorKey.of("INTOUCH/456/123", "L-1"),
                Map.of("lastname", "Bar"), Map.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("The element firstname is missing.");
    }

    @Test
    void partnersComeByOptionAndStay() throws IOException {
        try (Simulator other = CommandLine.parse(
                "--port", "0", "--connector-push-pause", "PT0.01S", "--connector-partner",
                "ACME/456/123,user=" + acme.url("user") + ",staff=" + acme.url("staff")).build()) {
            other.reset();
            acme.status = 500;
            Raw.exchange(other, SmsClient.request(
                    "POST", BASE + "user", USER.getBytes(StandardCharsets.UTF_8), "Content-Type: application/xml"));
            Awaitility.await().until(() -> acme.calls.size() > 2);
        }
        for (String wrong : new String[] {
                "ACME/456", "ACME/456/123", "A/B/C,user", "A/B/C,users=http://a", "A/B/C,user=ftp://a" }) {
            assertThatThrownBy(() -> CommandLine.parse("--connector-partner", wrong))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("--connector-partner");
        }
    }

    @Test
    void partnersComeByRest() throws Exception {
        JsonObject partner = new JsonObject().put("club", "OTHER/456/123").put("user", acme.url("other").toString());
        assertThat(rest("POST", "partners", partner).statusCode()).isEqualTo(201);
        assertThat(rest("GET", "partners", new JsonObject()).body())
                .contains("\"count\" : 2", "\"OTHER/456/123\"", "/other/*****").doesNotContain("s3cret");
        assertThat(rest("POST", "partners", partner.copy().put("user", "here")).statusCode()).isEqualTo(400);
        assertThat(rest("POST", "partners", new JsonObject().put("club", "a/b/c")).body()).contains("at least one URL");
        JsonObject lead = new JsonObject().put("club", "INTOUCH/456/123").put("record", "L-1").put(
                "fields", new JsonObject().put("firstname", "Foo").put("lastname", "Bar").put("userStatus", "ACTIVE")
                        .put("userType", "PROSPECT"));
        assertThat(rest("POST", "user", lead).body()).contains("\"modifiedBy\" : \"INTOUCH\"");
        pass(Duration.ZERO);
        assertThat(acme.calls).hasSize(2).anyMatch(call -> call.startsWith("POST /other/s3cret-token <user>"));
        assertThat(rest("POST", "user", lead.copy().put("record", "L-2").put("fields", new JsonObject())).body())
                .contains("The element firstname is missing.");
        assertThat(rest("POST", "user", lead.copy().put("fields", "Foo")).statusCode()).isEqualTo(400);
    }

    /** By the simulator's own address, since it takes REST for no other. */
    private HttpResponse<String> rest(String method, String path, JsonObject json) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create(simulator.baseUrl() + "/connector/" + path))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json.encode())).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
