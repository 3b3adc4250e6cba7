package org.camelgateways.connector;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.camel.Exchange;
import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.simulator.Simulator;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorReadings;
import org.camelgateways.support.error.GatewayException;
import org.camelgateways.support.error.RequestRejectedException;
import org.camelgateways.support.model.EntriesResult;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation against the simulator, however it reads what the guide leaves open. */
class RoundTripTest extends ConnectorTestSupport {

    private static final Map<String, Object> WHOLE = Map.ofEntries(
            Map.entry("recordId", "å 1&2"), Map.entry("firstname", "Åsa"), Map.entry("lastname", "Жо <b>"),
            Map.entry("userStatus", "ACTIVE"), Map.entry("userType", "PROSPECT"), Map.entry("birthdate", "1972-03-12"),
            Map.entry("gender", "F"), Map.entry("address1", "Gatan 1"), Map.entry("address2", "tr 2"),
            Map.entry("city", "Umeå"), Map.entry("zipcode", "903 26"), Map.entry("state", "AC"), Map.entry("country", "SE"),
            Map.entry("mobile", "+46 70 174 06 05"), Map.entry("email", "a@example.org"), Map.entry("homePhone", "1"),
            Map.entry("workPhone", "2"), Map.entry("company", "A & B 😀"), Map.entry("leadSource", "WEB"),
            Map.entry("ownerId", "s-1"));

    private static void withHub(UnaryOperator<ConnectorReadings> readings, Run run) throws Exception {
        try (Simulator hub = Simulator.builder().connector(readings.apply(ConnectorReadings.likely())).build()) {
            run.at(hub, "?baseUrl=" + hub.baseUrl());
        }
    }

    private interface Run {
        void at(Simulator hub, String options) throws Exception;
    }

    @Test
    void whatIsSavedIsFetchedAndCanBeSavedAgain() throws Exception {
        withHub(readings -> readings, RoundTripTest::there);
        withHub(readings -> readings.withNamespaceEverywhere(true).withInTouchIds(true).withListsNested(true)
                .withCreateStatus(201).withNotFoundBody(true).withRecordAliases(false).withSecondQuestionMark(false),
                RoundTripTest::there);
    }

    private static void there(Simulator hub, String options) {
        assertThat(answer("user/fetch" + options, "å 1&2")).isNull();
        assertThat(answer("leadsource/list" + options, null)).isEqualTo(List.of());
        saved("leadsource/save" + options, List.of(LeadSource.of("WEB", "Web"), Map.of("recordId", "OLD", "name", "Old")));
        saved("staff/save" + options, User.of("s-1", User.STAFF, "Bo", "Ek"));
        Exchange first = done("user/save" + options, WHOLE, Map.of());

        User user = (User) answer("user/fetch" + options, "å 1&2");
        assertThat(user.birthdate()).isEqualTo(LocalDate.of(1972, 3, 12));
        assertThat(user.createdDate()).isNotNull();
        assertThat(user.createdBy()).isEqualTo("ACME");
        assertThat(List.of(user.lastname(), user.company(), user.zipcode(), user.leadSource(), user.ownerId()))
                .containsExactly("Жо <b>", "A & B 😀", "903 26", "WEB", "s-1");
        Exchange again = done("user/save" + options, user.withUserStatus(User.INACTIVE), Map.of());
        assertThat(again.getMessage().getHeader(ConnectorConstants.UUID))
                .isEqualTo(first.getMessage().getHeader(ConnectorConstants.UUID));
        User changed = (User) answer("user/fetch" + options, "å 1&2");
        assertThat(changed.userStatus()).isEqualTo("INACTIVE");
        assertThat(changed.city()).isEqualTo("Umeå");

        assertThat(((User) answer("staff/fetch" + options, "s-1")).userType()).isEqualTo("STAFF");
        assertThat(((LeadSource) answer("leadsource/fetch" + options, "WEB")).name()).isEqualTo("Web");
        assertThat((List<?>) answer("leadsource/list" + options, null)).extracting(each -> ((LeadSource) each).name())
                .containsExactlyInAnyOrder("Web", "Old");
        assertThat(hub.connector().records(ConnectorKind.USER)).hasSize(1);
        assertThat(hub.connector().records(ConnectorKind.STAFF)).hasSize(1);
    }

    @Test
    void aClubThatIsNotKnownIsRefusedByTheHub() throws Exception {
        withHub(readings -> readings.withClubs(Set.of("ACME/456/999")), (hub, options) -> {
            GatewayException error = failed(RequestRejectedException.class, "user/save" + options, USER);
            assertThat(error.vendorCode()).contains("VALIDATION");
            assertThat(((ConnectorErrorException) error.getCause()).detail()).isPresent();
            EntriesResult<?> result = (EntriesResult<?>) done("user/save" + options, USER,
                    Map.of(ConnectorConstants.CLUB_ID, "999")).getMessage().getBody();
            assertThat(result.rest()).isEmpty();
        });
    }
}
