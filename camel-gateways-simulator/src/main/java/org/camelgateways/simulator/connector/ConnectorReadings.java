package org.camelgateways.simulator.connector;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the Connector's API guide leaves open, as the simulator reads it. Each can be read otherwise. Immutable: the
 * fields are read in this package and written by {@code with} alone.
 */
public final class ConnectorReadings implements Cloneable {
    Set<String> clubs = Set.of();
    Set<String> userTypes = Set.of("PROSPECT", "MEMBER");
    boolean typesEnforced = true;
    int validationStatus = 400;
    int createStatus = 200;
    boolean notFoundBody;
    boolean missingCleared;
    boolean unknownLeadInfoKept;
    boolean leadInfoEchoed = true;
    boolean inTouchIds;
    boolean recordAliases = true;
    boolean secondQuestionMark = true;
    boolean staffList = true;
    boolean listsNested;
    boolean namespaceEverywhere;
    Map<String, ConnectorPartner> partners = Map.of();
    Duration pushPause = Duration.ofMinutes(1);

    private ConnectorReadings() {
    }

    /** The readings that seem most likely. */
    public static ConnectorReadings likely() {
        return new ConnectorReadings();
    }

    /** The clubs that are known, each as {@code provider/client/club}; none: all are. */
    public ConnectorReadings withClubs(Set<String> value) {
        return with(copy -> copy.clubs = Set.copyOf(value));
    }

    /** The values of {@code userType} on {@code /user}; likely PROSPECT and MEMBER. */
    public ConnectorReadings withUserTypes(Set<String> value) {
        return with(copy -> copy.userTypes = Set.copyOf(value));
    }

    /** Whether other types there, and others than STAFF on {@code /staff}, are refused; likely so. */
    public ConnectorReadings withTypesEnforced(boolean value) {
        return with(copy -> copy.typesEnforced = value);
    }

    /** The HTTP status of errors with the reason VALIDATION; likely 400. */
    public ConnectorReadings withValidationStatus(int value) {
        return with(copy -> copy.validationStatus = value);
    }

    /** The HTTP status of the first save of a record; likely 200, as that of later ones. */
    public ConnectorReadings withCreateStatus(int value) {
        return with(copy -> copy.createStatus = value);
    }

    /** Whether 404 comes with an error document; likely without a body. */
    public ConnectorReadings withNotFoundBody(boolean value) {
        return with(copy -> copy.notFoundBody = value);
    }

    /** Whether a later save clears the optional fields that it lacks; likely they stay. */
    public ConnectorReadings withMissingCleared(boolean value) {
        return with(copy -> copy.missingCleared = value);
    }

    /** Whether a lead source or owner that is not there is saved all the same; likely the lead is saved without it. */
    public ConnectorReadings withUnknownLeadInfoKept(boolean value) {
        return with(copy -> copy.unknownLeadInfoKept = value);
    }

    /** Whether a fetched user has its {@code leadInfo}; likely so. */
    public ConnectorReadings withLeadInfoEchoed(boolean value) {
        return with(copy -> copy.leadInfoEchoed = value);
    }

    /** Whether a fetched user has {@code extraProviderIDs}, as it is switched on for some partners; likely not. */
    public ConnectorReadings withInTouchIds(boolean value) {
        return with(copy -> copy.inTouchIds = value);
    }

    /** Whether {@code recordID}, {@code identifier} and {@code uuid} all name a record in a query; likely so. */
    public ConnectorReadings withRecordAliases(boolean value) {
        return with(copy -> copy.recordAliases = value);
    }

    /** Whether the guide's {@code provider=X?client_id=} is understood; likely so. */
    public ConnectorReadings withSecondQuestionMark(boolean value) {
        return with(copy -> copy.secondQuestionMark = value);
    }

    /** Whether {@code /staff} without a record lists a club's staff; likely so. */
    public ConnectorReadings withStaffList(boolean value) {
        return with(copy -> copy.staffList = value);
    }

    /** Whether listed lead sources have their ids, as single ones have; likely not. */
    public ConnectorReadings withListsNested(boolean value) {
        return with(copy -> copy.listsNested = value);
    }

    /** Whether what is fetched is in the namespace too, as responses and errors are; likely not. */
    public ConnectorReadings withNamespaceEverywhere(boolean value) {
        return with(copy -> copy.namespaceEverywhere = value);
    }

    /** One more partner that records are handed on to; likely there is none. One of the same club is replaced. */
    public ConnectorReadings withPartner(ConnectorPartner partner) {
        Map<String, ConnectorPartner> more = new LinkedHashMap<>(partners);
        more.put(partner.clubName(), partner);
        return with(copy -> copy.partners = Map.copyOf(more));
    }

    /**
     * After how long a record that a partner did not take is handed on again; likely a minute. It doubles each time.
     */
    public ConnectorReadings withPushPause(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("A pause is longer than nothing, not " + value);
        }
        return with(copy -> copy.pushPause = value);
    }

    private ConnectorReadings with(Consumer<ConnectorReadings> change) {
        try {
            ConnectorReadings copy = (ConnectorReadings) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
