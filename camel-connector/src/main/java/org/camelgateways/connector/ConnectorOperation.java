package org.camelgateways.connector;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camelgateways.support.HttpServiceEndpoint;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.jspecify.annotations.Nullable;

/** The operations, by the chapters of the vendor's API Guide, and what each can do in a route. */
public enum ConnectorOperation {

    /** Saves prospects and members. */
    USER_SAVE("user/save", e -> saving(e, Users.users(e.configuration()))),
    /** Fetches one of them. */
    USER_FETCH("user/fetch", e -> new Fetch<>(e, Users.users(e.configuration()))),
    /** Saves staff. */
    STAFF_SAVE("staff/save", e -> saving(e, Users.staff())),
    /** Fetches one of them. */
    STAFF_FETCH("staff/fetch", e -> new Fetch<>(e, Users.staff())),
    /** Saves lead sources. */
    LEADSOURCE_SAVE("leadsource/save", e -> saving(e, new LeadSources())),
    /** Fetches one of them. */
    LEADSOURCE_FETCH("leadsource/fetch", e -> new Fetch<>(e, new LeadSources())),
    /** Lists those of a club, or tells their changes. */
    LEADSOURCE_LIST("leadsource/list", ListLeadSources::new, null, true),
    /** Takes in what the Connector saves at a partner: prospects and members. */
    USER_RECEIVE("user/receive", null, Receive::users, false),
    /** Takes in staff, and answers with all of it. */
    STAFF_RECEIVE("staff/receive", null, Receive::staff, false),
    /** Takes in lead sources, and answers with all of them. */
    LEADSOURCE_RECEIVE("leadsource/receive", null, Receive::leadSources, false);

    private final String path;
    private final @Nullable Function<ConnectorEndpoint, ServiceOperation<?, ?>> producing;
    private final @Nullable Function<ConnectorEndpoint, CallbackProtocol<?>> receiving;
    private final boolean polling;

    ConnectorOperation(String path, Function<ConnectorEndpoint, ServiceOperation<?, ?>> producing) {
        this(path, producing, null, false);
    }

    ConnectorOperation(
                       String path, @Nullable Function<ConnectorEndpoint, ServiceOperation<?, ?>> producing,
                       @Nullable Function<ConnectorEndpoint, CallbackProtocol<?>> receiving, boolean polling) {
        this.path = path;
        this.producing = producing;
        this.receiving = receiving;
        this.polling = polling;
    }

    private static <E, D> ServiceOperation<?, ?> saving(ConnectorEndpoint endpoint, RecordKind<E, D> kind) {
        return endpoint.configuration().isRaw() ? new RawSave(endpoint, kind.path()) : new Save<>(endpoint, kind);
    }

    /** As it stands in the URI. */
    public String path() {
        return path;
    }

    /** Whether it can be used in {@code to}. */
    public boolean produces() {
        return producing != null;
    }

    /** Whether it can be used in {@code from}, with {@code callbackPath}. */
    public boolean receives() {
        return receiving != null;
    }

    /** Whether it can be used in {@code from}, and is then polled for changes. */
    public boolean polls() {
        return polling;
    }

    static ConnectorOperation of(String path) {
        return Arrays.stream(values()).filter(o -> o.path.equals(path)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(
                        "The Connector has no operation '" + HttpServiceEndpoint.shownPath(path) + "'; possible are "
                                                   + paths(o -> true)));
    }

    ServiceOperation<?, ?> producer(ConnectorEndpoint endpoint) {
        if (producing == null) {
            throw new IllegalArgumentException(
                    "connector:" + path + " cannot be used in 'to'; possible are " + paths(ConnectorOperation::produces));
        }
        return producing.apply(endpoint);
    }

    CallbackProtocol<?> receiver(ConnectorEndpoint endpoint) {
        if (receiving == null) {
            throw new IllegalArgumentException(
                    "connector:" + path + " cannot be used in 'from'; possible are "
                                               + paths(o -> o.receives() || o.polls()));
        }
        return receiving.apply(endpoint);
    }

    private static String paths(Predicate<ConnectorOperation> which) {
        return Arrays.stream(values()).filter(which).map(ConnectorOperation::path).collect(Collectors.joining(", "));
    }
}
