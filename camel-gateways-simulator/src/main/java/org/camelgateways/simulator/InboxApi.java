package org.camelgateways.simulator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The inbox by REST: texts, what reached the services, what was reported; a text's status set, a text sent in. */
final class InboxApi {
    private static final int MAX_DETAILS = 50;
    private static final int MAX_STATUS = 64;

    private final Simulator simulator;
    private final WorkerExecutor waiters;
    private final InboxSearch search;

    /**
     * @param waiters for what waits for the user's own server
     */
    InboxApi(Simulator simulator, WorkerExecutor waiters) {
        this.simulator = simulator;
        this.waiters = waiters;
        this.search = new InboxSearch(simulator.inbox());
    }

    void addTo(Router router) {
        router.get("/inbox").handler(this::inbox);
        router.delete("/inbox").handler(context -> Rest.done(context, simulator.inbox()::clear));
        router.get("/inbox/numbers").handler(this::numbers);
        router.get(LiveFeed.PATH).handler(new LiveFeed(simulator));
        router.getWithRegex("/inbox/([1-9][0-9]{0,17})").handler(this::message);
        router.get("/inbox/requests").handler(this::requests);
        router.getWithRegex("/inbox/requests/([1-9][0-9]{0,17})").handler(this::request);
        router.get("/inbox/callbacks")
                .handler(context -> Rest.list(context, simulator.inbox().recentCallbacks(), InboxJson::callback));
        router.post("/inbox/callbacks").handler(this::report);
        router.post("/inbox/status").handler(this::setStatus);
        router.post("/inbox/incoming").handler(this::receive);
    }

    private void inbox(RoutingContext context) {
        InboxQuery query = InboxQuery.of(context);
        Rest.list(context, () -> {
            InboxSearch.Page page = search.find(query);
            List<InboxMessage> oldestFirst = new ArrayList<>(page.messages());
            Collections.reverse(oldestFirst);
            return new JsonList.Content(
                    new JsonObject().put("count", page.count()).put("dropped", simulator.inbox().dropped()),
                    stillThere(oldestFirst).map(InboxJson::message));
        });
    }

    /**
     * Each looked up again when it is its turn: whoever reads slowly keeps no text in memory that the inbox dropped.
     */
    private Stream<InboxMessage> stillThere(List<InboxMessage> messages) {
        return LongStream.of(messages.stream().mapToLong(InboxMessage::id).toArray()).boxed()
                .flatMap(id -> simulator.inbox().find(id).stream());
    }

    private void numbers(RoutingContext context) {
        InboxQuery query = InboxQuery.of(context);
        Rest.list(context, () -> {
            List<InboxMessage> newest = search.newestByNumber(query);
            return new JsonList.Content(new JsonObject().put("count", newest.size()), stillThere(newest).map(this::number));
        });
    }

    private JsonObject number(InboxMessage newest) {
        return new JsonObject()
                .put("number", newest.party()).put("count", simulator.inbox().countWith(newest.party()))
                .put("newest", InboxJson.message(newest));
    }

    private void message(RoutingContext context) {
        long id = Long.parseLong(context.pathParam("param0"));
        Inbox inbox = simulator.inbox();
        InboxMessage message = inbox.find(id).orElse(null);
        if (message == null) {
            Rest.refuse(context, 404, "There is no text " + id + ".");
            return;
        }
        Rest.later(context, 200, () -> {
            List<RecordedRequest> requests = inbox.requests().stream().filter(one -> one.texts().contains(id)).toList();
            List<RecordedCallback> callbacks = inbox.callbacks().stream().filter(one -> one.messageId() == id).toList();
            return InboxJson.message(message)
                    .put("requests", InboxJson.list(requests, MAX_DETAILS, InboxJson::request))
                    .put("callbacks", InboxJson.list(callbacks, MAX_DETAILS, InboxJson::callback));
        });
    }

    private void request(RoutingContext context) {
        long number = Long.parseLong(context.pathParam("param0"));
        RecordedRequest found = simulator.inbox().requests().stream().filter(one -> one.number() == number).findFirst()
                .orElse(null);
        if (found == null) {
            Rest.refuse(context, 404, "There is no request " + number + "; the newest 10,000 are kept.");
        } else {
            Rest.later(context, 200, () -> InboxJson.request(found));
        }
    }

    private void requests(RoutingContext context) {
        boolean brief = "true".equals(Rest.parameter(context, "brief"));
        Rest.list(context, simulator.inbox().recentRequests(), brief ? InboxJson::requestHead : InboxJson::request);
    }

    private void report(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        long id = JsonFields.number(input, "messageid");
        String status = status(input);
        Rest.waiting(context, waiters, () -> InboxJson.callback(simulator.report(id, status)));
    }

    private void setStatus(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        long id = JsonFields.number(input, "messageid");
        String status = status(input);
        Rest.waiting(context, waiters, () -> {
            simulator.setStatus(id, status);
            return simulator.inbox().find(id).map(InboxJson::message).orElseGet(JsonObject::new);
        });
    }

    private static String status(JsonObject input) {
        String status = JsonFields.text(input, "status");
        if (status.length() > MAX_STATUS) {
            throw new IllegalArgumentException("The field status has at most " + MAX_STATUS + " characters.");
        }
        return status;
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
