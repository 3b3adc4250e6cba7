package org.camelgateways.connector;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.camel.Exchange;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.model.EntryResult;
import org.camelgateways.support.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a save sends, and what it refuses to send. */
class SaveTest extends ConnectorTestSupport {

    private static final String IDS = "<providerInfo><identifier>ACME</identifier><clientID>456</clientID>"
                                      + "<clubID>123</clubID><recordID>4711</recordID></providerInfo>";

    @Test
    void aMapBecomesTheDocumentOfTheGuide() {
        Exchange done = done("user/save", USER, Map.of());

        assertThat(service.call().method()).isEqualTo("POST");
        assertThat(service.call().target()).isEqualTo("/connector/api/2011-11/user");
        assertThat(service.call().headers()).containsEntry("content-type", List.of("application/xml; charset=UTF-8"))
                .containsEntry("accept", List.of("application/xml"));
        assertThat(sent()).isEqualTo(XML + "<user>" + IDS + "<userInfo><firstname>Foo</firstname><lastname>Bar</lastname>"
                                     + "<userStatus>ACTIVE</userStatus><userType>PROSPECT</userType></userInfo></user>");
        assertThat(done.getMessage().getHeader(ConnectorConstants.UUID)).isEqualTo(UUID);
        service.forget();
        assertThat(saved("user/save", USER).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(UUID);
            assertThat(entry.outcome()).isEqualTo(Outcome.SENT);
            assertThat(((User) entry.given()).recordId()).isEqualTo("4711");
        });
    }

    @Test
    void whatWasFetchedIsSavedWithoutWhatOnlyTheServiceSays() {
        Instant then = Instant.parse("2012-04-10T04:11:07.023Z");
        answer("user/save", new User(
                "4711", "Åsa & Bo", "<b>]]>", "INACTIVE", "MEMBER", LocalDate.of(1972, 3, 12), "F", "Gatan 1", "tr 2",
                "Umeå", "903 26", "AC", "SE", "+46701740605", "a@example.org", "090", "091", "Acme", "FACEBOOK", "owner-1",
                UUID, "INTOUCH", then, "INTOUCH", then));

        assertThat(sent()).isEqualTo(XML + "<user>" + IDS
                                     + "<userInfo><firstname>Åsa &amp; Bo</firstname><lastname>&lt;b>]]&gt;</lastname>"
                                     + "<birthdate>1972-03-12</birthdate><gender>F</gender><userStatus>INACTIVE</userStatus>"
                                     + "<userType>MEMBER</userType><address1>Gatan 1</address1><address2>tr 2</address2>"
                                     + "<city>Umeå</city><zipcode>903 26</zipcode><state>AC</state><country>SE</country>"
                                     + "<mobile>+46701740605</mobile><email>a@example.org</email><homePhone>090</homePhone>"
                                     + "<workPhone>091</workPhone><company>Acme</company></userInfo>"
                                     + "<leadInfo><leadSource>FACEBOOK</leadSource><ownerID>owner-1</ownerID></leadInfo></user>");
    }

    @Test
    void staffIsAUserAtAnotherPlace() {
        answer("staff/save", User.of("4711", User.STAFF, "Foo", "Bar"));

        assertThat(service.call().target()).isEqualTo("/connector/api/2011-11/staff");
        assertThat(sent()).startsWith(XML + "<user>" + IDS).contains("<userType>STAFF</userType>").endsWith("</user>");
    }

    @Test
    void aLeadSourceBecomesTheDocumentOfTheGuide() {
        answer("leadsource/save", LeadSource.of("4711", "Facebook"));

        assertThat(service.call().target()).isEqualTo("/connector/api/2011-11/leadsource");
        assertThat(sent()).isEqualTo(XML + "<leadSource>" + IDS
                                     + "<leadInfo><name>Facebook</name><active>true</active></leadInfo></leadSource>");
    }

    @Test
    void aLeadSourceMayLeaveOpenWhetherItIsActive() {
        answer("leadsource/save", Map.of("recordId", "4711", "name", "Facebook"));

        assertThat(sent()).contains("<leadInfo><name>Facebook</name></leadInfo>");
    }

    @Test
    void idsOfTheMessageGoFirst() {
        done("user/save?clubId=9&provider=P", with(USER, "recordId", null), Map.of(
                ConnectorConstants.CLUB_ID, 77, ConnectorConstants.CLIENT_ID, "c&1", ConnectorConstants.RECORD_ID, "r"));

        assertThat(sent()).contains("<providerInfo><identifier>P</identifier><clientID>c&amp;1</clientID><clubID>77</clubID>"
                                    + "<recordID>r</recordID></providerInfo>");
    }

    @Test
    void theRecordsOwnIdGoesBeforeTheHeader() {
        done("user/save", USER, Map.of(ConnectorConstants.RECORD_ID, "other"));

        assertThat(sent()).contains("<recordID>4711</recordID>");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("user/save", Map.of("userStatus", "active", "userType", "STAFF", "birthdate", "2012-02-30",
                "gender", "m", "country", "USA", "city", "a\u0000b"))).containsExactly(
                        "body.birthdate is no date such as 1972-03-12", "body.firstname is missing", "body.lastname is missing",
                        "body.userStatus is none of those possible: ACTIVE, INACTIVE",
                        "body.userType is none of those possible: MEMBER, PROSPECT",
                        "body.gender is none of those possible: F, M", "body.country must be two capitals, by ISO 3166",
                        "body.city holds the control character U+0000 at index 1", "body.recordId is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = { "firstname", "lastname", "userStatus", "userType", "recordId" })
    void whatIsMandatoryMustBeThere(String field) {
        assertThat(faults("user/save", with(USER, field, null))).containsExactly("body." + field + " is missing");
        assertThat(faults("user/save", with(USER, field, " ")))
                .containsExactly("body." + field + (field.equals("recordId") ? " is empty" : " is missing"));
    }

    @ParameterizedTest
    @CsvSource({
            "staff/save, PROSPECT, STAFF", "staff/save, MEMBER, STAFF", "user/save, STAFF, 'MEMBER, PROSPECT'",
            "user/save, member, 'MEMBER, PROSPECT'", "user/save, EX_MEMBER, 'MEMBER, PROSPECT'" })
    void aTypeThatCannotBeThereIsRefused(String uri, String type, String possible) {
        assertThat(faults(uri, with(USER, "userType", type)))
                .containsExactly("body.userType is none of those possible: " + possible);
    }

    @Test
    void furtherTypesCanBeAllowed() {
        answer("user/save?userTypes=PROSPECT,EX_MEMBER", with(USER, "userType", "EX_MEMBER"));

        assertThat(sent()).contains("<userType>EX_MEMBER</userType>");
    }

    @Test
    void staffHasNoLead() {
        assertThat(faults("staff/save", with(USER, "userType", "STAFF", "ownerId", "1")))
                .containsExactly("body has a leadSource or an ownerId, which staff cannot have");
    }

    @Test
    void lengthsAreNobodysConcern() {
        answer("user/save", with(USER, "city", "å".repeat(20_000)));

        assertThat(sent()).contains("å".repeat(20_000));
    }

    @Test
    void missingIdsAreNamedWithTheirPlaces() throws Exception {
        ConnectorConfiguration options = context.getComponent("connector", ConnectorComponent.class).getConfiguration();
        options.setClientId(null);
        try {
            assertThat(faults("user/save", USER)).containsExactly(
                    "clientId is missing: it stands on the component, on the endpoint or in the header CamelConnectorClientId");
        } finally {
            options.setClientId("456");
        }
        assertThat(faults("user/save", USER, Map.of(
                ConnectorConstants.PROVIDER, List.of(), ConnectorConstants.CLIENT_ID, "a\nb", ConnectorConstants.CLUB_ID, " ")))
                .hasSize(3);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        String possible = "; possible are a User or a Map with its fields, or a List or an Iterator of these";
        assertThat(faults("user/save", null)).containsExactly("body is missing" + possible);
        assertThat(faults("user/save", "<user/>")).containsExactly("body is a java.lang.String" + possible);
        assertThat(faults("user/save", LeadSource.of("1", "x"))).hasSize(1);
        assertThat(faults("user/save", with(USER, "firstnam", "x"))).singleElement().asString()
                .startsWith("body has the field 'firstnam', which does not exist; possible are address1");
        assertThat(faults("leadsource/save", Map.of("recordId", "1", "name", " ", "active", "yes")))
                .containsExactly("body.active must be true or false", "body.name is missing");
    }

    /** Nothing is guessed, and no converter asked: each of these could be a record in the eyes of one. */
    @Test
    void whatCouldBeMadeARecordIsNone(@TempDir Path folder) throws Exception {
        String document = "<user/>";
        for (Object body : List.of(
                Optional.of(USER), document.getBytes(StandardCharsets.UTF_8), new StringReader(document),
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                Files.writeString(folder.resolve("user.xml"), document).toFile(), 4711,
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument())) {
            assertThat(faults("user/save", body)).singleElement().asString()
                    .contains("body is a ").contains("possible are a User or a Map").doesNotContain("Bar");
        }
    }

    // ---- raw

    @Test
    void aRawDocumentThatBreaksOffWasNotSent() {
        InputStream torn = new SequenceInputStream(
                new ByteArrayInputStream("<user>".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Zebrafink");
                    }
                });

        assertThat(faults("user/save?raw=true", torn)).containsExactly("body could not be read (IOException)");
    }

    @Test
    void aRawDocumentGoesAsItIsAndTheReplyComesAsItIs() {
        assertThat(answer("user/save?raw=true", "<user>å</user>")).isEqualTo(RESPONSE);
        assertThat(sent()).isEqualTo("<user>å</user>");
        service.forget();
        assertThat(faults("user/save?raw=true", "<?xml version='1.0' encoding='iso-8859-1'?><user/>")).hasSize(1);
    }

    @Test
    void rawBytesGoAsTheyAreAndTheirDeclarationSaysTheCharset() {
        byte[] latin1 = "<?xml version='1.0' encoding='iso-8859-1'?><user>å</user>".getBytes(StandardCharsets.ISO_8859_1);
        for (Object body : List.of(latin1, new ByteArrayInputStream(latin1))) {
            service.forget();
            answer("user/save?raw=true", body);
            assertThat(service.call().body()).isEqualTo(latin1);
            assertThat(service.call().headers()).containsEntry("content-type", List.of("application/xml"));
        }
        service.forget();
        assertThat(faults("user/save?raw=true", "")).containsExactly("body is empty");
        assertThat(faults("user/save?raw=true", new byte[0])).containsExactly("body is empty");
        assertThat(faults("user/save?raw=true", new byte[1024 * 1024 + 1]))
                .containsExactly("body has more than 1048576 bytes");
        assertThat(faults("user/save?raw=true", USER))
                .containsExactly("body must be the XML document with raw=true, as text or bytes");
    }

    @Test
    void anErrorShowsNoUuidOfAnEarlierSave() {
        Map<String, Object> earlier = Map.of(ConnectorConstants.UUID, UUID);
        assertThat(call("user/save", "x", earlier).getMessage().getHeader(ConnectorConstants.UUID)).isNull();
        service.answering("");
        assertThat(call("user/save", USER, earlier).getMessage().getHeader(ConnectorConstants.UUID)).isNull();
    }

    @Test
    void resultsShowNobody() {
        EntryResult<?> entry = saved("user/save", USER).entries().get(0);

        assertThat(entry.given().toString()).isEqualTo("User[PROSPECT, ACTIVE]");
    }
}
