package org.camelgateways.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorReadings;
import org.camelgateways.simulator.connector.ConnectorRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The Connector's API guide: its samples, its errors, and what it leaves open. */
class ConnectorTest {
    private static final String BASE = "/connector/api/2011-11/";
    private static final String NAMESPACE = "xmlns=\"http://www.intouchfollowup.com/api/2011-11\"";
    private static final String IDS = "<providerInfo><identifier>PROVIDER_ID</identifier><clientID>456</clientID>"
                                      + "<clubID>123</clubID><recordID>123456</recordID></providerInfo>";
    private static final String FOUR = "<firstname>Foo</firstname><lastname>Bar</lastname><userStatus>ACTIVE</userStatus>"
                                       + "<userType>PROSPECT</userType>";
    private static final String USER = "<user>" + IDS + "<userInfo>" + FOUR + "</userInfo></user>";
    private static final String STAFF = USER.replace("PROSPECT", "STAFF");
    private static final String FACEBOOK = "<leadSource>" + IDS.replace("123456", "FACEBOOK")
                                           + "<leadInfo><name>Facebook</name><active>true</active></leadInfo></leadSource>";
    private static final String QUERY = "?provider=PROVIDER_ID&client_id=456&club_id=123";
    private static final String RESPONSE = "<response " + NAMESPACE + "><uuid>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}</uuid>"
                                           + "</response>";
    private static final ConnectorKey KEY = new ConnectorKey("PROVIDER_ID", "456", "123", "123456");

