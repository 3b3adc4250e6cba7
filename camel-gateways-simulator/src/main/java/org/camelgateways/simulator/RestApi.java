package org.camelgateways.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import org.camelgateways.simulator.intouchsms.IntouchSmsAccount;

/**
 * The simulator by REST, beside the services' own paths. Bad input is answered 400 with one sentence that says what is
 * possible.
 */
final class RestApi {
    private static final Logger LOG = System.getLogger(RestApi.class.getName());
    private static final int MAX_INPUT = 65_536;

    private static final int MAX_WAITING = 32;

    private final Vertx vertx;
    private final WorkerExecutor waiters;
    private final Simulator simulator;
    private final Guard guard;

    RestApi(Vertx vertx, Simulator simulator, Guard guard) {
        this.vertx = vertx;
        this.waiters = vertx.createSharedWorkerExecutor("simulator-waiting", MAX_WAITING, Long.MAX_VALUE);
        this.simulator = simulator;
        this.guard = guard;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route().handler(context -> context.put(Rest.ROOM, simulator.replyRoom()).next());
        router.route().handler(RestApi::headAsGet);
        router.route().handler(this::checkName);
        router.route().handler(RestApi::takeForJson);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_INPUT));
        PageFiles page = new PageFiles();
        router.get("/").handler(context -> index(context, page));
        page.addTo(router);
        router.get("/openapi.json").handler(context -> context.response().putHeader("Content-Type", "application/json")
                .end(OpenApi.file()));
        new InboxApi(simulator, waiters).addTo(router);
        new RecordsApi(simulator).addTo(router);
        new ConnectorApi(simulator.connector()).addTo(router);
        router.get("/clock").handler(context -> Rest.answer(context, 200, clock()));
        router.post("/clock").handler(this::runClock);
        router.get("/faults").handler(context -> Rest.answer(context, 200, faults()));
        router.post("/faults").handler(this::addFault);
        router.post("/faults/seed").handler(this::changeSeed);
        router.deleteWithRegex("/faults/([0-9]{1,9})").handler(this::removeFault);
        router.delete("/faults").handler(context -> Rest.done(context, simulator.faults()::clear));
        router.get("/tls/ca.pem").handler(this::showAuthority);
        router.get("/intouchsms/account")
                .handler(context -> Rest.later(context, 200, () -> IntouchSmsJson.account(smsAccount(context))));
        router.post("/intouchsms/account").handler(this::changeSmsAccount);
        router.errorHandler(404, context -> Rest.refuse(context, 404, "There is no such path; " + possible()));
        router.errorHandler(405, context -> Rest.refuse(context, 405, "This path takes another method; " + possible()));
        router.errorHandler(413, context -> Rest.refuse(context, 413, "The input is larger than " + MAX_INPUT + " bytes."));
        router.errorHandler(500, context -> Rest.refuse(context, 500, "The simulator itself failed; its log says why."));
        router.route().failureHandler(RestApi::failed);
        return router;
    }

    private void runClock(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("advance", "to"));
        if (input.size() != 1) {
            throw new IllegalArgumentException("Give one field: advance, a duration, or to, an instant.");
        }
        Rest.waiting(context, waiters, () -> {
            if (input.containsKey("to")) {
                simulator.clock().advanceTo(JsonFields.instant(input, "to"));
            } else {
                simulator.clock().advance(JsonFields.duration(input, "advance"));
            }
            return clock();
        });
    }

    private void addFault(RoutingContext context) {
        Rest.answer(context, 201, fault(simulator.faults().put(FaultCatalog.read(Rest.input(context)))));
    }

    private void showAuthority(RoutingContext context) {
        simulator.sidePorts().tls().ifPresentOrElse(
                tls -> context.response().putHeader("Content-Type", "application/x-pem-file").end(tls.keys().pem()),
                () -> Rest.refuse(context, 404, "The simulator speaks no TLS: start it with --tls-port."));
    }

    private void changeSeed(RoutingContext context) {
        JsonObject input = Rest.input(context);
        JsonFields.refuseOthers(input, Set.of("seed"));
        simulator.faults().seed(JsonFields.number(input, "seed"));
        Rest.answer(context, 200, input);
    }

    private void removeFault(RoutingContext context) {
        if (simulator.faults().remove(Integer.parseInt(context.pathParam("param0")))) {
            context.response().setStatusCode(204).end();
        } else {
            Rest.refuse(context, 404, "There is no fault with this number; GET /faults shows those that there are.");
        }
    }

    private static JsonObject fault(Faults.Entry entry) {
        return FaultCatalog.write(entry.fault()).put("number", entry.number());
    }

    private JsonObject clock() {
        return new JsonObject().put("now", simulator.clock().instant().toString()).put("pending", simulator.clock().pending());
    }

    private JsonObject faults() {
        return InboxJson.list(simulator.faults().entries(), Integer.MAX_VALUE, RestApi::fault)
                .put("kinds", new JsonArray(FaultCatalog.kinds())).put("fields", FaultCatalog.fields())
                .put("seed", simulator.faults().seed());
    }

    private void changeSmsAccount(RoutingContext context) {
        IntouchSmsAccount account = smsAccount(context);
        IntouchSmsJson.change(account, Rest.input(context));
        Rest.later(context, 200, () -> IntouchSmsJson.account(account));
    }

    private IntouchSmsAccount smsAccount(RoutingContext context) {
        return simulator.intouchSms().account(Rest.account(context));
    }

    private void checkName(RoutingContext context) {
        if (guard.isAskedByOtherSite(context.request())) {
            Rest.refuse(context, 403, "Pages of other sites see nothing here.");
        } else if (guard.isOwnName(context.request())) {
            context.next();
        } else {
            Rest.refuse(context, 403,
                    "Nothing is shown under this host name; use the address, localhost, or a name without dots, or allow it with --allow-host.");
        }
    }

    /** What ends with its head is answered as GET is; the feed has no end. */
    private static void headAsGet(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() == HttpMethod.HEAD && !LiveFeed.PATH.equals(request.path())) {
            context.reroute(HttpMethod.GET, request.path() + (request.query() == null ? "" : "?" + request.query()));
        } else {
            context.next();
        }
    }

    /** Curl calls everything a form, and forms have bounds of their own. */
    private static void takeForJson(RoutingContext context) {
        context.request().headers().set("Content-Type", "application/json");
        context.next();
    }

    /** The page for people, and for programs what there is. */
    private static void index(RoutingContext context, PageFiles page) {
        if (PageFiles.isWanted(context)) {
            page.sendIndex(context);
        } else {
            Rest.answer(context, 200,
                    new JsonObject().put("simulator", "Camel Gateways").put("paths", new JsonArray(OpenApi.paths())));
        }
    }

    private static String possible() {
        return "there are " + String.join(", ", OpenApi.paths()) + ".";
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof IllegalArgumentException) {
            Rest.refuse(context, 400, String.valueOf(failure.getMessage()));
        } else {
            if (failure != null) {
                LOG.log(Level.ERROR, "A request to the simulator's REST failed", failure);
            }
            context.next();
        }
    }
}
