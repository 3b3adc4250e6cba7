package org.camelgateways.simulator;

import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.connector.ConnectorRecord;

/** What the Connector keeps, as JSON. */
final class ConnectorJson {
    private ConnectorJson() {
    }

    static JsonObject record(ConnectorRecord record) {
        return new JsonObject()
                .put("provider", record.key().provider()).put("client", record.key().client()).put("club", record.key().club())
                .put("record", record.key().record()).put("uuid", record.uuid()).put("fields", object(record.fields()))
                .put("leadInfo", object(record.leadInfo())).put("createdBy", record.createdBy())
                .put("createdAt", record.createdAt().toString()).put("modifiedBy", record.modifiedBy())
                .put("modifiedAt", record.modifiedAt().toString()).put("warnings", new JsonArray(record.warnings()));
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::put);
        return object;
    }
}