    private Simulator simulator = Simulator.builder().startAt(Instant.parse("2012-04-10T04:11:07.023Z")).build();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void aUserIsSavedAndFetchedAsInTheGuide() throws IOException {
        String given
                = "<lastname>Bar</lastname><firstname>Foo</firstname><userType>PROSPECT</userType><userStatus>ACTIVE</userStatus>"
                  + "<gender>M</gender><birthdate>1972-03-12</birthdate><company>Acme Widgets</company><country>US</country>"
                  + "<city>Spuzzum</city><shoeSize>43</shoeSize>";
        Raw.Answer saved = post("user", "<user>" + IDS + "<userInfo>" + given + "</userInfo></user>");
        ConnectorRecord record = record(ConnectorKind.USER);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).matches(RESPONSE).contains(record.uuid());
        assertThat(saved.text().toLowerCase()).contains("content-type: application/xml;charset=utf-8\r\n");
        String time = record.createdAt().toString().substring(0, 23) + "Z";
        assertThat(get("user" + QUERY + "&recordID=123456").body()).isEqualTo(
                "<user>" + IDS + "<userInfo><firstname>Foo</firstname><lastname>Bar</lastname><birthdate>1972-03-12</birthdate>"
                                                                              + "<gender>M</gender><userStatus>ACTIVE</userStatus><userType>PROSPECT</userType>"
                                                                              + "<city>Spuzzum</city><country>US</country><company>Acme Widgets</company>"
                                                                              + "<shoeSize>43</shoeSize>"
                                                                              + changes(time, time) + "</userInfo></user>");
    }

    @Test
    void aSecondSaveChangesAndKeepsTheUuid() throws IOException {
        String first = post("user", USER.replace("</userInfo>", "<city>Spuzzum</city></userInfo>")).body();
        simulator.clock().advance(Duration.ofHours(1));
        String second = post("user", USER.replace("Foo", "Åsa &amp; Жо")).body();

        assertThat(second).isEqualTo(first);
        ConnectorRecord record = record(ConnectorKind.USER);
        assertThat(record.fields()).containsEntry("city", "Spuzzum").containsEntry("firstname", "Åsa & Жо");
        assertThat(Duration.between(record.createdAt(), record.modifiedAt())).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(get("user" + QUERY + "&recordID=123456").body())
                .contains("<firstname>Ã\u0085sa &amp; &#1046;&#1086;</firstname>");
    }

    @Test
    void staffAndUsersAreApartAndStaffIsListed() throws IOException {
        assertThat(get("staff" + QUERY).body()).isEqualTo("<users/>");
        post("staff", STAFF);

        assertThat(get("user" + QUERY + "&recordID=123456").status()).isEqualTo(404);
        assertThat(get("staff" + QUERY + "&recordID=123456").body()).startsWith("<user><providerInfo>").contains(">STAFF<");
        assertThat(get("staff" + QUERY).body()).startsWith("<users><user><providerInfo>").endsWith("</user></users>");
        assertThat(get("staff" + QUERY.replace("123", "124")).body()).isEqualTo("<users/>");
    }

    @Test
    void aLeadSourceIsSavedFetchedAndListedAsInTheGuide() throws IOException {
        assertThat(get("leadsource" + QUERY).body()).isEqualTo("<leadSources/>");
        assertThat(post("leadsource", FACEBOOK).body()).matches(RESPONSE);
        post("leadsource",
                FACEBOOK.replace("FACEBOOK", "CORP").replace("Facebook", "Corporate").replace("<active>true</active>", ""));
        ConnectorRecord record = simulator.connector().records(ConnectorKind.LEADSOURCE).get(0);
        String time = record.createdAt().toString().substring(0, 23) + "Z";
        String facebook = changes(time, time) + "<name>Facebook</name><active>true</active>";

        assertThat(get("leadsource" + QUERY + "&identifier=FACEBOOK").body()).isEqualTo(
                "<leadSource>" + IDS.replace("123456", "FACEBOOK") + "<leadInfo>" + facebook + "</leadInfo></leadSource>");
        assertThat(get("leadsource" + QUERY).body())
                .startsWith("<leadSources><leadSource>" + facebook + "</leadSource><leadSource><createdBy>")
                .endsWith("<name>Corporate</name><active>true</active></leadSource></leadSources>");
        assertThat(get("leadsource" + QUERY + "&identifier=NONE").status()).isEqualTo(404);
    }

    @Test
    void aLeadIsSavedWithoutASourceOrOwnerThatIsNotThere() throws IOException {
        String lead = USER.replace("</user>",
                "<leadInfo><leadSource>FACEBOOK</leadSource><ownerID>123456</ownerID></leadInfo></user>");
        post("user", lead);
        assertThat(record(ConnectorKind.USER).leadInfo()).isEmpty();
        assertThat(record(ConnectorKind.USER).warnings()).hasSize(2);
        post("staff", STAFF);
        post("leadsource", FACEBOOK);
        post("user", lead);

        assertThat(record(ConnectorKind.USER).warnings()).isEmpty();
        assertThat(get("user" + QUERY + "&recordID=123456").body())
                .endsWith("<leadInfo><leadSource>FACEBOOK</leadSource><ownerID>123456</ownerID></leadInfo></user>");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<user", "<user/>", "<staff/>", "<!DOCTYPE user [<!ENTITY a \"b\">]><user>&a;</user>",
            "<user><providerInfo/><userInfo/></user>" })
    void aDocumentThatIsNoneIsAnErrorDocument(String xml) throws IOException {
        Raw.Answer answer = post("user", xml);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .matches("<error " + NAMESPACE + "><reason>VALIDATION</reason><errorUUID>[0-9a-f-]{36}</errorUUID>"
                         + "<message>[^<]+</message></error>");
    }

    @ParameterizedTest
    @CsvSource({
            "<identifier>PROVIDER_ID</identifier>, '', identifier", "<clientID>456, <clientID>, clientID",
            "<clubID>123, <clubID> , clubID", "recordID, recordid, recordID", "firstname, first, firstname",
            "Bar, '', lastname",
            "ACTIVE, active, userStatus", "PROSPECT, STAFF, userType", "PROSPECT, '', userType",
            "PROSPECT, EX_MEMBER, userType",
            "</userInfo>, <gender>m</gender></userInfo>, gender", "</userInfo>, <country>USA</country></userInfo>, country",
            "</userInfo>, <birthdate>2012-02-30</birthdate></userInfo>, birthdate" })
    void whatIsMissingOrCannotBeIsNamed(String part, String instead, String name) throws IOException {
        Raw.Answer answer = post("user", USER.replace(part, instead));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<reason>VALIDATION</reason>", "The element " + name + " ");
        assertThat(simulator.connector().records(ConnectorKind.USER)).isEmpty();
    }

    @Test
    void otherCasesHaveTheirStatus() throws IOException {
        assertThat(post("staff", USER).status()).isEqualTo(400);
        assertThat(post("leadsource", FACEBOOK.replace("true", "yes")).status()).isEqualTo(400);
        assertThat(get("user" + QUERY).body()).contains("The parameter recordID is missing.");
        assertThat(get("user?client_id=1&club_id=2&recordID=3").body()).contains("The parameter provider is missing.");
        Raw.Answer notFound = get("user" + QUERY + "&recordID=1");
        assertThat(notFound.status()).isEqualTo(404);
        assertThat(notFound.body()).isEmpty();
        assertThat(call("PUT", "user", USER, "application/xml").status()).isEqualTo(405);
        assertThat(call("POST", "user", USER, "application/json").status()).isEqualTo(415);
        assertThat(call("POST", "user", USER, "text/xml; charset=UTF-8").status()).isEqualTo(200);
        assertThat(get("users" + QUERY).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "?provider=PROVIDER_ID?client_id=456&club_id=123&recordID=123456",
            "?provider=PROVIDER_ID&client_id=456&club_id=123&uuid=123456",
            "?provider=PROVIDER_ID&client_id=456&club_id=123&identifier=123456" })
    void whatTheGuideHasHadIsUnderstoodLikely(String query) throws IOException {
        post("user", USER);
        assertThat(get("user" + query).status()).isEqualTo(200);
        read(readings -> readings.withRecordAliases(false).withSecondQuestionMark(false));
        post("user", USER);
        assertThat(get("user" + query).status()).isEqualTo(400);
        assertThat(get("user" + QUERY + "&recordID=123456").status()).isEqualTo(200);
    }

    @Test
    void namespacesAreReadAndCanBeWritten() throws IOException {
        read(readings -> readings.withNamespaceEverywhere(true).withInTouchIds(true).withListsNested(true));
        post("user", USER.replace("<user>", "<user " + NAMESPACE + ">"));
        post("leadsource",
                FACEBOOK.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:leadSource>", "<x:leadSource xmlns:x=\"y\">"));

        assertThat(get("user" + QUERY + "&recordID=123456").body())
                .startsWith(
                        "<user " + NAMESPACE + ">" + IDS + "<extraProviderIDs><inTouchID>" + record(ConnectorKind.USER).uuid());
        assertThat(get("leadsource" + QUERY).body()).startsWith("<leadSources " + NAMESPACE + "><leadSource><providerInfo>");
    }

    @Test
    void savesCanBeAnsweredAndDoneOtherwise() throws IOException {
        read(readings -> readings.withCreateStatus(201).withMissingCleared(true).withUnknownLeadInfoKept(true)
                .withLeadInfoEchoed(false).withUserTypes(Set.of("EX_MEMBER")).withValidationStatus(422)
                .withNotFoundBody(true).withStaffList(false).withClubs(Set.of("PROVIDER_ID/456/123")));
        String user = USER.replace("PROSPECT", "EX_MEMBER");
        assertThat(
                post("user", user.replace("</userInfo>", "<city>a</city></userInfo><leadInfo><ownerID>9</ownerID></leadInfo>"))
                        .status())
                .isEqualTo(201);
        assertThat(record(ConnectorKind.USER).leadInfo()).isEqualTo(Map.of("ownerID", "9"));
        assertThat(get("user" + QUERY + "&recordID=123456").body()).doesNotContain("leadInfo");
        assertThat(post("user", user).status()).isEqualTo(200);
        assertThat(record(ConnectorKind.USER).fields()).doesNotContainKey("city");
        assertThat(post("user", USER).status()).isEqualTo(422);
        assertThat(get("user" + QUERY + "&recordID=1").body()).contains("<reason>UNKNOWN</reason>");
        assertThat(get("staff" + QUERY).body()).contains("The parameter recordID is missing");
        assertThat(post("user", user.replace("456", "457")).body()).contains("The provider, client or club is not known.");
        assertThat(get("user" + QUERY.replace("456", "457") + "&recordID=1").status()).isEqualTo(422);
        read(readings -> readings.withTypesEnforced(false));
        assertThat(post("staff", USER).status()).isEqualTo(200);
    }

    @Test
    void thereIsRoomForSoManyRecords() throws IOException {
        simulator.close();
        simulator = Simulator.builder().maxEntries(1).build();
        post("user", USER);
        Raw.Answer full = post("staff", STAFF);

        assertThat(full.status()).isEqualTo(500);
        assertThat(full.body()).contains("<reason>DATABASE</reason>");
        assertThat(post("user", USER).status()).isEqualTo(200);
        simulator.reset();
        assertThat(post("staff", STAFF).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
            "user/save, POST, user", "user/fetch, GET, user", "staff/save, POST, staff", "staff/fetch, GET, staff",
            "leadsource/save, POST, leadsource", "leadsource/fetch, GET, leadsource", "leadsource/list, GET, leadsource",
            "staff/list, GET, staff" })
    void faultsStrikeAFunctionByItsName(String function, String method, String path) throws IOException {
        String query = method.equals("POST") ? "" : QUERY + (function.endsWith("list") ? "" : "&recordID=1");
        simulator.faults().add(Fault.status(503, "no").on(function).after(1));
        for (String other : new String[] { "user", "staff", "leadsource" }) {
            call(method.equals("POST") ? "GET" : "POST", other + QUERY + "&recordID=1", "", "text/xml");
        }
        assertThat(call(method, path + query, "", "text/xml").status()).isNotEqualTo(503);
        assertThat(call(method, path + query, "", "text/xml").status()).isEqualTo(503);
        simulator.faults().add(Fault.resetAfterRead().on(function));
        assertThat(call(method, path + query, "", "text/xml").end()).isEqualTo(Raw.End.RST);
    }

    @Test
    void noDocumentBreaksTheSimulator() throws IOException {
        Random random = new Random(4510);
        for (int i = 0; i < 500; i++) {
            byte[] document = USER.getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < 1 + i % 4; change++) {
                document[random.nextInt(document.length)] = (byte) random.nextInt(256);
            }
            Raw.Answer answer = Raw.exchange(simulator, SmsClient.request("POST", BASE + "user", document));
            assertThat(answer.status()).as(new String(document, StandardCharsets.ISO_8859_1)).isIn(200, 400);
        }
    }

    private void read(UnaryOperator<ConnectorReadings> readings) {
        simulator.close();
        simulator = Simulator.builder().connector(readings.apply(ConnectorReadings.likely())).build();
    }

    private ConnectorRecord record(ConnectorKind kind) {
        return simulator.connector().record(kind, KEY).orElseThrow();
    }

    private Raw.Answer post(String path, String xml) throws IOException {
        return call("POST", path, xml, "application/xml");
    }

    private Raw.Answer get(String target) throws IOException {
        return Raw.exchange(simulator, SmsClient.request("GET", BASE + target, new byte[0]));
    }

    private Raw.Answer call(String method, String target, String body, String type) throws IOException {
        return Raw.exchange(simulator, SmsClient.request(
                method, BASE + target, body.getBytes(StandardCharsets.UTF_8), "Content-Type: " + type));
    }

    private static String changes(String created, String modified) {
        return "<createdBy>PROVIDER_ID</createdBy><createdDate>" + created
               + "</createdDate><modifiedBy>PROVIDER_ID</modifiedBy>"
               + "<modifiedDate>" + modified + "</modifiedDate>";
    }
}
