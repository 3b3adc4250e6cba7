package org.camelgateways.simulator;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.vertx.core.Vertx;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;
import org.camelgateways.simulator.intime.InTimeAccount;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount;

/**
 * The simulator by REST, beside the services' own paths: {@code /inbox}, {@code /inbox/requests},
 * {@code /inbox/callbacks}, {@code /clock}, {@code /faults}, {@code /intime/...}, {@code /intouchsms/...},
 * {@code /connector/...}. Bad input is answered 400 with one sentence that says what is possible.
 */
final class RestApi {
    private static final int MAX_INPUT = 65_536;
    private static final int USUAL_LIMIT = 1000;
    private static final List<String> PATHS = List.of(
            "GET /inbox?to=NUMBER&limit=1000", "DELETE /inbox", "GET /inbox/requests", "GET /inbox/callbacks",
            "POST /inbox/callbacks", "GET /clock",
            "POST /clock", "GET /faults", "POST /faults", "DELETE /faults", "GET /intime/groups?account=demo",
            "GET /intime/contacts?account=demo", "GET /intime/blocklist?account=demo",
            "GET /intime/reminders?account=demo", "GET /intouchsms/account?account=demo",
            "POST /intouchsms/account?account=demo", "POST /intouchsms/status",
            "GET /connector/user", "GET /connector/staff", "GET /connector/leadsource", "POST /connector/user",
            "POST /connector/staff", "POST /connector/leadsource", "GET /connector/partners", "POST /connector/partners");

    private final Vertx vertx;
    private final Simulator simulator;

