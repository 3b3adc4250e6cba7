package org.camelgateways.connector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.error.NoAnswerException;
import org.camelgateways.support.error.RequestRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is fetched and listed. */
class FetchTest extends ConnectorTestSupport {

    private static final String CHANGES = "<createdBy>INTOUCH</createdBy><createdDate>2012-04-10T04:11:07.023Z</createdDate>"
                                          + "<modifiedBy>OTHER</modifiedBy><modifiedDate>2012-04-10T06:11:07+02:00</modifiedDate>";
    private static final String FETCHED
            = "<user><leadInfo><ownerID>o1</ownerID><leadSource>WEB</leadSource></leadInfo><shoes><size>43</size></shoes>"
              + "<extraProviderIDs><inTouchID>u-1</inTouchID></extraProviderIDs><userInfo><userType>PROSPECT</userType>"
              + "<gender>M</gender><lastname>Bar</lastname><firstname> Foo </firstname><birthdate>1972-03-12</birthdate>"
              + "<userStatus>ACTIVE</userStatus><city/>" + CHANGES + "<trialEnd>x</trialEnd></userInfo><providerInfo>"
              + "<recordID>4711</recordID></providerInfo></user>";
    private static final String FACEBOOK = "<leadSource><providerInfo><recordID>FACEBOOK</recordID></providerInfo><leadInfo>"
                                           + CHANGES + "<name>Facebook</name><active>true</active></leadInfo></leadSource>";

    @ParameterizedTest
    @CsvSource({
            "user/fetch, user, recordID", "staff/fetch, staff, recordID", "leadsource/fetch, leadsource, identifier" })
    void eachCallHasItsOwnParameterForTheRecord(String uri, String path, String parameter) {
        service.answering(path.equals("leadsource") ? FACEBOOK : FETCHED);
        done(uri, null, Map.of(ConnectorConstants.RECORD_ID, "47 11&å"));

        assertThat(service.call().method()).isEqualTo("GET");
        assertThat(service.call().body()).isEmpty();
        assertThat(service.call().target()).isEqualTo(
                "/connector/api/2011-11/" + path + "?provider=ACME&client_id=456&club_id=123&" + parameter
                                                      + "=47%2011%26%C3%A5");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<user>", "<user xmlns='http://www.intouchfollowup.com/api/2011-11'>", "<user xmlns='http://example.org/2031'>" })
    void aUserIsReadInAnyNamespaceAndOrder(String root) {
        service.answering(FETCHED.replace("<user>", root));

        assertThat(answer("user/fetch", "4711")).isEqualTo(new User(
                "4711", "Foo", "Bar", "ACTIVE", "PROSPECT", LocalDate.of(1972, 3, 12), "M", null, null, null, null, null,
                null, null, null, null, null, null, "WEB", "o1", "u-1", "INTOUCH", Instant.parse("2012-04-10T04:11:07.023Z"),
                "OTHER", Instant.parse("2012-04-10T04:11:07Z")));
    }

    @Test
    void aPrefixOnEveryElementIsNoMatter() {
        service.answering(FACEBOOK.replaceAll("<(/?)", "<$1n:").replaceFirst("<n:leadSource", "<n:leadSource xmlns:n='urn:n'"));

        assertThat(answer("leadsource/fetch", "FACEBOOK")).isEqualTo(new LeadSource(
                "FACEBOOK", "Facebook", true, "INTOUCH", Instant.parse("2012-04-10T04:11:07.023Z"), "OTHER",
                Instant.parse("2012-04-10T04:11:07Z")));
    }

    @Test
    void theIdIsTheHeadersOrElseTheBodys() {
        service.answering("<user><userInfo><firstname>Foo</firstname></userInfo></user>");

        for (Object body : List.of("r1", "r1".getBytes(), User.of("r1", "MEMBER", "a", "b"), Map.of("recordId", "r1"))) {
            assertThat(((User) answer("user/fetch", body)).recordId()).as("the id asked for").isEqualTo("r1");
        }
        done("user/fetch", "body", Map.of(ConnectorConstants.RECORD_ID, "header"));
        assertThat(service.calls()).hasSize(5).last().satisfies(call -> assertThat(call.target()).endsWith("recordID=header"));
        service.forget();
        assertThat(faults("user/fetch", null))
                .containsExactly("recordId is missing: it stands in the header CamelConnectorRecordId, or is the body");
        assertThat(faults("user/fetch", " ")).containsExactly("recordId is empty");
        assertThat(faults("user/fetch", "a\r\nb")).hasSize(1);
        assertThat(faults("user/fetch", 1.5)).containsExactly("recordId is a java.lang.Double; it must be text");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "<html>no</html>", "<error><reason>UNKNOWN</reason></error>" })
    void noSuchRecordIsNullOrAnError(String body) {
        service.answering(404, Map.of(), body);

        assertThat(answer("user/fetch", "4711")).isNull();
        assertThat(failed(RequestRejectedException.class, "user/fetch?failOnNotFound=true", "4711").getHttpResponseCode())
                .isEqualTo(404);
        assertThat(failed(RequestRejectedException.class, "leadsource/list", null).getHttpResponseCode()).isEqualTo(404);
        assertThat(failed(RequestRejectedException.class, "user/save", USER).getHttpResponseCode()).isEqualTo(404);
    }

