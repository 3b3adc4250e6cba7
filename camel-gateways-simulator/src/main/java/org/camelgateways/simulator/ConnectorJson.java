package org.camelgateways.simulator;

import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.camelgateways.simulator.connector.Connector;
import org.camelgateways.simulator.connector.ConnectorKey;
import org.camelgateways.simulator.connector.ConnectorKind;
import org.camelgateways.simulator.connector.ConnectorPartner;
import org.camelgateways.simulator.connector.ConnectorRecord;

/** What the Connector keeps, and is told beside its own functions, as JSON. */
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

    /** Its URLs without their last segments, which often are tokens. */
    static JsonObject partner(ConnectorPartner partner) {
        JsonObject json = new JsonObject().put("club", partner.clubName());
        partner.urls().forEach((kind, url) -> json.put(name(kind), Masks.url(url).toString()));
        return json;
    }

    /** {@code {"club":"ACME/456/123","user":"http://...","staff":"http://...","leadsource":"http://..."}}. */
    static ConnectorPartner partner(JsonObject json) {
        List<String> kinds = Stream.of(ConnectorKind.values()).map(ConnectorJson::name).toList();
        JsonFields.refuseOthers(json, Stream.concat(Stream.of("club"), kinds.stream()).toList());
        Map<ConnectorKind, URI> urls = new EnumMap<>(ConnectorKind.class);
        for (ConnectorKind kind : ConnectorKind.values()) {
            if (json.containsKey(name(kind))) {
                urls.put(kind, URI.create(JsonFields.text(json, name(kind))));
            }
        }
        return ConnectorPartner.of(JsonFields.text(json, "club"), urls);
    }

    /** Saves {@code {"club":"INTOUCH/456/123","record":"L-1","fields":{...},"leadInfo":{...}}} as InTouch does. */
    static ConnectorRecord save(Connector connector, ConnectorKind kind, JsonObject json) {
        JsonFields.refuseOthers(json, Set.of("club", "record", "fields", "leadInfo"));
        ConnectorKey key = ConnectorKey.of(JsonFields.text(json, "club"), JsonFields.text(json, "record"));
        return connector.save(kind, key, texts(json, "fields"), texts(json, "leadInfo"));
    }

    static String name(ConnectorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> texts(JsonObject json, String field) {
        Object value = json.getValue(field, new JsonObject());
        if (!(value instanceof JsonObject object) || !object.stream().allMatch(e -> e.getValue() instanceof String)) {
            throw new IllegalArgumentException("The field " + field + " must be an object of names and texts.");
        }
        return object.stream().collect(Collectors.toMap(Map.Entry::getKey, e -> String.valueOf(e.getValue())));
    }

    private static JsonObject object(Map<String, String> map) {
        JsonObject object = new JsonObject();
        map.forEach(object::put);
        return object;
    }
}
