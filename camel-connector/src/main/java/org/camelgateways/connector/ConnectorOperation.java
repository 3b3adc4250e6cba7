package org.camelgateways.connector;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.camelgateways.connector.model.LeadSource;
import org.camelgateways.connector.model.User;
import org.camelgateways.support.Bodies;
import org.camelgateways.support.OperationTable;
import org.camelgateways.support.RouteOperation;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.callback.CallbackProtocol;
import org.camelgateways.support.model.EntriesResult;
import org.jspecify.annotations.Nullable;

/** The operations, by the chapters of the vendor's API Guide, and what each can do in a route. */
public enum ConnectorOperation implements RouteOperation {

    /** Saves prospects and members. */
    @Bodies(in = { User.class, Map.class }, several = true, out = EntriesResult.class, of = User.class)
    USER_SAVE("user/save", e -> saving(e, Users.users(e.getConfiguration()))),
    /** Fetches one of them. */
    @Bodies(in = { String.class, Long.class, UUID.class, User.class, Map.class }, out = User.class)
    USER_FETCH("user/fetch", e -> new Fetch<>(e, Users.users(e.getConfiguration()))),
    /** Saves staff. */
    @Bodies(in = { User.class, Map.class }, several = true, out = EntriesResult.class, of = User.class)
    STAFF_SAVE("staff/save", e -> saving(e, Users.staff())),
    /** Fetches one of them. */
    @Bodies(in = { String.class, Long.class, UUID.class, User.class, Map.class }, out = User.class)
    STAFF_FETCH("staff/fetch", e -> new Fetch<>(e, Users.staff())),
    /** Saves lead sources. */
    @Bodies(in = { LeadSource.class, Map.class }, several = true, out = EntriesResult.class, of = LeadSource.class)
    LEADSOURCE_SAVE("leadsource/save", e -> saving(e, new LeadSources())),
    /** Fetches one of them. */
    @Bodies(in = { String.class, Long.class, UUID.class, LeadSource.class, Map.class }, out = LeadSource.class)
    LEADSOURCE_FETCH("leadsource/fetch", e -> new Fetch<>(e, new LeadSources())),
    /** Lists those of a club, or tells their changes. */
    @Bodies(out = List.class, of = LeadSource.class, from = LeadSource.class)
    LEADSOURCE_LIST("leadsource/list", ListLeadSources::new, null, true),
    /** Takes in what the Connector saves at a partner: prospects and members. */
    @Bodies(from = User.class, answer = { String.class, Long.class, UUID.class, User.class, Map.class })
    USER_RECEIVE("user/receive", null, Receive::users, false),
    /** Takes in staff, and answers with all of it. */
    @Bodies(from = User.class, answer = { String.class, Long.class, UUID.class, User.class, Map.class, List.class })
    STAFF_RECEIVE("staff/receive", null, Receive::staff, false),
    /** Takes in lead sources, and answers with all of them. */
    @Bodies(from = LeadSource.class, answer = { String.class, Long.class, UUID.class, LeadSource.class, Map.class, List.class })
    LEADSOURCE_RECEIVE("leadsource/receive", null, Receive::leadSources, false);

    private static final OperationTable<ConnectorOperation> TABLE
            = new OperationTable<>("connector", "The Connector", values());

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
        return endpoint.getConfiguration().isRaw() ? new RawSave(endpoint, kind.path()) : new Save<>(endpoint, kind);
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public boolean produces() {
        return producing != null;
    }

    @Override
    public boolean receives() {
        return receiving != null;
    }

    @Override
    public boolean polls() {
        return polling;
    }

    static ConnectorOperation of(String path) {
        return TABLE.of(path);
    }

    ServiceOperation<?, ?> producer(ConnectorEndpoint endpoint) {
        return TABLE.inTo(this, producing).apply(endpoint);
    }

    CallbackProtocol<?> receiver(ConnectorEndpoint endpoint) {
        return TABLE.inFrom(this, receiving).apply(endpoint);
    }
}
