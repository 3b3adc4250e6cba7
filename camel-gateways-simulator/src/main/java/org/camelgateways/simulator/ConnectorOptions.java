package org.camelgateways.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.connector.ConnectorPartner;
import org.camelgateways.simulator.connector.ConnectorReadings;

/** The arguments about what the Connector's API guide leaves open. */
final class ConnectorOptions {
    static final List<ReadingOption<ConnectorReadings>> ALL = List.of(
            new ReadingOption<>(
                    "--connector-clubs", "LIST", "the clubs that are known, each PROVIDER/CLIENT/CLUB (all)",
                    (connector, value) -> connector.withClubs(Set.of(value.split(",")))),
            new ReadingOption<>(
                    "--connector-user-types", "LIST", "the values of userType for users (PROSPECT,MEMBER)",
                    (connector, value) -> connector.withUserTypes(Set.of(value.split(",")))),
            new ReadingOption<>(
                    "--connector-types-enforced", "yes|no", "other types, and others than STAFF for staff, are refused (yes)",
                    (connector, value) -> connector.withTypesEnforced(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-validation-status", "STATUS", "the HTTP status of the reason VALIDATION (400)",
                    (connector, value) -> connector.withValidationStatus(Values.number(value))),
            new ReadingOption<>(
                    "--connector-create-status", "STATUS", "the HTTP status of the first save of a record (200)",
                    (connector, value) -> connector.withCreateStatus(Values.number(value))),
            new ReadingOption<>(
                    "--connector-not-found-body", "yes|no", "404 comes with an error document (no)",
                    (connector, value) -> connector.withNotFoundBody(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-missing-cleared", "yes|no", "a save clears the optional fields that it lacks (no)",
                    (connector, value) -> connector.withMissingCleared(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-unknown-lead-info-kept", "yes|no", "a lead source or owner not there is saved too (no)",
                    (connector, value) -> connector.withUnknownLeadInfoKept(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-lead-info-echoed", "yes|no", "a fetched user has its leadInfo (yes)",
                    (connector, value) -> connector.withLeadInfoEchoed(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-intouch-ids", "yes|no", "a fetched user has extraProviderIDs (no)",
                    (connector, value) -> connector.withInTouchIds(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-record-aliases", "yes|no", "recordID, identifier and uuid all name a record (yes)",
                    (connector, value) -> connector.withRecordAliases(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-second-question-mark", "yes|no", "provider=X?client_id= is understood (yes)",
                    (connector, value) -> connector.withSecondQuestionMark(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-staff-list", "yes|no", "staff without a record lists a club's staff (yes)",
                    (connector, value) -> connector.withStaffList(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-lists-nested", "yes|no", "listed lead sources have their ids (no)",
                    (connector, value) -> connector.withListsNested(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-namespace-everywhere", "yes|no", "what is fetched is in the namespace too (no)",
                    (connector, value) -> connector.withNamespaceEverywhere(Values.yes(value))),
            new ReadingOption<>(
                    "--connector-partner", "CLUB,KIND=URL,...",
                    "hands records on, for example ACME/456/123,user=http://127.0.0.1:8080/partner/user/TOKEN; several times",
                    (connector, value) -> connector.withPartner(partner(value))),
            new ReadingOption<>(
                    "--connector-push-pause", "DURATION", "after which a record that a partner did not take comes again (PT1M)",
                    (connector, value) -> connector.withPushPause(Duration.parse(value))));

    private ConnectorOptions() {
    }

    /** The form of {@link ConnectorJson#partner(JsonObject)}, written shorter. */
    private static ConnectorPartner partner(String value) {
        String[] parts = value.split(",");
        JsonObject json = new JsonObject().put("club", parts[0]);
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            int equals = part.indexOf('=');
            json.put(part.substring(0, Math.max(equals, 0)), part.substring(equals + 1));
        }
        return ConnectorJson.partner(json);
    }
}
