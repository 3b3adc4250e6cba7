package org.camelgateways.simulator;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.camelgateways.simulator.connector.Connector;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;

/** The Connector by REST: records saved as at InTouch itself, and the partners that they are handed on to. */
final class ConnectorApi {
    private final Connector connector;

    ConnectorApi(Connector connector) {
        this.connector = connector;
    }

    void addTo(Router router) {
        for (ConnectorKind kind : ConnectorKind.values()) {
            router.post("/connector/" + ConnectorJson.name(kind)).handler(context -> Rest.answer(
                    context, 200, ConnectorJson.record(ConnectorJson.save(connector, kind, Rest.input(context)))));
        }
        router.get("/connector/partners").handler(this::partners);
        router.post("/connector/partners").handler(this::addPartner);
    }

    private void partners(RoutingContext context) {
        int limit = Rest.limit(context);
        Rest.later(context, 200, () -> InboxJson.list(connector.partners(), limit, ConnectorJson::partner));
    }

    private void addPartner(RoutingContext context) {
        ConnectorPartner partner = ConnectorJson.partner(Rest.input(context));
        connector.addPartner(partner);
        Rest.answer(context, 201, ConnectorJson.partner(partner));
    }
}
