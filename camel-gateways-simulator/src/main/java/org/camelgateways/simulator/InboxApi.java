package org.camelgateways.simulator;

import java.util.Set;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The inbox by REST: texts, what reached the services, what was reported; a text's status set, a text sent in. */
final class InboxApi {
    private final Simulator simulator;

    InboxApi(Simulator simulator) {
        this.simulator = simulator;
    }

    void addTo(Router router) {
        router.get("/inbox").handler(this::inbox);
        router.delete("/inbox").handler(context -> Rest.done(context, simulator.inbox()::clear));
        router.get("/inbox/requests")
                .handler(context -> Rest.list(context, simulator.inbox().requests(), InboxJson::request));
        router.get("/inbox/callbacks")
                .handler(context -> Rest.list(context, simulator.inbox().callbacks(), InboxJson::callback));
        router.post("/inbox/callbacks").handler(this::report);
        router.post("/inbox/status").handler(this::setStatus);
        router.post("/inbox/incoming").handler(this::receive);
    }

    private void inbox(RoutingContext context) {
        String to = Rest.parameter(context, "to");
        Inbox inbox = simulator.inbox();
        JsonObject json
                = InboxJson.list(to == null ? inbox.messages() : inbox.to(to), Rest.limit(context), InboxJson::message);
        Rest.answer(context, 200, json.put("dropped", inbox.dropped()));
    }

    private void report(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        long id = JsonFields.number(input, "messageid");
        String status = JsonFields.text(input, "status");
        Rest.later(context, 200, () -> InboxJson.callback(simulator.report(id, status)));
    }

    private void setStatus(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        long id = JsonFields.number(input, "messageid");
        String status = JsonFields.text(input, "status");
        Rest.later(context, 200, () -> {
            simulator.setStatus(id, status);
            return simulator.inbox().find(id).map(InboxJson::message).orElseGet(JsonObject::new);
        });
    }

    private void receive(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("service", "account", "sender", "recipient", "text"));
        InboxMessage received = simulator.receive(
                JsonFields.text(input, "service"), JsonFields.text(input, "account", Simulator.DEMO_USER),
                JsonFields.text(input, "sender"), JsonFields.text(input, "recipient", ""), JsonFields.text(input, "text"));
        Rest.answer(context, 201, InboxJson.message(received));
    }
}