    @Test
    void rawFetchGivesTheDocument() {
        service.answering(FETCHED);

        assertThat(answer("user/fetch?raw=true", "4711")).isEqualTo(FETCHED);
    }

    @Test
    void aListIsReadFlatAndNestedAndEmpty() {
        service.answering("<leadSources xmlns='urn:x'><leadSource>" + CHANGES
                          + "<name>Web</name><active>0</active></leadSource>" + FACEBOOK + "</leadSources>");

        @SuppressWarnings("unchecked")
        List<LeadSource> listed = (List<LeadSource>) answer("leadsource/list", "whatever");
        assertThat(listed).extracting(LeadSource::name).containsExactly("Web", "Facebook");
        assertThat(listed).extracting(LeadSource::recordId).containsExactly(null, "FACEBOOK");
        assertThat(listed).extracting(LeadSource::active).containsExactly(false, true);
        assertThat(service.call().target())
                .isEqualTo("/connector/api/2011-11/leadsource?provider=ACME&client_id=456&club_id=123");

        service.answering("<leadSources/>");
        assertThat(answer("leadsource/list", null)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<user/>", "<users/>", "<leadSource/>", "<html><body>Login</body></html>", "{}", "<user><userInfo></user>",
            "<user><userInfo/></user><user/>", "<user><userInfo/></user>x", "<user><userInfo><!-- x --></userInfo></user>",
            "<!DOCTYPE user><user><userInfo/></user>", "<user><userInfo><city>&x;</city></userInfo></user>",
            "<response><uuid>1</uuid></response>" })
    void whatIsNoAnswerIsSafeToAskForAgain(String body) {
        service.answering(body);

        assertThat(failed(NoAnswerException.class, "user/fetch", "4711").isSafeToRetry()).isTrue();
        assertThat(failed(NoAnswerException.class, "leadsource/list", null).isSafeToRetry()).isTrue();
    }

    @Test
    void aListedSourceWithoutANameIsNoAnswer() {
        service.answering("<leadSources><leadSource/></leadSources>");

        assertThat(failed(NoAnswerException.class, "leadsource/list", null))
                .hasMessageEndingWith("the service's leadSources document holds a lead source without a name");
    }

    @Test
    void aDateThatIsNoneIsNull() {
        service.answering(FETCHED.replace("1972-03-12", "12/03/72").replace("2012-04-10T04:11:07.023Z", "yesterday"));

        User user = (User) answer("user/fetch", "4711");
        assertThat(user.birthdate()).isNull();
        assertThat(user.createdDate()).isNull();
        assertThat(user.lastname()).isEqualTo("Bar");
    }
}
