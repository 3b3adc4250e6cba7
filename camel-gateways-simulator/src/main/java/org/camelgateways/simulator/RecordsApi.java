package org.camelgateways.simulator;

import java.util.List;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.camelgateways.simulator.service.IncomingTexts;
import org.camelgateways.simulator.service.RecordTable;
import org.camelgateways.simulator.service.TextService;
import org.camelgateways.simulator.service.VendorFunction;
import org.camelgateways.simulator.service.VendorService;

/** The services by REST, and what they keep beside texts. */
final class RecordsApi {
    private final Simulator simulator;

    RecordsApi(Simulator simulator) {
        this.simulator = simulator;
    }

    void addTo(Router router) {
        router.get("/services").handler(context -> Rest.answer(context, 200, services()));
        router.get("/records").handler(context -> Rest.later(context, 200, () -> overview(context)));
        router.get("/records/:service/:table").handler(context -> Rest.list(context, () -> table(context)));
    }

    private JsonObject services() {
        JsonArray services = new JsonArray();
        simulator.services().forEach(service -> services.add(service(service)));
        return new JsonObject().put("accounts", new JsonArray(List.copyOf(simulator.accounts()))).put("services", services);
    }

    private static JsonObject service(VendorService service) {
        JsonObject statuses = new JsonObject();
        if (service instanceof TextService texts) {
            texts.statuses().forEach(statuses::put);
        }
        return new JsonObject()
                .put("name", service.name()).put("basePath", service.basePath())
                .put("functions", new JsonArray(service.functions().stream().map(VendorFunction::name).sorted().toList()))
                .put("statuses", statuses).put("incoming", service instanceof IncomingTexts);
    }

    /** The names of all tables and how much is in each. */
    private JsonObject overview(RoutingContext context) {
        String account = account(context);
        JsonObject overview = new JsonObject();
        for (VendorService service : simulator.services()) {
            JsonObject tables = new JsonObject();
            service.tables(account).forEach(table -> tables.put(table.name(), table.entries().size()));
            overview.put(service.name(), tables);
        }
        return overview;
    }

    private JsonList.Content table(RoutingContext context) {
        String account = account(context);
        String path = context.pathParam("service") + "/" + context.pathParam("table");
        RecordTable<?> table = simulator.services().stream()
                .flatMap(service -> service.tables(account).stream()
                        .filter(one -> (service.name() + "/" + one.name()).equals(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + path + "; GET /records names them."));
        int skip = (int) Rest.number(context, "skip", 0, Integer.MAX_VALUE, 0);
        return new JsonList.Content(
                new JsonObject().put("columns", new JsonArray(List.copyOf(table.columns().keySet())))
                        .put("count", table.entries().size()),
                table.rows(skip, Rest.limit(context)).map(JsonObject::new));
    }

    private String account(RoutingContext context) {
        String account = Rest.account(context);
        if (!simulator.accounts().contains(account)) {
            throw new IllegalArgumentException(
                    "There is no account " + account + "; there are " + String.join(", ", simulator.accounts()) + ".");
        }
        return account;
    }
}