    RestApi(Vertx vertx, Simulator simulator) {
        this.vertx = vertx;
        this.simulator = simulator;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_INPUT));
        router.get("/").handler(context -> answer(context, 200, index()));
        router.get("/inbox").handler(this::inbox);
        router.delete("/inbox").handler(context -> done(context, simulator.inbox()::clear));
        router.get("/inbox/requests").handler(context -> list(context, simulator.inbox().requests(), InboxJson::request));
        router.get("/inbox/callbacks").handler(context -> list(context, simulator.inbox().callbacks(), InboxJson::callback));
        router.post("/inbox/callbacks").handler(this::report);
        router.get("/clock").handler(context -> answer(context, 200, clock()));
        router.post("/clock").handler(this::runClock);
        router.get("/faults").handler(context -> answer(context, 200, faults()));
        router.post("/faults").handler(this::addFault);
        router.delete("/faults").handler(context -> done(context, simulator.faults()::clear));
        router.get("/intime/groups").handler(context -> list(context, account(context).groups(), InTimeJson::group));
        router.get("/intime/contacts").handler(context -> list(context, account(context).contacts(), InTimeJson::contact));
        router.get("/intime/blocklist")
                .handler(context -> list(context, account(context).blockList(), InTimeJson::blockedNumber));
        router.get("/intime/reminders")
                .handler(context -> list(context, account(context).reminders(), InTimeJson::reminder));
        router.get("/intouchsms/account")
                .handler(context -> answer(context, 200, IntouchSmsJson.account(smsAccount(context))));
        router.post("/intouchsms/account").handler(this::changeSmsAccount);
        router.post("/intouchsms/status").handler(this::setSmsStatus);
        for (ConnectorKind kind : ConnectorKind.values()) {
            String path = "/connector/" + ConnectorJson.name(kind);
            router.get(path).handler(context -> list(context, simulator.connector().records(kind), ConnectorJson::record));
            router.post(path).handler(context -> answer(
                    context, 200, ConnectorJson.record(ConnectorJson.save(simulator.connector(), kind, input(context)))));
        }
        router.get("/connector/partners")
                .handler(context -> list(context, simulator.connector().partners(), ConnectorJson::partner));
        router.post("/connector/partners").handler(this::addPartner);
        router.errorHandler(404, context -> refuse(context, 404, "There is no such path; " + possible()));
        router.errorHandler(405, context -> refuse(context, 405, "This path takes another method; " + possible()));
        router.errorHandler(413, context -> refuse(context, 413, "The input is larger than " + MAX_INPUT + " bytes."));
        router.route().failureHandler(RestApi::failed);
        return router;
    }

    private void inbox(RoutingContext context) {
        String to = context.request().getParam("to");
        Inbox inbox = simulator.inbox();
        JsonObject json = InboxJson.list(to == null ? inbox.messages() : inbox.to(to), limit(context), InboxJson::message);
        answer(context, 200, json.put("dropped", inbox.dropped()));
    }

    private void runClock(RoutingContext context) {
        JsonObject input = input(context);
        JsonFields.refuseOthers(input, Set.of("advance", "to"));
        if (input.size() != 1) {
            throw new IllegalArgumentException("Give one field: advance, a duration, or to, an instant.");
        }
        vertx.executeBlocking(() -> {
            if (input.containsKey("to")) {
                simulator.clock().advanceTo(JsonFields.instant(input, "to"));
            } else {
                simulator.clock().advance(JsonFields.duration(input, "advance"));
            }
            return clock();
        }, false).onSuccess(clock -> answer(context, 200, clock)).onFailure(context::fail);
    }

    private void report(RoutingContext context) {
        JsonObject input = input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        vertx.executeBlocking(
                () -> simulator.report(JsonFields.number(input, "messageid"), JsonFields.text(input, "status")), false)
                .onSuccess(callback -> answer(context, 200, InboxJson.callback(callback))).onFailure(context::fail);
    }

    private void addFault(RoutingContext context) {
        Fault fault = FaultCatalog.read(input(context));
        simulator.faults().add(fault);
        answer(context, 201, FaultCatalog.write(fault));
    }

    private JsonObject clock() {
        return new JsonObject().put("now", simulator.clock().instant().toString()).put("pending", simulator.clock().pending());
    }

    private JsonObject faults() {
        return InboxJson.list(simulator.faults().active(), Integer.MAX_VALUE, FaultCatalog::write)
                .put("kinds", new JsonArray(FaultCatalog.kinds()));
    }

    private void changeSmsAccount(RoutingContext context) {
        IntouchSmsAccount account = smsAccount(context);
        IntouchSmsJson.change(account, input(context));
        answer(context, 200, IntouchSmsJson.account(account));
    }

    private void setSmsStatus(RoutingContext context) {
        JsonObject input = input(context);
        JsonFields.refuseOthers(input, Set.of("messageid", "status"));
        long id = JsonFields.number(input, "messageid");
        vertx.executeBlocking(() -> {
            simulator.intouchSms().setStatus(id, JsonFields.text(input, "status"));
            return simulator.inbox().find(id).map(InboxJson::message).orElseGet(JsonObject::new);
        }, false).onSuccess(message -> answer(context, 200, message)).onFailure(context::fail);
    }

    private void addPartner(RoutingContext context) {
        ConnectorPartner partner = ConnectorJson.partner(input(context));
        simulator.connector().addPartner(partner);
        answer(context, 201, ConnectorJson.partner(partner));
    }

    private InTimeAccount account(RoutingContext context) {
        return simulator.inTime().account(user(context));
    }

    private IntouchSmsAccount smsAccount(RoutingContext context) {
        return simulator.intouchSms().account(user(context));
    }

    private static String user(RoutingContext context) {
        String user = context.request().getParam("account");
        return user == null ? Simulator.DEMO_USER : user;
    }

    private static JsonObject index() {
        return new JsonObject().put("simulator", "Camel Gateways").put("paths", new JsonArray(PATHS));
    }

    private static String possible() {
        return "there are " + String.join(", ", PATHS) + ".";
    }

    private static JsonObject input(RoutingContext context) {
        try {
            JsonObject json = context.body().asJsonObject();
            if (json != null) {
                return json;
            }
        } catch (DecodeException | ClassCastException notJson) {
            // said below
        }
        throw new IllegalArgumentException("The body must be a JSON object.");
    }

    private static int limit(RoutingContext context) {
        String limit = context.request().getParam("limit");
        if (limit != null && !limit.matches("[1-9][0-9]{0,6}")) {
            throw new IllegalArgumentException("The parameter limit must be a number from 1 to 9999999.");
        }
        return limit == null ? USUAL_LIMIT : Integer.parseInt(limit);
    }

    private static <T> void list(RoutingContext context, List<T> all, Function<T, JsonObject> entry) {
        answer(context, 200, InboxJson.list(all, limit(context), entry));
    }

    private static void done(RoutingContext context, Runnable action) {
        action.run();
        context.response().setStatusCode(204).end();
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof IllegalArgumentException) {
            refuse(context, 400, String.valueOf(failure.getMessage()));
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, int status, String sentence) {
        answer(context, status, new JsonObject().put("error", sentence));
    }

    private static void answer(RoutingContext context, int status, JsonObject json) {
        context.response().setStatusCode(status).putHeader("Content-Type", "application/json")
                .end(json.encodePrettily() + "\n");
    }
}
